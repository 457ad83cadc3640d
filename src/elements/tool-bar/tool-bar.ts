import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, THEME_CHOICES, type ViewState } from '../../domain/view.js';
import { type IconName, renderIcon } from '../icon/icon.js';
import { ChangeViewEvent, OpenToolEvent, StepEvent } from '../panel-events.js';
import { STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { toolBarStyles } from './tool-bar.styles.js';

interface Action {
  readonly icon: IconName;
  readonly label: string;
  readonly act: () => void;
  /** Undefined for what is not switched on and off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/**
 * What can be done with the map: undo, table, comparison, export, sharing, text, help; and the switches of the page. A
 * row on a desktop, a menu behind «more» on a phone.
 *
 * @fires change-view - The user switched something of the view.
 * @fires open-tool - The user opened a tool.
 * @fires step - The user wants to undo or redo.
 */
@customElement('tool-bar')
export class ToolBar extends LitElement {
  static override styles = [baseStyles, toolBarStyles];

  /** The view: which switches are on. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the bar. */
  @property() language: Language = 'zh';
  /** Whether there is a step to undo. */
  @property({ type: Boolean }) undoable = false;
  /** Whether there is a step to redo. */
  @property({ type: Boolean }) redoable = false;
  /** Whether everything stands in a menu behind one button. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private open = false;

  protected override render() {
    const strings = STRINGS[this.language];
    if (!this.compact)
      return html`<div class="bar" role="group" aria-label=${strings.tools}>${this.renderActions()}</div>`;
    return html`<div class="menu" @keydown=${this.handleKey} @focusout=${this.handleFocusOut}>
      <button class="more" type="button" aria-expanded=${this.open} aria-controls="menu" @click=${() => {
        this.open = !this.open;
      }}>${renderIcon('more')} ${strings.more}</button>
      <div class="list" id="menu" ?hidden=${!this.open} role="group" aria-label=${strings.tools}>
        ${this.renderSwitches()} ${this.renderActions()}
      </div>
    </div>`;
  }

  private get actions(): readonly Action[] {
    const strings = STRINGS[this.language];
    const { page, table, comparison } = this.view;
    const change = (...of: ConstructorParameters<typeof ChangeViewEvent>) =>
      this.dispatchEvent(new ChangeViewEvent(...of));
    return [
      {
        icon: 'undo',
        label: strings.undo,
        disabled: !this.undoable,
        act: () => this.dispatchEvent(new StepEvent('undo')),
      },
      {
        icon: 'redo',
        label: strings.redo,
        disabled: !this.redoable,
        act: () => this.dispatchEvent(new StepEvent('redo')),
      },
      {
        icon: 'table',
        label: strings.table,
        pressed: table === true,
        act: () => change({ table: table ? undefined : true, page: undefined }),
      },
      {
        icon: 'compare',
        label: strings.compare,
        pressed: comparison !== undefined,
        act: () =>
          change({ comparison: comparison ? undefined : { type: 'status', at: 0.5 }, page: undefined }),
      },
      {
        icon: 'overview',
        label: strings.overview,
        pressed: page === 'overview',
        act: () => change({ page: page === 'overview' ? undefined : 'overview' }),
      },
      {
        icon: 'text',
        label: strings.textVersion,
        pressed: page === 'text',
        act: () => change({ page: page === 'text' ? undefined : 'text' }),
      },
      { icon: 'export', label: strings.export, act: () => this.dispatchEvent(new OpenToolEvent('export')) },
      { icon: 'share', label: strings.share, act: () => this.dispatchEvent(new OpenToolEvent('share')) },
      { icon: 'help', label: strings.help, act: () => this.dispatchEvent(new OpenToolEvent('help')) },
    ];
  }

  private renderActions() {
    return this.actions.map(
      ({
        icon,
        label,
        act,
        pressed,
        disabled = false,
      }) => html`<button class="action" type="button" data-action=${icon}
        aria-pressed=${pressed ?? nothing} aria-disabled=${disabled} @click=${() => {
          if (disabled) return;
          this.open = false;
          act();
        }}>${renderIcon(icon)}<span>${label}</span></button>`,
    );
  }

  /** The switches that a desktop has in its header. */
  private renderSwitches() {
    const strings = STRINGS[this.language];
    return html`<label class="switch"><input type="checkbox" role="switch" .checked=${this.view.basis === 'located'}
        @change=${() => this.dispatchEvent(new ChangeViewEvent({ basis: this.view.basis === 'located' ? 'all' : 'located' }))} />
        <span>${strings.locatedOnly}</span></label>
      <label class="switch"><span>${strings.theme}</span>
        <select @change=${(event: Event) => this.handleTheme(event)}>
          ${THEME_CHOICES.map((choice) => html`<option value=${choice} ?selected=${choice === this.view.theme}>${strings.themes[choice]}</option>`)}
        </select></label>`;
  }

  private handleTheme(event: Event): void {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : 'auto';
    this.dispatchEvent(
      new ChangeViewEvent({ theme: THEME_CHOICES.find((choice) => choice === value) ?? 'auto' }),
    );
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
    event.stopPropagation();
  }

  private handleFocusOut(event: FocusEvent): void {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-bar': ToolBar;
  }
}
