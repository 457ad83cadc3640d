import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { changeView, DEFAULT_VIEW, setLayers, type ViewState } from '../../domain/view.js';
import { loadLocalities } from '../../io/load-localities.js';
import type { ThemeName } from '../../map/theme.js';
import type { RenewalSelectEvent, RenewalViewChangeEvent } from '../events.js';
import '../feature-card/feature-card.js';
import '../layer-panel/layer-panel.js';
import type { ChangeViewEvent, FitFeaturesEvent, SayEvent, ToggleLayersEvent } from '../panel-events.js';
import { approvalNotice } from '../renewal-map/credits.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import '../renewal-map/define-renewal-map.js';
import { OFFLINE_STRINGS } from '../strings/offline.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import { offlineAtlasStyles } from './offline-atlas.styles.js';

const SAID_MILLISECONDS = 6000;

/**
 * An atlas that carries all its data: map, layers, the selected place. What is asked of it stays on the page.
 *
 * @slot - The list of places, for who reads rather than looks, and for browsers without scripts.
 */
@customElement('offline-atlas')
export class OfflineAtlas extends LitElement {
  static override styles = [tokenStyles, baseStyles, offlineAtlasStyles];

  /** The edition with the reader's layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The address under which the map finds it. */
  @property() editionUrl = '';
  /** The view as it was saved, then as it is. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Where it was saved from; empty when there is nothing to go back to. */
  @property() permalink = '';
  /** ISO 8601 day on which it was saved. */
  @property() saved = '';

  @state() private under: readonly string[] = [];
  @state() private localities: readonly Locality[] = [];
  @state() private said = '';
  @query('renewal-map') private map!: RenewalMap | null;

  private get language(): Language {
    return this.view.language ?? 'zh';
  }

  private get themeName(): ThemeName {
    const { theme } = this.view;
    if (theme !== 'auto') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.dataset.theme = this.themeName;
    document.documentElement.lang = LANGUAGE_TAGS[this.language];
    if (changed.has('edition')) void this.#loadLocalities();
  }

  async #loadLocalities(): Promise<void> {
    if (!this.edition) return;
    this.localities = await loadLocalities(this.edition.manifest, new URL('.', this.editionUrl).href);
  }

  #change(change: Parameters<typeof changeView>[1]): void {
    this.view = changeView(this.view, change);
  }

  private handleSelect(event: RenewalSelectEvent): void {
    const { featureId, layerId, under } = event;
    this.under = under;
    this.#change({ selected: featureId });
    if (featureId === undefined) return;
    if (this.edition && layerId !== undefined)
      this.view = setLayers(this.edition, this.view, [layerId], true);
    if (this.map && !event.composedPath().includes(this.map)) this.map.fit([featureId]);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('feature-card')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private handleToggle({ layerIds, visible }: ToggleLayersEvent): void {
    if (this.edition) this.view = setLayers(this.edition, this.view, layerIds, visible);
  }

  private handleSay({ message }: SayEvent): void {
    this.said = message;
    setTimeout(() => {
      if (this.said === message) this.said = '';
    }, SAID_MILLISECONDS);
  }

  protected override render() {
    const { edition, language, view } = this;
    const words = OFFLINE_STRINGS[language];
    if (!edition) return html`<slot></slot>`;
    const { manifest } = edition;
    const other: Language = language === 'zh' ? 'en' : 'zh';
    return html`<div class="page" lang=${LANGUAGE_TAGS[language]} @renewal-select=${this.handleSelect} @toggle-layers=${this.handleToggle}
        @change-view=${(event: ChangeViewEvent) => this.#change(event.change)} @say=${this.handleSay}
        @fit-features=${(event: FitFeaturesEvent) => this.map?.fit(event.featureIds)}>
        <header>
          <div class="name"><h1>${localize(manifest.title, language)}</h1>
            <p>${localize(manifest.report.title, language)} · ${approvalNotice(manifest, language)}</p></div>
          <p>${fillIn(words.saved, { date: this.saved, updated: manifest.updated })}
            ${/^https?:/.test(this.permalink) ? html` · <a href=${this.permalink} rel="noreferrer">${words.online}</a>` : nothing}</p>
          <button class="quiet" id="language" type="button" lang=${LANGUAGE_TAGS[other]} @click=${() => this.#change({ language: other })}>${STRINGS[language].otherLanguage}</button>
        </header>
        <renewal-map .edition=${this.editionUrl} .viewState=${view} gestures="direct" lang=${LANGUAGE_TAGS[language]}
          @renewal-view-change=${({ viewState }: RenewalViewChangeEvent) => this.#change({ camera: viewState.camera })}></renewal-map>
        <section class="panel" aria-labelledby="layers"><h2 class="visually-hidden" id="layers">${words.map}</h2>${this.renderCard(edition)}
          <layer-panel .edition=${edition} .view=${view} .language=${language} .themeName=${this.themeName}></layer-panel></section>
      </div>
      <details class="list"><summary>${words.list}</summary><slot></slot></details>
      <p class="said" role="status">${this.said}</p>`;
  }

  private renderCard(edition: Edition) {
    const { view, language } = this;
    if (view.selected === undefined) return nothing;
    return html`<feature-card .edition=${edition} .featureId=${view.selected} .under=${this.under} .language=${language}
      .themeName=${this.themeName} .localities=${this.localities} .permalink=${this.permalink} .today=${this.saved} lang=${LANGUAGE_TAGS[language]}></feature-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offline-atlas': OfflineAtlas;
  }
}
