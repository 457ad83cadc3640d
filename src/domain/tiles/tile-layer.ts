/**
 * A layer of any size cut into tiles as the map asks for them. What is drawn is exact at street level; farther out corners that
 * nobody could tell apart are left out, and of shapes smaller than a pixel one a pixel is drawn. Figures, tables and filters
 * never read tiles. Shapes beyond the antimeridian are not drawn.
 */
import Flatbush from 'flatbush';
import { AREA, PATHS, POINTS } from '../sweep/pack.js';
import { clipLine, clipRing, relationOf } from './clip-path.js';
import { PixelGrid } from './pixel-grid.js';
import { simplifyLine, simplifyRing } from './simplify-path.js';
import { FINEST_ZOOM, TILE_STEPS, type TilePlace } from './tile-address.js';
import type { TileFeatures } from './tile-features.js';

/** A tile is drawn as 512 px. */
const PIXEL = TILE_STEPS / 512;
/** How far a tile reaches beyond its edge: half of the widest line. */
const BUFFER = 16 * PIXEL;
const TOLERANCE = 0.375 * PIXEL;
/** Points closer than these are drawn as one. */
const POINT_CELL = 2 * PIXEL;

const SQUARE = { low: -BUFFER, high: TILE_STEPS + BUFFER };

/** A figure within a tile, in whole steps from its north-western corner, x and y by turns. */
export interface TileFigure {
  /** Of its feature, by position in the layer. */
  readonly feature: number;
  readonly kind: typeof POINTS | typeof PATHS | typeof AREA;
  /** Lines; points; or rings, closed, shells clockwise on the screen and each followed by its holes. */
  readonly paths: readonly (readonly number[])[];
}

export class TileLayer {
  readonly features: TileFeatures;
  /** On the square of the whole world, 0 to 1 from the north-west. */
  readonly #places: Float64Array;
  readonly #index: Flatbush | undefined;

  constructor(features: TileFeatures) {
    this.features = features;
    this.#places = projectAll(features.shapes.positions);
    this.#index = this.#buildIndex();
  }

  /** What of the layer is drawn in the tile; `passes` holds one bit a feature, absent for all. */
  cut(place: TilePlace, passes?: Uint8Array): readonly TileFigure[] {
    if (!this.#index) return [];
    const { owners } = this.features.shapes;
    const scale = 2 ** place.z;
    const reach = BUFFER / TILE_STEPS;
    const found = this.#index.search(
      (place.x - reach) / scale,
      (place.y - reach) / scale,
      (place.x + 1 + reach) / scale,
      (place.y + 1 + reach) / scale,
      passes && ((figure) => isIn(passes, owners[figure] ?? 0)),
    );
    const cutter = new TileCutter(place);
    // In the order of the layer: what comes later is drawn on top.
    for (const figure of found.sort((a, b) => a - b)) this.#cutFigure(figure, cutter);
    return cutter.figures;
  }

  #cutFigure(figure: number, cutter: TileCutter): void {
    const { kinds, owners, shells } = this.features.shapes;
    const [first, end] = this.#pathsOf(figure);
    const feature = owners[figure] ?? 0;
    const steps = (path: number) => cutter.toSteps(this.#places, ...this.#positionsOf(path));
    switch (kinds[figure]) {
      case POINTS:
        for (let path = first; path < end; path++) cutter.addPoints(feature, steps(path));
        break;
      case PATHS:
        for (let path = first; path < end; path++) cutter.addLine(feature, steps(path));
        break;
      case AREA: {
        const polygon: (readonly number[])[] = [];
        for (let path = first; path < end; path++) {
          if (shells[path] === 1 && polygon.length > 0) cutter.addPolygon(feature, polygon.splice(0));
          polygon.push(steps(path));
        }
        if (polygon.length > 0) cutter.addPolygon(feature, polygon);
      }
    }
  }

  #pathsOf(figure: number): readonly [number, number] {
    const { figureEnds } = this.features.shapes;
    return [figure === 0 ? 0 : (figureEnds[figure - 1] ?? 0), figureEnds[figure] ?? 0];
  }

  #positionsOf(path: number): [number, number] {
    const { pathEnds } = this.features.shapes;
    return [path === 0 ? 0 : (pathEnds[path - 1] ?? 0), pathEnds[path] ?? 0];
  }

  #buildIndex(): Flatbush | undefined {
    const { kinds } = this.features.shapes;
    if (kinds.length === 0) return undefined;
    const index = new Flatbush(kinds.length);
    for (let figure = 0; figure < kinds.length; figure++) {
      const [first, end] = this.#pathsOf(figure);
      let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let at = this.#positionsOf(first)[0]; at < this.#positionsOf(end - 1)[1]; at++) {
        const [x, y] = [this.#places[2 * at] as number, this.#places[2 * at + 1] as number];
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < north) north = y;
        if (y > south) south = y;
      }
      index.add(west, north, east, south);
    }
    index.finish();
    return index;
  }
}

/** One tile being cut. */
class TileCutter {
  readonly figures: TileFigure[] = [];
  readonly #place: TilePlace;
  readonly #tolerance: number;
  readonly #pixels: PixelGrid | undefined;
  readonly #pointCells: PixelGrid | undefined;

