/** What is said and offered while the vertices of a shape are edited. */
import type { Geometry } from 'geojson';
import { html, nothing, type TemplateResult } from 'lit';
import { areaOf } from '../../domain/area.js';
import { localize } from '../../domain/edition-text.js';
import { formatArea, formatLength, formatNumber } from '../../domain/format-figures.js';
import { FINDING_WORDS } from '../../domain/import/report-words.js';
import type { Language } from '../../domain/language.js';
import { lengthOf } from '../../domain/length.js';
import { geometryOfShape } from '../../domain/shape-edit/shape.js';
import type { ShapeState } from '../../map/shape-draft.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { renderSnap } from './draw-bar.js';
import type { ShapeEdit } from './own-edit.js';
import type { ShapeAction } from './shape-actions.js';

export interface ShapeBar {
  readonly edit: ShapeEdit;
  readonly state: ShapeState | undefined;
  /** What the feature is called; empty for a new one. */
  readonly name: string;
  readonly language: Language;
  readonly snap: boolean;
  readonly onSnap: (snap: boolean) => void;
  readonly onAction: (action: ShapeAction) => void;
}

export function renderShapeBar(bar: ShapeBar): TemplateResult {
  const { edit, language, name, onAction } = bar;
  const words = OWN_STRINGS[language];
  return html`<h3>${name === '' ? words.editingNew : fillIn(words.editing, { name })}</h3>
    <p class="note mouse">${words.shapeHint}</p>
    <p class="note touch">${words.shapeTouch}</p>
    <details class="keys"><summary>${words.shapeKeysLabel}</summary><p>${words.shapeKeys}</p></details>
    ${renderSnap(bar)}
    <p class="facts figures">${measureOf(bar)}</p>
    <p class="note" role="status">${placeOf(bar)} ${bar.state?.snapped ? html`<span class="tag">${words.snapped}</span>` : nothing}</p>
    ${edit.faults.length > 0 ? renderFaults(bar) : nothing}
    ${
      edit.message
        ? html`<div class="message" role="alert"><p>${words.messages[edit.message]}</p>
          ${edit.message === 'gone' ? html`<p class="actions"><button class="quiet main" id="as-new" type="button" @click=${() => onAction('as-new')}>${words.asNew}</button></p>` : nothing}</div>`
        : nothing
    }
    ${renderActions(bar)}`;
}

function renderActions({ edit, state, language, onAction }: ShapeBar): TemplateResult {
  const words = OWN_STRINGS[language];
  const { family } = edit.draft.current;
  const chosen = state?.chosen;
  const button = (action: ShapeAction, label: string, enabled = true) =>
    html`<button class="quiet" type="button" data-action=${action} aria-disabled=${!enabled} @click=${() => (enabled ? onAction(action) : undefined)}>${label}</button>`;
  return html`<div class="actions">
      <button class="quiet main" type="button" data-action="accept" @click=${() => onAction('accept')}>${edit.target.type === 'new' ? words.next : words.done}</button>
      ${button('undo', words.undo, state?.undoable === true)} ${button('redo', words.redo, state?.redoable === true)}
      ${button('leave', words.giveUp)}
    </div>
    <div class="actions">
      ${family === 'points' ? nothing : html`${button('insert', words.addVertex, chosen?.extendable === true)} ${button('remove', words.removeVertex, chosen?.removable === true)}`}
      <button class="quiet" type="button" data-action="move" aria-pressed=${edit.draft.movable} @click=${() => onAction('move')}>${words.moveWhole}</button>
      ${family === 'areas' ? button('hole', words.addHole) : nothing}
      ${button('part', words.addPart)}
      ${chosen ? button('remove-path', chosen.isHole ? words.removeHole : words.removePart) : nothing}
      ${family === 'lines' ? button('reverse', words.reverse) : nothing}
    </div>`;
}

/** Errors must be mended or corrected; what is only odd may stay. */
function renderFaults({ edit: { faults }, language, onAction }: ShapeBar): TemplateResult {
  const words = OWN_STRINGS[language];
  const isWrong = faults.some(({ severity }) => severity === 'error');
  return html`<div class="faults" role="alert" tabindex="-1"><p>${words.faults}</p>
    <ul>${faults.map(({ code, count }) => html`<li data-code=${code}>${fillIn(words.faultCount, { what: localize(FINDING_WORDS[code], language), n: formatNumber(count, language) })}</li>`)}</ul>
    <p class="actions">
      ${faults.some(({ mendable }) => mendable) ? html`<button class="quiet main" id="mend" type="button" @click=${() => onAction('mend')}>${words.mend}</button>` : nothing}
      <button class="quiet" id="go-on" type="button" @click=${() => onAction('unflag')}>${words.goOn}</button>
      ${isWrong ? nothing : html`<button class="quiet" id="anyway" type="button" @click=${() => onAction('anyway')}>${words.keepAsIs}</button>`}
    </p></div>`;
}

/** The area or the length, and what it was before the edit. */
function measureOf({ edit: { draft, target }, language }: ShapeBar): string {
  const words = OWN_STRINGS[language];
  const { family } = draft.current;
  if (family === 'points') return '';
  const isArea = family === 'areas';
  const write = (geometry: Geometry) =>
    isArea ? formatArea(areaOf(geometry), language) : formatLength(lengthOf(geometry), language);
  const now = write(geometryOfShape(draft.current));
  const before = target.type === 'feature' ? write(target.before) : now;
  const value = before === now ? now : fillIn(words.before, { now, before });
  return fillIn(isArea ? words.area : words.length, { value });
}

function placeOf({ state, language }: ShapeBar): string {
  const words = OWN_STRINGS[language];
  if (!state) return '';
  const { chosen, paths, vertices } = state;
  const say = (number: number) => formatNumber(number, language);
  if (!chosen) return fillIn(words.counts, { vertices: say(vertices), paths: say(paths) });
  const vertex = fillIn(words.vertexOf, { n: say(chosen.vertex), count: say(chosen.vertices) });
  if (paths === 1) return vertex;
  return fillIn(chosen.isHole ? words.ofHole : words.ofPath, {
    vertex,
    path: say(chosen.path),
    paths: say(paths),
  });
}
