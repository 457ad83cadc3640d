import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { changeFilter } from '../../domain/feature-filter.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { buildColumns, buildRows, type Column, type Row } from '../../domain/table.js';
import { DEFAULT_VIEW, type ViewState, visibleLayerIds } from '../../domain/view.js';
import { writeCsv, writeTsv } from '../../formats/csv.js';
import { writeGeoJson } from '../../formats/geojson-text.js';
import { copyText } from '../../io/copy-text.js';
import { saveFile } from '../../io/save-file.js';
import { RenewalSelectEvent } from '../events.js';
import { ChangeViewEvent, SayEvent } from '../panel-events.js';
import { TABLE_STRINGS } from '../strings/table.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { attributeTableStyles } from './attribute-table.styles.js';
import { buildSheet, cellText, columnTitle, fileName } from './cell-text.js';
import { renderColumnChoice } from './column-choice.js';
import { GridFocus } from './grid-focus.js';
import { RowOrder } from './row-order.js';
import { RowsController } from './rows-controller.js';
import { TotalsController } from './totals.js';
import { TypedText } from './typed-text.js';

const ROW_HEIGHT = 34;
const TOUCH_ROW_HEIGHT = 44;
/** Columns that are not shown until asked for. */
const HIDDEN = new Set(['commitments', 'source', 'id']);
const WIDTHS: Readonly<Record<string, number>> = {
  layer: 170,
  status: 90,
  basis: 96,
  uncertainty: 100,
  area: 230,
  length: 100,
  source: 320,
};

/**
 * Every place the map shows as rows: sort, filter, choose columns, copy, export. The map's selection and the table's are
 * one.
 *
 * @fires renewal-select - The user chose a row.
 * @fires change-view - The user typed a filter or closed the table.
 * @fires say - Something was copied or saved.
 */
@customElement('attribute-table')
export class AttributeTable extends LitElement {
  static override styles = [baseStyles, attributeTableStyles];

  /** The edition the layers belong to. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: layers, basis, filter, selection. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the table. */
  @property() language: Language = 'zh';
  /** The active filter in words, for the files. */
  @property() filterText = '';

  @state() private layerId: string | undefined;
  @state() private sorting: { readonly key: string; readonly descending: boolean } | undefined;
  /** Columns the reader has switched, against the default. */
  @state() private switched: ReadonlySet<string> = new Set();
  @query('.scroll') private scroller!: HTMLElement;

