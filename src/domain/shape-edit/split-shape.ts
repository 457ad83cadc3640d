/**
 * Splits areas and lines along a drawn line. The outline and the line are cut where they meet; then the pieces of ground are
 * walked round, with the ground on the left. Vertices that are not on the line stay to the last bit.
 */
import type { Geometry, Position } from 'geojson';
import { areaOf } from '../area.js';
import { nestRings } from '../import/nest-rings.js';
import { lengthOf } from '../length.js';
import { findCrossings, ringContains } from '../ring-crossings.js';
import { rewindShape } from './check-shape.js';
import { isSamePosition } from './same-position.js';
import { geometryOfShape, type Part, type Path, type Shape, shapeOf } from './shape.js';

/** The pieces, the largest first; undefined when the line does not part the geometry, crosses itself, or it has points only. */
export function splitGeometry(geometry: Geometry, line: Path): readonly Geometry[] | undefined {
  const shape = shapeOf(rewindShape(geometry));
  const blade = withReach(line);
  if (!shape || shape.family === 'points' || findCrossings([blade]).found.length > 0) return undefined;
  const pieces =
    shape.family === 'areas'
      ? shape.parts.map((part) => splitArea(part, blade))
      : shape.parts.map(([path = []]) => splitLine(path, blade));
  if (pieces.every(({ length }) => length === 1)) return undefined;
  const measure = shape.family === 'areas' ? areaOf : lengthOf;
  const geometries = groupPieces(shape, pieces).map(geometryOfShape);
  return geometries.sort((one, other) => measure(other) - measure(one));
}

/** Parts that the line did not part stay together with the largest piece of the first that it did. */
function groupPieces(shape: Shape, pieces: readonly (readonly Part[])[]): readonly Shape[] {
  const whole = pieces.filter(({ length }) => length === 1).flat();
  const [first = [], ...others] = pieces.filter(({ length }) => length > 1).flat();
  return [
    { ...shape, parts: [first, ...whole] },
    ...others.map((part): Shape => ({ ...shape, multi: false, parts: [part] })),
  ];
}

/** Degrees that the line is made longer at both ends: about a centimetre, so that an end caught by an edge reaches over it. */
const REACH = 1e-7;

function withReach(line: Path): Path {
  const beyond = (end: Position | undefined, before: Position | undefined): Position[] => {
    const [x = 0, y = 0] = end ?? [];
    const [east, north] = [x - (before?.[0] ?? x), y - (before?.[1] ?? y)];
    const length = Math.hypot(east, north);
    return length === 0 ? [] : [[x + (east / length) * REACH, y + (north / length) * REACH]];
  };
  const distinct = line.filter(
    (position, index) => index === 0 || !isSamePosition(position, line[index - 1]),
  );
  return [
    ...beyond(distinct[0], distinct[1]),
    ...distinct.slice(1, -1),
    ...beyond(distinct.at(-1), distinct.at(-2)),
  ];
}

/** Where an edge and the line meet: on the edge by its share, on the line by segment and share. */
interface Meeting {
  readonly at: Position;
  readonly edge: readonly [index: number, share: number];
  readonly blade: readonly [index: number, share: number];
}

/** Degrees within which a meeting is one with a vertex that is there: less than a tenth of a millimetre. */
const SAME = 1e-9;

function meetingsOf(path: Path, blade: Path): readonly Meeting[] {
  const found: Meeting[] = [];
  for (let i = 0; i + 1 < path.length; i++) {
    for (let j = 0; j + 1 < blade.length; j++) {
      const shares = sharesOf([path[i], path[i + 1]], [blade[j], blade[j + 1]]);
      if (!shares) continue;
      const [share, other] = shares;
      const [x1 = 0, y1 = 0] = path[i] ?? [];
      const [x2 = 0, y2 = 0] = path[i + 1] ?? [];
      const exact = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
      const at =
        [path[i], path[i + 1], blade[j], blade[j + 1]].find((vertex) => isNear(vertex, exact)) ?? exact;
      found.push({ at: at.slice(0, 2), edge: [i, share], blade: [j, other] });
    }
  }
  return found;
}

type Corner = Position | undefined;

/** Shares of both segments at which they meet; undefined when they do not, or run beside each other. */
function sharesOf(
  [a, b]: readonly [Corner, Corner],
  [c, d]: readonly [Corner, Corner],
): readonly [number, number] | undefined {
  const [ax = 0, ay = 0] = a ?? [];
  const [cx = 0, cy = 0] = c ?? [];
  const [ux, uy] = [(b?.[0] ?? 0) - ax, (b?.[1] ?? 0) - ay];
  const [vx, vy] = [(d?.[0] ?? 0) - cx, (d?.[1] ?? 0) - cy];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return undefined;
  const share = ((cx - ax) * vy - (cy - ay) * vx) / cross;
  const other = ((cx - ax) * uy - (cy - ay) * ux) / cross;
  const [near, nearOther] = [SAME / Math.hypot(ux, uy), SAME / Math.hypot(vx, vy)];
  const within = share >= -near && share <= 1 + near && other >= -nearOther && other <= 1 + nearOther;
  return within ? [share, other] : undefined;
}

