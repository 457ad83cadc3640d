/** Answers a coverage question: the figure, the same without illustrative covers, and its bounds when shapes are uncertain. */
import type { AnswerFigures, CoverageFigure, NamelessAnswer } from './coverage-answer.js';
import { figuresOf } from './inside.js';
import type { PackedList } from './packed-list.js';
import type { Problem } from './result.js';
import { offsetArea } from './shapes/offset-area.js';
import { CoverFinder } from './sweep/cover-finder.js';
import { type HeldFigures, measurePaths, measurePoints } from './sweep/measure-paths.js';
import { type HasGeometry, type Packed, packFeatures, unpackGeometry } from './sweep/pack.js';
import { measureCoverage, type PreparedCovers, prepareCovers } from './sweep/prepare-covers.js';
import type { Metres } from './units.js';

export interface AnswerOptions {
  /** Hears what part of the work is done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Covers made ready earlier for the same features and buffer, and where to keep those made now. */
  readonly prepared?: PreparedStore | undefined;
}

/** Keeps prepared covers by what they are: `as-is`, `located`, `least`, `most`. */
export interface PreparedStore {
  get(variant: string): PreparedCovers | undefined;
  set(variant: string, covers: PreparedCovers): void;
}

export interface PackedInput {
  readonly zones: PackedList;
  readonly covers: PackedList;
  readonly bufferMetres: Metres;
}

/** All figures of the question. Throws a RangeError for a buffer that is not a finite number of metres from 0 up. */
export async function answerCoverage(
  input: PackedInput,
  options: AnswerOptions = {},
): Promise<NamelessAnswer> {
  const { bufferMetres, zones, covers } = input;
  if (!Number.isFinite(bufferMetres) || bufferMetres < 0)
    throw new RangeError(`The buffer must be a finite number of metres from 0 up, not ${bufferMetres}`);
  const figures = figuresOf(zones.packed.shapes);
  const figure = largest(figures);
  const kept = figures.flatMap((own, position) => (own === figure ? [position] : []));
  const job: Job = { input, figure, includes: (zone) => figures[zone] === figure, options };
  const measure = figure === 'area' ? measureAreas : measureOthers;
  const asIs = await measure(job, 'as-is', zones);
  options.onProgress?.(0.25);
  const located = covers.illustrative.includes(1) ? await measure(job, 'located', zones) : asIs;
  options.onProgress?.(0.5);
  const bounds = isExact(input) ? [] : await measureBounds(job, asIs);
  const combine = (at: (measured: Measured) => HeldFigures): AnswerFigures =>
    toFigures(
      at(asIs),
      at(located),
      bounds.map((variant) => at(variant)),
    );
  return {
    figure,
    zones: kept.map((position) => ({
      position,
      ...combine((measured) => measured.zones[position] ?? NOTHING),
    })),
    total: combine((measured) => measured.total),
    problems: [
      ...within('zones', [
        ...asIs.zoneProblems,
        ...figures.flatMap((own, position) => (own === figure ? [] : [otherKind(position, figure)])),
      ]),
      ...within('covers', asIs.coverProblems),
    ],
    counts: {
      zones: kept.length,
      covers: covers.illustrative.length,
      illustrativeCovers: covers.illustrative.filter((mark) => mark === 1).length,
      illustrativeZones: kept.filter((position) => zones.illustrative[position] === 1).length,
    },
  };
}

interface Job {
  readonly input: PackedInput;
  readonly figure: CoverageFigure;
  /** Which zones are measured. */
  readonly includes: (zone: number) => boolean;
  readonly options: AnswerOptions;
}

/**
 * `least` and `most`: every cover shrunk, or grown, by its uncertainty. How far off an illustrative shape may be says nothing,
 * as its place is not published: for the least it does not count, for the most it counts as it is drawn.
 */
type Variant = 'as-is' | 'located' | 'least' | 'most';

interface Measured {
  /** By position in the list of zones. */
  readonly zones: readonly HeldFigures[];
  readonly total: HeldFigures;
  readonly zoneProblems: readonly Problem[];
  readonly coverProblems: readonly Problem[];
}

const NOTHING: HeldFigures = { whole: 0, covered: 0 };

async function measureAreas(
  { input, includes, options }: Job,
  variant: Variant,
  zones: PackedList,
): Promise<Measured> {
  const prepared = await prepareVariant(input, variant, 0, options.prepared);
  const measured = measureCoverage(prepared, zones.packed, { includes });
  return {
    zones: measured.zones.map(({ area, covered }) => ({ whole: area, covered })),
    total: { whole: measured.total.area, covered: measured.total.covered },
    zoneProblems: measured.problems,
    coverProblems: prepared.problems,
  };
}

/** Points and lines, by the sum of them all; for the bounds, covers move by the zone's own uncertainty, too. */
async function measureOthers(
  { input, figure, includes }: Job,
  variant: Variant,
  zones: PackedList,
): Promise<Measured> {
  const count = figure === 'length' ? measurePaths : measurePoints;
  const bounded = variant === 'least' || variant === 'most';
  const figures = new Array<HeldFigures>(zones.uncertainties.length).fill(NOTHING);
  let coverProblems: readonly Problem[] = [];
  const further = Array.from(zones.uncertainties, (metres, zone) =>
    bounded && zones.illustrative[zone] !== 1 ? metres : 0,
  );
  for (const uncertainty of new Set(further)) {
    const prepared = await prepareVariant(input, variant, uncertainty, undefined);
    coverProblems = prepared.problems;
    const some = count(zones.packed.shapes, new CoverFinder(prepared.tree.shapes));
    for (const [index, own] of further.entries())
      if (own === uncertainty && includes(index)) figures[index] = some[index] ?? NOTHING;
  }
  const total = figures.reduce(
    (sum, { whole, covered }) => ({ whole: sum.whole + whole, covered: sum.covered + covered }),
    NOTHING,
  );
  return { zones: figures, total, zoneProblems: zones.packed.problems, coverProblems };
}

