/** Points by the cells of a grid: neighbours are asked about together, which is quicker than in the order of a file. */

/** Points that a cell should hold on average. */
const PER_CELL = 25;
const MOST_CELLS_ACROSS = 512;

export interface PointCell {
  /** West, south, east, north of its points. */
  readonly box: readonly [number, number, number, number];
  /** Positions of its points in the list. */
  readonly members: Uint32Array;
}

/** The cells that are not empty, of points given as x, y by turns; each point is in one cell. */
export function* groupByCells(positions: Float64Array): Generator<PointCell> {
  const count = positions.length / 2;
  if (count === 0) return;
  const across = Math.min(MOST_CELLS_ACROSS, Math.max(1, Math.round(Math.sqrt(count / PER_CELL))));
  const cellOf = createGrid(positions, across);
  const starts = new Uint32Array(across * across + 1);
  const cells = new Uint32Array(count);
  for (let point = 0; point < count; point++) {
    const cell = cellOf(positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0);
    cells[point] = cell;
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < across * across; cell++)
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let point = 0; point < count; point++) {
    const cell = cells[point] ?? 0;
    const at = next[cell] ?? 0;
    order[at] = point;
    next[cell] = at + 1;
  }
  for (let cell = 0; cell < across * across; cell++) {
    const members = order.subarray(starts[cell] ?? 0, starts[cell + 1] ?? 0);
    if (members.length > 0) yield { box: boxOf(positions, members), members };
  }
}

function createGrid(positions: Float64Array, across: number): (x: number, y: number) => number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    west = Math.min(west, positions[at] ?? 0);
    east = Math.max(east, positions[at] ?? 0);
    south = Math.min(south, positions[at + 1] ?? 0);
    north = Math.max(north, positions[at + 1] ?? 0);
  }
  const [perX, perY] = [
    east > west ? across / (east - west) : 0,
    north > south ? across / (north - south) : 0,
  ];
  const clamp = (index: number) => Math.min(across - 1, Math.floor(index));
  return (x, y) => across * clamp((y - south) * perY) + clamp((x - west) * perX);
}

function boxOf(positions: Float64Array, members: Uint32Array): PointCell['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of members) {
    const [x, y] = [positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0];
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
