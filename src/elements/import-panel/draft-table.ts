/** How the text of a file was read: encoding, columns of coordinates, the first rows to look at. */
import { html, nothing, type TemplateResult } from 'lit';
import { IMPORT_STRINGS } from '../strings/import.js';
import type { DraftView } from './draft-view.js';

/** Labels of TextDecoder with names that people know. */
const ENCODINGS: readonly (readonly [string, string])[] = [
  ['utf-8', 'UTF-8'],
  ['gb18030', 'GBK / GB18030'],
  ['big5', 'Big5'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['windows-1252', 'Windows-1252'],
  ['shift_jis', 'Shift JIS'],
  ['euc-kr', 'EUC-KR'],
];

export function renderEncoding({ draft, language, onReread }: DraftView): TemplateResult | typeof nothing {
  const { encoding } = draft.read;
  if (!encoding) return nothing;
  const words = IMPORT_STRINGS[language];
  const known = ENCODINGS.some(([label]) => label === encoding.label);
  return html`<label class="field">${words.encoding}
      <select class="encoding" @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) onReread({ encoding: target.value });
      }}>${known ? nothing : html`<option value=${encoding.label} selected>${encoding.label}</option>`}
      ${ENCODINGS.map(([label, title]) => html`<option value=${label} ?selected=${label === encoding.label}>${title}</option>`)}</select></label>
    ${encoding.basis === 'guessed' && encoding.label !== 'utf-8' ? html`<p class="hint">${words.encodingGuessed}</p>` : nothing}`;
}

export function renderMapping({ draft, language, onReread }: DraftView): TemplateResult | typeof nothing {
  const { columns, shapes } = draft.read;
  if (!columns) return nothing;
  const words = IMPORT_STRINGS[language];
  const chosen = (root: EventTarget | null, name: string): string =>
    (root instanceof Element ? root.closest('.mapping') : null)?.querySelector<HTMLSelectElement>(
      `[name=${name}]`,
    )?.value ?? '';
  const read = ({ target }: Event): void => {
    const [x, y, column] = [chosen(target, 'x'), chosen(target, 'y'), chosen(target, 'wkt')];
    if (column !== '') onReread({ mapping: { type: 'wkt', column } });
    else if (x !== '' && y !== '') onReread({ mapping: { type: 'xy', x, y } });
  };
  const select = (
    name: string,
    label: string,
  ) => html`<label class="field">${label}<select name=${name} @change=${read}>
    <option value="">${words.none}</option>${columns.map((column) => html`<option value=${column}>${column}</option>`)}</select></label>`;
  return html`<details class="mapping" ?open=${shapes === 0}><summary>${words.columns}</summary>
    <p class="hint">${words.columnsHint}</p>
    <div class="pair">${select('x', words.x)}${select('y', words.y)}</div>${select('wkt', words.wkt)}</details>`;
}

export function renderRows({ draft, language }: DraftView): TemplateResult | typeof nothing {
  const { rows, shapes, encoding } = draft.read;
  // To be looked at: whether the text is right, or which columns are the place.
  const isDoubtful = shapes === 0 || (encoding?.basis === 'guessed' && encoding.label !== 'utf-8');
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, 30);
  if (columns.length === 0) return nothing;
  const words = IMPORT_STRINGS[language];
  return html`<details class="rows" ?open=${isDoubtful}><summary>${words.rows}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${words.rows}><table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${Object.hasOwn(row, column) ? String(row[column] ?? '') : ''}</td>`)}</tr>`)}</tbody>
    </table></div></details>`;
}
