/** Where each column of an import goes: proposals that the user can change, with what would not fit there. */
import { html, nothing, type TemplateResult } from 'lit';
import { FIELD_TYPES, type Field, type FieldType } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { ColumnCheck } from '../../domain/import/check-mapping.js';
import {
  type ColumnPlan,
  chooseTarget,
  LEFT_OUT,
  OWN_FIELD,
  type PlannedColumn,
} from '../../domain/import/plan-columns.js';
import { FIELD_TYPE_WORDS } from '../../domain/import/report-words.js';
import { STANDARD_FIELDS } from '../../domain/import/standard-fields.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fillIn } from '../strings.js';
import type { DraftView } from './draft-view.js';
import { planOf } from './layer-draft.js';

export function renderColumns(view: DraftView): TemplateResult | typeof nothing {
  const { draft, edition, language } = view;
  const words = IMPORT_STRINGS[language];
  const target = edition.layers.find(({ id }) => id === draft.into);
  const plan = planOf(draft, target);
  if (plan.columns.length === 0) return nothing;
  const unmapped = plan.columns.filter(({ to }) => to === LEFT_OUT).map(({ column }) => column.name);
  const counts = { n: plan.columns.length, used: plan.columns.length - unmapped.length };
  const [n, used] = [formatNumber(counts.n, language), formatNumber(counts.used, language)];
  const comma = language === 'zh' ? '、' : ', ';
  return html`<details class="columns" ?open=${target !== undefined}><summary>${fillIn(words.fields, { n, used })}</summary>
      <p class="hint">${target ? words.fieldsHintInto : words.fieldsHint}</p>
      <ul>${plan.columns.map((column) => renderColumn(view, { plan, column, fields: target?.fields }))}</ul>
    </details>
    <div role="status" class="mapping-notes">${renderMoved(view)}
      ${unmapped.length === 0 ? nothing : html`<p class="hint unmapped">${fillIn(words.unmapped, { list: unmapped.join(comma) })}</p>`}
      ${(draft.check?.missing ?? []).map(({ field, count }) => html`<p class="warning">${fillIn(words.missing, { field: titleOf(field, target?.fields, language), n: formatNumber(count, language) })}</p>`)}
      ${plan.columns.map((column) => renderUnfit(view, column))}</div>`;
}

function renderMoved({ draft, edition, language }: DraftView): TemplateResult | typeof nothing {
  const { moved } = draft;
  if (!moved) return nothing;
  const fields = edition.layers.find(({ id }) => id === draft.into)?.fields;
  const title = titleOf(moved.to, fields, language);
  return html`<p class="warning moved">${fillIn(IMPORT_STRINGS[language].moved, { title, column: moved.column, from: moved.from })}</p>`;
}

interface ColumnPlace {
  readonly plan: ColumnPlan;
  readonly column: PlannedColumn;
  /** Of the layer that is added to; absent for a new one. */
  readonly fields: readonly Field[] | undefined;
}

function renderColumn(view: DraftView, place: ColumnPlace): TemplateResult {
  const { draft, language, onMap } = view;
  const words = IMPORT_STRINGS[language];
  const { plan, column } = place;
  const { name, filled, samples } = column.column;
  return html`<li class="column" data-column=${name}>
    <span class="name">${name}</span>
    <span class="hint figures">${fillIn(words.filled, { n: formatNumber(filled, language) })}${samples.length > 0 ? ` · ${samples.slice(0, 3).join(' · ')}` : ''}</span>
    <select class="target" aria-label=${fillIn(words.goesTo, { column: name })} @change=${({
      target,
    }: Event) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const to = target.value;
      const { choices, from } = chooseTarget(plan, draft.choices, { column: name, to });
      onMap({ choices, moved: from === undefined ? undefined : { to, column: name, from } });
    }}>${renderTargets(view, place)}</select>
    ${column.own ? renderOwnField(view, column, column.own) : nothing}
    ${column.to === 'id' && column.own ? html`<span class="hint">${words.idKept}</span>` : nothing}
  </li>`;
}

