/**
 * How much of one cell is zone, and how much of that is covered, by slabs: between two neighbouring latitudes where an
 * edge begins, ends or crosses another, all edges stand in one order, and widths are linear. Nothing is built but two
 * sums, so rounding costs what it is worth and no more: edges in the wrong order by a last bit shift a width by a last bit.
 *
 * Outlines are even-odd; a place counts once, however many cover it. Over 300 lines: one algorithm on shared buffers.
 */
import type { SquareMetres } from '../units.js';
import { type CoverShapes, capsuleAt } from './cover-shapes.js';
import { GroundScale, TALLEST_STRIP } from './ground.js';

export interface Cell {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const ZONE = 0;
const COVER = 1;
/** Crossings for which one slab is cut: a tangle of a thousand edges has half a million. What is more is taken as it stands. */
const MOST_CUTS = 1_000_000;

/** Reused buffers; one cell at a time. */
export class CellSweep {
  /** Of the last cell. */
  zoneArea: SquareMetres = 0;
  coveredArea: SquareMetres = 0;

  readonly #ground = new GroundScale();
  #west = 0;
  #south = 0;
  #width = 0;
  #height = 0;
  // Edges inside the cell, relative to its south-western corner.
  #x0 = new Float64Array(256);
  #y0 = new Float64Array(256);
  #x1 = new Float64Array(256);
  #y1 = new Float64Array(256);
  #slope = new Float64Array(256);
  #slot = new Int32Array(256);
  #count = 0;
  // Edges west of the cell: only whether they are passed matters.
  #leftY0 = new Float64Array(256);
  #leftY1 = new Float64Array(256);
  #leftSlot = new Int32Array(256);
  #leftCount = 0;
  /** Latitudes of level edges: they bound no width, but inside and outside change places there. */
  #levels = new Float64Array(64);
  #levelCount = 0;
  /** ZONE or COVER, of each element in the cell. */
  #group = new Uint8Array(64);
  #odd = new Uint8Array(64);
  /** Whether the element holds all of the cell's western side. */
  #base = new Uint8Array(64);
  /** An edge of the element at hand meets the western side: the element may hold a part of it. */
  #meetsWest = false;
  #slots = 0;
  #zoneAlways = false;
  #coverAlways = false;
  #events = new Float64Array(512);
  #eventCount = 0;
  // The edges of a slab from west to east: x at its bottom and top.
  #bottom = new Float64Array(256);
  #top = new Float64Array(256);
  #order = new Int32Array(256);
  /** Edges by where they begin, and those of the slab at hand. */
  #byStart = new Int32Array(256);
  #alive = new Int32Array(256);
  #aliveCount = 0;
  #pending = new Float64Array(64);

  /** Begins a cell; all of it is zone when no zone will be added. */
  begin({ west, south, east, north }: Cell, allZone: boolean): void {
    this.#west = west;
    this.#south = south;
    this.#width = east - west;
    this.#height = north - south;
    this.#count = 0;
    this.#leftCount = 0;
    this.#levelCount = 0;
    this.#slots = 0;
    this.#zoneAlways = allZone;
    this.#coverAlways = false;
  }

