/**
 * The truth about a coverage, by another way than the engine's: all coordinates become whole numbers on one scale, the
 * latitudes at which edges end or cross become exact fractions, and edges are put in order by exact comparison. Only the
 * widths of the strips between become doubles, each from its exact value. No part of the engine is used.
 */
import { degreesOf, groundOf, type Strip } from './ground-of-strip.js';
import { compare, type Rational, toNumber } from './rational.js';
import { type Edge, type Features, type FigureRole, type Level, Scene, SURELY } from './scene.js';

export interface TrueFigures {
  /** Ground, m². */
  readonly area: number;
  readonly covered: number;
  /** The same in the longitude–latitude plane, in square degrees. */
  readonly areaInDegrees: number;
  readonly coveredInDegrees: number;
}

export interface Truth extends TrueFigures {
  /** By zone; the totals count each place once. */
  readonly zones: readonly TrueFigures[];
}

/** Area of the zones, and of what the covers cover of them. Fast enough for some hundred edges. */
export function exactCoverage(zones: Features, covers: Features): Truth {
  const scene = new Scene(zones, covers);
  const measures = Array.from({ length: 2 * (zones.length + 1) }, () => new Measure());
  for (const strip of stripsOf(scene)) sweep(strip, zones.length, measures);
  const figures = (at: number): TrueFigures => ({
    area: measures[2 * at]?.ground ?? 0,
    covered: measures[2 * at + 1]?.ground ?? 0,
    areaInDegrees: measures[2 * at]?.degrees ?? 0,
    coveredInDegrees: measures[2 * at + 1]?.degrees ?? 0,
  });
  return { ...figures(zones.length), zones: zones.map((_, zone) => figures(zone)) };
}

/** An edge on its way through a strip: x times its own height at bottom and top, as fractions of whole units. */
interface Passage {
  readonly edge: Edge;
  readonly bottom: Rational;
  readonly top: Rational;
  readonly nearBottom: number;
  readonly nearTop: number;
}

interface SceneStrip {
  /** From west to east. */
  readonly passages: readonly Passage[];
  readonly south: number;
  readonly height: number;
  readonly unit: bigint;
  readonly framed: boolean;
}

function* stripsOf({ levels, edges, unit, framed }: Scene): Generator<SceneStrip> {
  for (let index = 1; index < levels.length; index++) {
    const [low, high] = [levels[index - 1], levels[index]];
    if (!low || !high || low.rank === high.rank) continue;
    const passages = edges
      .filter(({ from, to }) => from.rank <= low.rank && to.rank >= high.rank)
      .map((edge) => passageOf(edge, low, high))
      .sort(comparePassages);
    if (passages.length === 0) continue;
    const { numerator, denominator } = low.at;
    const south = toNumber({ numerator, denominator: denominator * unit });
    yield { passages, south, height: distance(low.at, high.at, unit), unit, framed };
  }
}

function passageOf(edge: Edge, low: Level, high: Level): Passage {
  const [bottom, top] = [xAt(edge, low), xAt(edge, high)];
  return { edge, bottom, top, nearBottom: toNumber(bottom), nearTop: toNumber(top) };
}

function xAt({ x, y, dx, dy }: Edge, { at: { numerator, denominator } }: Level): Rational {
  return {
    numerator: x * dy * denominator + dx * (numerator - y * denominator),
    denominator: dy * denominator,
  };
}

/** No two cross inside the strip, so bottom and then top give the order. */
function comparePassages(a: Passage, b: Passage): number {
  const below = a.nearBottom - b.nearBottom;
  if (Math.abs(below) > SURELY * (Math.abs(a.nearBottom) + Math.abs(b.nearBottom))) return below;
  const exact = compare(a.bottom, b.bottom);
  if (exact !== 0) return exact;
  const above = a.nearTop - b.nearTop;
  if (Math.abs(above) > SURELY * (Math.abs(a.nearTop) + Math.abs(b.nearTop))) return above;
  return compare(a.top, b.top);
}

/** How much greater b is, in degrees. */
function distance(a: Rational, b: Rational, unit: bigint): number {
  return toNumber({
    numerator: b.numerator * a.denominator - a.numerator * b.denominator,
    denominator: a.denominator * b.denominator * unit,
  });
}

/** Sums up one kind of ground, from where it begins in a strip to where it ends. */
class Measure {
  ground = 0;
  degrees = 0;
  #since: Passage | undefined;

  follow(inside: boolean, passage: Passage, { south, height, unit }: SceneStrip): void {
    if (inside === (this.#since !== undefined)) return;
    if (!this.#since) {
      this.#since = passage;
      return;
    }
    const strip: Strip = {
      south,
      height,
      low: distance(this.#since.bottom, passage.bottom, unit),
      high: distance(this.#since.top, passage.top, unit),
    };
    this.#since = undefined;
    this.ground += groundOf(strip);
    this.degrees += degreesOf(strip);
  }
}

/** Goes through a strip from west to east. Measures stand two by two: zone, covered; the last two are the totals. */
function sweep(strip: SceneStrip, zoneCount: number, measures: readonly Measure[]): void {
  const odd = new Set<FigureRole>();
  const depth = new Int32Array(zoneCount);
  let [covers, zones, inFrame] = [0, 0, !strip.framed];
  for (const passage of strip.passages) {
    const { figure } = passage.edge;
    const change = odd.delete(figure) ? -1 : 1;
    if (change === 1) odd.add(figure);
    if (figure.type === 'frame') inFrame = !inFrame;
    if (figure.type === 'cover') covers += change;
    if (figure.type === 'zone') {
      zones += change;
      depth[figure.zone] = (depth[figure.zone] ?? 0) + change;
    }
    for (let zone = 0; zone <= zoneCount; zone++) {
      const inside = inFrame && (zone === zoneCount ? zones : (depth[zone] ?? 0)) > 0;
      measures[2 * zone]?.follow(inside, passage, strip);
      measures[2 * zone + 1]?.follow(inside && covers > 0, passage, strip);
    }
  }
}
