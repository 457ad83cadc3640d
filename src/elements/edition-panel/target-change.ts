/** How the figure of a commitment changed, in words: from what, on which basis, to what. */

import type { BasisSum, TargetDifference } from '../../domain/edition-plan/edition-difference.js';
import { localize } from '../../domain/edition-text.js';
import { formatArea, formatLength, formatNumber, formatQuantity } from '../../domain/format-figures.js';
import type { Indicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';

/** «土地出让：427 亩（示意 427 亩）→ 412 亩（官方测绘 412 亩）». */
export function targetChangeText({ before, after }: TargetDifference, language: Language): string {
  const words = EDITION_STRINGS[language];
  const { commitment } = after ?? before ?? {};
  return fillIn(words.targetLine, {
    metric: commitment ? localize(commitment.metric, language) : '',
    before: before ? figureText(before, language) : words.nothingBefore,
    after: after ? figureText(after, language) : words.nothingAfter,
  });
}

/** What was promised, as it is now; empty when it has no number. */
export function promiseText({ before, after }: TargetDifference, language: Language): string {
  const indicator = after ?? before;
  const text = indicator ? targetText(indicator.commitment, language) : '';
  return text === '' ? '' : `${STRINGS[language].target} ${text}`;
}

function figureText(indicator: Indicator, language: Language): string {
  if (indicator.type === 'not-measured') return localize(indicator.explanation, language);
  const value = formatQuantity(indicator.mapped, indicator.unit, language);
  if (indicator.byBasis.length === 0) return value;
  const parts = indicator.byBasis.map(
    ({ basis, value: part }) =>
      `${STRINGS[language].bases[basis]} ${formatQuantity(part, indicator.unit, language)}`,
  );
  const list = new Intl.ListFormat(LANGUAGE_TAGS[language], { type: 'unit' }).format(parts);
  return fillIn(EDITION_STRINGS[language].figureOf, { value, parts: list });
}

/** «12 个 · 412 亩», area first, length where there is no area. */
export function basisSumText({ count, area, length }: BasisSum, language: Language): string {
  const n = formatNumber(count, language, 0);
  const size = [
    ...(area > 0 ? [formatArea(area, language)] : []),
    ...(length > 0 ? [formatLength(length, language)] : []),
  ];
  return size.length === 0 ? n : fillIn(EDITION_STRINGS[language].basisCell, { n, size: size.join(' · ') });
}
