/**
 * Puts the rings of a shape of a Shapefile together to polygons: shells run clockwise there, holes the other way round
 * (ESRI Shapefile Technical Description, 1998, page 8). Rings come out as RFC 7946 has them: the reverse of that.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';

export interface AssembledArea {
  /** Null when no ring has a position. */
  readonly area: Polygon | MultiPolygon | null;
  /** Holes that lie in no shell, or whose shell was not looked for any longer; each became a polygon of its own. */
  readonly strayHoles: number;
}

/** Steps of comparing rings that are always taken, and for each position besides: a fair shape needs far fewer. */
const STEPS = 5_000_000;
const STEPS_PER_POSITION = 200;

interface Ring {
  readonly positions: Position[];
  /** Twice the area, positive when it runs counter-clockwise. */
  readonly area: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The polygons that the rings make. Rings that all run the wrong way round are taken by which lies in which. */
export function assembleRings(rings: readonly Position[][]): AssembledArea {
  const measured = rings.filter((ring) => ring.length > 0).map(measureRing);
  const steps = { left: STEPS + STEPS_PER_POSITION * rings.reduce((sum, ring) => sum + ring.length, 0) };
  const asWritten = assign(measured, { steps, isShell: (ring) => ring.area <= 0 });
  if (asWritten.strays.length === 0 || steps.left <= 0) return finish(asWritten);
  const reversed = assign(measured, { steps, isShell: (ring) => ring.area >= 0 });
  return finish(reversed.strays.length === 0 ? reversed : asWritten);
}

interface Assignment {
  readonly shells: readonly { readonly shell: Ring; readonly holes: Ring[] }[];
  readonly strays: readonly Ring[];
}

function assign(
  rings: readonly Ring[],
  { steps, isShell }: { readonly steps: { left: number }; readonly isShell: (ring: Ring) => boolean },
): Assignment {
  const shells = rings.filter(isShell).map((shell) => ({ shell, holes: [] as Ring[] }));
  const strays: Ring[] = [];
  for (const ring of rings) {
    if (isShell(ring)) continue;
    let home: (typeof shells)[number] | undefined;
    for (const candidate of shells) {
      if (--steps.left <= 0) break;
      const smaller = !home || Math.abs(candidate.shell.area) < Math.abs(home.shell.area);
      if (smaller && contains(candidate.shell, ring, steps)) home = candidate;
    }
    if (home) home.holes.push(ring);
    else strays.push(ring);
  }
  return { shells, strays };
}

function finish({ shells, strays }: Assignment): AssembledArea {
  const polygons = [
    ...shells.map(({ shell, holes }) => [wind(shell, 1), ...holes.map((hole) => wind(hole, -1))]),
    ...strays.map((stray) => [wind(stray, 1)]),
  ];
  const [only] = polygons;
  const strayHoles = strays.length;
  if (!only) return { area: null, strayHoles };
  if (polygons.length === 1) return { area: { type: 'Polygon', coordinates: only }, strayHoles };
  return { area: { type: 'MultiPolygon', coordinates: polygons }, strayHoles };
}

function wind({ positions, area }: Ring, sign: 1 | -1): Position[] {
  return area * sign < 0 ? positions.toReversed() : positions;
}

function measureRing(positions: Position[]): Ring {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const [x0 = 0, y0 = 0] = positions[0] ?? [];
  let area = 0;
  let [lastX, lastY] = [0, 0];
  for (const [px = 0, py = 0] of positions) {
    west = Math.min(west, px);
    east = Math.max(east, px);
    south = Math.min(south, py);
    north = Math.max(north, py);
    // From the first position, so that large eastings do not swallow the digits.
    const [x, y] = [px - x0, py - y0];
    area += lastX * y - x * lastY;
    [lastX, lastY] = [x, y];
  }
  return { positions, area, west, south, east, north };
}

/** Whether the hole lies in the shell: by its first corner that is not on the shell's edge; true when all are. */
function contains(shell: Ring, hole: Ring, steps: { left: number }): boolean {
  if (hole.west < shell.west || hole.east > shell.east) return false;
  if (hole.south < shell.south || hole.north > shell.north) return false;
  for (const position of hole.positions) {
    steps.left -= shell.positions.length;
    if (steps.left <= 0) return false;
    const place = placeOf(position, shell.positions);
    if (place !== 'edge') return place === 'inside';
  }
  return true;
}

function placeOf([x = 0, y = 0]: Position, ring: readonly Position[]): 'inside' | 'outside' | 'edge' {
  let inside = false;
  let [ax = 0, ay = 0] = ring.at(-1) ?? [];
  for (const [bx = 0, by = 0] of ring) {
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const withinBox =
      x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    if (side === 0 && withinBox) return 'edge';
    if (ay > y !== by > y && side > 0 === by > ay) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside ? 'inside' : 'outside';
}
