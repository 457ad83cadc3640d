/** What a filter would let pass if one of its conditions were another: the numbers beside the choices of a filter. */
import type { AtlasFeature, Edition, Layer } from './edition.js';
import { buildTest, type FeatureFilter, type FieldCondition } from './feature-filter.js';
import type { Locality } from './locality.js';
import { shownFeatures, type ViewState, visibleLayerIds } from './view.js';

export interface Candidate {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
}

/** A member of the filter; each condition on a field is one by itself. */
export type FilterPart = Exclude<keyof FeatureFilter, 'fields'> | `${string}/${string}`;

export interface Candidates {
  /** What passes the whole filter. */
  readonly passing: readonly Candidate[];
  /** What passes all of the filter but the part. */
  readonly without: (part: FilterPart) => readonly Candidate[];
}

/** The part of a filter that a condition on a field is. */
export function fieldPart({ layer, field }: Pick<FieldCondition, 'layer' | 'field'>): FilterPart {
  return `${layer}/${field}`;
}

/** The edition with only what the view draws before any filter: visible layers, on the bases it shows. */
export function shownEdition(edition: Edition, view: ViewState): Edition {
  const visible = visibleLayerIds(edition, view);
  const layers = edition.layers
    .filter(({ id }) => visible.includes(id))
    .map((layer): Layer => ({ ...layer, features: shownFeatures(layer, view.basis) }));
  return { ...edition, layers };
}

/**
 * Sorts the features by the parts of the filter that they fail: each is asked once, and no further than its second
 * failure. `locality` is that of the filter; without it the condition lets everything pass.
 */
export function findCandidates(
  edition: Edition,
  filter: FeatureFilter | undefined,
  locality?: Locality | undefined,
): Candidates {
  const tests = testsOf(filter ?? {}, locality);
  const passing: Candidate[] = [];
  const failingOnly = new Map<FilterPart, Candidate[]>();
  for (const layer of edition.layers) {
    for (const feature of layer.features) {
      const failed = firstFailures(tests, feature, layer);
      const [part] = failed;
      if (part === undefined) passing.push({ feature, layer });
      else if (failed.length === 1) {
        const others = failingOnly.get(part) ?? [];
        others.push({ feature, layer });
        failingOnly.set(part, others);
      }
    }
  }
  const without = (part: FilterPart) => {
    const others = failingOnly.get(part);
    return others ? [...passing, ...others] : passing;
  };
  return { passing, without };
}

/** How many of the candidates hold each value, where each holds one; undefined counts for nothing. */
export function tallyOne<T>(
  candidates: readonly Candidate[],
  pick: (candidate: Candidate) => T | undefined,
): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const candidate of candidates) {
    const value = pick(candidate);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** How many of the candidates hold each value; one that holds several counts for each. */
export function tally<T>(
  candidates: readonly Candidate[],
  valuesOf: (candidate: Candidate) => readonly T[],
): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const candidate of candidates) {
    const values = valuesOf(candidate);
    for (const value of values.length > 1 ? new Set(values) : values)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

type Test = readonly [FilterPart, ReturnType<typeof buildTest>];

/** One test a part, cheap ones first. */
function testsOf(filter: FeatureFilter, locality: Locality | undefined): readonly Test[] {
  const { fields = [], ...others } = filter;
  const cheap = (['themes', 'statuses', 'bases', 'commitments', 'text'] as const).flatMap((part): Test[] =>
    others[part] === undefined ? [] : [[part, buildTest({ [part]: others[part] }, undefined)]],
  );
  const byField = fields.map(
    (condition): Test => [fieldPart(condition), buildTest({ fields: [condition] }, undefined)],
  );
  const { area, polygon } = others;
  return [
    ...cheap,
    ...byField,
    ...(area ? ([['area', buildTest({ area }, undefined)]] as const) : []),
    ...(locality ? ([['locality', buildTest({}, locality)]] as const) : []),
    ...(polygon ? ([['polygon', buildTest({ polygon }, undefined)]] as const) : []),
  ];
}

const NONE: readonly FilterPart[] = [];

/** The parts that the feature fails, two of them at most. */
function firstFailures(tests: readonly Test[], feature: AtlasFeature, layer: Layer): readonly FilterPart[] {
  let first: FilterPart | undefined;
  for (const [part, passes] of tests) {
    if (passes(feature, layer)) continue;
    if (first !== undefined) return [first, part];
    first = part;
  }
  return first === undefined ? NONE : [first];
}
