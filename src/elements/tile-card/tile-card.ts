import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../domain/language.js';
import { hostsOf } from '../../domain/tile-sources/tile-requests.js';
import type { WorkspaceTiles } from '../../domain/tile-sources/tile-source.js';
import type { TileHit } from '../../map/tile-hits.js';
import { factStyles } from '../feature-card/feature-card.styles.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fill } from '../strings.js';
import { PickTilesEvent } from '../tiles-panel/tiles-events.js';
import { baseStyles } from '../tokens.styles.js';

const MOST_ATTRIBUTES = 100;
const LONGEST_VALUE = 2000;

/**
 * What was clicked in a layer in tiles: its attributes as plain text, where it comes from, and that nobody here checked it.
 *
 * @fires pick-tiles - The reader closed the card: an empty list.
 */
@customElement('tile-card')
export class TileCard extends LitElement {
  static override styles = [
    baseStyles,
    factStyles,
    css`
      :host { display: block; padding: 14px 16px 18px; border-bottom: 1px solid var(--atlas-rule); }
      article { position: relative; }
      .layer { padding-right: 34px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      h2 { padding-right: 34px; margin: 2px 0 8px; font: 600 1.1875rem/1.35 var(--atlas-serif); overflow-wrap: anywhere; }
      .note { margin: 0 0 8px; padding: 6px 10px; border: 1px dashed var(--atlas-ink-soft); border-radius: 4px; font-size: 0.8125rem; line-height: 1.5; }
      .close { position: absolute; top: -4px; right: -6px; width: 32px; height: 32px; border: none; border-radius: 50%; background: none; font-size: 1.25rem; line-height: 1; }
      .soft { font-size: 0.8125rem; color: var(--atlas-ink-soft); }
    `,
  ];

  /** What lies under the click, topmost first. */
  @property({ attribute: false }) hits: readonly TileHit[] = [];
  /** The layers it may be of. */
  @property({ attribute: false }) tiles: WorkspaceTiles | undefined;
  /** Language of the card. */
  @property() language: Language = 'zh';

  protected override render() {
    const [hit] = this.hits;
    if (!hit) return nothing;
    const words = TILES_STRINGS[this.language];
    const layer = this.tiles?.layers.find(({ id }) => id === hit.layerId);
    const [host = ''] = layer ? hostsOf([layer.set]) : [];
    const address = layer?.set.address;
    const credits = layer?.set.credits.map(({ text }) => text).join(' ') ?? '';
    const where = [credits, address?.type === 'file' ? address.name : host]
      .filter((text) => text !== '')
      .join(' · ');
    return html`<article aria-label=${words.card}>
      <button class="close" type="button" aria-label=${words.close} @click=${() => this.dispatchEvent(new PickTilesEvent([]))}>×</button>
      <p class="layer">${words.card}</p>
      <h2>${layer?.title ?? hit.layerId}${hit.part === '' ? '' : ` · ${hit.part}`}</h2>
      <p class="note">${words.cardNote}</p>
      ${this.renderAttributes(hit)}
      <dl class="facts"><div><dt>${words.source}</dt><dd>${where || '—'}</dd></div></dl>
      ${this.hits.length > 1 ? html`<p class="soft">${fill(words.cardMore, this.hits.length - 1)}</p>` : nothing}
    </article>`;
  }

  private renderAttributes({ properties }: TileHit) {
    const entries = Object.entries(properties).slice(0, MOST_ATTRIBUTES);
    if (entries.length === 0) return html`<p class="soft">${TILES_STRINGS[this.language].cardEmpty}</p>`;
    return html`<dl class="facts" aria-label=${TILES_STRINGS[this.language].attributes}>${entries.map(
      ([name, value]) => html`<div><dt>${name}</dt><dd>${String(value).slice(0, LONGEST_VALUE)}</dd></div>`,
    )}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tile-card': TileCard;
  }
}