  addZone(shapes: CoverShapes, element: number): void {
    if (!this.#zoneAlways) this.#add(shapes, element, ZONE);
  }

  addCover(shapes: CoverShapes, element: number): void {
    if (!this.#coverAlways) this.#add(shapes, element, COVER);
  }

  #add(shapes: CoverShapes, element: number, group: number): void {
    const count = this.#count;
    const leftCount = this.#leftCount;
    const levelCount = this.#levelCount;
    const slot = this.#slots;
    if (slot === this.#group.length) {
      this.#group = doubled(this.#group);
      this.#odd = doubled(this.#odd);
      this.#base = doubled(this.#base);
    }
    this.#group[slot] = group;
    this.#meetsWest = false;
    const south = this.#south;
    const north = south + this.#height;
    if (element >= shapes.outlineCount) {
      const edges = shapes.capsuleEdges.edgesOf(capsuleAt(shapes, element));
      for (let at = 0; at < edges.length; at += 4) this.#addEdgeOf(edges, at);
    } else this.#addOutline(shapes, element, south, north);
    if (this.#meetsWest) {
      this.#base[slot] = 0;
      this.#slots++;
      return;
    }
    const holdsWest = this.#isLeftOdd(leftCount);
    this.#leftCount = leftCount;
    if (this.#count > count || this.#levelCount > levelCount) {
      this.#base[slot] = holdsWest ? 1 : 0;
      this.#slots++;
    } else if (holdsWest) {
      // No edge in the cell, and its western side inside: all of it is.
      if (group === ZONE) this.#zoneAlways = true;
      else this.#coverAlways = true;
    }
  }

  #addOutline(shapes: CoverShapes, outline: number, south: number, north: number): void {
    const bands = shapes.bands.get(outline);
    if (bands) {
      bands.visit(south, north, (edge) => this.#addEdgeOf(shapes.edges, 4 * edge));
      return;
    }
    const end = 4 * (shapes.edgeEnds[outline] ?? 0);
    for (let at = outline === 0 ? 0 : 4 * (shapes.edgeEnds[outline - 1] ?? 0); at < end; at += 4)
      this.#addEdgeOf(shapes.edges, at);
  }

  #addEdgeOf(edges: Float64Array, at: number): void {
    this.#addEdge(edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0, edges[at + 3] ?? 0);
  }

