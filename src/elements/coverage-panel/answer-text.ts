/** Figures of an answer in words, in the reader's language and units. */
import type { AnswerFigures, CoverageFigure } from '../../domain/coverage-answer.js';
import {
  areaParts,
  formatArea,
  formatLength,
  formatNumber,
  formatShare,
} from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { COVERAGE_STRINGS } from '../strings/coverage.js';
import { fillIn } from '../strings.js';

/** Shares nearer than this are shown as one: the digits that are shown tell no more. */
const SAME_SHARE = 0.0005;

export function formatMeasure(value: number, figure: CoverageFigure, language: Language): string {
  switch (figure) {
    case 'area':
      return formatArea(value, language);
    case 'length':
      return formatLength(value, language);
    case 'count':
      return formatNumber(value, language, 0);
  }
}

/** The same in one unit, where room is scarce. */
export function formatShort(value: number, figure: CoverageFigure, language: Language): string {
  if (figure !== 'area') return formatMeasure(value, figure, language);
  const { main } = areaParts(value, language);
  return `${main.value} ${main.unit}`;
}

/** «38–44 %»; undefined when uncertainty changes nothing that is shown. */
export function formatInterval({ low, high }: AnswerFigures, language: Language): string | undefined {
  if (high - low < SAME_SHARE) return undefined;
  return fillIn(COVERAGE_STRINGS[language].interval, {
    low: formatShare(low, language).replace(/\s*%$/, ''),
    high: formatShare(high, language),
  });
}

/** «12 亩 of 40 亩», by what is measured. */
export function formatParts(figures: AnswerFigures, figure: CoverageFigure, language: Language): string {
  return fillIn(COVERAGE_STRINGS[language].ofWhole[figure], {
    whole: formatMeasure(figures.whole, figure, language),
    covered: formatMeasure(figures.covered, figure, language),
  });
}
