/** Points and lines within covers: which places some cover holds, and which stretches of a line. A place on an edge is held. */
import Flatbush from 'flatbush';
import { CapsulePlane } from './capsule-plane.js';
import { type CoverShapes, capsuleAt } from './cover-shapes.js';
import { EdgeCells, ON, sideOf, WEST } from './edge-cells.js';
import type { Segment, Stretch } from './stretch.js';

export class CoverFinder {
  readonly #index: Flatbush | undefined;
  readonly #plane: CapsulePlane;
  /** Of outlines with many edges, made when first asked. */
  readonly #cells = new Map<number, EdgeCells>();

  constructor(readonly shapes: CoverShapes) {
    const { boxes, count } = shapes;
    this.#plane = new CapsulePlane(shapes.capsules);
    if (count === 0) return;
    this.#index = new Flatbush(count);
    for (let box = 0; box < 4 * count; box += 4)
      this.#index.add(boxes[box] ?? 0, boxes[box + 1] ?? 0, boxes[box + 2] ?? 0, boxes[box + 3] ?? 0);
    this.#index.finish();
  }

  /** Elements that may hold places of the box. */
  candidates(west: number, south: number, east: number, north: number): readonly number[] {
    return this.#index?.search(west, south, east, north) ?? [];
  }

  /** Whether the element, one of the candidates, holds the place. */
  elementHolds(element: number, x: number, y: number): boolean {
    const { boxes } = this.shapes;
    const box = 4 * element;
    return (
      x >= (boxes[box] ?? 0) &&
      y >= (boxes[box + 1] ?? 0) &&
      x <= (boxes[box + 2] ?? 0) &&
      y <= (boxes[box + 3] ?? 0) &&
      this.#holds(element, x, y)
    );
  }

  /** Whether some element holds the place. */
  holds(x: number, y: number): boolean {
    const candidates = this.#index?.search(x, y, x, y) ?? [];
    return candidates.some((element) => this.#holds(element, x, y));
  }

  /** The stretches of a segment that elements hold, joined and in order; of the elements that pass, if told. */
  stretches(
    [x0, y0]: readonly [number, number],
    [x1, y1]: readonly [number, number],
    passes?: (element: number) => boolean,
  ): readonly Stretch[] {
    const segment: Segment = { x0, y0, x1, y1 };
    const candidates =
      this.#index?.search(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), passes) ??
      [];
    const found = candidates.flatMap((element) =>
      element >= this.shapes.outlineCount
        ? this.#plane.stretch(capsuleAt(this.shapes, element), segment)
        : this.#outlineStretches(element, segment),
    );
    return joined(found);
  }

  #holds(element: number, x: number, y: number): boolean {
    const { shapes } = this;
    if (element >= shapes.outlineCount) return this.#plane.holds(capsuleAt(shapes, element), x, y);
    const { edges, edgeEnds } = shapes;
    const start = element === 0 ? 0 : (edgeEnds[element - 1] ?? 0);
    const end = edgeEnds[element] ?? 0;
    if (shapes.bands.has(element)) return this.#cellsOf(element, start, end).holds(x, y);
    let odd = false;
    for (let edge = start; edge < end; edge++) {
      const side = sideOf(edges, edge, x, y);
      if (side === ON) return true;
      if (side === WEST) odd = !odd;
    }
    return odd;
  }

  #cellsOf(outline: number, start: number, end: number): EdgeCells {
    let cells = this.#cells.get(outline);
    if (!cells) {
      cells = new EdgeCells(this.shapes.edges, start, end);
      this.#cells.set(outline, cells);
    }
    return cells;
  }

  /** Cut where edges cross or end; each piece is inside if its middle is. */
  #outlineStretches(outline: number, segment: Segment): readonly Stretch[] {
    const cuts = [0, 1];
    this.#visitEdges(outline, segment, (edge) => addCuts(cuts, this.shapes.edges, edge, segment));
    cuts.sort((a, b) => a - b);
    const { x0, y0, x1, y1 } = segment;
    const stretches: Stretch[] = [];
    for (let cut = 1; cut < cuts.length; cut++) {
      const from = cuts[cut - 1] ?? 0;
      const to = cuts[cut] ?? 0;
      if (!(to > from)) continue;
      const middle = (from + to) / 2;
      if (this.#holds(outline, x0 + middle * (x1 - x0), y0 + middle * (y1 - y0)))
        stretches.push({ from, to });
    }
    return stretches;
  }

  #visitEdges(outline: number, { y0, y1 }: Segment, visit: (edge: number) => void): void {
    const { edgeEnds, bands } = this.shapes;
    const index = bands.get(outline);
    if (index) {
      index.visit(Math.min(y0, y1), Math.max(y0, y1), visit);
      return;
    }
    for (let edge = outline === 0 ? 0 : (edgeEnds[outline - 1] ?? 0); edge < (edgeEnds[outline] ?? 0); edge++)
      visit(edge);
  }
}

/** Notes where the segment meets an edge; where it runs along it, both ends of the edge. */
function addCuts(cuts: number[], edges: Float64Array, edge: number, { x0, y0, x1, y1 }: Segment): void {
  const at = 4 * edge;
  const ax = (edges[at] ?? 0) - x0;
  const ay = (edges[at + 1] ?? 0) - y0;
  const bx = (edges[at + 2] ?? 0) - x0;
  const by = (edges[at + 3] ?? 0) - y0;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const sideA = dx * ay - dy * ax;
  const sideB = dx * by - dy * bx;
  if (sideA === 0 || sideB === 0) {
    const squared = dx * dx + dy * dy;
    if (sideA === 0) addCut(cuts, (ax * dx + ay * dy) / squared);
    if (sideB === 0) addCut(cuts, (bx * dx + by * dy) / squared);
    return;
  }
  if (sideA > 0 === sideB > 0) return;
  const along = sideA / (sideA - sideB);
  const x = ax + along * (bx - ax);
  const y = ay + along * (by - ay);
  addCut(cuts, Math.abs(dx) > Math.abs(dy) ? x / dx : y / dy);
}

function addCut(cuts: number[], cut: number): void {
  if (cut > 0 && cut < 1) cuts.push(cut);
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
