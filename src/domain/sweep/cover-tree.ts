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
export const FEW_EDGES = 32;
/** What a capsule counts for: most of its edges lie elsewhere. */
const CAPSULE_EDGES = 8;
/** Halvings in a row that may fail to thin a cell out before it is left as it is: where many edges fall together. */
const MOST_FRUITLESS = 6;
const DEEPEST = 96;
/** Weight of a cell that one cover holds whole. */
const ENDLESS = 0x7fffffff;

const NUMBERS = 6;
const AREA = 4;
const COVERED = 5;
const INTEGERS = 6;
const START = 0;
const LENGTH = 1;
const WEIGHT = 2;
const HALVES = 3;
const DEPTH = 4;
const FRUITLESS = 5;

/** A cell of the tree, by its number. */
export type CoverNode = number;

/** Over all cells, one after the other: numbers in lists take a fifth of the memory of an object a cell. */
export class CoverTree {
  /** The number of the whole; undefined for no covers. */
  readonly root: CoverNode | undefined;
  readonly sweep = new CellSweep();
  /** The lists of elements of all cells, one after the other. */
  #lists: Int32Array;
  #listed: number;
  #count = 0;
  /** West, south, east, north, whole area, covered area; areas are NaN until they are asked for. */
  #numbers = new Float64Array(1024 * NUMBERS);
  /** Start and length of the list of elements, weight, the first half (the other one follows; 0 for none), depth, fruitless halvings. */
  #integers = new Int32Array(1024 * INTEGERS);

  constructor(readonly shapes: CoverShapes) {
    this.#lists = Int32Array.from({ length: shapes.count }, (_, element) => element);
    this.#listed = shapes.count;
    const box = boundsOf(shapes);
    if (!box) return;
    // The cell before the root: all elements, nowhere.
    this.#add({ west: 0, south: 0, east: 0, north: 0 }, [0, shapes.count, ENDLESS, 0, -1, 0]);
    this.root = this.#make(box, 0);
  }

  cellOf(node: CoverNode): Cell {
    const at = node * NUMBERS;
    const numbers = this.#numbers;
    return {
      west: numbers[at] ?? 0,
      south: numbers[at + 1] ?? 0,
      east: numbers[at + 2] ?? 0,
      north: numbers[at + 3] ?? 0,
    };
  }

  /** The elements that may lie in the cell; those that certainly do not are left out. */
  elementsOf(node: CoverNode): Int32Array {
    const start = this.#integer(node, START);
    return this.#lists.subarray(start, start + this.#integer(node, LENGTH));
  }

  /** Whether one cover holds the whole cell. */
  isFull(node: CoverNode): boolean {
    return this.#integer(node, WEIGHT) === ENDLESS;
  }

  /** The first half of a cell, the other one has the next number; undefined where it is not worth halving. */
  halve(node: CoverNode): CoverNode | undefined {
    const known = this.#integer(node, HALVES);
    if (known !== 0) return known;
    if (this.#isLeaf(node)) return undefined;
    const [first, second] = halvesOf(this.cellOf(node));
    const half = this.#make(first, node);
    this.#make(second, node);
    this.#integers[node * INTEGERS + HALVES] = half;
    return half;
  }

  /** Whole area of the cell. */
  areaOf(node: CoverNode): SquareMetres {
    this.#measure(node);
    return this.#numbers[node * NUMBERS + AREA] ?? 0;
  }

  /** Covered area of the cell. */
  coveredOf(node: CoverNode): SquareMetres {
    this.#measure(node);
    return this.#numbers[node * NUMBERS + COVERED] ?? 0;
  }

  #isLeaf(node: CoverNode): boolean {
    const weight = this.#integer(node, WEIGHT);
    return (
      weight === ENDLESS ||
      weight <= FEW_EDGES ||
      this.#integer(node, DEPTH) >= DEEPEST ||
      this.#integer(node, FRUITLESS) >= MOST_FRUITLESS
    );
  }

  #measure(node: CoverNode): void {
    const at = node * NUMBERS;
    if (!Number.isNaN(this.#numbers[at + AREA] ?? 0)) return;
    const half = this.halve(node);
    if (half !== undefined) {
      const area = this.areaOf(half) + this.areaOf(half + 1);
      const covered = this.coveredOf(half) + this.coveredOf(half + 1);
      this.#numbers[at + AREA] = area;
      this.#numbers[at + COVERED] = covered;
      return;
    }
    const { sweep } = this;
    sweep.begin(this.cellOf(node), true);
    const end = this.#integer(node, START) + this.#integer(node, LENGTH);
    for (let listed = this.#integer(node, START); listed < end; listed++)
      sweep.addCover(this.shapes, this.#lists[listed] ?? 0);
    sweep.finish();
    this.#numbers[at + AREA] = sweep.zoneArea;
    this.#numbers[at + COVERED] = this.isFull(node) ? sweep.zoneArea : sweep.coveredArea;
  }

  /** A cell whose elements are among those of another. */
  #make(cell: Cell, from: CoverNode): CoverNode {
    const { boxes } = this.shapes;
    const { west, south, east, north } = cell;
    const first = this.#integer(from, START);
    const end = first + this.#integer(from, LENGTH);
    const start = this.#listed;
    if (start + end - first > this.#lists.length) this.#growLists(start + end - first);
    const lists = this.#lists;
    let listed = start;
    let weight = 0;
    for (let at = first; at < end; at++) {
      const element = lists[at] ?? 0;
      const box = 4 * element;
      if ((boxes[box] ?? 0) >= east || (boxes[box + 2] ?? 0) <= west) continue;
      if ((boxes[box + 1] ?? 0) >= north || (boxes[box + 3] ?? 0) <= south) continue;
      const edges = edgesInCell(this.shapes, element, cell);
      if (edges === 0) continue;
      if (edges === Infinity)
        return this.#add(cell, [start, 0, ENDLESS, 0, this.#integer(from, DEPTH) + 1, 0]);
      weight += edges;
      lists[listed++] = element;
    }
    this.#listed = listed;
    const thinned = weight <= 0.8 * this.#integer(from, WEIGHT);
    const fruitless = thinned ? 0 : this.#integer(from, FRUITLESS) + 1;
    return this.#add(cell, [start, listed - start, weight, 0, this.#integer(from, DEPTH) + 1, fruitless]);
  }

  #add({ west, south, east, north }: Cell, integers: readonly number[]): CoverNode {
    const node = this.#count++;
    if (node * NUMBERS === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    const at = node * NUMBERS;
    numbers[at] = west;
    numbers[at + 1] = south;
    numbers[at + 2] = east;
    numbers[at + 3] = north;
    numbers[at + AREA] = Number.NaN;
    numbers[at + COVERED] = Number.NaN;
    this.#integers.set(integers, node * INTEGERS);
    return node;
  }

  #integer(node: CoverNode, member: number): number {
    return this.#integers[node * INTEGERS + member] ?? 0;
  }

  #grow(): void {
    const numbers = new Float64Array(2 * this.#numbers.length);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const integers = new Int32Array(2 * this.#integers.length);
    integers.set(this.#integers);
    this.#integers = integers;
  }

  #growLists(needed: number): void {
    const larger = new Int32Array(Math.max(needed, 2 * this.#lists.length));
    larger.set(this.#lists.subarray(0, this.#listed));
    this.#lists = larger;
  }
}

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
  for (let edge = start; edge < end; edge++) if (touchesBox(edges, edge, west, south, east, north)) count++;
  // What does not surround the cell cannot hold it.
  if (count > 0 || !surrounds) return count;
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
