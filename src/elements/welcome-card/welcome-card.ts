import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EditionManifest } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

/**
 * A few words for a first visit, beside the map and never in its way.
 *
 * @fires close - The user has read them.
 */
@customElement('welcome-card')
export class WelcomeCard extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; padding: 14px 18px 16px; background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-top: 4px solid var(--atlas-accent-tile); border-radius: 6px; box-shadow: 0 6px 28px rgb(30 20 10 / 18%); }
      h2 { font: 600 1.1875rem/1.3 var(--atlas-serif); margin-bottom: 6px; }
      p { font-size: 0.9063rem; line-height: 1.6; margin-top: 5px; }
      .soft { color: var(--atlas-ink-soft); font-size: 0.8125rem; }
      button { min-height: 36px; margin-top: 10px; padding: 4px 18px; border: none; border-radius: 18px; background: var(--atlas-ink); color: var(--atlas-paper); }
    `,
  ];

  /** The edition that is introduced. */
  @property({ attribute: false }) manifest: EditionManifest | undefined;
  /** Language of the card. */
  @property() language: Language = 'zh';

  protected override render() {
    const strings = STRINGS[this.language];
    const report = this.manifest ? localize(this.manifest.report.title, this.language) : '';
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${strings.welcomeHeading}</h2>
      <p>${fillIn(strings.welcomeText, { report })}</p>
      <p>${strings.welcomeBasis}</p>
      <p>${strings.welcomeHow}</p>
      <p class="soft">${strings.welcomePrivacy}</p>
      <button type="button" @click=${() => this.dispatchEvent(new Event('close'))}>${strings.welcomeStart}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'welcome-card': WelcomeCard;
  }
}
