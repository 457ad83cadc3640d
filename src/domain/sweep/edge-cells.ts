/**
 * The edges of one outline by cells, to tell quickly whether places lie inside: rows of latitude, cut into columns. Each
 * cell knows the edges that may decide there, and whether the number of the others that lie west of it is odd.
 */

/** Edges for each row, if each touched one only: with more rows, more edges go right through one and need no test. */
const PER_ROW = 8;
const MOST_ROWS = 1 << 14;
const MOST_COLUMNS = 32;
/** Of a row's height and a column's width: rounding must not put a place beside its cell. */
const MARGIN = 1e-6;

type Visit = (edge: number, rowStart: number, first: number, last: number, through: boolean) => void;

export class EdgeCells {
  readonly #edges: Float64Array;
  readonly #south: number;
  readonly #west: number;
  readonly #rows: number;
  readonly #columns: number;
  readonly #rowsPerDegree: number;
  readonly #columnsPerDegree: number;
  /** Where the edges that may decide in each cell begin; they end where the next cell's begin. */
  readonly #starts: Uint32Array;
  readonly #members: Uint32Array;
  /** 1 where an odd number of edges goes right through the row west of the cell. */
  readonly #odd: Uint8Array;

  /** Of the edges from `start` to before `end` of the list (x0, y0, x1, y1 with y0 ≤ y1). */
  constructor(edges: Float64Array, start: number, end: number) {
    this.#edges = edges;
    const [west, south, east, north] = boundsOf(edges, start, end);
    [this.#south, this.#west] = [south, west];
    this.#rows = Math.min(MOST_ROWS, Math.max(1, Math.ceil((end - start) / PER_ROW)));
    this.#columns = Math.min(MOST_COLUMNS, Math.max(1, Math.round(Math.sqrt(end - start) / 4)));
    this.#rowsPerDegree = north > south ? this.#rows / (north - south) : 0;
    this.#columnsPerDegree = east > west ? this.#columns / (east - west) : 0;
    const cells = this.#rows * this.#columns;
    const starts = new Uint32Array(cells + 1);
    this.#odd = new Uint8Array(cells);
    this.#visitRows(start, end, (_edge, rowStart, first, last, through) => {
      for (let cell = rowStart + first; cell <= rowStart + last; cell++)
        starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
      const beyond = rowStart + last + 1;
      if (through && last + 1 < this.#columns) this.#odd[beyond] = 1 - (this.#odd[beyond] ?? 0);
    });
    for (let cell = 0; cell < cells; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
    for (let cell = 1; cell < cells; cell++)
      if (cell % this.#columns !== 0) this.#odd[cell] = (this.#odd[cell] ?? 0) ^ (this.#odd[cell - 1] ?? 0);
    this.#starts = starts;
    this.#members = new Uint32Array(starts[cells] ?? 0);
    const next = starts.slice(0, cells);
    this.#visitRows(start, end, (edge, rowStart, first, last) => {
      for (let cell = rowStart + first; cell <= rowStart + last; cell++) {
        const at = next[cell] ?? 0;
        this.#members[at] = edge;
        next[cell] = at + 1;
      }
    });
  }

  /** Whether the place lies inside the outline or on its edge. */
  holds(x: number, y: number): boolean {
    const cell = this.#rowOf(y) * this.#columns + this.#columnOf(x);
    const end = this.#starts[cell + 1] ?? 0;
    let odd = this.#odd[cell] === 1;
    for (let at = this.#starts[cell] ?? 0; at < end; at++) {
      const side = sideOf(this.#edges, this.#members[at] ?? 0, x, y);
      if (side === ON) return true;
      if (side === WEST) odd = !odd;
    }
    return odd;
  }

  /**
   * Gives each edge in each row that it touches, with the first and the last column where it may decide. Beyond these it
   * lies west of every place, if it goes right through the row; an edge that ends in the row may decide in all of them.
   */
  #visitRows(start: number, end: number, visit: Visit): void {
    const height = this.#rowsPerDegree === 0 ? 0 : 1 / this.#rowsPerDegree;
    const margin = MARGIN * height;
    for (let edge = start; edge < end; edge++) {
      const x0 = this.#edges[4 * edge] ?? 0;
      const y0 = this.#edges[4 * edge + 1] ?? 0;
      const x1 = this.#edges[4 * edge + 2] ?? 0;
      const y1 = this.#edges[4 * edge + 3] ?? 0;
      const perLatitude = y1 > y0 ? (x1 - x0) / (y1 - y0) : 0;
      const lastRow = this.#rowOf(y1);
      for (let row = this.#rowOf(y0); row <= lastRow; row++) {
        const south = this.#south + row * height - margin;
        const north = south + height + 2 * margin;
        const through = y0 < south && y1 > north;
        const lower = y0 < south ? x0 + (south - y0) * perLatitude : x0;
        const upper = y1 > north ? x0 + (north - y0) * perLatitude : x1;
        const first = this.#columnOf(Math.min(lower, upper), -MARGIN);
        const last = through ? this.#columnOf(Math.max(lower, upper), MARGIN) : this.#columns - 1;
        visit(edge, row * this.#columns, first, last, through);
      }
    }
  }

  #rowOf(y: number): number {
    return clamp(Math.floor((y - this.#south) * this.#rowsPerDegree), this.#rows - 1);
  }

  /** With a margin in columns. */
  #columnOf(x: number, margin = 0): number {
    return clamp(Math.floor((x - this.#west) * this.#columnsPerDegree + margin), this.#columns - 1);
  }
}

const ELSEWHERE = 0;
export const WEST = 1;
export const ON = 2;

/** Whether the place lies on the edge, the edge crosses its latitude west of it (see isWest), or neither. */
export function sideOf(edges: Float64Array, edge: number, x: number, y: number): number {
  const at = 4 * edge;
  const y0 = edges[at + 1] ?? 0;
  const y1 = edges[at + 3] ?? 0;
  if (y < y0 || y > y1) return ELSEWHERE;
  const x0 = edges[at] ?? 0;
  const x1 = edges[at + 2] ?? 0;
  if (x0 > x && x1 > x) return ELSEWHERE;
  if (x0 < x && x1 < x) return y < y1 ? WEST : ELSEWHERE;
  const beyond = (x - x0) * (y1 - y0) - (x1 - x0) * (y - y0);
  if (beyond === 0) return ON;
  return beyond > 0 && y < y1 ? WEST : ELSEWHERE;
}

function clamp(index: number, last: number): number {
  return index < 0 ? 0 : index > last ? last : index;
}

function boundsOf(
  edges: Float64Array,
  start: number,
  end: number,
): readonly [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 4 * start; at < 4 * end; at += 4) {
    west = Math.min(west, edges[at] ?? 0, edges[at + 2] ?? 0);
    east = Math.max(east, edges[at] ?? 0, edges[at + 2] ?? 0);
    south = Math.min(south, edges[at + 1] ?? 0);
    north = Math.max(north, edges[at + 3] ?? 0);
  }
  return [west, south, east, north];
}
