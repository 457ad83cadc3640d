/** Over 300 lines, 45 of them the description that the documentation is made from: what an author wrote is read in story-parts.ts and laid out in story-layout.ts; map, scroll, pictures, keys and address have files of their own. */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { type Language, parseLanguage } from '../../domain/language.js';
import { buildStepViews, checkSteps } from '../../domain/story.js';
import { THEME_CHOICES, type ViewState } from '../../domain/view.js';
import type { ThemeName } from '../../map/theme.js';
import type { EmbeddedMap } from '../embedded-map/embedded-map.js';
import { RenewalErrorEvent, type RenewalSelectEvent, RenewalStepEvent } from '../events.js';
import { PageStyles } from '../page-styles.js';
import { QuoteLinks } from '../quote-links/quote-links.js';
import { STORY_STRINGS } from '../strings/story.js';
import { fillIn } from '../strings.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import { frameView, hasOutgrown } from './frame-view.js';
import { ReaderPreferences } from './reader-preferences.js';
import { renewalStoryStyles, STORY_PAGE_CSS } from './renewal-story.styles.js';
import { findOpeningStep, StepAddress } from './step-address.js';
import { stepsByKey } from './step-keys.js';
import { StepScroll } from './step-scroll.js';
import { StillPictures } from './still-pictures.js';
import { requestStills } from './still-requests.js';
import { renderStory } from './story-layout.js';
import { StoryMap } from './story-map.js';
import { assignParts, readParts, type StepPart, type StoryPart } from './story-parts.js';
import { tellProblems, warnOf } from './tell-problems.js';
import { findTellingStep } from './telling-step.js';

/** As in the styles: below it the map stands above the text. */
const NARROW = 720;

/**
 * A story told by sections of an article: the map beside them shows what the section that is being read is about.
 * Without script, in frames, on paper and where motion is unwelcome it is an article with a picture to each step.
 *
 * @tag renewal-story
 * @slot - `<section data-view="lng,lat,zoom" data-layers data-select data-commitment data-filter data-basis>` are the
 * steps; other elements are prose. A `data-poster` inside a step is its still picture. Words with `data-feature` stand
 * for a place, `<data data-figure>` for a figure of the edition.
 * @fires {RenewalStepEvent} renewal-step - The reader came to another step.
 * @fires {RenewalSelectEvent} renewal-select - The reader chose a place on the map, or took the choice back.
 * @fires {RenewalErrorEvent} renewal-error - Something could not be loaded, drawn or read.
 * @csspart story - Map and steps together.
 * @csspart stage - What holds the map.
 * @csspart map - The map.
 * @csspart navigation - The buttons from step to step.
 * @csspart text - The column of the steps.
 * @csspart step - A step.
 * @csspart active-step - The step being read.
 * @csspart prose - What is not a step.
 * @csspart still - Picture and map of a step where nothing is driven by scroll.
 * @cssproperty [--renewal-story-top=0px] - Height of what the page itself keeps at the top of the window.
 * @cssproperty [--renewal-story-text-width=40%] - Width of the text column beside the map.
 * @cssproperty [--renewal-story-map-height=100svh] - Height of the map beside the text.
 * @cssproperty [--renewal-story-map-height-narrow=46svh] - Height of the map above the text, on phones.
 * @cssproperty [--renewal-story-step-height=82svh] - Least height of a step; 64svh on phones.
 * @cssproperty [--renewal-story-accent=#b4452e] - The line at the step being read.
 * @cssproperty [--renewal-quote-lit=rgb(217 152 43 / 32%)] - Background of words whose place is chosen.
 */