function isNear(one: Corner, [x = 0, y = 0]: Position): boolean {
  return Math.hypot((one?.[0] ?? Infinity) - x, (one?.[1] ?? Infinity) - y) <= SAME;
}

/** The path with the meetings put in, each once; `side` says on which of the two it is. */
function withMeetings(path: Path, meetings: readonly Meeting[], side: 'edge' | 'blade'): Path {
  const sorted = [...meetings].sort(
    (one, other) => one[side][0] - other[side][0] || one[side][1] - other[side][1],
  );
  const noded = path.flatMap((position, index) => [
    position,
    ...sorted.filter((meeting) => meeting[side][0] === index).map(({ at }) => at),
  ]);
  return noded.filter((position, index) => index === 0 || !isSamePosition(position, noded[index - 1]));
}

function splitLine(path: Path, blade: Path): readonly Part[] {
  const meetings = meetingsOf(path, blade);
  const noded = withMeetings(path, meetings, 'edge');
  const cuts = noded.flatMap((position, index) =>
    index > 0 && index < noded.length - 1 && meetings.some(({ at }) => isSamePosition(at, position))
      ? [index]
      : [],
  );
  return [0, ...cuts].map((from, index) => [noded.slice(from, (cuts[index] ?? noded.length - 1) + 1)]);
}

/** Pieces of one polygon; itself when the line does not part it. */
function splitArea(part: Part, blade: Path): readonly Part[] {
  const rings = part.map((ring) => [...ring, ...ring.slice(0, 1)]);
  const meetings = rings.map((ring) => meetingsOf(ring, blade));
  const edges = rings.flatMap((ring, index) => edgesOf(withMeetings(ring, meetings[index] ?? [], 'edge')));
  const cut = edgesOf(withMeetings(blade, meetings.flat(), 'blade')).filter(
    (edge) => isInside(rings, middleOf(edge)) && !edges.some((other) => isSameEdge(edge, other)),
  );
  const bridges = withoutDeadEnds(cut, new Set(edges.map(([from]) => keyOf(from))));
  if (bridges.length === 0) return [part];
  const back = bridges.map(([from, to]): Edge => [to, from]);
  const walked = nestRings(walkRound([...edges, ...bridges, ...back]));
  return walked.length < 2 ? [part] : walked.map((piece) => piece.map((ring) => ring.slice(0, -1)));
}

type Edge = readonly [from: Position, to: Position];

function edgesOf(path: Path): readonly Edge[] {
  return path.slice(1).map((to, index): Edge => [path[index] ?? to, to]);
}

function isSameEdge([from, to]: Edge, [otherFrom, otherTo]: Edge): boolean {
  return (
    (isSamePosition(from, otherFrom) && isSamePosition(to, otherTo)) ||
    (isSamePosition(from, otherTo) && isSamePosition(to, otherFrom))
  );
}

function middleOf([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]: Edge): Position {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

function isInside(rings: readonly Path[], position: Position): boolean {
  return rings.filter((ring) => ringContains(ring, position)).length % 2 === 1;
}

/** Ends of the line that stop within the ground part nothing: they are taken off edge by edge. */
function withoutDeadEnds(cut: readonly Edge[], outline: ReadonlySet<string>): readonly Edge[] {
  const degrees = new Map<string, number>();
  for (const key of cut.flat().map(keyOf)) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  const kept = cut.filter((edge) =>
    edge.every((position) => outline.has(keyOf(position)) || (degrees.get(keyOf(position)) ?? 0) > 1),
  );
  return kept.length === cut.length ? cut : withoutDeadEnds(kept, outline);
}

/** Closed rings with the ground on their left, each edge once. */
function walkRound(edges: readonly Edge[]): readonly Path[] {
  const from = new Map<string, Edge[]>();
  for (const edge of edges) from.set(keyOf(edge[0]), [...(from.get(keyOf(edge[0])) ?? []), edge]);
  const left = new Set(edges);
  const rings: Path[] = [];
  for (const start of edges) {
    if (!left.has(start)) continue;
    const ring: Position[] = [start[0]];
    for (let edge: Edge | undefined = start; edge; edge = leftmost(edge, from, left)) {
      left.delete(edge);
      ring.push(edge[1]);
      if (isSamePosition(edge[1], start[0])) break;
    }
    rings.push(ring);
  }
  return rings;
}

/** The edge that goes on where this one ends and keeps the same ground on its left: the first clockwise from the way back. */
function leftmost(
  edge: Edge,
  from: ReadonlyMap<string, readonly Edge[]>,
  left: ReadonlySet<Edge>,
): Edge | undefined {
  const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = edge;
  const back = Math.atan2(y1 - y2, x1 - x2);
  const turnOf = ([, [x = 0, y = 0]]: Edge) => {
    const turn = (back - Math.atan2(y - y2, x - x2) + 2 * FULL_TURN) % FULL_TURN;
    return turn === 0 ? FULL_TURN : turn;
  };
  const next = (from.get(keyOf(edge[1])) ?? []).filter((candidate) => left.has(candidate));
  return next.sort((one, other) => turnOf(one) - turnOf(other))[0];
}

const FULL_TURN = 2 * Math.PI;

function keyOf([x, y]: Position): string {
  return `${x},${y}`;
}
