/**
 * The map as it stands in a page of somebody else's: a picture at first, the live map when the reader asks for it. No
 * library is loaded before that; what it is made of is in the files beside it.
 */
import { LANGUAGE_TAGS } from '../../domain/language.js';
import type { ViewChange, ViewState } from '../../domain/view.js';
import { HANDED_ON, handOn, type LiveElement } from './live-element.js';
import { enterLive, leaveLive, type RestingMap } from './live-maps.js';
import { featureOf, isOrdinaryClick } from './poster-frame.js';
import { PosterPicture } from './poster-picture.js';
import { chooseReveal, hasWebgl2, type Reveal, savesData, whenNear } from './reveal-trigger.js';
import { darkPreference, languageOf, posterAddress, startPageOf } from './shell-surroundings.js';
import { buildShellTree } from './shell-tree.js';
import { type Phase, type ShellState, showPhase } from './show-phase.js';

export interface ShellParts {
  /** Loads what makes live maps, and the edition of this one meanwhile; again when it failed. */
  readonly loadEngine: (map: Element) => Promise<() => LiveElement>;
  /** When a map without a word of its own comes to life. */
  readonly reveal: Reveal;
}

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
 * @attr {string} pinned - Version of the data (its hash, or a day such as 2026-01-31) that the page was written with: readers are told what has changed since.
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
 * @cssproperty [--renewal-rule=#cfc4b0] - Lines around messages.
 * @cssproperty [--renewal-sea=#cfdfe6] - Ground while there is no picture.
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
  #trouble: ShellState['trouble'];
  #live: LiveElement | undefined;
  /** The view the live map had when it was last given up. */
  #view: ViewState | undefined;
  /** What shall differ from the attributes, or from that view, as soon as there is a live map. */
  #wanted: ViewChange = {};
  #lifetime = new AbortController();
  readonly #tree = buildShellTree(this);
  readonly #picture = new PosterPicture(this.#tree);

  constructor() {
    super();
    const { poster, button } = this.#tree;
    poster.addEventListener('click', (event) => this.#handleTap(event));
    button.addEventListener('click', () => void this.#tryReveal());
    // Fetched while the finger is still on its way.
    for (const sign of ['pointerenter', 'focusin', 'touchstart'] as const)
      this.addEventListener(sign, () => this.#warmUp(), { once: true, passive: true });
    this.#renewReady();
  }

  /** @internal */
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
    if (this.#live) this.#live.changeView(change);
    else this.#wanted = { ...this.#wanted, ...change };
  }

  /** The MapLibre map; undefined until it is live. */
  get innerMap(): unknown {
    return this.#live?.innerMap;
  }

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    this.#takeOver();
    this.#show(this.#phase === 'loading' ? 'poster' : this.#phase);
    void this.#wantPoster();
    if (this.#live) enterLive(this);
    else if (this.#reveal === 'auto') void this.#tryReveal();
    if (this.#reveal === 'visible') whenNear(this, this.#lifetime.signal, () => void this.#tryReveal());
    darkPreference().addEventListener('change', () => this.#refresh(), { signal: this.#lifetime.signal });
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    leaveLive(this);
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value || !this.isConnected) return;
    if (this.#live && HANDED_ON.includes(name)) handOn(this, this.#live, name);
    this.#refresh();
  }

  /** Makes the map live. Rejects with the cause when it cannot be; the picture then stays. */
  async reveal(): Promise<void> {
    if (this.#live || this.#phase === 'loading') return this.ready;
    this.#renewReady();
    const { ready } = this;
    this.#show('loading');
    const { signal } = this.#lifetime;
    const drawable = hasWebgl2();
    try {
      if (!drawable) throw new Error('no WebGL2');
      const createLiveMap = await RenewalMapShell.parts.loadEngine(this);
      if (signal.aborted) return this.#show('poster');
      enterLive(this);
      const live = this.#start(createLiveMap());
      await live.ready;
      if (this.#live !== live) return;
      this.#show('live');
      this.#settle.resolve();
    } catch (cause) {
      this.#drop();
      this.#show('failed', drawable ? 'failed' : 'noWebgl');
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

  /** A failure is shown and told by `ready`; nobody waits for this one. */
  async #tryReveal(): Promise<void> {
    await this.reveal().catch(() => {});
  }

  #warmUp(): void {
    // A finger that only scrolls past costs those nothing who save data.
    if (this.#reveal !== 'manual' && !savesData()) RenewalMapShell.parts.loadEngine(this).catch(() => {});
  }

  #handleTap(event: MouseEvent): void {
    if (this.#reveal === 'manual' || !isOrdinaryClick(event)) return;
    // Safe: a click on the picture has an element of it as target.
    const link = (event.target as Element).closest('a,[data-feature]');
    const id = link && featureOf(link);
    // A link that is no place, such as the source of the data, is followed.
    if (link && !id) return;
    event.preventDefault();
    if (id) this.select(id);
    void this.#tryReveal();
  }

  #start(live: LiveElement): LiveElement {
    for (const name of HANDED_ON) handOn(this, live, name);
    live.lang = LANGUAGE_TAGS[languageOf(this)];
    live.setAttribute('whole', startPageOf(this).href);
    const { stage } = this.#tree;
    const { shown: picture, origin } = this.#picture;
    live.placeOver({
      picture,
      shell: this,
      stage,
      chosen: origin === 'slotted' || this.hasAttribute('poster'),
    });
    this.#live = live;
    stage.replaceChildren(live);
    const [view, wanted] = [this.#view, this.#wanted];
    this.#wanted = {};
    // After the attributes have been read.
    void live.updateComplete.then(() => {
      if (view) live.viewState = view;
      live.changeView(wanted);
    });
    return live;
  }

  #drop(): void {
    leaveLive(this);
    this.#live = undefined;
    this.#tree.stage.replaceChildren();
  }

  #refresh(): void {
    if (this.#live) this.#live.lang = LANGUAGE_TAGS[languageOf(this)];
    this.#show(this.#phase, this.#trouble);
    void this.#wantPoster();
  }

  /** Without a picture in the page, the one the atlas keeps for the edition. */
  async #wantPoster(): Promise<void> {
    try {
      if (await this.#picture.want(() => posterAddress(this))) this.#show(this.#phase, this.#trouble);
    } catch {
      if (this.#phase === 'poster' && !this.#picture.shown) this.#show('poster', 'noPicture');
    }
  }

  #show(phase: Phase, trouble?: ShellState['trouble']): void {
    this.#phase = phase;
    this.#trouble = trouble;
    showPhase(this, this.#tree, {
      phase,
      trouble,
      picture: this.#picture.origin,
      resumed: !!this.#view,
      manual: this.#reveal === 'manual',
    });
  }

  #renewReady(): void {
    this.ready = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.ready.catch(() => {});
  }

  /** What was set before this class was there stands on the element itself, in the way of the accessor. */
  #takeOver(): void {
    if (!Object.hasOwn(this, 'viewState')) return;
    const { viewState } = this;
    Reflect.deleteProperty(this, 'viewState');
    this.viewState = viewState;
  }
}
