/**
 * Covered and uncovered ground as polygons to draw: tile by tile, so that the engine only ever sees a few shapes, and
 * thinned out to what the screen can show. Never to be measured: the figures come from the sweep.
 */
import type { ClipType, Paths64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import type { CoverageShapes } from '../coverage-answer.js';
import { simpleGeometriesOf } from '../geometries.js';
import type { Metres } from '../units.js';
import { MetricPlane, type PlanePath, toPlane } from './metric-plane.js';
import { groundOf, type OffsetTools, originOf } from './offset-area.js';
import { polygonsOfTree } from './polygon-tree.js';

type Engine = typeof import('clipper2-ts');

/** Shapes that a tile should hold on average. */
const PER_TILE = 64;
const MOST_TILES = 4096;

interface Boxed {
  readonly paths: Paths64;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Geometries of the zones and the covers, and how far covers reach beyond their own. */
export interface DrawnInput {
  readonly zones: readonly Geometry[];
  readonly covers: readonly Geometry[];
  readonly bufferMetres: Metres;
}

/** The parts of the zones' areas within and without the covers. `onTile` hears what part of the work is done. */
export async function drawCoverage(
  { zones, covers, bufferMetres }: DrawnInput,
  metresPerPixel: Metres,
  onTile?: (done: number) => void,
): Promise<CoverageShapes> {
  const engine = await import('clipper2-ts');
  const plane = new MetricPlane(originOf(zones.flatMap((zone) => [...simpleGeometriesOf(zone)])));
  const finest = toPlane(Math.max(0.01, metresPerPixel / 2));
  const build = (metres: Metres) => (geometry: Geometry) =>
    toShapes({ engine, plane, finest }, geometry, metres);
  const zoneShapes = zones.flatMap(build(0));
  const coverShapes = covers.flatMap(build(bufferMetres));
  const ground = boundsOf(zoneShapes);
  const covered: Position[][][] = [];
  const uncovered: Position[][][] = [];
  if (ground) {
    const [findZones, findCovers] = [buildFinder(zoneShapes), buildFinder(coverShapes)];
    const tiles = tilesOf(ground, coverShapes.length);
    tiles.forEach((tile, index) => {
      const zonePaths = clipTo(engine, findZones(tile), tile);
      if (zonePaths.length > 0) {
        const coverPaths = clipTo(engine, findCovers(tile), tile);
        const { ClipType } = engine;
        covered.push(...combine({ engine, plane }, ClipType.Intersection, zonePaths, coverPaths));
        uncovered.push(...combine({ engine, plane }, ClipType.Difference, zonePaths, coverPaths));
      }
      onTile?.((index + 1) / tiles.length);
    });
  }
  return {
    covered: { type: 'MultiPolygon', coordinates: covered },
    uncovered: { type: 'MultiPolygon', coordinates: uncovered },
  };
}

/** The ground of a geometry widened by a distance, one shape a figure. */
function toShapes(tools: OffsetTools, geometry: Geometry, metres: Metres): readonly Boxed[] {
  return [...simpleGeometriesOf(geometry)].flatMap((simple) => {
    const paths = groundOf(tools, simple, metres);
    const box = boundsOfPaths(paths);
    return box ? [{ paths, ...box }] : [];
  });
}

function combine(
  { engine, plane }: Pick<OffsetTools, 'engine' | 'plane'>,
  type: ClipType,
  zones: Paths64,
  covers: Paths64,
): Position[][][] {
  const { Clipper, FillRule, PolyPath64 } = engine;
  const tree = new PolyPath64();
  Clipper.booleanOpWithPolyTree(type, zones, covers, tree, FillRule.NonZero);
  return polygonsOfTree(tree, plane);
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The shapes cut to the tile and put together, each place once. (The engine’s own rectangle clipper loses ground.) */
function clipTo({ Clipper, FillRule }: Engine, shapes: readonly Boxed[], tile: Box): Paths64 {
  const { west, south, east, north } = tile;
  const rectangle = [
    { x: west, y: south },
    { x: east, y: south },
    { x: east, y: north },
    { x: west, y: north },
  ];
  const paths = shapes.flatMap((shape) => shape.paths);
  return paths.length === 0 ? paths : Clipper.intersect(paths, [rectangle], FillRule.NonZero);
}

function tilesOf({ west, south, east, north }: Box, shapes: number): readonly Box[] {
  const side = Math.ceil(Math.sqrt(Math.min(MOST_TILES, Math.max(1, shapes / PER_TILE))));
  const [width, height] = [Math.ceil((east - west) / side), Math.ceil((north - south) / side)];
  return Array.from({ length: side * side }, (_, index) => {
    const [left, low] = [west + (index % side) * width, south + Math.floor(index / side) * height];
    return { west: left, south: low, east: left + width, north: low + height };
  });
}

function buildFinder(shapes: readonly Boxed[]): (tile: Box) => readonly Boxed[] {
  if (shapes.length === 0) return () => [];
  const index = new Flatbush(shapes.length);
  for (const { west, south, east, north } of shapes) index.add(west, south, east, north);
  index.finish();
  return ({ west, south, east, north }) =>
    index.search(west, south, east, north).flatMap((found) => shapes[found] ?? []);
}

function boundsOf(boxes: readonly Box[]): Box | undefined {
  return boundsOfPaths(
    boxes.map(({ west, south, east, north }) => [
      { x: west, y: south },
      { x: east, y: north },
    ]),
  );
}

function boundsOfPaths(paths: readonly PlanePath[]): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths)
    for (const { x, y } of path) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  return west < east && south < north ? { west, south, east, north } : undefined;
}
