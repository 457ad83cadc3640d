/** One drawing in the list: its name, its measures, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Drawing, isArea } from '../../domain/drawing.js';
import { LONGEST_NAME } from '../../domain/share-drawings.js';
import { DRAW_STRINGS } from '../strings/draw.js';
import { fillIn } from '../strings.js';
import { renderDrawingIcon } from './drawing-icon.js';
import { drawingName } from './drawing-name.js';
import { type MeasureContext, renderMeasures } from './measure-list.js';

export interface ItemContext extends MeasureContext {
  /** Whether its vertices are being changed. */
  readonly editing: boolean;
  readonly onRename: (name: string) => void;
  readonly onEdit: () => void;
  readonly onZoom: () => void;
  readonly onInside: () => void;
  readonly onCoverage: () => void;
  readonly onAdopt: () => void;
  readonly onRemove: () => void;
}

export function renderDrawing(drawing: Drawing, context: ItemContext): TemplateResult {
  const { language, editing } = context;
  const words = DRAW_STRINGS[language];
  const name = drawingName(drawing, language);
  const fallback = drawingName({ ...drawing, name: '' }, language);
  const action = (id: string, label: string, act: () => void) =>
    html`<button class="quiet" type="button" data-action=${id} @click=${act}>${label}</button>`;
  return html`<li data-id=${drawing.id} data-editing=${editing}>
    <div class="name">${renderDrawingIcon(drawing.kind)}
      <input type="text" aria-label=${fillIn(words.nameOf, { name })} .value=${drawing.name ?? ''} placeholder=${fallback} maxlength=${LONGEST_NAME}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) context.onRename(event.target.value.trim());
        }} />
    </div>
    ${editing ? nothing : renderMeasures(drawing, context)}
    <div class="actions" role="group" aria-label=${fillIn(words.actionsOf, { name })}>
      <button class="quiet" type="button" data-action="edit" aria-pressed=${editing} @click=${context.onEdit}>${words.edit}</button>
      ${action('zoom', words.zoom, context.onZoom)}
      ${isArea(drawing) ? action('inside', words.inside, context.onInside) : nothing}
      ${drawing.kind === 'point' ? nothing : action('coverage', words.coverage, context.onCoverage)}
      ${action('adopt', words.adopt, context.onAdopt)}
      ${action('remove', words.remove, context.onRemove)}
    </div>
  </li>`;
}
