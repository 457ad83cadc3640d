import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Indicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { type Locality, sortLocalities } from '../../domain/locality.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { ThemeName } from '../../map/theme.js';
import { factStyles } from '../feature-card/feature-card.styles.js';
import { renderScope } from '../indicator-panel/scope-note.js';
import { ChangeViewEvent } from '../panel-events.js';
import { TEXT_TWIN_STRINGS } from '../strings/text-twin.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderAbout } from './about-part.js';
import { dataTableStyles } from './data-table.js';
import { renderJump } from './fold.js';
import { renderLayers } from './layers-part.js';
import { renderLedger } from './ledger-part.js';
import { renderLocalities } from './localities-part.js';
import { LocalityController } from './locality-controller.js';
import { textTwinStyles } from './text-twin.styles.js';
import type { TwinInput } from './twin-input.js';

const PARTS = {
  about: renderAbout,
  layers: renderLayers,
  localities: renderLocalities,
  ledger: renderLedger,
};
type Part = keyof typeof PARTS;
const PART_NAMES: readonly Part[] = ['about', 'layers', 'localities', 'ledger'];

/**
 * All that the map shows as a page of headings, lists and tables: complete without WebGL and without a mouse.
 *
 * @fires renewal-select - The user chose a place.
 * @fires change-view - The user wants the map back.
 */
@customElement('text-twin')
export class TextTwin extends LitElement {
  static override styles = [baseStyles, factStyles, dataTableStyles, textTwinStyles];

  /** The edition that is written out. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the view's filter; absent = all. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** One for each commitment, counted over what passes the filter; empty until they are counted. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  /** The view: filter and hidden bases. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the page. */
  @property() language: Language = 'zh';
  /** Colours of the legend. */
  @property() themeName: ThemeName = 'light';
  /** Subdistricts and streets; empty until they are loaded. */
  @property({ attribute: false }) localities: readonly Locality[] = [];

  @state() private opened: ReadonlySet<string> = new Set();

  #answers = new LocalityController(this);
  /** In the order of the page; sorted again only when they change. */
  #sorted: readonly Locality[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('localities') || changed.has('language')) this.#sorted = this.sortNamed();
    const shown = this.filtered ?? this.edition;
    if (shown) this.#answers.ask(shown, this.#sorted, this.view.basis);
  }

  protected override render() {
    const { edition, language } = this;
    if (!edition) return html`<p class="waiting" role="status">${STRINGS[language].loading}</p>`;
    const own = TEXT_TWIN_STRINGS[language];
    const input = this.buildInput(edition);
    return html`<article>
      <header>
        <button class="quiet back" type="button" @click=${() => this.dispatchEvent(new ChangeViewEvent({ page: undefined }))}>${STRINGS[language].backToMap}</button>
        <h2>${fillIn(own.title, { title: localize(edition.manifest.title, language) })}</h2>
        <p>${own.intro}</p>
        ${renderScope(this.view, language, 'locatedOnlyPlaces')}
      </header>
      ${this.renderContents(input)}
      ${PART_NAMES.map((part) => this.renderPart(part, input))}
    </article>`;
  }

  private buildInput(edition: Edition): TwinInput {
    return {
      edition,
      filtered: this.filtered ?? edition,
      indicators: this.indicators,
      localities: this.#sorted,
      answers: this.#answers.answers,
      view: this.view,
      language: this.language,
      themeName: this.themeName,
      opened: this.opened,
      onToggle: (name, open) => this.handleToggle(name, open),
      onJump: (id) => this.jump(id),
    };
  }

  private renderContents(input: TwinInput): TemplateResult {
    const { language, onJump } = input;
    const own = TEXT_TWIN_STRINGS[language];
    return html`<nav aria-labelledby="contents">
      <h3 id="contents" tabindex="-1">${own.contents}</h3>
      <ol>
        ${PART_NAMES.map((part) => {
          const entries = entriesOf(part, input);
          return html`<li>${renderJump(`part-${part}`, own.parts[part], onJump)}
            ${entries.length === 0 ? nothing : html`<ul>${entries.map(([id, text]) => html`<li>${renderJump(id, text, onJump)}</li>`)}</ul>`}
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  private renderPart(part: Part, input: TwinInput): TemplateResult {
    const own = TEXT_TWIN_STRINGS[this.language];
    return html`<section class="part" aria-labelledby="part-${part}">
      <h3 id="part-${part}" tabindex="-1">${own.parts[part]}</h3>
      ${PARTS[part](input)}
      <p class="up">${renderJump('contents', own.toContents, input.onJump)}</p>
    </section>`;
  }

  private handleToggle(name: string, open: boolean): void {
    if (this.opened.has(name) === open) return;
    const others = [...this.opened].filter((other) => other !== name);
    this.opened = new Set(open ? [...others, name] : others);
  }

  private jump(id: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }

  private sortNamed(): readonly Locality[] {
    const { compare } = new Intl.Collator(LANGUAGE_TAGS[this.language]);
    const named = this.localities.filter(({ kind }) => kind !== 'station');
    return sortLocalities(named, compare, this.language);
  }
}

/** Headings within a part: id and text. */
function entriesOf(
  part: Part,
  { edition, filtered, answers, language }: TwinInput,
): readonly [string, string][] {
  const own = TEXT_TWIN_STRINGS[language];
  switch (part) {
    case 'about':
      return [];
    case 'layers':
      return filtered.layers.map(({ id, title }) => [`layer-${id}`, localize(title, language)]);
    case 'localities':
      return [
        ...(answers.found.some(({ locality }) => locality.kind === 'subdistrict')
          ? [['kind-subdistrict', own.subdistricts] as [string, string]]
          : []),
        ...(answers.found.some(({ locality }) => locality.kind === 'street')
          ? [['kind-street', own.streets] as [string, string]]
          : []),
      ];
    case 'ledger':
      return edition.ledger.themes.map(({ id, title }) => [`theme-${id}`, localize(title, language)]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'text-twin': TextTwin;
  }
}
