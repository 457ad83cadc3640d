/** The clauses of the report that a feature stands for, each quoted once, with what it promises. */
import { html, type TemplateResult } from 'lit';
import type { Commitment } from '../../domain/commitment.js';
import type { AtlasFeature, Edition } from '../../domain/edition.js';
import { localize, ownLanguage } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';

interface ClausesInput {
  readonly edition: Edition;
  readonly feature: AtlasFeature;
  readonly language: Language;
  readonly onLight: (commitmentId: string) => void;
}

/** Says so when the report makes no promise for the feature. */
export function renderClauses(input: ClausesInput): TemplateResult {
  const { edition, feature, language } = input;
  const strings = STRINGS[language];
  const ids = feature.properties.commitments;
  const commitments = edition.ledger.commitments.filter((commitment) => ids.includes(commitment.id));
  if (commitments.length === 0) return html`<p class="soft">${strings.noClause}</p>`;
  const quotes = [...new Set(commitments.map((commitment) => commitment.quote))];
  return html`<details open>
    <summary><h3>${strings.clause}</h3></summary>
    ${quotes.map((quote) =>
      renderClause(
        quote,
        commitments.filter((commitment) => commitment.quote === quote),
        input,
      ),
    )}
  </details>`;
}

function renderClause(
  quote: string,
  commitments: readonly Commitment[],
  { edition, language, onLight }: ClausesInput,
) {
  return html`<div class="clause">
    <blockquote lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${quote}</blockquote>
    ${commitments.map((commitment) => {
      const target = targetText(commitment, language);
      return html`<p class="metric figures">
        ${localize(commitment.metric, language)}${target ? html` · ${target}` : ''}
        <button class="quiet" type="button" data-commitment=${commitment.id} @click=${() => onLight(commitment.id)}>${STRINGS[language].target}</button>
      </p>`;
    })}
  </div>`;
}
