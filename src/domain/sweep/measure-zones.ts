/** How much of each zone is covered, by walking the tree of covers along the zones' edges. */
import Flatbush from 'flatbush';
import type { SquareMetres } from '../units.js';
import type { Cell, CellSweep } from './cell-sweep.js';
import type { CoverShapes } from './cover-shapes.js';
import { type CoverNode, type CoverTree, edgesInCell, FEW_EDGES, halvesOf } from './cover-tree.js';
import { enclosesPlace, touchesBox } from './edge-bands.js';

export interface ZoneArea {
  readonly area: SquareMetres;
  readonly covered: SquareMetres;
}

export interface ZoneAreas {
  /** By feature; 0 for one that has no area. */
  readonly zones: readonly ZoneArea[];
  /** Each place once. */
  readonly total: ZoneArea;
}

const NOTHING: ZoneArea = { area: 0, covered: 0 };
const DEEPEST = 96;
const MOST_FRUITLESS = 6;

/** Areas of all zones, by the feature they come from, and their total. `onZone` hears after each zone how many are done. */
export function measureZones(
  tree: CoverTree,
  zones: CoverShapes,
  featureCount: number,
  onZone?: (done: number) => void,
): ZoneAreas {
  const walk = new ZoneWalk(tree, zones);
  const groups = groupByOwner(zones, featureCount);
  const areas = groups.map((group, feature) => {
    const measured = group.length === 0 ? NOTHING : walk.measure(group);
    onZone?.(feature + 1);
    return measured;
  });
  let [area, covered] = [0, 0];
  for (const cluster of overlappingClusters(zones)) {
    const owner = zones.owners[cluster[0] ?? 0] ?? 0;
    const known = cluster.length === 1 && groups[owner]?.length === 1 ? areas[owner] : undefined;
    const part = known ?? walk.measure(cluster);
    area += part.area;
    covered += part.covered;
  }
  return { zones: areas, total: { area, covered } };
}

/** Elements of each feature. */
function groupByOwner({ owners, count }: CoverShapes, featureCount: number): readonly (readonly number[])[] {
  const groups = Array.from({ length: featureCount }, (): number[] => []);
  for (let element = 0; element < count; element++) groups[owners[element] ?? 0]?.push(element);
  return groups;
}

/** The ground of a group of zones, each place once. */
class ZoneWalk {
  #area = 0;
  #covered = 0;

  constructor(
    readonly tree: CoverTree,
    readonly zones: CoverShapes,
  ) {}

  measure(group: readonly number[]): ZoneArea {
    this.#area = 0;
    this.#covered = 0;
    const whole = groupBounds(this.zones, group);
    if (!whole) return NOTHING;
    const ground = this.#groundOf(group);
    const { root } = this.tree;
    if (root === undefined) this.#sweepBare(whole, ground, { depth: 0, fruitless: 0 });
    else {
      const inner = this.tree.cellOf(root);
      for (const cell of around(inner, whole)) this.#sweepBare(cell, ground, { depth: 0, fruitless: 0 });
      this.#visit(root, this.#within(ground, inner));
    }
    return { area: this.#area, covered: Math.min(this.#covered, this.#area) };
  }

  #groundOf(group: readonly number[]): Ground {
    const { edgeEnds } = this.zones;
    let count = 0;
    for (const zone of group) count += (edgeEnds[zone] ?? 0) - (zone === 0 ? 0 : (edgeEnds[zone - 1] ?? 0));
    const edges = new Uint32Array(count);
    const owners = new Uint32Array(count);
    let at = 0;
    for (const zone of group)
      for (let edge = zone === 0 ? 0 : (edgeEnds[zone - 1] ?? 0); edge < (edgeEnds[zone] ?? 0); edge++) {
        edges[at] = edge;
        owners[at++] = zone;
      }
    return { zones: group, edges, owners, inside: false };
  }

