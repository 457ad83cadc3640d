/** The words that a filter is told in, from the tables of the interface. */
import type { FilterWords } from '../../domain/filter-text.js';
import type { Language } from '../../domain/language.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { STRINGS } from '../strings.js';

/** Words for `filterParts`. */
export function filterWords(language: Language): FilterWords {
  const { statuses, bases, yes, no, area } = STRINGS[language];
  return { statuses, bases, yes, no, area, ...FILTER_STRINGS[language].parts };
}
