/** Small builders of MapLibre style expressions, so that the tables stay readable. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { BASES, type Basis, STATUSES, type Status } from '../domain/edition.js';
import { LANGUAGES, type Language } from '../domain/language.js';

/** A size that grows with zoom, from `small` at zoom 11 to `large` at zoom 16. */
export function byZoom([small, large]: readonly [number, number]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 9, small * 0.7, 11, small, 16, large, 19, large * 1.6];
}

/** The same, each stop multiplied by `factor`. */
export function byZoomTimes(
  [small, large]: readonly [number, number],
  factor: number,
): ExpressionSpecification {
  return byZoom([small * factor, large * factor]);
}

/** A value for each basis. */
export function byBasis<T>(valueFor: (basis: Basis) => T): ExpressionSpecification {
  return match('basis', BASES, valueFor);
}

/** A value for each status. */
export function byStatus<T>(valueFor: (status: Status) => T): ExpressionSpecification {
  return match('status', STATUSES, valueFor);
}

/** The feature's name in the language, else in the edition's own. */
export function nameIn(language: Language): ExpressionSpecification {
  return ['coalesce', ['get', `name_${language}`], ['get', 'name'], ''];
}

/** What tells a reader that a shape is illustrative; the part that stands for it in upper and lower case. */
const ILLUSTRATIVE: Record<Language, { readonly part: string; readonly suffix: string }> = {
  zh: { part: '示意', suffix: '（示意）' },
  en: { part: 'llustrative', suffix: ' (illustrative)' },
};

/** The name to write on the map: an illustrative feature's says that it is one, and comes only at street level. */
export function labelIn(language: Language, fromZoom: number): ExpressionSpecification {
  const name = nameIn(language);
  const { part, suffix } = ILLUSTRATIVE[language];
  const isIllustrative: ExpressionSpecification = ['==', ['get', 'basis'], 'illustrative'];
  const marked: ExpressionSpecification = ['case', ['in', part, name], name, ['concat', name, suffix]];
  const near: ExpressionSpecification = ['case', isIllustrative, marked, name];
  const street = Math.max(fromZoom, 15);
  const far: ExpressionSpecification = ['case', isIllustrative, '', name];
  return fromZoom < street
    ? ['step', ['zoom'], '', fromZoom, far, street, near]
    : ['step', ['zoom'], '', street, near];
}

/** A size between two zooms that grows as the map does. */
export function stops(
  zoom: number,
  size: number,
  nextZoom: number,
  nextSize: number,
): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.4], ['zoom'], zoom, size, nextZoom, nextSize];
}

const HAN_FONTS = {
  serif: ['Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'SimSun'],
  sans: ['PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans CJK SC'],
} as const;
const LATIN_FONTS = {
  serif: ['Georgia', 'Noto Serif', 'DejaVu Serif'],
  sans: ['Helvetica Neue', 'Arial', 'DejaVu Sans'],
} as const;
const GENERIC_FONTS = { serif: 'serif', sans: 'sans-serif' } as const;

/** Font families in the order tried, read by the map as CSS families; a Han font draws Latin marks too wide for English. */
export function fontsFor(style: 'serif' | 'sans', language: Language): string[] {
  const [first, second] = language === 'zh' ? [HAN_FONTS, LATIN_FONTS] : [LATIN_FONTS, HAN_FONTS];
  return [...first[style], ...second[style], GENERIC_FONTS[style]];
}

/** Every property that may hold a name. */
export const NAME_PROPERTIES = ['name', ...LANGUAGES.map((language) => `name_${language}`)];

function match<T extends string, V>(
  property: string,
  keys: readonly T[],
  valueFor: (key: T) => V,
): ExpressionSpecification {
  const literal = (value: V) => (Array.isArray(value) ? ['literal', value] : value);
  const pairs = keys.slice(0, -1).flatMap((key) => [key, literal(valueFor(key))]);
  const [last] = keys.slice(-1);
  const fallback = last === undefined ? null : literal(valueFor(last));
  // Safe: built by the rules of `match`; the tests validate every style against the specification.
  return ['match', ['get', property], ...pairs, fallback] as unknown as ExpressionSpecification;
}