  #columns: readonly Column[] = [];
  #order = new RowOrder(this);
  #totals = new TotalsController(this);
  #focus = new GridFocus(this, (row) => this.#virtual.scrollTo(row));
  #virtual = new RowsController(
    this,
    () => this.scroller ?? null,
    () => this.#focus.row,
  );
  #name = new TypedText(this, (text) => {
    const filter = changeFilter(this.view.filter, { text });
    if (text !== (this.view.filter?.text ?? ''))
      this.dispatchEvent(new ChangeViewEvent({ filter }, 'replace'));
  });

  protected override willUpdate(changed: PropertyValues): void {
    const { filtered } = this;
    if (!filtered) return;
    if (this.layerId !== undefined && !visibleLayerIds(filtered, this.view).includes(this.layerId))
      this.layerId = undefined;
    if (this.#isStale(changed)) this.#arrange(filtered);
    this.#totals.setRows(this.#rows);
    this.#focus.setSize(this.#rows.length, this.#columns.length);
    this.#virtual.setRows(
      this.#rows.length,
      matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_HEIGHT : ROW_HEIGHT,
    );
  }

  protected override updated(changed: PropertyValues): void {
    const before: ViewState | undefined = changed.get('view');
    if (!changed.has('view') || before?.selected === this.view.selected) return;
    const index = this.#rows.findIndex(({ feature }) => feature.properties.id === this.view.selected);
    if (index >= 0) this.#virtual.scrollTo(index);
  }

  get #rows(): readonly Row[] {
    return this.#order.rows;
  }

  /** Moving the map changes the view, but no row. */
  #isStale(changed: PropertyValues): boolean {
    const before: ViewState | undefined = changed.get('view');
    const viewChanged =
      changed.has('view') && (before?.layers !== this.view.layers || before?.basis !== this.view.basis);
    return (
      viewChanged ||
      ['filtered', 'language', 'layerId', 'sorting', 'switched'].some((name) => changed.has(name))
    );
  }

  #arrange(filtered: Edition): void {
    const all = buildColumns(filtered, this.view, this.layerId);
    this.#columns = all.filter((column) => this.#isShown(column));
    const rows = buildRows(filtered, this.view, this.layerId);
    const { sorting, language } = this;
    const column = all.find(({ key }) => key === sorting?.key);
    this.#order.arrange(
      rows,
      sorting && column ? { column, descending: sorting.descending, language } : undefined,
    );
  }

  #isShown(column: Column): boolean {
    const byDefault = column.type === 'field' ? this.layerId !== undefined : !HIDDEN.has(column.name);
    return this.switched.has(column.key) !== byDefault;
  }

  protected override render() {
    const { filtered, language } = this;
    if (!filtered) return nothing;
    const strings = TABLE_STRINGS[language];
    const template = `grid-template-columns: ${this.#columns.map(({ key }) => (key === 'name' ? 'var(--name-width)' : `${WIDTHS[key] ?? 140}px`)).join(' ')}`;
    return html`${this.renderBar(filtered)}
      <div class="scroll" role="grid" aria-label=${strings.caption} aria-busy=${this.#order.busy} aria-rowcount=${this.#rows.length + 1} aria-colcount=${this.#columns.length}
        aria-describedby="keys" tabindex=${this.#rows.length === 0 ? 0 : -1} @keydown=${this.handleKey}>
        <div class="head" role="row" aria-rowindex="1" style=${template}>${this.#columns.map((column) => this.renderHeader(column))}</div>
        <div class="body" role="rowgroup" style="height: ${this.#virtual.totalHeight}px">
          ${repeat(
            this.#virtual.items,
            // The cell that has the focus stays the same element while other rows scroll by.
            ({ index }) => index,
            ({ index, start, size }) =>
              this.renderRow(index, `${template}; transform: translateY(${start}px); height: ${size}px`),
          )}
        </div>
        ${this.#rows.length === 0 ? html`<p class="empty">${strings.empty}</p>` : nothing}
      </div>
      <p id="keys" class="visually-hidden">${strings.keys}</p>`;
  }

  private renderBar(filtered: Edition) {
    const strings = TABLE_STRINGS[this.language];
    const layers = filtered.layers.filter(({ id }) => visibleLayerIds(filtered, this.view).includes(id));
    return html`<div class="bar">
      <p class="count figures" role="status"><b>${fill(strings.rows, formatNumber(this.#rows.length, this.language))}</b></p>
      ${this.#totals.render(this.language)}
      <div class="controls">
        <label>${strings.layer} <select @change=${this.handleLayer}>
          <option value="" ?selected=${this.layerId === undefined}>${strings.allLayers}</option>
          ${layers.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.layerId}>${localize(title, this.language)}</option>`)}
        </select></label>
        <label>${strings.text} <input type="search" autocomplete="off" .value=${this.#name.shown(this.view.filter?.text)}
          @input=${this.#name.handleInput} @compositionend=${this.#name.handleInput} @blur=${this.#name.handleBlur} /></label>
        ${renderColumnChoice({
          columns: buildColumns(filtered, this.view, this.layerId).filter(({ key }) => key !== 'name'),
          language: this.language,
          mixed: this.layerId === undefined,
          isShown: (column) => this.#isShown(column),
          onSwitch: (column) => this.#switch(column.key),
        })}
        <button class="quiet" type="button" @click=${() => this.#copyRows(this.#rows)}>${strings.copy}</button>
        <button class="quiet" type="button" data-export="csv" @click=${this.handleCsv}>${strings.csv}</button>
        <button class="quiet" type="button" data-export="geojson" @click=${this.handleGeoJson}>${strings.geojson}</button>
        <button class="close" type="button" aria-label=${STRINGS[this.language].close} @click=${() => this.dispatchEvent(new ChangeViewEvent({ table: undefined }))}>×</button>
      </div>
    </div>`;
  }

  private renderHeader(column: Column) {
    const sorted = this.sorting?.key === column.key ? this.sorting : undefined;
    const title = columnTitle(column, this.language);
    return html`<div role="columnheader" class=${isNumeric(column) ? 'number' : ''} aria-sort=${sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" title=${fillIn(TABLE_STRINGS[this.language].sortBy, { column: title })} @click=${() => this.#sort(column.key)}>
        <span>${title}</span><span aria-hidden="true">${sorted ? (sorted.descending ? '▼' : '▲') : ''}</span></button>
    </div>`;
  }

  private renderRow(index: number, style: string) {
    const row = this.#rows[index];
    if (!row) return nothing;
    const { id } = row.feature.properties;
    const selected = this.view.selected === id;
    return html`<div role="row" class="row" data-id=${id} data-odd=${index % 2 === 1} aria-rowindex=${index + 2} aria-selected=${selected} style=${style}
      @click=${() => this.#choose(row)}>
      ${this.#columns.map((column, position) => {
        const text = cellText(column, row, this.language);
        return html`<div role=${position === 0 ? 'rowheader' : 'gridcell'} class=${isNumeric(column) ? 'number figures' : ''}
          data-cell="${index}:${position}" tabindex=${this.#focus.isAt(index, position) ? 0 : -1} title=${text} @focus=${() => this.#focus.take(index, position)}><span>${text}</span>${
            position === 0 && row.feature.properties.basis === 'illustrative'
              ? html` <span class="tag">${STRINGS[this.language].illustrativeTag}</span>`
              : nothing
          }</div>`;
      })}
    </div>`;
  }

  #choose({ feature, layer }: Row): void {
    const { id } = feature.properties;
    this.dispatchEvent(new RenewalSelectEvent(id, layer.id, [id]));
  }

  #sort(key: string): void {
    const same = this.sorting?.key === key ? this.sorting : undefined;
    // Up, down, as it came.
    this.sorting = same?.descending ? undefined : { key, descending: same !== undefined };
  }

  #switch(key: string): void {
    const switched = new Set(this.switched);
    if (!switched.delete(key)) switched.add(key);
    this.switched = switched;
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.composedPath()[0] instanceof HTMLButtonElement) return;
    const row = this.#rows[this.#focus.row];
    if (!row) return;
    if (event.key === 'Enter' || event.key === ' ') this.#choose(row);
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && getSelection()?.isCollapsed !== false)
      this.#copyRows([row]);
    else if (!this.#focus.handleKey(event)) return;
    event.preventDefault();
  }

  private handleLayer(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.layerId = event.target.value || undefined;
  }

  async #copyRows(rows: readonly Row[]): Promise<void> {
    const strings = TABLE_STRINGS[this.language];
    const sheet = buildSheet(rows, this.#columns, this.language);
    const done = await copyText(writeTsv(sheet.header, sheet.rows));
    this.dispatchEvent(new SayEvent(done ? fill(strings.copied, rows.length) : strings.notCopied));
  }

  private handleCsv(): void {
    if (!this.filtered) return;
    // A file holds every column: what is hidden here is there to be kept.
    const columns = buildColumns(this.filtered, this.view, this.layerId);
    const sheet = buildSheet(this.#rows, columns, this.language);
    this.#save(writeCsv(sheet.header, sheet.rows), 'text/csv;charset=utf-8', 'csv');
  }

  private handleGeoJson(): void {
    if (!this.edition) return;
    const text = writeGeoJson({
      manifest: this.edition.manifest,
      rows: this.#rows,
      ...(this.filterText === '' ? {} : { filter: this.filterText }),
    });
    this.#save(text, 'application/geo+json', 'geojson');
  }

  #save(text: string, type: string, ending: string): void {
    if (!this.edition) return;
    const name = `${fileName(this.edition, this.layerId)}.${ending}`;
    saveFile(new Blob([text], { type }), name);
    this.dispatchEvent(new SayEvent(fillIn(TABLE_STRINGS[this.language].saved, { name })));
  }
}

function isNumeric(column: Column): boolean {
  return column.type === 'field'
    ? column.field.type === 'number'
    : ['area', 'length', 'uncertainty'].includes(column.name);
}

declare global {
  interface HTMLElementTagNameMap {
    'attribute-table': AttributeTable;
  }
}
