/** Search box and choices above the ledger. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import {
  EVERY_COMMITMENT,
  LEDGER_STATES,
  type LedgerQuery,
  type LedgerState,
  searchLedger,
} from '../../domain/ledger-search.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fillIn } from '../strings.js';

export interface LedgerFilterInput {
  readonly edition: Edition;
  readonly indicators: readonly Indicator[];
  /** How many of them pass. */
  readonly found: number;
  readonly query: LedgerQuery;
  readonly language: Language;
  readonly onChange: (query: LedgerQuery) => void;
}

/** The form; the number of commitments that pass is read out when it changes. */
export function renderLedgerFilter(input: LedgerFilterInput): TemplateResult {
  const { indicators, found, query, language, onChange } = input;
  const strings = TARGETS_STRINGS[language];
  const asked = query.text !== '' || query.state !== 'all' || query.theme !== undefined;
  return html`<form class="filter" role="search" @submit=${(event: Event) => event.preventDefault()}>
      ${renderText(input)}
      ${renderStates(input)}
      ${renderThemes(input)}
    </form>
    <p class="found figures">
      <span role="status">${found === 0 ? strings.nothingFound : fillIn(strings.found, { n: found, total: indicators.length })}</span>
      ${asked ? html`<button class="quiet" type="button" @click=${() => onChange(EVERY_COMMITMENT)}>${strings.clear}</button>` : nothing}
    </p>`;
}

/** While an input method is composing, the letters typed are no word yet. */
function renderText({ query, language, onChange }: LedgerFilterInput): TemplateResult {
  const strings = TARGETS_STRINGS[language];
  const handleInput = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLInputElement) onChange({ ...query, text: event.target.value });
  };
  return html`<label class="text"><span>${strings.search}</span>
    <input type="search" autocomplete="off" placeholder=${strings.searchHint} .value=${query.text} @input=${handleInput} @compositionend=${handleInput} /></label>`;
}

function renderStates({ indicators, query, language, onChange }: LedgerFilterInput): TemplateResult {
  const strings = TARGETS_STRINGS[language];
  const handleChange = (event: Event) => {
    const state = LEDGER_STATES.find((candidate) => candidate === valueIn(event));
    if (state) onChange({ ...query, state });
  };
  const option = (state: LedgerState) => {
    const n = searchLedger(indicators, { text: '', state }).length;
    return html`<option value=${state} .selected=${state === query.state}>${fillIn(strings.option, { name: strings.states[state], n })}</option>`;
  };
  return html`<label><span>${strings.state}</span><select name="state" @change=${handleChange}>${LEDGER_STATES.map(option)}</select></label>`;
}

function renderThemes(input: LedgerFilterInput): TemplateResult {
  const { edition, query, language, onChange } = input;
  const strings = TARGETS_STRINGS[language];
  const handleChange = (event: Event) => {
    const { theme: _, ...others } = query;
    const theme = valueIn(event);
    onChange(theme === '' ? others : { ...others, theme });
  };
  return html`<label><span>${strings.theme}</span><select name="theme" @change=${handleChange}>
    <option value="" .selected=${query.theme === undefined}>${strings.allThemes}</option>
    ${edition.ledger.themes.map(({ id, title }) => html`<option value=${id} .selected=${query.theme === id}>${localize(title, language)}</option>`)}
  </select></label>`;
}

function valueIn(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : '';
}
