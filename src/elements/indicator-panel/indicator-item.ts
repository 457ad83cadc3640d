/** One commitment of the ledger: target, what the map holds for it, how it was counted and from which places. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { localize, ownLanguage } from '../../domain/edition-text.js';
import { formatQuantity } from '../../domain/format-figures.js';
import type { Indicator, MeasuredIndicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { type CountedFeature, listCounted } from '../../domain/ledger-summary-counted.js';
import { LightCommitmentEvent } from '../panel-events.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { renderCountedPlaces } from './counted-places.js';
import { renderMeasured } from './measured.js';

export interface IndicatorItemInput {
  /** What the indicator was counted over. */
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly language: Language;
  readonly lit: boolean;
  /** Id of the selected feature. */
  readonly selected: string | undefined;
  /** Whether the details are open: their list is made only then. */
  readonly open: boolean;
  readonly expanded: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onExpand: () => void;
}

/** The commitment as a list item. */
export function renderIndicator(input: IndicatorItemInput): TemplateResult {
  const { indicator, language, lit } = input;
  const strings = STRINGS[language];
  const { commitment } = indicator;
  return html`<li data-commitment=${commitment.id} data-lit=${lit}>
    <div class="head">
      <h4>${localize(commitment.metric, language)}</h4>
      <p class="target figures">${commitment.target ? targetText(commitment, language) : html`<span class="soft">${strings.noTarget}</span>`}</p>
    </div>
    ${indicator.type === 'measured' ? renderMeasured(indicator, language) : nothing}
    ${indicator.type === 'measured' && commitment.location === 'published' ? nothing : html`<p class="absent">${whereabouts(indicator, language)}</p>`}
    <div class="foot">${renderDetails(input)} ${renderLight(input)}</div>
  </li>`;
}

function whereabouts(indicator: Indicator, language: Language): string {
  const missing = indicator.type === 'not-measured' && indicator.reason === 'layer-missing';
  return missing
    ? TARGETS_STRINGS[language].layerMissing
    : STRINGS[language].locations[indicator.commitment.location];
}

function renderDetails(input: IndicatorItemInput): TemplateResult {
  const { edition, indicator, language, open, onToggle } = input;
  const strings = STRINGS[language];
  const { commitment } = indicator;
  const handleToggle = (event: Event) => {
    if (event.target instanceof HTMLDetailsElement) onToggle(event.target.open);
  };
  return html`<details .open=${open} @toggle=${handleToggle}>
    <summary>${indicator.type === 'measured' ? strings.formula : strings.clause}<span class="visually-hidden">: ${localize(commitment.metric, language)}</span></summary>
    <blockquote lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${commitment.quote}<cite>${commitment.locator}</cite></blockquote>
    ${indicator.type === 'measured' ? html`<p class="formula">${localize(indicator.formula, language)}</p>` : nothing}
    ${commitment.note ? html`<p class="note">${localize(commitment.note, language)}</p>` : nothing}
    ${open ? renderEvidence(input, listCounted(indicator, edition)) : nothing}
  </details>`;
}

function renderEvidence(input: IndicatorItemInput, places: readonly CountedFeature[]) {
  const { indicator, language, selected, expanded, onExpand } = input;
  const strings = TARGETS_STRINGS[language];
  const measured = indicator.type === 'measured';
  if (places.length === 0) return measured ? html`<p class="note">${strings.noPlaces}</p>` : nothing;
  const unit = measured ? { unit: indicator.unit } : {};
  return html`${measured ? renderBases(indicator, language) : nothing}
    <h5>${fill(measured ? strings.inFigure : strings.aboutIt, places.length)}</h5>
    ${renderCountedPlaces({ places, language, selected, expanded, onExpand, ...unit })}`;
}

function renderBases({ byBasis, mapped, unit }: MeasuredIndicator, language: Language): TemplateResult {
  const strings = TARGETS_STRINGS[language];
  const sum = byBasis.reduce((total, { value }) => total + value, 0);
  return html`<h5>${strings.byBasis}</h5>
    <dl class="by-basis figures">
      ${byBasis.map(
        ({ basis, count, value }) => html`<div>
          <dt><span class="basis" data-basis=${basis}>${STRINGS[language].bases[basis]}</span></dt>
          <dd>${fillIn(strings.basisPart, { value: formatQuantity(value, unit, language), n: count })}</dd>
        </div>`,
      )}
    </dl>
    ${sum > mapped * (1 + 1e-3) ? html`<p class="note">${strings.overlaps}</p>` : nothing}`;
}

function renderLight({ edition, indicator, language, lit }: IndicatorItemInput) {
  const strings = STRINGS[language];
  const { commitment } = indicator;
  const any =
    indicator.type === 'measured'
      ? indicator.features.length > 0
      : edition.layers.some(({ features }) =>
          features.some(({ properties }) => properties.commitments.includes(commitment.id)),
        );
  if (!any) return nothing;
  const light = (event: Event) =>
    event.currentTarget?.dispatchEvent(new LightCommitmentEvent(lit ? undefined : commitment.id));
  return html`<button class="quiet show" type="button" aria-pressed=${lit} @click=${light}>
    ${lit ? strings.stopShowing : strings.showOnMap}<span class="visually-hidden">: ${localize(commitment.metric, language)}</span></button>`;
}
