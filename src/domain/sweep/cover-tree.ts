/**
 * Covers, prepared: the ground halved again and again, as far as it is asked about, until a cell holds few edges, lies
 * within one cover, or holds none. A cell remembers how much of it is covered, so that further zones only sweep cells
 * that their own edges pass.
 */
import type { SquareMetres } from '../units.js';
import { APART, CONTAINS, capsuleToBox } from './capsule.js';
import { type Cell, CellSweep } from './cell-sweep.js';
import { type CoverShapes, capsuleAt } from './cover-shapes.js';
import { enclosesPlace, touchesBox } from './edge-bands.js';

/** Edges in a cell that are swept at once rather than halved again. */
export const FEW_EDGES = 24;
/** What a capsule counts for: most of its edges lie elsewhere. */
const CAPSULE_EDGES = 8;
/** Halvings in a row that may fail to thin a cell out before it is left as it is: where many edges fall together. */
const MOST_FRUITLESS = 6;
const DEEPEST = 96;

/** A cell of the tree. */
export interface CoverNode extends Cell {
  readonly depth: number;
  readonly fruitless: number;
  /** Where the elements that may lie in the cell are listed, and how many; those that certainly do not are left out. */
  readonly start: number;
  readonly count: number;
  /** About how many edges lie in the cell. */
  readonly weight: number;
  /** One cover holds the whole cell. */
  readonly full: boolean;
  halves: readonly [CoverNode, CoverNode] | undefined;
  /** Whole and covered area; NaN until it is asked for. */
  area: SquareMetres;
  covered: SquareMetres;
}

export class CoverTree {
  /** Undefined for no covers. */
  readonly root: CoverNode | undefined;
  readonly sweep = new CellSweep();
  /** The lists of elements of all cells, one after the other. */
  #lists: Int32Array;
  #listed: number;

  constructor(readonly shapes: CoverShapes) {
    this.#lists = Int32Array.from({ length: shapes.count }, (_, element) => element);
    this.#listed = shapes.count;
    const box = boundsOf(shapes);
    this.root =
      box && this.#make(box, { start: 0, count: shapes.count, weight: Infinity, depth: -1, fruitless: 0 });
  }

  /** The elements that may lie in the cell. */
  elementsOf({ start, count }: CoverNode): Int32Array {
    return this.#lists.subarray(start, start + count);
  }

