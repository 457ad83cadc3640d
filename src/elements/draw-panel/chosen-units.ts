/** The units that measures are shown in, kept for the next visit; unless chosen, by size and in the language's own. */
import { formatArea, formatLength, formatQuantity } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { type Metres, type SquareMetres, toUnit } from '../../domain/units.js';
import { readPreference, writePreference } from '../../io/preferences.js';

export const AREA_UNITS = ['auto', 'mu', 'ha', 'm2', 'km2'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];
export const LENGTH_UNITS = ['auto', 'm', 'km'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

export interface ChosenUnits {
  readonly area: AreaUnit;
  readonly length: LengthUnit;
}

/** What the figures say at least: smaller ones are «less than» it. */
const LEAST = 0.001;

export function readUnits(): ChosenUnits {
  return {
    area: AREA_UNITS.find((unit) => unit === readPreference('area-unit')) ?? 'auto',
    length: LENGTH_UNITS.find((unit) => unit === readPreference('length-unit')) ?? 'auto',
  };
}

export function writeUnits({ area, length }: ChosenUnits): void {
  writePreference('area-unit', area);
  writePreference('length-unit', length);
}

export function formatAreaIn(area: SquareMetres, unit: AreaUnit, language: Language): string {
  return unit === 'auto' ? formatArea(area, language) : formatIn(toUnit(area, unit), unit, language);
}

export function formatLengthIn(length: Metres, unit: LengthUnit, language: Language): string {
  return unit === 'auto' ? formatLength(length, language) : formatIn(toUnit(length, unit), unit, language);
}

function formatIn(value: number, unit: Exclude<AreaUnit | LengthUnit, 'auto'>, language: Language): string {
  return value > 0 && value < LEAST / 2
    ? `< ${formatQuantity(LEAST, unit, language)}`
    : formatQuantity(value, unit, language);
}
