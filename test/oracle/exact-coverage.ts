/**
 * The truth about a coverage, by another way than the engine's: every latitude at which anything happens is worked out as
 * an exact fraction, edges are put in order by exact comparison, and only the widths of the strips between become doubles.
 * No part of the engine is used. Slow: for some sixty edges.
 */
import type { Feature, Geometry, Position } from 'geojson';
import { add, compare, divide, exactly, multiply, type Rational, subtract, toNumber } from './rational.js';

interface Edge {
  readonly x0: Rational;
  readonly y0: Rational;
  readonly x1: Rational;
  readonly y1: Rational;
  /** Number of the figure that it bounds. */
  readonly figure: number;
  readonly zone: boolean;
}

export interface Truth {
  /** Ground of all zones, m², each place once. */
  readonly area: number;
  readonly covered: number;
}

/** Area of the zones, and of what the covers cover of them. Polygons and MultiPolygons are even-odd, members of a collection apart. */
export function exactCoverage(zones: readonly Feature[], covers: readonly Feature[]): Truth {
  const edges = [...edgesOf(zones, true), ...edgesOf(covers, false)];
  const levels = sortedLevels(edges);
  let [area, covered] = [0, 0];
  for (let level = 1; level < levels.length; level++) {
    const [bottom, top] = [levels[level - 1], levels[level]];
    if (!bottom || !top) continue;
    const strip = measureStrip(edges, bottom, top);
    const south = toNumber(bottom);
    const height = toNumber(subtract(top, bottom));
    area += groundOf(south, height, strip.zone);
    covered += groundOf(south, height, strip.covered);
  }
  return { area, covered };
}

function edgesOf(features: readonly Feature[], zone: boolean): Edge[] {
  const edges: Edge[] = [];
  for (const { geometry } of features)
    for (const rings of figuresOf(geometry)) {
      const figure = nextFigure++;
      for (const ring of rings)
        ring.forEach((from, index) => {
          const edge = edgeOf(from, ring[(index + 1) % ring.length] ?? from, figure, zone);
          if (edge) edges.push(edge);
        });
    }
  return edges;
}

let nextFigure = 0;

/** The rings of each figure: a Polygon, or all parts of a MultiPolygon together. */
function figuresOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return [geometry.coordinates.flat()];
    case 'GeometryCollection':
      return geometry.geometries.flatMap(figuresOf);
    default:
      return [];
  }
}

function edgeOf(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  figure: number,
  zone: boolean,
): Edge | undefined {
  // A level edge bounds no width.
  if (ay === by) return undefined;
  const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  return { x0: exactly(x0), y0: exactly(y0), x1: exactly(x1), y1: exactly(y1), figure, zone };
}

/** All latitudes where an edge begins, ends or crosses another, each once. */
function sortedLevels(edges: readonly Edge[]): readonly Rational[] {
  const levels = edges.flatMap(({ y0, y1 }) => [y0, y1]);
  edges.forEach((first, index) => {
    for (const second of edges.slice(index + 1)) {
      const level = crossingOf(first, second);
      if (level) levels.push(level);
    }
  });
  levels.sort(compare);
  return levels.filter((level, index) => {
    const before = levels[index - 1];
    return !before || compare(before, level) !== 0;
  });
}

/** The latitude where two edges cross inside both; undefined when they do not, or run along each other. */
function crossingOf(first: Edge, second: Edge): Rational | undefined {
  const bottom = compare(first.y0, second.y0) > 0 ? first.y0 : second.y0;
  const top = compare(first.y1, second.y1) < 0 ? first.y1 : second.y1;
  if (compare(bottom, top) >= 0) return undefined;
  const below = subtract(xAt(first, bottom), xAt(second, bottom));
  const above = subtract(xAt(first, top), xAt(second, top));
  if (signOf(below) * signOf(above) >= 0) return undefined;
  const part = divide(below, subtract(below, above));
  return add(bottom, multiply(part, subtract(top, bottom)));
}

function xAt({ x0, y0, x1, y1 }: Edge, y: Rational): Rational {
  const part = divide(subtract(y, y0), subtract(y1, y0));
  return add(x0, multiply(part, subtract(x1, x0)));
}

function signOf({ numerator }: Rational): number {
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
}

/** Widths at the bottom and at the top of a strip, in degrees. */
type Widths = readonly [number, number];

function measureStrip(
  edges: readonly Edge[],
  bottom: Rational,
  top: Rational,
): { readonly zone: Widths; readonly covered: Widths } {
  const middle = divide(add(bottom, top), exactly(2));
  const active = edges
    .filter(({ y0, y1 }) => compare(y0, bottom) <= 0 && compare(y1, top) >= 0)
    .map((edge) => ({ ...edge, x: xAt(edge, middle) }))
    .sort((a, b) => compare(a.x, b.x));
  const odd = new Set<number>();
  let [zones, covers] = [0, 0];
  const zone: [number, number] = [0, 0];
  const covered: [number, number] = [0, 0];
  active.forEach((edge, index) => {
    const before = active[index - 1];
    if (before && zones > 0) {
      const low = toNumber(subtract(xAt(edge, bottom), xAt(before, bottom)));
      const high = toNumber(subtract(xAt(edge, top), xAt(before, top)));
      zone[0] += low;
      zone[1] += high;
      if (covers > 0) {
        covered[0] += low;
        covered[1] += high;
      }
    }
    const enters = !odd.delete(edge.figure);
    if (enters) odd.add(edge.figure);
    if (edge.zone) zones += enters ? 1 : -1;
    else covers += enters ? 1 : -1;
  });
  return { zone, covered };
}

const EQUATORIAL_RADIUS = 6_378_137;
const E2 = 0.006694379990141316;
const RADIAN = Math.PI / 180;
/** Gauss–Legendre nodes and weights of five points. */
const NODES: readonly Widths[] = [
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.47862867049936647],
  [-0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
  [-0.906179845938664, 0.23692688505618908],
];
const TALLEST = 0.5;

/** m² of a strip whose width goes linearly from one to the other: the width integrated over M·N·cos φ. */
function groundOf(south: number, height: number, [low, high]: Widths): number {
  const pieces = Math.max(1, Math.ceil(height / TALLEST));
  const step = height / pieces;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++)
    for (const [node, weight] of NODES) {
      const part = (piece + (1 + node) / 2) / pieces;
      sum += squareDegree(south + part * height) * (low + (high - low) * part) * (weight / 2) * step;
    }
  return sum;
}

/** Meridian radius times radius of the parallel (Snyder, USGS PP 1395, eq. 4-18 and 4-19), per square degree. */
function squareDegree(latitude: number): number {
  const sine = Math.sin(latitude * RADIAN);
  const w = 1 - E2 * sine * sine;
  const meridian = (EQUATORIAL_RADIUS * (1 - E2)) / w ** 1.5;
  const parallel = (EQUATORIAL_RADIUS / Math.sqrt(w)) * Math.cos(latitude * RADIAN);
  return meridian * parallel * RADIAN ** 2;
}
