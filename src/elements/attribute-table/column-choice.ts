/** The list of columns to tick, under its button. */
import { html, nothing, type TemplateResult } from 'lit';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Column } from '../../domain/table.js';
import { TABLE_STRINGS } from '../strings/table.js';
import { columnTitle } from './cell-text.js';

export interface ColumnChoice {
  readonly columns: readonly Column[];
  readonly language: Language;
  /** Whether fields of several layers are offered, so that each must say whose it is. */
  readonly mixed: boolean;
  readonly isShown: (column: Column) => boolean;
  readonly onSwitch: (column: Column) => void;
}

export function renderColumnChoice({ columns, language, mixed, isShown, onSwitch }: ColumnChoice) {
  const renderColumn = (column: Column): TemplateResult =>
    html`<label><input type="checkbox" .checked=${isShown(column)} @change=${() => onSwitch(column)} />
      <span>${columnTitle(column, language)}${
        column.type === 'field' && mixed
          ? html` <small>${localize(column.layerTitle, language)}</small>`
          : nothing
      }</span></label>`;
  return html`<button class="quiet" type="button" popovertarget="columns">${TABLE_STRINGS[language].chooseColumns}</button>
    <div class="columns" id="columns" popover role="group" aria-label=${TABLE_STRINGS[language].chooseColumns} @beforetoggle=${placeList}>${columns.map(renderColumn)}</div>`;
}

/** Width of the list in px, as in the styles. */
const WIDTH = 260;
/** Space left free around the list in px. */
const MARGIN = 8;

/** Puts the list under its button, or over it where there is more room: the table is often at the bottom of the page. */
function placeList({ currentTarget, newState }: ToggleEvent): void {
  if (!(currentTarget instanceof HTMLElement) || newState !== 'open') return;
  const button = currentTarget.previousElementSibling?.getBoundingClientRect();
  if (!button) return;
  const [above, below] = [button.top, innerHeight - button.bottom];
  const { style } = currentTarget;
  style.right = `${Math.max(MARGIN, Math.min(innerWidth - button.right, innerWidth - WIDTH - MARGIN))}px`;
  style.top = above > below ? 'auto' : `${button.bottom + MARGIN / 2}px`;
  style.bottom = above > below ? `${innerHeight - button.top + MARGIN / 2}px` : 'auto';
  style.maxHeight = `${Math.max(above, below) - 2 * MARGIN}px`;
}
