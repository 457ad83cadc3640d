/** Figures as people read them: units of the reader's language, as many digits as the data can bear. */
import { LANGUAGE_TAGS, type Language, type Localized } from './language.js';
import { type Metres, type SquareMetres, toUnit, UNITS, type UnitId } from './units.js';

/** A number and its unit as separate texts, e.g. to set the number larger. */
export interface FigureParts {
  readonly value: string;
  readonly unit: string;
}

export interface AreaParts {
  readonly main: FigureParts;
  /** The same area in the unit the other readership knows; absent for areas too small for it. */
  readonly other?: FigureParts;
}

const SQUARE_KILOMETRE: SquareMetres = 1_000_000;
/** Below it an area reads better in m² than in hectares: 0.1 ha. */
const SMALL_AREA: SquareMetres = 1_000;
/** Below it an area reads better in m² than in mu: 0.1 mu. */
const TINY_AREA: SquareMetres = UNITS.mu.size / 10;

const NOT_A_NUMBER = '—';

/** «405 亩（27.0 公顷）» in Chinese, "27.0 ha (405 mu)" in English; km² instead of ha from 1 km², m² for small areas. */
export function formatArea(area: SquareMetres, language: Language): string {
  const { main, other } = areaParts(area, language);
  if (!other) return joinParts(main, language);
  const second = joinParts(other, language);
  return language === 'zh'
    ? `${joinParts(main, language)}（${second}）`
    : `${joinParts(main, language)} (${second})`;
}

/** The pieces of `formatArea`. */
export function areaParts(area: SquareMetres, language: Language): AreaParts {
  const metric = unitParts(area, metricAreaUnit(area), language);
  if (!(area >= TINY_AREA)) return { main: metric };
  const mu = unitParts(area, 'mu', language);
  return language === 'zh' ? { main: mu, other: metric } : { main: metric, other: mu };
}

/** «850 米», «1.25 公里»; "850 m", "1.25 km". */
export function formatLength(length: Metres, language: Language): string {
  return joinParts(lengthParts(length, language), language);
}

/** The pieces of `formatLength`. */
export function lengthParts(length: Metres, language: Language): FigureParts {
  return unitParts(length, Math.abs(length) < 999.5 ? 'm' : 'km', language);
}

/** A share of 1 in per cent with one decimal; what is nearly nothing or nearly all is never rounded to 0 or 100 %. */
export function formatShare(share: number, language: Language): string {
  if (share > 0 && share < 0.0005) return `<${percent(0.001, language)}`;
  if (share < 1 && share > 0.9995) return `>${percent(0.999, language)}`;
  return percent(share, language);
}

/** A plain number with grouped thousands and at most so many decimals. */
export function formatNumber(value: number, language: Language, decimals = 2): string {
  return Number.isFinite(value) ? formatter(language, 0, decimals).format(value) : NOT_A_NUMBER;
}

/** A value that is already in the unit, e.g. an indicator's: «400 亩», "71 spots", "40.5%". */
export function formatQuantity(value: number, unit: UnitId | Localized, language: Language): string {
  if (unit === 'percent') return formatShare(toShare(value), language);
  return joinParts(quantityParts(value, unit, language), language);
}

/** The pieces of `formatQuantity`; a whole number keeps no decimals. */
export function quantityParts(value: number, unit: UnitId | Localized, language: Language): FigureParts {
  const symbol = typeof unit === 'string' ? UNITS[unit].symbol : unit;
  const text = Number.isInteger(value) ? formatNumber(value, language) : measured(value, language);
  return { value: text, unit: symbol[language] };
}

function toShare(percentValue: number): number {
  return percentValue * UNITS.percent.size;
}

function metricAreaUnit(area: SquareMetres): UnitId {
  if (area >= SQUARE_KILOMETRE) return 'km2';
  return area >= SMALL_AREA ? 'ha' : 'm2';
}

function unitParts(base: number, unit: UnitId, language: Language): FigureParts {
  return { value: measured(toUnit(base, unit), language), unit: UNITS[unit].symbol[language] };
}

/** Three significant digits, but never fewer than all before the point: 0.85, 1.25, 27.0, 405, 1,875. */
function measured(value: number, language: Language): string {
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  if (value === 0) return formatter(language, 0, 0).format(0);
  const magnitude = Math.floor(Math.log10(Math.abs(value) * (1 + 5e-4)));
  const decimals = Math.min(Math.max(0, 2 - magnitude), 3);
  return formatter(language, decimals, decimals).format(value);
}

function percent(share: number, language: Language): string {
  const value = share * 100;
  return Number.isFinite(value) ? `${formatter(language, 0, 1).format(value)}%` : NOT_A_NUMBER;
}

function joinParts({ value, unit }: FigureParts, language: Language): string {
  return language === 'en' && unit === '%' ? `${value}${unit}` : `${value} ${unit}`.trimEnd();
}

/** Intl formatters cost some 50 µs to make: each kind is made once. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, minimumDecimals: number, maximumDecimals: number): Intl.NumberFormat {
  const key = `${language} ${minimumDecimals} ${maximumDecimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    minimumFractionDigits: minimumDecimals,
    maximumFractionDigits: maximumDecimals,
  });
  formatters.set(key, made);
  return made;
}
