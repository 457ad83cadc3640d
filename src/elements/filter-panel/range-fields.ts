/** A least and a most, as two fields for numbers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../domain/language.js';
import { FILTER_STRINGS } from '../strings/filter.js';

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

interface RangeOptions {
  readonly heading: string;
  /** Hides the heading from sight, where what stands around says the same. */
  readonly noHeading?: boolean;
  readonly range: Range;
  readonly language: Language;
  /** What helps to fill the fields in, such as the values on the map. */
  readonly hint?: string;
  /** A choice of units, or their name. */
  readonly unit?: TemplateResult | string;
  readonly onChange: (range: Range) => void;
}

/** The fields; a change tells both bounds, an empty field none. */
export function renderRange(options: RangeOptions): TemplateResult {
  const { heading, noHeading = false, range, language, hint, unit } = options;
  const strings = FILTER_STRINGS[language];
  const { min = -Infinity, max = Infinity } = range;
  return html`<fieldset class="range">
    <legend class=${noHeading ? 'visually-hidden' : ''}>${heading}</legend>
    <div class="bounds">
      ${renderBound('min', options)} <span aria-hidden="true">–</span> ${renderBound('max', options)} ${unit ?? nothing}
    </div>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <p class="hint" role="status">${min > max ? strings.reversed : nothing}</p>
  </fieldset>`;
}

function renderBound(bound: 'min' | 'max', { range, language, onChange }: RangeOptions): TemplateResult {
  const handleChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { [bound]: _, ...other } = range;
    const value = target.valueAsNumber;
    onChange(Number.isFinite(value) ? { ...other, [bound]: value } : other);
  };
  const value = range[bound];
  return html`<label><span>${FILTER_STRINGS[language][bound]}</span>
    <input type="number" step="any" data-bound=${bound} .value=${value === undefined ? '' : String(Number(value.toFixed(4)))} @change=${handleChange} /></label>`;
}
