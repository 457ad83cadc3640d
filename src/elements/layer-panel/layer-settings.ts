/** How one layer is drawn, and where to look for it: opacity, order, zoom, alone. */
import { html, type TemplateResult } from 'lit';
import { formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { LAYERS_STRINGS } from '../strings/layers.js';
import { fillIn } from '../strings.js';

export type LayerAction =
  /** `done` is false while the slider is moving. */
  | { readonly type: 'opacity'; readonly opacity: number; readonly done: boolean }
  | { readonly type: 'move'; readonly step: 'up' | 'down' }
  | { readonly type: 'fit' }
  | { readonly type: 'only' };

interface SettingsOptions {
  /** The layer's. */
  readonly title: string;
  readonly language: Language;
  readonly opacity: number;
  /** From the top, beginning with 1, and of how many. */
  readonly position: number;
  readonly all: number;
  /** Whether it is the only layer that is on. */
  readonly only: boolean;
  /** Whether nothing of it is shown. */
  readonly empty: boolean;
  readonly act: (action: LayerAction) => void;
}

/** Fainter than this, a layer that is on would look as if it were off. */
const FAINTEST = 0.1;

export function renderSettings(options: SettingsOptions): TemplateResult {
  const { title, language, opacity, only, empty, act } = options;
  const strings = LAYERS_STRINGS[language];
  const share = formatShare(opacity, language);
  const handle = (done: boolean) => (event: Event) => {
    if (event.target instanceof HTMLInputElement)
      act({ type: 'opacity', opacity: event.target.valueAsNumber, done });
  };
  return html`<div class="settings">
    <label class="opacity"><span>${strings.opacity}</span>
      <input type="range" min=${FAINTEST} max="1" step="0.05" .value=${String(opacity)} aria-label="${strings.opacity}: ${title}"
        aria-valuetext=${share} @input=${handle(false)} @change=${handle(true)} />
      <span class="figures" aria-hidden="true">${share}</span>
    </label>
    ${renderOrder(options)}
    <div class="actions">
      <button class="quiet" type="button" data-action="fit" aria-disabled=${empty} @click=${() => !empty && act({ type: 'fit' })}>${strings.zoomToLayer}</button>
      <button class="quiet" type="button" data-action="only" aria-pressed=${only} @click=${() => act({ type: 'only' })}>${strings.onlyThis}</button>
    </div>
  </div>`;
}

function renderOrder({ title, language, position, all, act }: SettingsOptions): TemplateResult {
  const strings = LAYERS_STRINGS[language];
  const button = (step: 'up' | 'down', possible: boolean) =>
    // Not `disabled`: the focus would be lost when the layer arrives at the end.
    html`<button class="quiet" type="button" data-action=${step} aria-disabled=${!possible} aria-label="${strings[step]}: ${title}"
      @click=${() => possible && act({ type: 'move', step })}><span aria-hidden="true">${step === 'up' ? '↑' : '↓'}</span> ${strings[step]}</button>`;
  return html`<div class="order">
    <span>${strings.order}</span> <span class="figures">${fillIn(strings.position, { n: position, all })}</span>
    <div class="actions">${button('up', position > 1)} ${button('down', position < all)}</div>
  </div>`;
}
