/** A target in words. */
import type { Commitment, Target } from '../domain/commitment.js';
import { localize } from '../domain/edition-text.js';
import { formatNumber } from '../domain/format-figures.js';
import type { Language } from '../domain/language.js';
import { UNITS } from '../domain/units.js';
import { STRINGS } from './strings.js';

/** «≥ 400 亩», «14 roads to start»; empty when the commitment has no number. */
export function targetText(commitment: Commitment, language: Language): string {
  const { target, action } = commitment;
  if (!target) return '';
  const { comparators, actions } = STRINGS[language];
  const value = `${comparators[target.comparator]}${formatNumber(target.value, language)}${unitGap(target, language)}${unitText(target, language)}`;
  if (!action) return value;
  return language === 'zh' ? `${actions[action]} ${value}` : `${value} ${actions[action]}`;
}

/** The unit of a target in the language. */
export function unitText({ unit }: Target, language: Language): string {
  return typeof unit === 'string' ? UNITS[unit].symbol[language] : localize(unit, language);
}

function unitGap({ unit }: Target, language: Language): string {
  return unit === 'percent' || unitText({ unit, value: 0, comparator: 'exactly' }, language) === ''
    ? ''
    : ' ';
}
