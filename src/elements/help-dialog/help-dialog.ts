import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../domain/language.js';
import '../modal-dialog/modal-dialog.js';
import { HELP_STRINGS, type HelpStrings } from '../strings/help.js';
import { baseStyles } from '../tokens.styles.js';

type KeyName = keyof HelpStrings['keys'];

/** What to press, as printed on the keys; alternatives side by side. */
const ON_MAP: readonly (readonly [KeyName, readonly string[]])[] = [
  ['pan', ['←', '→', '↑', '↓']],
  ['zoom', ['+', '−']],
  ['turn', ['Shift + ← →', 'Shift + ↑ ↓']],
  ['pick', ['Enter']],
  ['clear', ['Esc']],
];
const EVERYWHERE: readonly (readonly [KeyName, readonly string[]])[] = [
  ['search', ['/', 'Ctrl + K']],
  ['layers', ['1']],
  ['targets', ['2']],
  ['filter', ['3']],
  ['near', ['4']],
  ['analysis', ['5']],
  ['data', ['6']],
  ['table', ['T']],
  ['located', ['B']],
  ['next', ['[', ']']],
  ['undo', ['Ctrl + Z']],
  ['redo', ['Ctrl + Shift + Z', 'Ctrl + Y']],
  ['help', ['?']],
  ['close', ['Esc']],
];

/**
 * How to read the map and every key.
 *
 * @fires open-tool - The user closed it.
 * @fires change - The user switched the single-key shortcuts on or off.
 */
@customElement('help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      h3 { margin: 18px 0 6px; font: 600 1rem/1.3 var(--atlas-serif); }
      h3:first-of-type { margin-top: 0; }
      p, li { font-size: 0.9375rem; line-height: 1.6; }
      li { padding: 3px 0; }
      .text li { padding-left: 14px; text-indent: -14px; }
      .text li::before { content: '–\\2002'; color: var(--atlas-ink-soft); }
      dl { display: grid; grid-template-columns: minmax(9em, max-content) 1fr; gap: 0 16px; font-size: 0.9375rem; }
      dt, dd { padding: 5px 0; border-bottom: 1px solid var(--atlas-rule); line-height: 1.5; }
      kbd { display: inline-block; min-width: 1.6em; padding: 0 6px; margin: 1px 4px 1px 0; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; font: 0.8125rem/1.55 var(--atlas-sans); text-align: center; white-space: nowrap; }
      label { display: flex; gap: 8px; align-items: center; min-height: 32px; margin-top: 8px; font-size: 0.9375rem; }
      input { width: 18px; height: 18px; accent-color: var(--atlas-ink); }
      @media (max-width: 480px) { dl { grid-template-columns: 1fr; } dt { border: none; padding-bottom: 0; } dd { padding-top: 0; } }
    `,
  ];

  /** Language of the help. */
  @property() language: Language = 'zh';
  /** Whether keys without Ctrl work: some people's speech input or hands press them unmeant. */
  @property({ type: Boolean }) singleKeys = false;

  protected override render() {
    const strings = HELP_STRINGS[this.language];
    return html`<modal-dialog .heading=${strings.heading} .language=${this.language}>
      <h3>${strings.reading}</h3>
      <ul class="text">${Object.values(strings.readingTexts).map((text) => html`<li>${text}</li>`)}</ul>
      <h3>${strings.gestures}</h3>
      <ul class="text">${Object.values(strings.gestureTexts).map((text) => html`<li>${text}</li>`)}</ul>
      <h3>${strings.drawing}</h3>
      <ul class="text">${Object.values(strings.drawingTexts).map((text) => html`<li>${text}</li>`)}</ul>
      <h3>${strings.keysEverywhere}</h3>
      ${this.renderKeys(EVERYWHERE)}
      <label><input type="checkbox" .checked=${this.singleKeys} @change=${this.handleChange} /> ${strings.singleKeys}</label>
      <h3>${strings.keysOnMap}</h3>
      ${this.renderKeys(ON_MAP)}
    </modal-dialog>`;
  }

  private renderKeys(keys: typeof EVERYWHERE) {
    const strings = HELP_STRINGS[this.language];
    return html`<dl>${keys.map(([name, labels]) => html`<dt>${labels.map((label) => html`<kbd>${label}</kbd>`)}</dt><dd>${strings.keys[name]}</dd>`)}</dl>`;
  }

  private handleChange(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.singleKeys = event.target.checked;
    this.dispatchEvent(new Event('change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'help-dialog': HelpDialog;
  }
}
