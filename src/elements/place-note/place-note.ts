import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf, ownLanguage } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { writeView } from '../../domain/share.js';
import { changeView, DEFAULT_VIEW, findFeature, type ViewState } from '../../domain/view.js';
import { renderKeyFacts } from '../feature-card/facts.js';
import { factStyles } from '../feature-card/feature-card.styles.js';
import { EMBED_STRINGS } from '../strings/embed.js';
import { STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

/**
 * What a map in an article tells of the place that was tapped: how big, how far along, on what basis, and the clause of
 * the report. It lies over the map and moves nothing in the page.
 *
 * @fires close - The reader closed it.
 */
export class PlaceNote extends LitElement {
  static override styles = [
    baseStyles,
    factStyles,
    css`
      :host { display: block; position: absolute; z-index: 3; inset-block-end: 8px; inset-inline-start: 8px; width: min(340px, calc(100% - 16px)); max-height: calc(100% - 16px); overflow: auto; overscroll-behavior: contain; padding: 12px 14px; border: 1px solid var(--atlas-rule); border-radius: 6px; background: var(--atlas-paper); color: var(--atlas-ink); text-align: start; }
      header { display: flex; gap: 8px; align-items: start; }
      h2 { flex: 1; margin: 0 0 8px; font: 600 1.0625rem/1.35 var(--atlas-serif); overflow-wrap: anywhere; }
      .layer { font-size: 0.75rem; color: var(--atlas-ink-soft); }
      .close { flex: none; width: 32px; height: 32px; margin: -6px -8px 0 0; border: none; border-radius: 50%; background: none; font-size: 1.25rem; line-height: 1; }
      blockquote { margin: 8px 0; padding-inline-start: 10px; border-inline-start: 3px solid var(--atlas-accent-tile); font: 0.9375rem/1.65 var(--atlas-serif); }
      .more { display: inline-block; padding: 6px 0; font-size: 0.8125rem; }
    `,
  ];

  /** The edition the feature belongs to. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Id of the feature shown; nothing is shown when the edition does not have it. */
  @property() featureId: string | undefined;
  /** Language of the note. */
  @property() language: Language = 'zh';
  /** What the map shows, for the link to the same in the atlas. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Address of the atlas; none leaves the link out. */
  @property() whole = '';

  protected override render(): TemplateResult | typeof nothing {
    const found = this.edition && findFeature(this.edition, this.featureId);
    if (!this.edition || !found) return nothing;
    const { feature, layer } = found;
    const { language } = this;
    const quotes = this.#quotes(feature.properties.commitments);
    return html`<article aria-labelledby="name" lang=${LANGUAGE_TAGS[language]}>
      <header><h2 id="name"><span class="layer">${localize(layer.title, language)}</span><br />${nameOf(feature, language)}</h2>
        <button class="close" type="button" aria-label=${STRINGS[language].close} @click=${this.handleClose}>×</button></header>
      ${renderKeyFacts({ feature, layer, language })}
      ${quotes.map((quote) => html`<blockquote lang=${LANGUAGE_TAGS[ownLanguage(this.edition as Edition)]}>${quote}</blockquote>`)}
      ${this.whole ? html`<a class="more" href=${this.#sameInAtlas} target="_blank" rel="noopener">${EMBED_STRINGS[language].whole} ↗</a>` : nothing}
    </article>`;
  }

  get #sameInAtlas(): string {
    const url = new URL(this.whole);
    url.hash = writeView(changeView(this.view, { language: this.language }));
    return url.href;
  }

  #quotes(commitmentIds: readonly string[]): readonly string[] {
    const commitments = this.edition?.ledger.commitments.filter(({ id }) => commitmentIds.includes(id)) ?? [];
    return [...new Set(commitments.map(({ quote }) => quote))];
  }

  private handleClose(): void {
    this.dispatchEvent(new Event('close'));
  }
}

// A page may hold an engine of another version.
if (!customElements.get('place-note')) customElements.define('place-note', PlaceNote);

declare global {
  interface HTMLElementTagNameMap {
    'place-note': PlaceNote;
  }
}
