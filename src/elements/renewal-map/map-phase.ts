/** What <renewal-map> shows beside or instead of the live map. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import type { ViewState } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import { LIVE_MAP_STRINGS } from '../strings/live-map.js';

export type Phase = 'loading' | 'live' | 'no-webgl' | 'failed';

export interface PhaseInput {
  readonly phase: Phase;
  readonly edition: Edition | undefined;
  readonly view: ViewState;
  readonly language: Language;
  readonly onRetry: () => void;
  readonly onSelect: (event: RenewalSelectEvent) => void;
}

/** Never a blank: a word while loading, the cause and a way on when it failed, the list of places without WebGL2. */
export function renderPhase(input: PhaseInput): TemplateResult | typeof nothing {
  const { phase, edition, view, language, onRetry, onSelect } = input;
  const strings = LIVE_MAP_STRINGS[language];
  switch (phase) {
    case 'live':
      return nothing;
    case 'loading':
      return html`<div class="status" role="status"><p>${strings.loading}</p></div>`;
    case 'failed':
      return html`<div class="status" role="alert">
        <h2>${strings.loadFailed}</h2>
        <p>${strings.loadFailedHint}</p>
        <button class="quiet" type="button" @click=${onRetry}>${strings.retry}</button>
      </div>`;
    case 'no-webgl':
      // Most readers never see it.
      void import('../feature-list/feature-list.js');
      return html`<div class="fallback">
        <slot name="fallback">
          <p role="alert">${strings.webglMissing}</p>
          <feature-list .edition=${edition} .view=${view} .language=${language} @renewal-select=${onSelect}></feature-list>
        </slot>
      </div>`;
  }
}

/** The name of what is under the pointer, beside it. */
export function renderHover(
  { name, x, y }: { name: string; x: number; y: number },
  width: number,
): TemplateResult {
  // Set by script, not written as an attribute: a strict content security policy lets no inline style pass.
  const place = styleMap({ left: `${x}px`, top: `${y}px` });
  return html`<div class="hover" aria-hidden="true" data-flip=${x > width / 2} style=${place}>${name}</div>`;
}
