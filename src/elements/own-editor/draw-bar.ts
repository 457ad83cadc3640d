/** What is said and offered while something is drawn into an own layer. */
import { html, nothing, type TemplateResult } from 'lit';
import { DRAWING_KINDS, type Drawing, type DrawingKind } from '../../domain/drawing.js';
import type { Language } from '../../domain/language.js';
import type { DrawingState } from '../../map/drawing-state.js';
import '../draw-panel/drawing-bar.js';
import { renderDrawingIcon } from '../draw-panel/drawing-icon.js';
import { DRAW_STRINGS } from '../strings/draw.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import type { DrawEdit } from './own-edit.js';

export interface DrawBar {
  readonly edit: DrawEdit;
  readonly drawn: { readonly preview: Drawing | undefined; readonly state: DrawingState } | undefined;
  readonly layerTitle: string;
  readonly language: Language;
  readonly snap: boolean;
  readonly onSnap: (snap: boolean) => void;
  readonly onKind: (kind: DrawingKind) => void;
}

export function renderDrawBar(bar: DrawBar): TemplateResult {
  const { edit, drawn, language } = bar;
  const words = OWN_STRINGS[language];
  return html`<h3>${headingOf(bar)}</h3>
    ${edit.message ? html`<p class="message" role="alert">${words.messages[edit.message]}</p>` : nothing}
    ${edit.purpose.type === 'cut' ? html`<p class="note">${words.splitHint}</p>` : nothing}
    ${edit.purpose.type === 'feature' && edit.draft.current.positions.length === 0 ? renderKinds(bar) : nothing}
    ${renderSnap(bar)}
    <drawing-bar bare .drawing=${{ type: 'draw', kind: edit.kind, snap: bar.snap } as const} .draft=${drawn?.preview} .state=${drawn?.state} .language=${language}></drawing-bar>`;
}

function headingOf({ edit, layerTitle, language }: DrawBar): string {
  const words = OWN_STRINGS[language];
  switch (edit.purpose.type) {
    case 'feature':
      return fillIn(words.drawing, { name: layerTitle, kind: DRAW_STRINGS[language].kinds[edit.kind] });
    case 'hole':
      return words.drawingHole;
    case 'part':
      return words.drawingPart;
    case 'cut':
      return words.drawingCut;
  }
}

/** Another kind can be chosen as long as nothing was put. */
function renderKinds({ edit, language, onKind }: DrawBar): TemplateResult {
  const words = DRAW_STRINGS[language];
  return html`<div class="kinds" role="group" aria-label=${words.kindsLabel}>
    ${DRAWING_KINDS.map(
      (kind) => html`<button class="quiet" type="button" data-kind=${kind} aria-pressed=${kind === edit.kind}
        @click=${() => (kind === edit.kind ? undefined : onKind(kind))}>${renderDrawingIcon(kind)} ${words.kinds[kind]}</button>`,
    )}
  </div>`;
}

export function renderSnap({
  language,
  snap,
  onSnap,
}: Pick<DrawBar, 'language' | 'snap' | 'onSnap'>): TemplateResult {
  return html`<label class="snap"><input type="checkbox" role="switch" id="snap" .checked=${snap} @change=${({
    target,
  }: Event) =>
    onSnap(target instanceof HTMLInputElement && target.checked)} /> ${OWN_STRINGS[language].snap}</label>`;
}
