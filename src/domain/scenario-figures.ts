/** What a scenario comes to against the target of its commitment; measured as the map measures the ledger. */
import type { Scenario } from './analysis-view.js';
import type { Commitment, Figure, Measure, Target } from './commitment.js';
import { type Drawing, geometryOf, isArea } from './drawing.js';
import type { AtlasFeature, Edition, Layer } from './edition.js';
import { buildIndicator, type MeasuredIndicator } from './indicator.js';
import { indicatorUnit, isComparable } from './indicator-unit.js';
import { measureArea, measureLength } from './table.js';

const SCENARIO_FIGURES: readonly Figure[] = ['area', 'length', 'count'];

/** A commitment that can be tried out: what it wants, and the layer it is measured on, with what the reader's filter lets through. */
export interface ScenarioTarget {
  readonly commitment: Commitment;
  readonly measure: Measure;
  readonly target: Target;
  readonly layer: Layer;
  readonly edition: Edition;
}

/** Values in the unit of the target. */
export interface ScenarioFigures {
  readonly unit: MeasuredIndicator['unit'];
  /** Ground that is picked twice counts once; lengths and numbers are added up. */
  readonly value: number;
  /** Value over target, not capped at 1. */
  readonly share: number;
  /** Whether the target's comparator holds. */
  readonly met: boolean;
  /** Target less value: what is wanting; below 0 when there is too much. */
  readonly missing: number;
  /** The value without illustrative features. */
  readonly located: number;
  /** The illustrative features by themselves. */
  readonly illustrative: number;
  /** The drawings by themselves. */
  readonly drawn: number;
  readonly features: readonly AtlasFeature[];
  readonly drawings: readonly Drawing[];
  /** Features and drawings by number. */
  readonly count: number;
  readonly illustrativeCount: number;
  /** Mean size of those, each by itself; undefined for none, and for targets that are a number. */
  readonly mean: number | undefined;
  /** Picked features that do not count because the filter or the basis switch hides them, or that are not there. */
  readonly hidden: number;
}

/** Commitments whose target is an area, a length or a number of features of a layer, in the ledger's order. */
export function scenarioTargets(edition: Edition): readonly ScenarioTarget[] {
  return edition.ledger.commitments.flatMap((commitment) => {
    const { measure, target } = commitment;
    const layer = edition.layers.find(({ id }) => id === measure?.layer);
    if (!measure || !target || !layer || target.value <= 0) return [];
    if (!SCENARIO_FIGURES.includes(measure.figure)) return [];
    if (!isComparable(indicatorUnit(measure, target, layer).id, target)) return [];
    return [{ commitment, measure, target, layer, edition }];
  });
}

/** The drawings that can count: areas towards an area, lines towards a length, none towards a number. */
export function drawingsFor({ measure }: ScenarioTarget, drawings: readonly Drawing[]): readonly Drawing[] {
  if (measure.figure === 'area') return drawings.filter(isArea);
  return measure.figure === 'length' ? drawings.filter(({ kind }) => kind === 'line') : [];
}

/** The scenario's figures over what is shown of the layer. */
export function figureScenario(
  goal: ScenarioTarget,
  scenario: Pick<Scenario, 'features' | 'drawings'>,
  drawings: readonly Drawing[],
): ScenarioFigures {
  const picked = new Set(scenario.features);
  const features = goal.layer.features.filter(({ properties }) => picked.has(properties.id));
  const drawn = drawingsFor(goal, drawings).filter(({ id }) => scenario.drawings.includes(id));
  const shapes = drawn.map(asFeature);
  const indicator = measurePicks(goal, [...features, ...shapes]);
  const count = features.length + drawn.length;
  return {
    unit: indicator.unit,
    value: indicator.mapped,
    share: indicator.reached ?? 0,
    met: indicator.met ?? false,
    missing: goal.target.value - indicator.mapped,
    located: indicator.located,
    illustrative: indicator.illustrative,
    drawn: shapes.length === 0 ? 0 : measurePicks(goal, shapes).mapped,
    features,
    drawings: drawn,
    count,
    illustrativeCount: features.filter(({ properties }) => properties.basis === 'illustrative').length,
    mean: meanSize(goal, [...features, ...shapes]),
    hidden: picked.size - features.length,
  };
}

/** Size of one feature in the unit of the target; 1 where the target is a number. Measured at the first call only. */
export function sizeInUnit({ measure, target, layer }: ScenarioTarget, feature: AtlasFeature): number {
  if (measure.figure === 'count') return 1;
  const base = measure.figure === 'area' ? measureArea(feature) : measureLength(feature);
  return indicatorUnit(measure, target, layer).toValue(base);
}

/**
 * The features counted as the ledger counts, but whatever their status or commitments: what if these were the ones?
 * The measure's own filter says which of them count today.
 */
export function measurePicks(
  { commitment, measure, layer, edition }: ScenarioTarget,
  features: readonly AtlasFeature[],
): MeasuredIndicator {
  const { filter: _, ...open } = measure;
  const picked: Layer = { ...layer, features };
  const indicator = buildIndicator(
    { ...commitment, measure: open },
    {
      ...edition,
      layers: [picked],
    },
  );
  if (indicator.type === 'measured') return indicator;
  throw new Error(`The commitment ${commitment.id} cannot be measured on layer ${layer.id}`);
}

/** A drawing as a feature of the layer: exact, for it is what the reader means. */
export function asFeature(drawing: Drawing): AtlasFeature {
  const { id, name = id } = drawing;
  const properties = {
    id,
    name,
    status: 'planned',
    commitments: [],
    basis: 'surveyed',
    uncertainty_m: 0,
    source: '',
  } as const;
  return { type: 'Feature', geometry: geometryOf(drawing), properties };
}

/** Areas each by itself, so that a mean is that of the parcels and not of the ground. */
function meanSize(goal: ScenarioTarget, features: readonly AtlasFeature[]): number | undefined {
  if (goal.measure.figure === 'count' || features.length === 0) return undefined;
  return features.reduce((sum, feature) => sum + sizeInUnit(goal, feature), 0) / features.length;
}
