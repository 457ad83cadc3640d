import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Language } from '../../domain/language.js';
import { OpenToolEvent } from '../panel-events.js';
import { STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

/**
 * A dialog over the page: open as long as it is in the document. Escape, the cross and a click beside it close it; focus
 * goes back to where it was.
 *
 * @slot - The content.
 * @slot foot - Buttons at the bottom that stay in view.
 * @fires open-tool - The user closed it (tool undefined); the owner takes it out of the document.
 */
@customElement('modal-dialog')
export class ModalDialog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        width: min(var(--dialog-width, 640px), calc(100vw - 24px)); max-height: min(88dvh, 900px); padding: 0; border: 1px solid var(--atlas-rule);
        border-radius: 8px; background: var(--atlas-paper); color: var(--atlas-ink); box-shadow: 0 12px 48px rgb(30 20 10 / 28%); overflow: hidden;
      }
      dialog[open] { display: flex; flex-direction: column; }
      dialog::backdrop { background: rgb(20 18 16 / 45%); }
      .head { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px 12px 10px 20px; border-bottom: 1px solid var(--atlas-rule); }
      h2 { font: 600 1.1875rem/1.3 var(--atlas-serif); }
      .close { width: 36px; height: 36px; border: none; border-radius: 50%; background: none; font-size: 1.375rem; line-height: 1; }
      .close:hover { background: var(--atlas-rule); }
      .content { flex: 1; min-height: 0; overflow: auto; padding: 16px 20px 20px; }
      @media (max-width: 760px) {
        dialog { width: 100vw; max-width: 100vw; max-height: 94dvh; margin: auto 0 0; border-radius: 12px 12px 0 0; }
        .content { padding: 14px 16px 18px; }
      }
    `,
  ];

  /** The dialog's heading. */
  @property() heading = '';
  /** Language of the dialog's own words. */
  @property() language: Language = 'zh';

  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${this.handleClose} @click=${this.handleClick}>
      <div class="head">
        <h2 id="title" tabindex="-1" autofocus>${this.heading}</h2>
        <button class="close" type="button" aria-label=${STRINGS[this.language].close} @click=${() => this.dialog.close()}>×</button>
      </div>
      <div class="content"><slot></slot></div>
      <slot name="foot"></slot>
    </dialog>`;
  }

  private handleClose(): void {
    this.dispatchEvent(new OpenToolEvent(undefined));
  }

  /** A click on the dialog itself, not on what is in it, is one on the backdrop. */
  private handleClick(event: MouseEvent): void {
    if (event.target === this.dialog && event.detail > 0) this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'modal-dialog': ModalDialog;
  }
}
