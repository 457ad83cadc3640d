/**
 * The map as it stands in a page of somebody else's: a picture at first, the live map when the reader asks for it. No
 * library is loaded before that; what it is made of is in the files beside it.
 */
import { LANGUAGE_TAGS, type Language, parseLanguage } from '../../domain/language.js';
import { changeView, type ViewChange, type ViewState } from '../../domain/view.js';
import { EMBED_STRINGS, type EmbedWords } from '../strings/embed.js';
import { enterLive, leaveLive, type RestingMap } from './live-maps.js';
import { fetchPoster, isOrdinaryClick, readPosterView, tappedFeature, viewAtWidth } from './poster-frame.js';
import { chooseReveal, hasWebgl2, type Reveal, whenNear } from './reveal-trigger.js';
import { SHELL_STYLES } from './shell.styles.js';

/** What the live map has that the shell hands on. */
export interface LiveElement extends HTMLElement {
  ready: Promise<void>;
  viewState: ViewState;
  readonly innerMap: unknown;
  readonly updateComplete: Promise<boolean>;
  select(featureId: string | undefined, options?: { fly?: boolean }): void;
  fit(featureIds: readonly string[]): void;
  toBlob(options?: { width?: number; height?: number; type?: string }): Promise<Blob | undefined>;
}

export interface ShellParts {
  /** Loads what makes live maps; again when it failed. */
  readonly loadEngine: () => Promise<{ createLiveMap: () => LiveElement }>;
  /** When a map without a word of its own comes to life. */
  readonly reveal: Reveal;
}

/** Attributes that the live map knows too. */
const HANDED_ON = [
  'edition',
  'layers',
  'view',
  'selected',
  'theme',
  'basis',
  'controls',
  'gestures',
  'label',
  'plain',
  'pinned',
];
type Phase = 'poster' | 'loading' | 'live' | 'failed';

/**
 * A map in any page: its picture first, the live map when the reader taps it.
 *
 * @tag renewal-map
 * @attr {string} edition - Address of the edition's edition.json.
 * @attr {string} layers - Ids of the layers shown, separated by spaces; absent = as the edition has it.
 * @attr {string} view - Where the map looks: "longitude,latitude,zoom".
 * @attr {string} selected - Id of the selected place.
 * @attr {"zh-CN" | "en"} lang - Language; absent = the nearest `lang` around the element.
 * @attr {"light" | "dark" | "auto"} theme - Colours; auto = as the reader's system.
 * @attr {"all" | "located"} basis - `located` hides what is only illustrative.
 * @attr {string} controls - Controls of the live map, separated by spaces: navigation, scale.
 * @attr {"cooperative" | "direct" | "none"} gestures - cooperative leaves the page's scroll alone, direct does not, none is still.
 * @attr {"interaction" | "visible" | "auto" | "manual"} reveal - When the live map is loaded: on a tap, when it comes into view,
 *   at once, or only by `reveal()`. Readers who save data always have to tap.
 * @attr {string} poster - Address of an SVG to show instead of the atlas's own picture.
 * @attr {boolean} plain - Neither controls nor notes on the live map.
 * @attr {string} pinned - Day of the data (2026-01-31) that the page was written with: readers are told when there is newer.
 * @attr {boolean} concurrent - May be live beside other maps of the page, which else go back to their pictures.
 * @attr {string} label - Accessible name of the live map.
 * @slot poster - The picture before the map is live; else the atlas's own is fetched.
 * @slot caption - A caption below the map.
 * @csspart poster - The picture.
 * @csspart bar - The strip with the button and what there is to say.
 * @csspart button - The button that makes the map live.
 * @cssproperty [--renewal-paper=#fffdf8] - Ground of buttons and messages.
 * @cssproperty [--renewal-ink=#2d241e] - Colour of text and of the button.
 * @cssproperty [--renewal-focus=#1f5f86] - Colour of focus rings and of the progress bar.
 * @fires {RenewalReadyEvent} renewal-ready - The live map stands with its data drawn.
 * @fires {RenewalSelectEvent} renewal-select - The reader chose a place, or took the choice back.
 * @fires {RenewalViewChangeEvent} renewal-view-change - The reader changed what is seen.
 * @fires {RenewalErrorEvent} renewal-error - Something could not be loaded or drawn.
 */