  /** What of the zones concerns the cell: those with edges in it, and whether one of the others holds it whole. */
  #within(ground: Ground, cell: Cell): Ground {
    if (ground.inside) return INSIDE;
    const { west, south, east, north } = cell;
    const { edges: all, edgeEnds, boxes } = this.zones;
    let count = 0;
    const { edges, owners } = ground;
    const kept = new Uint32Array(edges.length);
    const keptOwners = new Uint32Array(edges.length);
    for (let at = 0; at < edges.length; at++) {
      const edge = edges[at] ?? 0;
      if (!touchesBox(all, edge, west, south, east, north)) continue;
      kept[count] = edge;
      keptOwners[count++] = owners[at] ?? 0;
    }
    const passing = new Set(keptOwners.subarray(0, count));
    const [x, y] = [(west + east) / 2, (south + north) / 2];
    for (const zone of ground.zones) {
      if (passing.has(zone)) continue;
      const box = 4 * zone;
      if (
        (boxes[box] ?? 0) > x ||
        (boxes[box + 2] ?? 0) < x ||
        (boxes[box + 1] ?? 0) > y ||
        (boxes[box + 3] ?? 0) < y
      )
        continue;
      const start = zone === 0 ? 0 : (edgeEnds[zone - 1] ?? 0);
      const bands = this.zones.bands.get(zone);
      const holds = bands ? bands.encloses(x, y) : enclosesPlace(all, start, edgeEnds[zone] ?? 0, x, y);
      if (holds) return INSIDE;
    }
    return {
      zones: [...passing],
      edges: kept.slice(0, count),
      owners: keptOwners.slice(0, count),
      inside: false,
    };
  }

  #visit(node: CoverNode, ground: Ground): void {
    const { tree } = this;
    if (ground.inside) {
      this.#area += tree.areaOf(node);
      this.#covered += tree.coveredOf(node);
      return;
    }
    if (ground.zones.length === 0) return;
    const half = tree.halve(node);
    if (half !== undefined) {
      this.#visit(half, this.#within(ground, tree.cellOf(half)));
      this.#visit(half + 1, this.#within(ground, tree.cellOf(half + 1)));
      return;
    }
    const covers: Covers = { elements: tree.elementsOf(node), full: tree.isFull(node) };
    this.#sweepLeaf(tree.cellOf(node), ground, covers, { depth: 0, fruitless: 0 });
  }

  /** A cell with few covers, halved further while the zones have many edges in it. */
  #sweepLeaf(cell: Cell, ground: Ground, covers: Covers, halving: Halving): void {
    if (ground.zones.length === 0 && !ground.inside) return;
    if (isThin(ground, halving)) {
      this.#sweep(cell, ground, covers);
      return;
    }
    for (const half of halvesOf(cell)) {
      const within = this.#within(ground, half);
      this.#sweepLeaf(half, within, this.#coversWithin(covers, half), halved(halving, ground, within));
    }
  }

  #coversWithin({ elements, full }: Covers, cell: Cell): Covers {
    if (full) return { elements, full };
    const counts = Array.from(elements, (element) => edgesInCell(this.tree.shapes, element, cell));
    if (counts.includes(Infinity)) return { elements: NO_ELEMENTS, full: true };
    return { elements: elements.filter((_, at) => counts[at] !== 0), full: false };
  }

  /** Ground where no cover is. */
  #sweepBare(cell: Cell, ground: Ground, halving: Halving): void {
    this.#sweepLeaf(cell, this.#within(ground, cell), NO_COVERS, halving);
  }

  #sweep(cell: Cell, ground: Ground, covers: Covers): void {
    const sweep: CellSweep = this.tree.sweep;
    sweep.begin(cell, ground.inside);
    for (const zone of ground.zones) sweep.addZone(this.zones, zone);
    if (!covers.full) for (const element of covers.elements) sweep.addCover(this.tree.shapes, element);
    sweep.finish();
    this.#area += sweep.zoneArea;
    this.#covered += covers.full ? sweep.zoneArea : sweep.coveredArea;
  }
}

/** Zones as they concern one cell. */
interface Ground {
  readonly zones: readonly number[];
  readonly edges: Uint32Array;
  /** The zone of each edge. */
  readonly owners: Uint32Array;
  /** All of the cell is zone. */
  readonly inside: boolean;
}

interface Covers {
  readonly elements: Int32Array;
  readonly full: boolean;
}

interface Halving {
  readonly depth: number;
  readonly fruitless: number;
}

const NO_EDGES = new Uint32Array(0);
const NO_ELEMENTS = new Int32Array(0);
const INSIDE: Ground = { zones: [], edges: NO_EDGES, owners: NO_EDGES, inside: true };
const NO_COVERS: Covers = { elements: NO_ELEMENTS, full: false };

function isThin({ inside, edges }: Ground, { depth, fruitless }: Halving): boolean {
  return inside || edges.length <= FEW_EDGES || depth >= DEEPEST || fruitless >= MOST_FRUITLESS;
}

function halved({ depth, fruitless }: Halving, before: Ground, after: Ground): Halving {
  const thinned = after.edges.length <= 0.8 * before.edges.length;
  return { depth: depth + 1, fruitless: thinned ? 0 : fruitless + 1 };
}

function groupBounds({ boxes }: CoverShapes, group: readonly number[]): Cell | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const zone of group) {
    west = Math.min(west, boxes[4 * zone] ?? 0);
    south = Math.min(south, boxes[4 * zone + 1] ?? 0);
    east = Math.max(east, boxes[4 * zone + 2] ?? 0);
    north = Math.max(north, boxes[4 * zone + 3] ?? 0);
  }
  return west < east && south < north ? { west, south, east, north } : undefined;
}

/** The parts of `whole` outside of `inner`: below, above, left, right. */
function around(inner: Cell, whole: Cell): readonly Cell[] {
  const [low, high] = [Math.max(whole.south, inner.south), Math.min(whole.north, inner.north)];
  return [
    { ...whole, north: Math.min(whole.north, inner.south) },
    { ...whole, south: Math.max(whole.south, inner.north) },
    { west: whole.west, south: low, east: Math.min(whole.east, inner.west), north: high },
    { west: Math.max(whole.west, inner.east), south: low, east: whole.east, north: high },
  ].filter(({ west, south, east, north }) => west < east && south < north);
}

/** Elements put together with those whose boxes overlap theirs, directly or by way of others. */
function overlappingClusters({ boxes, count }: CoverShapes): readonly (readonly number[])[] {
  if (count < 2) return count === 0 ? [] : [[0]];
  const index = new Flatbush(count);
  const box = (zone: number): readonly [number, number, number, number] => [
    boxes[4 * zone] ?? 0,
    boxes[4 * zone + 1] ?? 0,
    boxes[4 * zone + 2] ?? 0,
    boxes[4 * zone + 3] ?? 0,
  ];
  for (let zone = 0; zone < count; zone++) index.add(...box(zone));
  index.finish();
  const seen = new Uint8Array(count);
  const groups: number[][] = [];
  for (let start = 0; start < count; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const group = [start];
    for (let at = 0; at < group.length; at++) {
      const [west, south, east, north] = box(group[at] ?? 0);
      const near = index.search(west, south, east, north, (other) => {
        const [w, s, e, n] = box(other);
        return seen[other] === 0 && w < east && e > west && s < north && n > south;
      });
      for (const other of near) seen[other] = 1;
      group.push(...near);
    }
    groups.push(group);
  }
  return groups;
}
