/** The edges of one outline by bands of latitude: which touch one, and whether a place is enclosed. */

/** Edges that a band should hold on average, if each touched one only. */
const PER_BAND = 4;
const MOST_BANDS = 1 << 16;

export class EdgeBands {
  readonly #edges: Float64Array;
  readonly #south: number;
  readonly #perDegree: number;
  readonly #count: number;
  /** Offsets into edge numbers that touch each band. */
  readonly #ends: Uint32Array;
  readonly #members: Uint32Array;
  /** For each edge the last question that met it, so that an edge in several bands is given once. */
  readonly #seen: Uint32Array;
  readonly #start: number;
  #question = 0;

  /** Of the edges from `start` to before `end` of the list (x0, y0, x1, y1 with y0 ≤ y1). */
  constructor(edges: Float64Array, start: number, end: number) {
    this.#edges = edges;
    this.#start = start;
    let [south, north] = [Infinity, -Infinity];
    for (let edge = start; edge < end; edge++) {
      south = Math.min(south, edges[4 * edge + 1] ?? 0);
      north = Math.max(north, edges[4 * edge + 3] ?? 0);
    }
    this.#south = south;
    this.#count = Math.min(MOST_BANDS, Math.max(1, Math.ceil((end - start) / PER_BAND)));
    this.#perDegree = north > south ? this.#count / (north - south) : 0;
    const sizes = new Uint32Array(this.#count + 1);
    for (let edge = start; edge < end; edge++)
      for (
        let band = this.#bandOf(edges[4 * edge + 1] ?? 0);
        band <= this.#bandOf(edges[4 * edge + 3] ?? 0);
        band++
      )
        sizes[band + 1] = (sizes[band + 1] ?? 0) + 1;
    for (let band = 0; band < this.#count; band++)
      sizes[band + 1] = (sizes[band + 1] ?? 0) + (sizes[band] ?? 0);
    this.#ends = sizes.slice(1);
    this.#members = new Uint32Array(sizes[this.#count] ?? 0);
    const next = sizes.slice(0, this.#count);
    for (let edge = start; edge < end; edge++)
      for (
        let band = this.#bandOf(edges[4 * edge + 1] ?? 0);
        band <= this.#bandOf(edges[4 * edge + 3] ?? 0);
        band++
      ) {
        const at = next[band] ?? 0;
        this.#members[at] = edge;
        next[band] = at + 1;
      }
    this.#seen = new Uint32Array(end - start);
  }

  /** Gives each edge that touches the latitudes once. */
  visit(south: number, north: number, take: (edge: number) => void): void {
    const edges = this.#edges;
    const question = this.#nextQuestion();
    const last = this.#bandOf(north);
    for (let band = this.#bandOf(south); band <= last; band++) {
      const end = this.#ends[band] ?? 0;
      for (let at = band === 0 ? 0 : (this.#ends[band - 1] ?? 0); at < end; at++) {
        const edge = this.#members[at] ?? 0;
        if (this.#seen[edge - this.#start] === question) continue;
        this.#seen[edge - this.#start] = question;
        if ((edges[4 * edge + 1] ?? 0) <= north && (edges[4 * edge + 3] ?? 0) >= south) take(edge);
      }
    }
  }

  /** Whether an odd number of edges lies west of the place. */
  encloses(x: number, y: number): boolean {
    const edges = this.#edges;
    const band = this.#bandOf(y);
    const end = this.#ends[band] ?? 0;
    let odd = false;
    for (let at = band === 0 ? 0 : (this.#ends[band - 1] ?? 0); at < end; at++)
      if (isWest(edges, this.#members[at] ?? 0, x, y)) odd = !odd;
    return odd;
  }

  #bandOf(y: number): number {
    return Math.min(this.#count - 1, Math.max(0, Math.floor((y - this.#south) * this.#perDegree)));
  }

  #nextQuestion(): number {
    if (this.#question === 0xffffffff) {
      this.#seen.fill(0);
      this.#question = 0;
    }
    return ++this.#question;
  }
}

/** Whether the edge crosses the latitude of the place, west of it. An edge holds its lower end, but not its upper. */
export function isWest(edges: Float64Array, edge: number, x: number, y: number): boolean {
  const at = 4 * edge;
  const y0 = edges[at + 1] ?? 0;
  const y1 = edges[at + 3] ?? 0;
  if (y < y0 || y >= y1) return false;
  const x0 = edges[at] ?? 0;
  const x1 = edges[at + 2] ?? 0;
  return x0 + ((y - y0) * (x1 - x0)) / (y1 - y0) < x;
}

/** Whether a place lies inside the outline with the edges from `start` to before `end`. */
export function enclosesPlace(
  edges: Float64Array,
  start: number,
  end: number,
  x: number,
  y: number,
): boolean {
  let odd = false;
  for (let edge = start; edge < end; edge++) if (isWest(edges, edge, x, y)) odd = !odd;
  return odd;
}

/** Whether an edge may touch a box: its own box does, and not all corners are on one side of its line. */
export function touchesBox(
  edges: Float64Array,
  edge: number,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  const at = 4 * edge;
  const x0 = edges[at] ?? 0;
  const y0 = edges[at + 1] ?? 0;
  const x1 = edges[at + 2] ?? 0;
  const y1 = edges[at + 3] ?? 0;
  if (y1 < south || y0 > north) return false;
  if (x0 < x1 ? x1 < west || x0 > east : x0 < west || x1 > east) return false;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const southwest = dx * (south - y0) - dy * (west - x0);
  const southeast = dx * (south - y0) - dy * (east - x0);
  const northwest = dx * (north - y0) - dy * (west - x0);
  const northeast = dx * (north - y0) - dy * (east - x0);
  return !(
    (southwest > 0 && southeast > 0 && northwest > 0 && northeast > 0) ||
    (southwest < 0 && southeast < 0 && northwest < 0 && northeast < 0)
  );
}