export class RenewalMapShell extends HTMLElement implements RestingMap {
  static readonly observedAttributes = [...HANDED_ON, 'lang', 'poster', 'reveal'];
  /** Set once, before the tag is defined.
   * @internal */
  static parts: ShellParts;

  /** Resolves when the map is live with its data drawn; rejects with the cause when it cannot be. */
  ready!: Promise<void>;
  #settle!: { resolve: () => void; reject: (cause: unknown) => void };
  #phase: Phase = 'poster';
  #live: LiveElement | undefined;
  /** The view the live map had when it was last given up. */
  #view: ViewState | undefined;
  /** What shall differ from the attributes, or from that view, as soon as there is a live map. */
  #wanted: ViewChange = {};
  #lifetime = new AbortController();
  #fetched: string | undefined;
  readonly #poster = element('div', 'poster');
  readonly #slot = element('slot');
  readonly #stage = element('div', 'live');
  readonly #progress = element('progress');
  readonly #say = element('p', 'say');
  readonly #button = element('button');
  readonly #link = element('a');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHELL_STYLES);
    root.adoptedStyleSheets = [sheet];
    const bar = element('div', 'bar');
    bar.part.add('bar');
    this.#poster.part.add('poster');
    this.#button.part.add('button');
    this.#button.type = 'button';
    this.#say.setAttribute('role', 'status');
    this.#link.target = '_blank';
    this.#link.rel = 'noopener';
    this.#slot.name = 'poster';
    this.#poster.append(this.#slot);
    bar.append(this.#say, this.#link, this.#button);
    const caption = element('slot');
    caption.name = 'caption';
    root.append(this.#stage, this.#poster, this.#progress, bar, caption);
    this.#poster.addEventListener('click', (event) => this.#handleTap(event));
    this.#button.addEventListener('click', () => void this.#tryReveal());
    // Fetched while the finger is still on its way.
    for (const sign of ['pointerenter', 'focusin', 'touchstart'] as const)
      this.addEventListener(sign, () => this.#warmUp(), { once: true, passive: true });
    this.#renewReady();
  }

  get concurrent(): boolean {
    return this.hasAttribute('concurrent');
  }

  /** All that is seen, as one object; undefined until the map was live once. */
  get viewState(): ViewState | undefined {
    return this.#live?.viewState ?? this.#view;
  }

  set viewState(view: ViewState | undefined) {
    this.#view = view;
    this.#wanted = {};
    if (this.#live && view) this.#live.viewState = view;
  }

  /** Changes some of what is seen: at once on a live map, else as soon as it is one. */
  changeView(change: ViewChange): void {
    if (this.#live) this.#live.viewState = changeView(this.#live.viewState, change);
    else this.#wanted = { ...this.#wanted, ...change };
  }

  /** The MapLibre map; undefined until it is live. */
  get innerMap(): unknown {
    return this.#live?.innerMap;
  }

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    this.#takeOver('viewState');
    this.#show(this.#phase === 'loading' ? 'poster' : this.#phase);
    void this.#wantPoster();
    if (this.#live) enterLive(this);
    else if (this.#reveal === 'auto') void this.#tryReveal();
    if (this.#reveal === 'visible') whenNear(this, this.#lifetime.signal, () => void this.#tryReveal());
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => this.#refresh(), { signal: this.#lifetime.signal });
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    leaveLive(this);
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value || !this.isConnected) return;
    if (this.#live && HANDED_ON.includes(name)) setOrRemove(this.#live, name, value);
    if (name === 'poster' || name === 'lang' || name === 'theme' || name === 'edition') this.#refresh();
  }

  /** Makes the map live. Rejects with the cause when it cannot be; the picture then stays. */
  async reveal(): Promise<void> {
    if (this.#live || this.#phase === 'loading') return this.ready;
    this.#renewReady();
    const { ready } = this;
    this.#show('loading');
    const { signal } = this.#lifetime;
    try {
      if (!hasWebgl2()) throw new NoWebgl();
      const { createLiveMap } = await RenewalMapShell.parts.loadEngine();
      if (signal.aborted) return this.#show('poster');
      enterLive(this);
      const live = this.#start(createLiveMap());
      await live.ready;
      if (this.#live !== live) return;
      this.#show('live');
      this.#settle.resolve();
    } catch (cause) {
      this.#drop();
      this.#show('failed', cause instanceof NoWebgl ? this.#words.noWebgl : this.#words.failed);
      this.#settle.reject(cause);
    }
    return ready;
  }

  /** Gives the live map up and shows the picture again; the view is kept for the next time. */
  rest(): void {
    if (!this.#live) return;
    this.#view = this.#live.viewState;
    this.#drop();
    this.#show('poster');
  }

  /** Selects a feature; when the map is live it can also be brought into view. */
  select(featureId: string | undefined, options?: { fly?: boolean }): void {
    if (this.#live) this.#live.select(featureId, options);
    else this.changeView({ selected: featureId });
  }

  /** Brings the features into view; nothing happens before the map is live. */
  fit(featureIds: readonly string[]): void {
    this.#live?.fit(featureIds);
  }

  /** The live map as a picture; undefined before it is live. */
  async toBlob(options?: { width?: number; height?: number; type?: string }): Promise<Blob | undefined> {
    return this.#live?.toBlob(options);
  }

  get #reveal(): Reveal {
    return chooseReveal(this.getAttribute('reveal'), RenewalMapShell.parts.reveal);
  }

  get #language(): Language {
    const tag = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang');
    return parseLanguage(tag) ?? 'zh';
  }

  get #words(): EmbedWords {
    return EMBED_STRINGS[this.#language];
  }

  get #theme(): 'light' | 'dark' {
    const asked = this.getAttribute('theme');
    if (asked === 'light' || asked === 'dark') return asked;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  /** A failure is shown and told by `ready`; nobody waits for this one. */
  async #tryReveal(): Promise<void> {
    await this.reveal().catch(() => {});
  }

  #warmUp(): void {
    if (this.#reveal !== 'manual') RenewalMapShell.parts.loadEngine().catch(() => {});
  }

  #handleTap(event: MouseEvent): void {
    if (this.#reveal === 'manual' || !isOrdinaryClick(event)) return;
    const id = tappedFeature(event);
    // A link that is no place, such as the source of the data, is followed.
    if (
      id === undefined &&
      event.composedPath().some((node) => node instanceof Element && node.localName === 'a')
    )
      return;
    event.preventDefault();
    if (id !== undefined) this.select(id);
    void this.#tryReveal();
  }

  #start(live: LiveElement): LiveElement {
    for (const name of HANDED_ON) setOrRemove(live, name, this.getAttribute(name));
    live.lang = LANGUAGE_TAGS[this.#language];
    live.setAttribute('whole', new URL('index.html', this.#site).href);
    const pictured = readPosterView(this.#pictured);
    // What the picture shows, to the pixel: nothing moves when the map takes its place.
    if (pictured) live.setAttribute('view', viewAtWidth(pictured, this.clientWidth));
    this.#stage.style.height = `${100 * (pictured?.part ?? 1)}%`;
    this.#live = live;
    this.#stage.replaceChildren(live);
    const [view, wanted] = [this.#view, this.#wanted];
    this.#wanted = {};
    // After the attributes have been read.
    void live.updateComplete.then(() => {
      if (view || Object.keys(wanted).length > 0) live.viewState = changeView(view ?? live.viewState, wanted);
    });
    return live;
  }

  #drop(): void {
    leaveLive(this);
    this.#live = undefined;
    this.#stage.replaceChildren();
  }

  get #pictured(): Element | undefined {
    return this.#slot.assignedElements()[0] ?? this.#poster.querySelector('svg') ?? undefined;
  }

  #refresh(): void {
    if (this.#live) this.#live.lang = LANGUAGE_TAGS[this.#language];
    this.#show(this.#phase);
    void this.#wantPoster();
  }

  /** Without a picture in the page, the one the atlas keeps for the edition. */
  async #wantPoster(): Promise<void> {
    if (this.#slot.assignedElements().length > 0) return;
    const url = this.#posterUrl;
    if (url === undefined || url === this.#fetched) return;
    this.#fetched = url;
    try {
      const svg = await fetchPoster(url);
      if (this.#fetched !== url) return;
      this.#poster.querySelector('svg')?.remove();
      this.#poster.append(svg);
      this.toggleAttribute('data-empty', false);
    } catch {
      if (this.#phase === 'poster' && !this.#pictured) this.#say.textContent = this.#words.noPicture;
    }
  }

  get #posterUrl(): string | undefined {
    const own = this.getAttribute('poster');
    if (own) return new URL(own, document.baseURI).href;
    const edition = /([^/]+)\/edition\.json(?:[?#].*)?$/.exec(this.getAttribute('edition') ?? '')?.[1];
    return (
      edition &&
      new URL(
        `posters/${edition}/${this.clientWidth < 480 ? 'phone' : 'edition'}.${this.#language}.${this.#theme}.svg`,
        this.#site,
      ).href
    );
  }

  #show(phase: Phase, message = ''): void {
    this.#phase = phase;
    const words = this.#words;
    this.dataset.phase = phase;
    this.toggleAttribute('data-empty', !this.#pictured);
    this.#poster.inert = phase === 'live';
    // Under a map that covers all of it, it would be drawn again for each frame.
    this.#poster.style.visibility = phase === 'live' && this.#stage.style.height === '100%' ? 'hidden' : '';
    this.dataset.theme = this.#theme;
    this.setAttribute('aria-busy', String(phase === 'loading'));
    this.#say.textContent = phase === 'loading' ? words.loading : message;
    this.#button.textContent = phase === 'failed' ? words.retry : this.#view ? words.resume : words.explore;
    this.#button.hidden = phase === 'loading' || this.#reveal === 'manual';
    this.#progress.setAttribute('aria-label', words.loading);
    this.#link.textContent = `${words.whole} ↗`;
    this.#link.href = this.#wholeUrl;
    this.#link.hidden = phase !== 'failed';
  }

  /** The folder of the atlas: editions lie in `geodata/ID/` of it. */
  get #site(): string {
    return new URL('../../', new URL(this.getAttribute('edition') ?? '', document.baseURI)).href;
  }

  /** The same view in the atlas itself. */
  get #wholeUrl(): string {
    const url = new URL('index.html', this.#site);
    const parts = new URLSearchParams();
    for (const [attribute, name] of [
      ['view', 'at'],
      ['selected', 'sel'],
    ] as const) {
      const value = this.getAttribute(attribute);
      if (value) parts.set(name, value);
    }
    const layers = this.getAttribute('layers');
    if (layers) parts.set('on', layers.trim().split(/\s+/).join(','));
    parts.set('lang', this.#language);
    url.hash = `v=1&${parts}`;
    return url.href;
  }

  #renewReady(): void {
    this.ready = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.ready.catch(() => {});
  }

  /** What was set before this class was there stands on the element itself, in the way of the accessor. */
  #takeOver(name: 'viewState'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    Reflect.deleteProperty(this, name);
    this[name] = value;
  }
}

class NoWebgl extends Error {}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}

function setOrRemove(target: Element, name: string, value: string | null): void {
  if (value === null) target.removeAttribute(name);
  else target.setAttribute(name, value);
}
