/** What a list of features stands on, in one line. */
import type { AtlasFeature } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { countBases } from '../../domain/ledger-summary-places.js';
import { STRINGS } from '../strings.js';

/** «推得 4、估计 3», "Derived 4, Estimate 3"; empty without features. */
export function basisSummary(features: readonly AtlasFeature[], language: Language): string {
  const { bases } = STRINGS[language];
  return countBases(features)
    .map(({ basis, count }) => `${bases[basis]} ${count}`)
    .join(language === 'zh' ? '、' : ', ');
}