  /** The halves of a cell; undefined where it is not worth halving. */
  halve(node: CoverNode): readonly [CoverNode, CoverNode] | undefined {
    if (node.halves || isLeaf(node)) return node.halves;
    const [first, second] = halvesOf(node);
    node.halves = [this.#make(first, node), this.#make(second, node)];
    return node.halves;
  }

  /** Sees to it that `area` and `covered` of the cell are known. */
  measure(node: CoverNode): void {
    if (!Number.isNaN(node.area)) return;
    const halves = this.halve(node);
    if (halves) {
      const [first, second] = halves;
      this.measure(first);
      this.measure(second);
      node.area = first.area + second.area;
      node.covered = first.covered + second.covered;
      return;
    }
    const { sweep } = this;
    sweep.begin(node, true);
    for (let at = node.start; at < node.start + node.count; at++)
      sweep.addCover(this.shapes, this.#lists[at] ?? 0);
    sweep.finish();
    node.area = sweep.zoneArea;
    node.covered = node.full ? node.area : sweep.coveredArea;
  }

  /** A cell whose elements are among those of another. */
  #make({ west, south, east, north }: Cell, from: Candidates): CoverNode {
    const { boxes } = this.shapes;
    const cell = { west, south, east, north };
    const end = from.start + from.count;
    const start = this.#listed;
    if (start + from.count > this.#lists.length) this.#grow(start + from.count);
    const lists = this.#lists;
    let listed = start;
    let weight = 0;
    for (let at = from.start; at < end; at++) {
      const element = lists[at] ?? 0;
      const box = 4 * element;
      if ((boxes[box] ?? 0) >= east || (boxes[box + 2] ?? 0) <= west) continue;
      if ((boxes[box + 1] ?? 0) >= north || (boxes[box + 3] ?? 0) <= south) continue;
      const edges = edgesInCell(this.shapes, element, cell);
      if (edges === 0) continue;
      weight += edges;
      if (edges === Infinity) break;
      lists[listed++] = element;
    }
    const full = weight === Infinity;
    if (!full) this.#listed = listed;
    return {
      west,
      south,
      east,
      north,
      depth: from.depth + 1,
      fruitless: weight <= 0.8 * from.weight ? 0 : from.fruitless + 1,
      start,
      count: full ? 0 : listed - start,
      weight: full ? 0 : weight,
      full,
      halves: undefined,
      area: Number.NaN,
      covered: Number.NaN,
    };
  }

  #grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, 2 * this.#lists.length));
    larger.set(this.#lists.subarray(0, this.#listed));
    this.#lists = larger;
  }
}

type Candidates = Pick<CoverNode, 'start' | 'count' | 'weight' | 'depth' | 'fruitless'>;

/** The two halves of a cell, cut across its longer side on the ground. */
export function halvesOf({ west, south, east, north }: Cell): readonly [Cell, Cell] {
  const middle = (south + north) / 2;
  const narrowing = Math.max(0.05, Math.cos((middle * Math.PI) / 180));
  if ((east - west) * narrowing > north - south) {
    const cut = west + (east - west) / 2;
    return [
      { west, south, east: cut, north },
      { west: cut, south, east, north },
    ];
  }
  const cut = south + (north - south) / 2;
  return [
    { west, south, east, north: cut },
    { west, south: cut, east, north },
  ];
}

function isLeaf({ full, weight, depth, fruitless }: CoverNode): boolean {
  return full || weight <= FEW_EDGES || depth >= DEEPEST || fruitless >= MOST_FRUITLESS;
}

/** About how many edges of the element lie in the cell; 0 when the element does not, Infinity when it holds the cell. */
export function edgesInCell(shapes: CoverShapes, element: number, cell: Cell): number {
  const { west, south, east, north } = cell;
  if (element >= shapes.outlineCount) {
    const relation = capsuleToBox(shapes.capsules, capsuleAt(shapes, element), west, south, east, north);
    if (relation === CONTAINS) return Infinity;
    return relation === APART ? 0 : CAPSULE_EDGES;
  }
  const { edges, edgeEnds, boxes } = shapes;
  const start = element === 0 ? 0 : (edgeEnds[element - 1] ?? 0);
  const end = edgeEnds[element] ?? 0;
  const bands = shapes.bands.get(element);
  let count = 0;
  if (bands) {
    bands.visit(south, north, (edge) => {
      if (touchesBox(edges, edge, west, south, east, north)) count++;
    });
    if (count > 0) return count;
    return bands.encloses((west + east) / 2, (south + north) / 2) ? Infinity : 0;
  }
  const box = 4 * element;
  const surrounds =
    (boxes[box] ?? 0) <= west &&
    (boxes[box + 1] ?? 0) <= south &&
    (boxes[box + 2] ?? 0) >= east &&
    (boxes[box + 3] ?? 0) >= north;
  // What does not surround the cell cannot hold it: its few edges are counted without looking.
  if (!surrounds) return end - start;
  for (let edge = start; edge < end; edge++) if (touchesBox(edges, edge, west, south, east, north)) count++;
  if (count > 0) return count;
  return enclosesPlace(edges, start, end, (west + east) / 2, (south + north) / 2) ? Infinity : 0;
}

/** The box around all elements; undefined for none. */
export function boundsOf({ boxes, count }: CoverShapes): Cell | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let box = 0; box < 4 * count; box += 4) {
    west = Math.min(west, boxes[box] ?? 0);
    south = Math.min(south, boxes[box + 1] ?? 0);
    east = Math.max(east, boxes[box + 2] ?? 0);
    north = Math.max(north, boxes[box + 3] ?? 0);
  }
  return west < east && south < north ? { west, south, east, north } : undefined;
}