export class RenewalStory extends LitElement {
  // Each section gets a box of its own, and keeps its place in the author's page.
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };
  static override styles = [tokenStyles, baseStyles, renewalStoryStyles];

  /** Address of the edition's edition.json. */
  @property() edition = '';
  /** Language; absent = the nearest `lang` around the element. */
  @property() override lang = '';
  /** Colours of the map: light, dark, or auto (as the system). */
  @property() theme = 'auto';
  /** `scroll` drives the map, `unrolled` sets a picture under each step; `auto` unrolls in frames and without motion. */
  @property() layout: 'auto' | 'scroll' | 'unrolled' = 'auto';
  /** cooperative leaves the page's scroll alone, direct does not, none is still. */
  @property() gestures: 'cooperative' | 'direct' | 'none' = 'cooperative';
  /** Writes the step being read to the address of the page, without adding to its history. */
  @property({ type: Boolean, attribute: 'update-address' }) updateAddress = false;

  @state() private parts: readonly StoryPart[] = [];
  @state() private index = 0;
  /** In an unrolled story: the step that has a live map. */
  @state() private opened: number | undefined;
  @state() private view: ViewState | undefined;
  @state() private announcement = '';
  /** Whether the place selected is one that the reader chose: then the map tells of it. */
  @state() private noted = false;
  @query('renewal-live-map') private map!: EmbeddedMap | null;
  @query('.stage, .still.live .frame') private frame!: HTMLElement | null;

  #views: readonly ViewState[] = [];
  #lifetime = new AbortController();
  /** Whether the step that the page was opened at has been looked for. */
  #arrived = false;
  readonly #children = new MutationObserver(() => this.#readParts());
  readonly #address = new StepAddress();
  readonly #scroll = new StepScroll(this, {
    onStep: (index) => this.#show(index),
    onResize: () => this.#handleResize(),
  });
  readonly #stills = new StillPictures(this, (cause) =>
    this.dispatchEvent(new RenewalErrorEvent('webgl', [], cause)),
  );
  readonly #quotes = new QuoteLinks(this, {
    knows: (featureId) => this.#story.knows(featureId),
    point: (featureId) => this.#story.point(featureId),
    choose: (featureId, quote) => void this.#choose(featureId, quote),
  });
  readonly #story = new StoryMap(this, {
    map: () => this.map,
    onEdition: (edition) => void this.#handleEdition(edition),
    onChosen: (featureId) => this.#quotes.light(featureId),
  });
  readonly #reader = new ReaderPreferences(this, () => this.#handlePreference());

  constructor() {
    super();
    new PageStyles(this, STORY_PAGE_CSS);
    this.addEventListener('keydown', (event) => this.#handleKey(event));
  }

  /** Id of the step being read; undefined without steps. */
  get step(): string | undefined {
    return this.#steps[this.index]?.step.id;
  }

  /** Goes to the step of the id; nothing happens when there is none. `focus` takes the keyboard there too. */
  goTo(stepId: string, { focus = false }: { focus?: boolean } = {}): void {
    this.#goTo(
      this.#steps.findIndex(({ step }) => step.id === stepId),
      { focus },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    this.#children.observe(this, { childList: true });
    this.#readParts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
    this.#children.disconnect();
    this.#address.stop();
    this.#open(undefined);
    this.view = undefined;
    delete this.dataset.layout;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.dataset.theme = this.themeName;
    this.dataset.layout = this.unrolled ? 'unrolled' : 'scroll';
    if (changed.has('edition') && changed.get('edition')) {
      this.view = undefined;
      this.#stills.clear();
      this.#story.restart();
    }
    if (changed.has('theme') && this.view) this.view = { ...this.view, theme: this.themeChoice };
  }

  protected override updated(): void {
    assignParts(this.renderRoot, this.parts);
    if (!this.view && this.#story.phase !== 'waiting') this.#applyStep();
    if (!this.#arrived && this.#steps.length > 0) this.#arrive();
  }

  get #steps(): readonly StepPart[] {
    return this.parts.filter((part) => part.type === 'step');
  }

  /** An article with a picture to each step: asked for, without map or motion, or in a frame, where nothing can stick. */
  private get unrolled(): boolean {
    if (this.#story.phase === 'failed' || this.layout === 'unrolled') return true;
    if (this.#steps.length === 0) return true;
    return this.layout !== 'scroll' && (window.self !== window.top || this.#reader.still);
  }

  private get themeChoice(): ViewState['theme'] {
    return THEME_CHOICES.find((choice) => choice === this.theme) ?? 'auto';
  }

  private get themeName(): ThemeName {
    if (this.themeChoice !== 'auto') return this.themeChoice;
    return this.#reader.theme;
  }

  private get language(): Language {
    const around = this.lang || this.closest('[lang]')?.getAttribute('lang');
    return parseLanguage(around) ?? 'zh';
  }

  #readParts(): void {
    const { parts, problems } = readParts(this);
    warnOf(problems);
    this.parts = parts;
    this.#views = buildStepViews(this.#steps.map(({ step }) => step));
    this.index = Math.min(this.index, Math.max(0, this.#steps.length - 1));
  }

  async #handleEdition(edition: Edition): Promise<void> {
    const { signal } = this.#lifetime;
    const steps = this.#steps.map(({ step }) => step);
    tellProblems(this, checkSteps(steps, edition));
    if (this.unrolled) this.#drawStills(edition);
    const { fillFigures } = await import('./fill-figures.js');
    if (!signal.aborted) fillFigures(this, edition, this.language);
  }

  #handlePreference(): void {
    this.requestUpdate();
    if (this.unrolled && this.#story.edition) this.#drawStills(this.#story.edition);
  }

  #drawStills(edition: Edition): void {
    const requests = requestStills({
      edition,
      steps: this.#steps,
      views: this.#views,
      textWidth: this.clientWidth,
      baseUrl: new URL('.', this.#story.address).href,
      language: this.language,
      theme: this.themeName,
    });
    void this.#stills.draw(requests);
  }

  /** The step is the one being read now. */
  #show(index: number): void {
    const part = this.#steps[index];
    if (index === this.index || !part) return;
    this.index = index;
    this.#applyStep();
    const count = this.#steps.length;
    const { announcement } = STORY_STRINGS[this.language];
    this.announcement = fillIn(announcement, { index: index + 1, count, title: part.title });
    this.dispatchEvent(new RenewalStepEvent(part.step.id, index, count));
    if (this.updateAddress && part.element.id !== '') this.#address.write(part.element.id);
  }

  #applyStep(): void {
    const { frame } = this;
    const view = this.#views[this.index];
    if (!view || !frame) return;
    this.view = frameView(view, frame, this.themeChoice);
    this.#story.setChosen(view.selected);
    this.noted = false;
  }

  /** The same ground stays in view. */
  #handleResize(): void {
    if (this.frame && hasOutgrown(this.#views[this.index], this.frame, this.view)) this.#applyStep();
  }

  /** The page was opened at a step: the layout has moved it since. */
  #arrive(): void {
    this.#arrived = true;
    const index = findOpeningStep(this.#steps.map(({ element }) => element.id));
    if (index >= 0) requestAnimationFrame(() => this.#goTo(index, { behavior: 'instant' }));
  }

  #goTo(
    index: number,
    { focus = false, behavior = 'smooth' }: { focus?: boolean; behavior?: ScrollBehavior },
  ): void {
    const part = this.#steps[index];
    if (!part || !this.isConnected) return;
    this.#scroll.goTo(index, this.#reader.still ? 'instant' : behavior);
    this.#show(index);
    if (!focus) return;
    if (!part.element.hasAttribute('tabindex')) part.element.tabIndex = -1;
    part.element.focus({ preventScroll: true });
  }

  #handleKey(event: KeyboardEvent): void {
    const by = this.unrolled ? 0 : stepsByKey(event, getComputedStyle(this).direction === 'rtl');
    const next = this.index + by;
    if (by === 0 || !this.#steps[next]) return;
    event.preventDefault();
    this.#goTo(next, { focus: true });
  }

  #handleSelect(event: RenewalSelectEvent): void {
    this.#story.setChosen(event.featureId);
    this.noted = event.featureId !== undefined;
  }

  /** The reader chose words: the map shows their place, in the step that tells of it. */
  async #choose(featureId: string, quote: HTMLElement): Promise<void> {
    await this.#story.load();
    if (!this.#story.knows(featureId)) return;
    const findHolder = (elements: readonly HTMLElement[]) => this.#quotes.findHolder(featureId, elements);
    const index = findTellingStep(this.#steps, { featureId, quote, findHolder }) ?? this.index;
    if (this.unrolled) this.#open(index);
    else if (!this.contains(quote)) this.#goTo(index, {});
    // Once for the frame of the map, once for the map in it.
    await this.updateComplete;
    await this.updateComplete;
    await this.#story.show(featureId);
    this.noted = true;
  }

  /** In an unrolled story: gives the step a live map, and takes it from any other. */
  #open(index: number | undefined): void {
    if (index === this.opened) return;
    this.opened = index;
    this.view = undefined;
    if (index !== undefined) this.index = index;
    for (const [at, { element }] of this.#steps.entries())
      element.toggleAttribute('data-opened', at === index);
  }

  #handleToggle(index: number): void {
    this.#open(this.opened === index ? undefined : index);
    void this.#story.load();
  }

  protected override render(): TemplateResult {
    const { parts, index, opened, unrolled, edition, language, view, gestures, noted, announcement } = this;
    const state = { parts, index, opened, unrolled, edition, language, view, gestures, noted, announcement };
    return renderStory(
      {
        ...state,
        steps: this.#steps,
        phase: this.#story.phase,
        narrow: this.clientWidth < NARROW,
        pictureOf: (step) => this.#stills.get(step),
      },
      {
        onStep: (step, byKeyboard) => this.#goTo(step, { focus: byKeyboard }),
        onToggle: (step) => this.#handleToggle(step),
        onSelect: (event) => this.#handleSelect(event),
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'renewal-story': RenewalStory;
  }
}