function isExact({ zones, covers }: PackedInput): boolean {
  const isCertain = ({ uncertainties, illustrative }: PackedList): boolean =>
    uncertainties.every((metres, index) => metres === 0 || illustrative[index] === 1);
  return isCertain(zones) && isCertain(covers) && !covers.illustrative.includes(1);
}

/** Figures between which the true one lies. */
async function measureBounds(job: Job, asIs: Measured): Promise<readonly Measured[]> {
  const { zones } = job.input;
  if (job.figure !== 'area')
    return [await measureOthers(job, 'least', zones), await measureOthers(job, 'most', zones)];
  const moved = [await moveZones(job, -1), zones, await moveZones(job, 1)];
  const bounds: Measured[] = [];
  for (const variant of ['least', 'most'] as const)
    for (const some of moved) {
      const measured = await measureAreas(job, variant, some);
      // A zone that shrinks to nothing says nothing about its share: it stays as it is.
      bounds.push({
        ...measured,
        zones: measured.zones.map((figures, index) =>
          figures.whole > 0 ? figures : (asIs.zones[index] ?? NOTHING),
        ),
        total: measured.total.whole > 0 ? measured.total : asIs.total,
      });
      job.options.onProgress?.(0.5 + bounds.length / 12);
    }
  return bounds;
}

async function moveZones({ input: { zones }, includes }: Job, direction: 1 | -1): Promise<PackedList> {
  const { shapes } = zones.packed;
  const geometries: HasGeometry[] = [];
  for (const [index, uncertaintyMetres] of zones.uncertainties.entries()) {
    const geometry = unpackGeometry(shapes, index);
    const moves = includes(index) && uncertaintyMetres > 0 && zones.illustrative[index] !== 1;
    geometries.push({
      geometry: moves ? await offsetArea(geometry, direction * uncertaintyMetres) : geometry,
    });
  }
  return { ...zones, packed: packFeatures(geometries) };
}

/** The covers of a variant, ready; `further` metres of uncertainty come on top of each cover's own. */
async function prepareVariant(
  { covers, bufferMetres }: PackedInput,
  variant: Variant,
  further: Metres,
  store: PreparedStore | undefined,
): Promise<PreparedCovers> {
  const known = store?.get(variant);
  if (known) return known;
  const keepsIllustrative = variant === 'as-is' || variant === 'most';
  const sign = { 'as-is': 0, located: 0, least: -1, most: 1 }[variant];
  const radii = Array.from(covers.uncertainties, (own, cover) =>
    covers.illustrative[cover] === 1 ? bufferMetres : bufferMetres + sign * (own + further),
  );
  const packed = radii.some((radius) => radius < 0) ? await cutBack(covers, radii) : covers.packed;
  const prepared = prepareCovers(packed, {
    radiusOf: (cover) => Math.max(0, radii[cover] ?? 0),
    includes: (cover) => keepsIllustrative || covers.illustrative[cover] !== 1,
  });
  store?.set(variant, prepared);
  return prepared;
}

/**
 * The covers with those areas moved inwards that reach less far than their own outline. A point or line that may be off by
 * more than it reaches covers nothing for sure.
 */
async function cutBack({ packed }: PackedList, radii: readonly Metres[]): Promise<Packed> {
  const shapes: HasGeometry[] = [];
  for (const [index, radius] of radii.entries()) {
    const geometry = unpackGeometry(packed.shapes, index);
    shapes.push({ geometry: radius < 0 ? await offsetArea(geometry, radius) : geometry });
  }
  return packFeatures(shapes);
}

function toFigures(asIs: HeldFigures, located: HeldFigures, bounds: readonly HeldFigures[]): AnswerFigures {
  const share = shareOf(asIs);
  const shares = [share, ...bounds.map(shareOf)];
  return {
    ...asIs,
    share,
    located: { covered: located.covered, share: shareOf(located) },
    low: Math.min(...shares),
    high: Math.max(...shares),
  };
}

function shareOf({ whole, covered }: HeldFigures): number {
  return whole > 0 ? Math.min(1, covered / whole) : 0;
}

function largest(figures: readonly CoverageFigure[]): CoverageFigure {
  if (figures.includes('area')) return 'area';
  return figures.includes('length') ? 'length' : 'count';
}

const MEASURED_BY: Record<CoverageFigure, string> = { area: 'area', length: 'length', count: 'number' };

function otherKind(index: number, figure: CoverageFigure): Problem {
  return {
    code: 'zone-of-other-kind',
    message: `Left out: the zones are measured by ${MEASURED_BY[figure]}, which this one does not have.`,
    path: `features[${index}].geometry`,
    feature: String(index),
    severity: 'warning',
    fix: 'Ask about points, lines and areas one kind at a time.',
  };
}

function within(list: 'zones' | 'covers', problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${list}.${problem.path}` }));
}
