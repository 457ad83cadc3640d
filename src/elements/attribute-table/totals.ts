/** The sums under the rows, with what is illustrative apart. */
import { html, nothing, type TemplateResult } from 'lit';
import { areaOf } from '../../domain/area.js';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { lengthOf } from '../../domain/length.js';
import type { Row } from '../../domain/table.js';
import { TABLE_STRINGS } from '../strings/table.js';
import { fillIn } from '../strings.js';

interface Totals {
  readonly area: number;
  readonly illustrativeArea: number;
  readonly length: number;
  readonly illustrativeLength: number;
}

/** More rows than this are not added up while one types: the sums would hold the page up. */
const LIMIT = 20_000;

const known = new WeakMap<readonly Row[], Totals>();

/** Total area and length of the rows in words; nothing for more rows than can be added up at once. */
export function renderTotals(rows: readonly Row[], language: Language): TemplateResult | typeof nothing {
  if (rows.length === 0 || rows.length > LIMIT) return nothing;
  const totals = totalsOf(rows);
  const strings = TABLE_STRINGS[language];
  const part = (text: string, value: string, illustrative: string | undefined) =>
    fillIn(text, { value }) +
    (illustrative === undefined ? '' : fillIn(strings.ofWhichIllustrative, { value: illustrative }));
  const lines = [
    totals.area > 0 &&
      part(
        strings.totalArea,
        formatArea(totals.area, language),
        totals.illustrativeArea > 0 ? formatArea(totals.illustrativeArea, language) : undefined,
      ),
    totals.length > 0 &&
      part(
        strings.totalLength,
        formatLength(totals.length, language),
        totals.illustrativeLength > 0 ? formatLength(totals.illustrativeLength, language) : undefined,
      ),
  ].filter((line) => line !== false);
  return html`<p class="totals figures">${lines.join(' · ')}</p>`;
}

function totalsOf(rows: readonly Row[]): Totals {
  const before = known.get(rows);
  if (before) return before;
  const totals = { area: 0, illustrativeArea: 0, length: 0, illustrativeLength: 0 };
  for (const { feature } of rows) {
    const area = areaOf(feature.geometry);
    const length = lengthOf(feature.geometry);
    totals.area += area;
    totals.length += length;
    if (feature.properties.basis !== 'illustrative') continue;
    totals.illustrativeArea += area;
    totals.illustrativeLength += length;
  }
  known.set(rows, totals);
  return totals;
}
