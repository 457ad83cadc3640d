/** A table that turns into blocks on a narrow screen; the roles are written out, for `display: block` takes them away in some browsers. */
import { css, html, nothing, type TemplateResult } from 'lit';

export type Cell = string | TemplateResult;

export interface DataRow {
  /** Target of an in-page link. */
  readonly id?: string;
  /** One for each column; the first names the row. */
  readonly cells: readonly Cell[];
  /** More about it, across all columns. */
  readonly below?: Cell;
}

export interface DataTable {
  readonly caption: Cell;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

/** The table with caption and headers in both directions. */
export function renderTable({ caption, columns, rows }: DataTable): TemplateResult {
  return html`<table role="table" class="figures">
    <caption>${caption}</caption>
    <thead role="rowgroup">
      <tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">${rows.map((row) => renderRow(row, columns))}</tbody>
  </table>`;
}

function renderRow(
  { id, cells: [name = '', ...values], below }: DataRow,
  columns: readonly string[],
): TemplateResult {
  return html`<tr role="row" class=${below === undefined ? nothing : 'above'} id=${id ?? nothing} tabindex=${id === undefined ? nothing : '-1'}>
    <th role="rowheader" scope="row">${name}</th>
    ${values.map((value, index) => html`<td role="cell" data-label=${columns[index + 1] ?? ''}><div>${value}</div></td>`)}
  </tr>
  ${below === undefined ? nothing : html`<tr role="row" class="below"><td role="cell" colspan=${columns.length} aria-colspan=${columns.length}>${below}</td></tr>`}`;
}

export const dataTableStyles = css`
  table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.5; }
  caption { padding: 6px 0; text-align: left; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  th, td { padding: 6px 12px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--atlas-rule); font-weight: 400; overflow-wrap: anywhere; }
  thead th { font-size: 0.8125rem; color: var(--atlas-ink-soft); border-bottom: 1.5px solid var(--atlas-ink-soft); vertical-align: bottom; white-space: nowrap; }
  .above > * { padding-bottom: 0; border-bottom: none; }
  .below > td { padding-top: 0; }
  @media (max-width: 640px) {
    table, tbody, tr, th, td { display: block; }
    caption { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tr { padding: 8px 0; border-bottom: 1px solid var(--atlas-rule); }
    th, td { padding: 1px 0; border: none; }
    .above { padding-bottom: 0; border-bottom: none; }
    .below { padding-top: 0; }
    td[data-label] { display: grid; grid-template-columns: minmax(5.5em, 30%) 1fr; gap: 8px; }
    td[data-label]::before { content: attr(data-label); color: var(--atlas-ink-soft); font-size: 0.8125rem; }
  }
  @media print {
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
  }
`;