function renderTargets({ language }: DraftView, { plan, column, fields }: ColumnPlace): TemplateResult {
  const words = IMPORT_STRINGS[language];
  const option = (field: Field) => {
    const holder = plan.columns.find(({ to }) => to === field.name)?.column.name;
    const title = localize(field.title, language);
    const isTaken = holder !== undefined && holder !== column.column.name;
    return html`<option value=${field.name} .selected=${column.to === field.name}>${isTaken ? fillIn(words.taken, { title, column: holder }) : title}</option>`;
  };
  // Texts of the layer in one language are only offered where a column already has that name.
  const extra =
    column.field && !listed(column.field, fields) && column.to !== OWN_FIELD ? [column.field] : [];
  return html`<option value=${LEFT_OUT} .selected=${column.to === LEFT_OUT}>${words.leaveOut}</option>
    ${fields ? nothing : html`<option value=${OWN_FIELD} .selected=${column.to === OWN_FIELD}>${words.ownField}</option>`}
    ${fields && fields.length > 0 ? html`<optgroup label=${words.ownFields}>${[...fields, ...extra].map(option)}</optgroup>` : nothing}
    <optgroup label=${words.standard}>${STANDARD_FIELDS.map(option)}</optgroup>`;
}

function listed({ name }: Field, fields: readonly Field[] = []): boolean {
  return [...fields, ...STANDARD_FIELDS].some((field) => field.name === name);
}

/** Title and type of the new field. */
function renderOwnField(
  { draft, language, onMap }: DraftView,
  { column }: PlannedColumn,
  field: Field,
): TemplateResult {
  const words = IMPORT_STRINGS[language];
  const change = (choice: { title?: string; type?: FieldType }) =>
    onMap({
      choices: new Map([...draft.choices, [column.name, { ...draft.choices.get(column.name), ...choice }]]),
      moved: undefined,
    });
  // A choice of values needs values of few kinds.
  const types = FIELD_TYPES.filter((type) => type !== 'enum' || column.values);
  return html`<span class="pair"><input class="title" type="text" aria-label="${words.fieldTitle}: ${column.name}" .value=${localize(field.title, language)} @change=${({
    target,
  }: Event) => {
    if (target instanceof HTMLInputElement) change({ title: target.value });
  }} /><select class="type" aria-label="${words.fieldType}: ${column.name}" @change=${({ target }: Event) => {
    const type = target instanceof HTMLSelectElement && FIELD_TYPES.find((one) => one === target.value);
    if (type) change({ type });
  }}>${types.map((type) => html`<option value=${type} .selected=${type === field.type}>${localize(FIELD_TYPE_WORDS[type], language)}</option>`)}</select></span>`;
}

/** How many values do not fit, and some of them. */
function renderUnfit({ draft, language }: DraftView, { column, field }: PlannedColumn) {
  const check = draft.check?.columns.find(({ from }) => from === column.name);
  if (!field || !check || check.unfit === 0) return nothing;
  const words = IMPORT_STRINGS[language];
  const values = field.values?.map(({ value, title }) => localize(title, language) || value) ?? [];
  return html`<p class="warning unfit" data-column=${column.name}><b>${column.name}</b>: ${unfitText(check, field, language)}${
    values.length > 0
      ? html` ${fillIn(words.choices, { list: values.slice(0, 12).join(language === 'zh' ? '、' : ', ') })}`
      : nothing
  }</p>`;
}

function unfitText(
  { unfit, examples }: ColumnCheck,
  { type }: Field,
  language: DraftView['language'],
): string {
  return fillIn(IMPORT_STRINGS[language].unfit, {
    n: formatNumber(unfit, language),
    type: localize(FIELD_TYPE_WORDS[type], language),
    examples: examples.map((example) => `“${example}”`).join(language === 'zh' ? '、' : ', '),
  });
}

function titleOf(
  name: string,
  fields: readonly Field[] | undefined,
  language: DraftView['language'],
): string {
  const field = [...(fields ?? []), ...STANDARD_FIELDS].find((one) => one.name === name);
  return field ? localize(field.title, language) : name;
}