  /** Files an edge of the element at hand; one east of the cell bounds nothing in it. */
  #addEdge(startX: number, startY: number, endX: number, endY: number): void {
    const y0 = startY - this.#south;
    const y1 = endY - this.#south;
    if (!(y1 > 0 && y0 < this.#height)) return;
    const x0 = startX - this.#west;
    const x1 = endX - this.#west;
    if (x0 >= this.#width && x1 >= this.#width) return;
    if (y0 >= y1) {
      if (x0 <= 0 && x1 <= 0) return;
      if (x0 <= 0 || x1 <= 0) this.#meetsWest = true;
      this.#addLevel(y0);
      return;
    }
    if (x0 <= 0 && x1 <= 0) {
      if (this.#leftCount === this.#leftY0.length) this.#growLeft();
      this.#leftY0[this.#leftCount] = y0;
      this.#leftY1[this.#leftCount] = y1;
      this.#leftSlot[this.#leftCount++] = this.#slots;
      return;
    }
    if (x0 <= 0 || x1 <= 0) this.#meetsWest = true;
    if (this.#count === this.#x0.length) this.#grow();
    const at = this.#count++;
    this.#x0[at] = x0;
    this.#y0[at] = y0;
    this.#x1[at] = x1;
    this.#y1[at] = y1;
    this.#slope[at] = (x1 - x0) / (y1 - y0);
    this.#slot[at] = this.#slots;
  }

  #addLevel(y: number): void {
    if (this.#levelCount === this.#levels.length) this.#levels = doubled(this.#levels);
    this.#levels[this.#levelCount++] = y;
  }

  /** Whether the cell's western side lies inside the element whose edges west of it begin at `from`, as no other meets it. */
  #isLeftOdd(from: number): boolean {
    const middle = this.#height / 2;
    let odd = false;
    for (let at = from; at < this.#leftCount; at++)
      if ((this.#leftY0[at] ?? 0) <= middle && middle < (this.#leftY1[at] ?? 0)) odd = !odd;
    return odd;
  }

  /** Sums the cell up into zoneArea and coveredArea. */
  finish(): void {
    this.zoneArea = 0;
    this.coveredArea = 0;
    if (this.#coverAlways) this.#dropCovers();
    this.#collectEvents();
    this.#sortByStart();
    const events = this.#events;
    let waiting = 0;
    this.#aliveCount = 0;
    for (let event = 1; event < this.#eventCount; event++) {
      const bottom = events[event - 1] ?? 0;
      const top = events[event] ?? 0;
      if (!(top > bottom)) continue;
      waiting = this.#renewAlive(waiting, bottom);
      this.#sweepSlab(bottom, top);
    }
  }

  /** Drops edges that end at or below the latitude, and takes those in that begin there; the next that waits. */
  #renewAlive(waiting: number, bottom: number): number {
    const alive = this.#alive;
    let count = 0;
    for (let place = 0; place < this.#aliveCount; place++) {
      const at = alive[place] ?? 0;
      if ((this.#y1[at] ?? 0) > bottom) alive[count++] = at;
    }
    let next = waiting;
    for (; next < this.#count; next++) {
      const at = this.#byStart[next] ?? 0;
      if ((this.#y0[at] ?? 0) > bottom) break;
      if ((this.#y1[at] ?? 0) > bottom) alive[count++] = at;
    }
    this.#aliveCount = count;
    return next;
  }

  /** Lists the edges by where they begin. */
  #sortByStart(): void {
    const starts = this.#y0;
    const list = this.#byStart;
    const count = this.#count;
    for (let at = 0; at < count; at++) list[at] = at;
    if (count > 64) {
      list.subarray(0, count).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
      return;
    }
    for (let at = 1; at < count; at++) {
      const start = starts[at] ?? 0;
      let place = at;
      while (place > 0 && (starts[list[place - 1] ?? 0] ?? 0) > start) {
        list[place] = list[place - 1] ?? 0;
        place--;
      }
      list[place] = at;
    }
  }

  /** Where everything is covered, the covers' edges do not matter. */
  #dropCovers(): void {
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      if (this.#group[this.#slot[at] ?? 0] === COVER) continue;
      this.#x0[kept] = this.#x0[at] ?? 0;
      this.#y0[kept] = this.#y0[at] ?? 0;
      this.#x1[kept] = this.#x1[at] ?? 0;
      this.#y1[kept] = this.#y1[at] ?? 0;
      this.#slope[kept] = this.#slope[at] ?? 0;
      this.#slot[kept++] = this.#slot[at] ?? 0;
    }
    this.#count = kept;
    kept = 0;
    for (let at = 0; at < this.#leftCount; at++) {
      if (this.#group[this.#leftSlot[at] ?? 0] === COVER) continue;
      this.#leftY0[kept] = this.#leftY0[at] ?? 0;
      this.#leftY1[kept] = this.#leftY1[at] ?? 0;
      this.#leftSlot[kept++] = this.#leftSlot[at] ?? 0;
    }
    this.#leftCount = kept;
  }

  /** Latitudes between which no edge begins, ends, or crosses a side of the cell, in order. */
  #collectEvents(): void {
    const needed = 4 * this.#count + this.#levelCount + 2 + Math.ceil(this.#height / TALLEST_STRIP);
    if (needed > this.#events.length) this.#events = new Float64Array(2 * needed);
    const events = this.#events;
    const height = this.#height;
    const width = this.#width;
    let count = 0;
    events[count++] = 0;
    events[count++] = height;
    for (let at = 0; at < this.#count; at++) {
      const x0 = this.#x0[at] ?? 0;
      const y0 = this.#y0[at] ?? 0;
      const x1 = this.#x1[at] ?? 0;
      const y1 = this.#y1[at] ?? 0;
      if (y0 > 0 && y0 < height) events[count++] = y0;
      if (y1 > 0 && y1 < height) events[count++] = y1;
      if (x0 < 0 !== x1 < 0) count = this.#addEvent(count, y0 - (x0 / (x1 - x0)) * (y1 - y0));
      if (x0 < width !== x1 < width)
        count = this.#addEvent(count, y0 + ((width - x0) / (x1 - x0)) * (y1 - y0));
    }
    for (let at = 0; at < this.#levelCount; at++) count = this.#addEvent(count, this.#levels[at] ?? 0);
    for (let strip = TALLEST_STRIP; strip < height; strip += TALLEST_STRIP)
      count = this.#addEvent(count, strip);
    this.#eventCount = count;
    sortNumbers(events, count);
  }

  /** What rounding makes of the x of the edge at the place and the one before it: out of order by less is no crossing. */
  #noiseAt(place: number): number {
    const first = this.#order[place - 1] ?? 0;
    const second = this.#order[place] ?? 0;
    const farthest = Math.max(
      Math.abs(this.#x0[first] ?? 0),
      Math.abs(this.#x1[first] ?? 0),
      Math.abs(this.#x0[second] ?? 0),
      Math.abs(this.#x1[second] ?? 0),
    );
    return 8 * Number.EPSILON * farthest;
  }

  #addEvent(count: number, y: number): number {
    if (!(y > 0 && y < this.#height)) return count;
    this.#events[count] = y;
    return count + 1;
  }

  /** Adds up a slab, cut where edges cross. */
  #sweepSlab(bottom: number, top: number): void {
    let pending = 0;
    let low = bottom;
    let high = top;
    for (let cuts = 0; ; ) {
      const active = this.#fillSlab(low, high);
      const crossing = this.#lowestCrossing(active, low, high);
      if (crossing < high && cuts++ < MOST_CUTS) {
        if (pending === this.#pending.length) this.#pending = doubled(this.#pending);
        this.#pending[pending++] = high;
        high = crossing;
        continue;
      }
      this.#addWidths(active, low, high);
      if (pending === 0) return;
      low = high;
      high = this.#pending[--pending] ?? top;
    }
  }

  /** The edges through the whole slab, from west to east by their middle; their number. */
  #fillSlab(low: number, high: number): number {
    const width = this.#width;
    const bottom = this.#bottom;
    const top = this.#top;
    const order = this.#order;
    let active = 0;
    for (let index = 0; index < this.#aliveCount; index++) {
      const at = this.#alive[index] ?? 0;
      const y0 = this.#y0[at] ?? 0;
      const y1 = this.#y1[at] ?? 0;
      if (y0 > low || y1 < high) continue;
      const x0 = this.#x0[at] ?? 0;
      const slope = this.#slope[at] ?? 0;
      let xLow = low === y0 ? x0 : x0 + (low - y0) * slope;
      let xHigh = high === y1 ? (this.#x1[at] ?? 0) : x0 + (high - y0) * slope;
      xLow = xLow < 0 ? 0 : xLow > width ? width : xLow;
      xHigh = xHigh < 0 ? 0 : xHigh > width ? width : xHigh;
      const key = xLow + xHigh;
      let place = active++;
      while (place > 0 && (bottom[place - 1] ?? 0) + (top[place - 1] ?? 0) > key) {
        bottom[place] = bottom[place - 1] ?? 0;
        top[place] = top[place - 1] ?? 0;
        order[place] = order[place - 1] ?? 0;
        place--;
      }
      bottom[place] = xLow;
      top[place] = xHigh;
      order[place] = at;
    }
    return active;
  }

  /** The latitude of the lowest crossing of neighbours inside the slab; its top when there is none. */
  #lowestCrossing(active: number, low: number, high: number): number {
    const bottom = this.#bottom;
    const top = this.#top;
    let lowest = high;
    for (let place = 1; place < active; place++) {
      const below = (bottom[place] ?? 0) - (bottom[place - 1] ?? 0);
      const above = (top[place] ?? 0) - (top[place - 1] ?? 0);
      if (below >= 0 && above >= 0) continue;
      // Sorted by their middle, neighbours are out of order by no more than they are in order at the other end.
      if (Math.min(below, above) >= -this.#noiseAt(place)) continue;
      const crossing = low + (below / (below - above)) * (high - low);
      if (crossing > low && crossing < lowest) lowest = crossing;
    }
    return lowest;
  }

  #addWidths(active: number, low: number, high: number): void {
    const bottom = this.#bottom;
    const top = this.#top;
    const order = this.#order;
    const odd = this.#odd;
    let zones = this.#zoneAlways ? 1 : 0;
    let covers = this.#coverAlways ? 1 : 0;
    const slots = this.#slots;
    for (let slot = 0; slot < slots; slot++) {
      const base = this.#base[slot] ?? 0;
      odd[slot] = base;
      if (this.#group[slot] === ZONE) zones += base;
      else covers += base;
    }
    const middle = low + (high - low) / 2;
    for (let at = 0; at < this.#leftCount; at++) {
      if (!((this.#leftY0[at] ?? 0) <= middle && middle < (this.#leftY1[at] ?? 0))) continue;
      const slot = this.#leftSlot[at] ?? 0;
      const change = odd[slot] === 0 ? 1 : -1;
      odd[slot] = change === 1 ? 1 : 0;
      if (this.#group[slot] === ZONE) zones += change;
      else covers += change;
    }
    let zoneLow = 0;
    let zoneHigh = 0;
    let coveredLow = 0;
    let coveredHigh = 0;
    let lastLow = 0;
    let lastHigh = 0;
    for (let place = 0; place <= active; place++) {
      const xLow = place < active ? (bottom[place] ?? 0) : this.#width;
      const xHigh = place < active ? (top[place] ?? 0) : this.#width;
      if (zones > 0) {
        zoneLow += xLow - lastLow;
        zoneHigh += xHigh - lastHigh;
        if (covers > 0) {
          coveredLow += xLow - lastLow;
          coveredHigh += xHigh - lastHigh;
        }
      }
      lastLow = xLow;
      lastHigh = xHigh;
      if (place === active) break;
      const slot = this.#slot[order[place] ?? 0] ?? 0;
      const change = odd[slot] === 0 ? 1 : -1;
      odd[slot] = change === 1 ? 1 : 0;
      if (this.#group[slot] === ZONE) zones += change;
      else covers += change;
    }
    if (zoneLow === 0 && zoneHigh === 0) return;
    const latitude = this.#south + middle;
    const height = high - low;
    const zoneArea = this.#ground.areaOf(latitude, height, zoneLow, zoneHigh);
    this.zoneArea += zoneArea;
    if (coveredLow === zoneLow && coveredHigh === zoneHigh) this.coveredArea += zoneArea;
    else this.coveredArea += this.#ground.areaOf(latitude, height, coveredLow, coveredHigh);
  }

  #growLeft(): void {
    this.#leftY0 = doubled(this.#leftY0);
    this.#leftY1 = doubled(this.#leftY1);
    this.#leftSlot = doubled(this.#leftSlot);
  }

  #grow(): void {
    this.#x0 = doubled(this.#x0);
    this.#y0 = doubled(this.#y0);
    this.#x1 = doubled(this.#x1);
    this.#y1 = doubled(this.#y1);
    this.#slope = doubled(this.#slope);
    this.#slot = doubled(this.#slot);
    this.#bottom = doubled(this.#bottom);
    this.#top = doubled(this.#top);
    this.#order = doubled(this.#order);
    this.#byStart = doubled(this.#byStart);
    this.#alive = doubled(this.#alive);
  }
}

/** Sorts the first `count` numbers; few of them by insertion. */
function sortNumbers(numbers: Float64Array, count: number): void {
  if (count > 48) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const number = numbers[at] ?? 0;
    let place = at;
    while (place > 0 && (numbers[place - 1] ?? 0) > number) {
      numbers[place] = numbers[place - 1] ?? 0;
      place--;
    }
    numbers[place] = number;
  }
}

function doubled<T extends Float64Array | Int32Array | Uint8Array>(list: T): T {
  // Safe: the constructor of a typed array makes its own kind; the types cannot say so.
  const larger = new (list.constructor as new (length: number) => T)(2 * list.length);
  larger.set(list);
  return larger;
}
