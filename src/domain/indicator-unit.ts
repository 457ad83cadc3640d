/** The unit an indicator is given in: the target's where the figure can be, else the usual one. */
import type { Figure, Measure, Target } from './commitment.js';
import type { Layer } from './edition.js';
import type { Localized } from './language.js';
import { fromUnit, type Quantity, toUnit, UNIT_IDS, UNITS, type UnitId } from './units.js';

/** A unit the atlas can convert, or a counter («条 / roads»). */
export type IndicatorUnit = UnitId | Localized;

export interface UnitChoice {
  readonly id: IndicatorUnit;
  /** Base units, or units of the summed field, that make one; absent when the value is not divided. */
  readonly divisor?: { readonly value: number; readonly unit: UnitId };
  /** A measured value (m², m, share of 1, or number) in the unit. */
  readonly toValue: (measured: number) => number;
}

/** The quantity a figure yields; undefined for numbers of things, and for sums, which have the field's unit. */
export const QUANTITIES: Record<Figure, Quantity | undefined> = {
  count: undefined,
  area: 'area',
  length: 'length',
  share: 'share',
  sum: undefined,
};

const USUAL_UNITS: Record<Quantity, UnitId> = { area: 'ha', length: 'km', share: 'percent' };
const BASE_UNITS: Record<Quantity, UnitId | undefined> = { area: 'm2', length: 'm', share: undefined };

const FEATURES: Localized = { zh: '个要素', en: 'features' };

/** The unit of the measure's value and how to get there. */
export function indicatorUnit(measure: Measure, target: Target | null, layer: Layer): UnitChoice {
  if (measure.figure === 'sum') return sumUnit(measure, target, layer);
  const quantity = QUANTITIES[measure.figure];
  return quantity ? measuredUnit(quantity, target) : { id: counterOf(target) ?? FEATURES, toValue: identity };
}

/** Whether values in the unit and the target's value say the same kind of thing. */
export function isComparable(unit: IndicatorUnit, target: Target | null): boolean {
  if (target === null) return false;
  if (typeof unit === 'string') return unit === target.unit;
  return typeof target.unit !== 'string';
}

function measuredUnit(quantity: Quantity, target: Target | null): UnitChoice {
  const wanted = target && typeof target.unit === 'string' ? target.unit : undefined;
  const id = wanted && UNITS[wanted].quantity === quantity ? wanted : USUAL_UNITS[quantity];
  const base = BASE_UNITS[quantity];
  const toValue = (measured: number) => toUnit(measured, id);
  return base && base !== id
    ? { id, divisor: { value: UNITS[id].size, unit: base }, toValue }
    : { id, toValue };
}

/** A sum is in its field's unit, and converted when the target asks for another unit of the same quantity. */
function sumUnit(measure: Measure, target: Target | null, layer: Layer): UnitChoice {
  const text = layer.fields.find((field) => field.name === measure.field)?.unit;
  const own = UNIT_IDS.find((unit) => unit === text);
  if (!own) return { id: counterOf(target) ?? { zh: text ?? '', en: text ?? '' }, toValue: identity };
  const wanted = target?.unit;
  if (typeof wanted !== 'string' || wanted === own || UNITS[wanted].quantity !== UNITS[own].quantity) {
    return { id: own, toValue: identity };
  }
  const divisor = { value: toUnit(fromUnit(1, wanted), own), unit: own };
  return { id: wanted, divisor, toValue: (sum) => sum / divisor.value };
}

function counterOf(target: Target | null): Localized | undefined {
  return target && typeof target.unit !== 'string' ? target.unit : undefined;
}

function identity(value: number): number {
  return value;
}
