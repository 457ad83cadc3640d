import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Edition, STATUSES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { ChangesSince, VersionChange, VersionPlace } from '../../domain/edition-versions.js';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { EMBEDDED_STRINGS } from '../strings/embedded-map.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

type News = Extract<ChangesSince, { type: 'changed' }>;
type Kind = 'added' | 'removed' | 'changed';
type Told = { readonly kind: Kind; readonly place: VersionPlace | VersionChange };

/** More are counted, not listed: the map is behind it. */
const MOST_LISTED = 40;

/**
 * Says over a map that its data is newer than that of the page, how many places differ, and on request which and in what:
 * those of the layers shown first.
 *
 * @fires close - The reader closed it.
 */
export class DataNews extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; position: absolute; z-index: 3; inset-block-start: 8px; inset-inline-end: 8px; width: max-content; max-width: min(400px, calc(100% - 64px)); max-height: calc(100% - 48px); overflow: auto; overscroll-behavior: contain; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; line-height: 1.5; text-align: start; }
      .head { display: flex; gap: 4px; align-items: start; padding: 4px 4px 4px 12px; }
      .head div { flex: 1; }
      p { margin: 5px 0; }
      .toggle { min-height: 32px; padding: 2px 0; border: none; background: none; color: inherit; text-decoration: underline; text-underline-offset: 3px; font: inherit; cursor: pointer; }
      .close { flex: none; width: 32px; height: 32px; border: none; border-radius: 50%; background: none; font-size: 1.25rem; line-height: 1; cursor: pointer; }
      .list { padding: 0 12px 10px; border-top: 1px solid var(--atlas-rule); }
      h3 { margin: 8px 0 2px; font: 600 0.875rem/1.4 var(--atlas-serif); }
      ul { margin: 0; padding: 0; list-style: none; }
      li { padding: 2px 0; overflow-wrap: anywhere; }
      .kind { margin-inline-end: 4px; font-weight: 600; }
      .soft { color: var(--atlas-ink-soft); font-size: 0.8125rem; }
      @media (forced-colors: active) { :host { border: 1px solid; } }
    `,
  ];

  /** What is different. */
  @property({ attribute: false }) news: News | undefined;
  /** The edition as it is now, for the titles of its layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Ids of the layers on the map. */
  @property({ attribute: false }) shown: readonly string[] = [];
  /** Language of the words. */
  @property() language: Language = 'zh';

  @state() private open = false;

  protected override render(): TemplateResult | typeof nothing {
    const { news } = this;
    if (!news) return nothing;
    const words = EMBEDDED_STRINGS[this.language];
    return html`<div class="head"><div>
        <p role="status">${fillIn(words.updated, { counts: this.#counts(news) })}</p>
        <button class="toggle" type="button" aria-expanded=${this.open} @click=${this.handleToggle}>${this.open ? words.hide : words.show}</button>
      </div><button class="close" type="button" aria-label=${STRINGS[this.language].close} @click=${this.handleClose}>×</button></div>
      ${this.open ? this.renderList(news) : nothing}`;
  }

  private renderList(news: News) {
    const words = EMBEDDED_STRINGS[this.language];
    const told: readonly Told[] = [
      ...news.added.map((place) => ({ kind: 'added' as const, place })),
      ...news.changed.map((place) => ({ kind: 'changed' as const, place })),
      ...news.removed.map((place) => ({ kind: 'removed' as const, place })),
    ];
    const inShown = told.filter(({ place }) => this.shown.includes(place.layer));
    const elsewhere = told.filter((entry) => !inShown.includes(entry));
    const room = Math.max(0, MOST_LISTED - inShown.length);
    const left = told.length - Math.min(inShown.length, MOST_LISTED) - Math.min(elsewhere.length, room);
    return html`<div class="list"><p class="soft">${fillIn(words.since, { before: news.date })}</p>
      ${this.renderPart(words.inShown, inShown.slice(0, MOST_LISTED))}
      ${this.renderPart(words.elsewhere, elsewhere.slice(0, room))}
      ${left > 0 ? html`<p class="soft">${fillIn(words.more, { n: left })}</p>` : nothing}</div>`;
  }

  private renderPart(heading: string, told: readonly Told[]) {
    if (told.length === 0) return nothing;
    const words = EMBEDDED_STRINGS[this.language];
    return html`<h3>${heading}</h3><ul>${told.map(
      ({ kind, place }) =>
        html`<li data-kind=${kind}><span class="kind">${words.kinds[kind]}</span>${localize(place.name, this.language)}
          <span class="soft">${[this.#layerTitle(place.layer), ...('parts' in place ? this.#parts(place) : [])].join(' · ')}</span></li>`,
    )}</ul>`;
  }

  #counts({ added, removed, changed, commitments }: News): string {
    const { counts } = EMBEDDED_STRINGS[this.language];
    const numbers = {
      added: added.length,
      removed: removed.length,
      changed: changed.length,
      commitments,
    };
    const said = (['added', 'removed', 'changed', 'commitments'] as const)
      .filter((kind) => numbers[kind] > 0)
      .map((kind) => fillIn(counts[kind], { n: numbers[kind] }));
    return new Intl.ListFormat(LANGUAGE_TAGS[this.language]).format(said);
  }

  /** Its id when the edition has the layer no more. */
  #layerTitle(id: string): string {
    const layer = this.edition?.layers.find((candidate) => candidate.id === id);
    return layer ? localize(layer.title, this.language) : id;
  }

  #parts({ parts, status, area, length }: VersionChange): readonly string[] {
    const { language } = this;
    const words = EMBEDDED_STRINGS[language];
    if (parts.length === 0) return [words.again];
    const strings = STRINGS[language];
    const fromTo = (part: string, [before, after]: readonly [string, string]) =>
      fillIn(words.fromTo, { part, before, after });
    return parts.flatMap((part): readonly string[] => {
      if (part === 'status' && status)
        return [fromTo(words.parts.status, [this.#statusName(status[0]), this.#statusName(status[1])])];
      if (part !== 'geometry') return [words.parts[part]];
      return [
        words.parts.geometry,
        ...(area
          ? [fromTo(strings.area, [formatArea(area[0], language), formatArea(area[1], language)])]
          : []),
        ...(length
          ? [fromTo(strings.length, [formatLength(length[0], language), formatLength(length[1], language)])]
          : []),
      ];
    });
  }

  #statusName(value: string): string {
    const status = STATUSES.find((candidate) => candidate === value);
    return status ? STRINGS[this.language].statuses[status] : value;
  }

  private handleToggle(): void {
    this.open = !this.open;
  }

  private handleClose(): void {
    this.dispatchEvent(new Event('close'));
  }
}

// A page may hold an engine of another version.
if (!customElements.get('data-news')) customElements.define('data-news', DataNews);

declare global {
  interface HTMLElementTagNameMap {
    'data-news': DataNews;
  }
}