  constructor(place: TilePlace) {
    this.#place = place;
    const isFinest = place.z >= FINEST_ZOOM;
    this.#tolerance = isFinest ? 0 : TOLERANCE;
    this.#pixels = isFinest ? undefined : new PixelGrid(SQUARE, PIXEL);
    this.#pointCells = isFinest ? undefined : new PixelGrid(SQUARE, POINT_CELL);
  }

  toSteps(places: Float64Array, from: number, to: number): readonly number[] {
    const { x, y, z } = this.#place;
    const scale = 2 ** z;
    const steps = new Array<number>(2 * (to - from));
    for (let at = from; at < to; at++) {
      steps[2 * (at - from)] = TILE_STEPS * (scale * (places[2 * at] as number) - x);
      steps[2 * (at - from) + 1] = TILE_STEPS * (scale * (places[2 * at + 1] as number) - y);
    }
    return steps;
  }

  addPoints(feature: number, points: readonly number[]): void {
    const drawn: number[] = [];
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [Math.round(points[at] as number), Math.round(points[at + 1] as number)];
      if (relationOf([x, y], SQUARE) === 'outside' || this.#pointCells?.take(x, y) === false) continue;
      drawn.push(x, y);
    }
    if (drawn.length > 0) this.figures.push({ feature, kind: POINTS, paths: [drawn] });
  }

  addLine(feature: number, line: readonly number[]): void {
    const simple = simplifyLine(line, this.#tolerance);
    const relation = relationOf(simple, SQUARE);
    if (relation === 'outside') return;
    if (this.#isTiny(simple) && !this.#pixels?.take(simple[0] as number, simple[1] as number)) return;
    const parts = relation === 'inside' ? [simple] : clipLine(simple, SQUARE);
    const paths = parts.map(roundPath).filter((path) => path.length >= 4);
    if (paths.length > 0) this.figures.push({ feature, kind: PATHS, paths });
  }

  /** The shell and its holes. */
  addPolygon(feature: number, [shell = [], ...holes]: readonly (readonly number[])[]): void {
    if (this.#isTiny(shell)) {
      const pixel = this.#pixels?.takeSquare(shell[0] as number, shell[1] as number);
      if (pixel) this.figures.push({ feature, kind: AREA, paths: [pixel] });
      return;
    }
    const outer = this.#toRing(shell, 1);
    if (!outer) return;
    const inner = holes.flatMap((hole) => {
      const ring = this.#isTiny(hole) ? undefined : this.#toRing(hole, -1);
      return ring ? [ring] : [];
    });
    this.figures.push({ feature, kind: AREA, paths: [outer, ...inner] });
  }

  /** Undefined when nothing of it is left; `turn` 1 for clockwise on the screen. */
  #toRing(ring: readonly number[], turn: 1 | -1): readonly number[] | undefined {
    const relation = relationOf(ring, SQUARE);
    if (relation === 'outside') return undefined;
    const simple = simplifyRing(ring, this.#tolerance);
    const rounded = roundPath(relation === 'inside' ? simple : clipRing(simple, SQUARE));
    const area = rounded.length < 8 ? 0 : twiceArea(rounded);
    if (area === 0) return undefined;
    return area * turn > 0 ? rounded : reversePath(rounded);
  }

  #isTiny(path: readonly number[]): boolean {
    if (!this.#pixels) return false;
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < path.length; at += 2) {
      const [x, y] = [path[at] as number, path[at + 1] as number];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
      if (east - west >= PIXEL || south - north >= PIXEL) return false;
    }
    return true;
  }
}

function isIn(bits: Uint8Array, index: number): boolean {
  return (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** Web Mercator (EPSG:3857) as parts of the world's square. */
function projectAll(positions: Float64Array): Float64Array {
  const places = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 2) {
    const sine = Math.sin(((positions[at + 1] as number) * Math.PI) / 180);
    places[at] = (positions[at] as number) / 360 + 0.5;
    // The square ends at 85.05°; the poles themselves would be infinitely far.
    places[at + 1] = Math.min(1, Math.max(0, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI));
  }
  return places;
}

/** In whole steps, less what then falls together. */
function roundPath(path: readonly number[]): readonly number[] {
  const rounded: number[] = [];
  for (let at = 0; at < path.length; at += 2) {
    const [x, y] = [Math.round(path[at] as number), Math.round(path[at + 1] as number)];
    if (at > 0 && x === rounded.at(-2) && y === rounded.at(-1)) continue;
    rounded.push(x, y);
  }
  return rounded;
}

/** Positive for clockwise on the screen, where y runs down. */
function twiceArea(ring: readonly number[]): number {
  let twice = 0;
  for (let at = 0; at + 3 < ring.length; at += 2)
    twice +=
      (ring[at] as number) * (ring[at + 3] as number) - (ring[at + 2] as number) * (ring[at + 1] as number);
  return twice;
}

function reversePath(path: readonly number[]): readonly number[] {
  const reversed: number[] = [];
  for (let at = path.length - 2; at >= 0; at -= 2) reversed.push(path[at] as number, path[at + 1] as number);
  return reversed;
}
