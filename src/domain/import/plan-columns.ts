/** What becomes of each column of an import: a proposal by names and values, and what the user chose instead. */
import type { Field, FieldType } from '../edition.js';
import { type InferredFields, inferFields, ownFieldOf } from './infer-fields.js';
import type { FieldReport } from './layer-report.js';
import { findTarget, proposeMapping } from './map-fields.js';

/** Where a column goes, beside the name of a property: nowhere, or into a field of its own. */
export const LEFT_OUT = '';
export const OWN_FIELD = '+';

export interface ColumnChoice {
  /** Name of a property, OWN_FIELD or LEFT_OUT; absent where the proposal stands. */
  readonly to?: string;
  /** Of a field of its own. */
  readonly title?: string;
  readonly type?: FieldType;
}

/** By the name of the column. */
export type ColumnChoices = ReadonlyMap<string, ColumnChoice>;

export interface PlannedColumn {
  readonly column: FieldReport;
  readonly to: string;
  /** What its values become; absent for what is left out. */
  readonly field?: Field;
  /** Its own field in the new layer; ids, which may be numbered on the way in, have one beside the id. */
  readonly own?: Field;
}

export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
  readonly inferred: InferredFields;
}

export interface PlanInput {
  readonly columns: readonly FieldReport[];
  readonly choices: ColumnChoices;
  /** Fields of the layer that is added to; absent for a new one. */
  readonly fields?: readonly Field[];
}

/** Each property takes one column: the first that claims it. */
export function planColumns({ columns, choices, fields }: PlanInput): ColumnPlan {
  const proposed = fields ? proposedInto(columns, fields) : proposedAsNew(columns);
  const claimed = new Set<string>();
  const names = new Set<string>();
  const planned = columns.map((column): PlannedColumn => {
    const choice = choices.get(column.name) ?? {};
    const wanted = choice.to ?? proposed.get(column.name) ?? LEFT_OUT;
    const to = isFree(wanted, claimed) ? wanted : LEFT_OUT;
    claimed.add(to);
    const isOwn = !fields && (to === OWN_FIELD || (to === 'id' && column.name !== 'id'));
    const own = isOwn ? ownFieldOf(column, choice, names) : undefined;
    const field = to === OWN_FIELD ? own : findTarget(to, fields ?? []);
    return { column, to, ...(field ? { field } : {}), ...(own ? { own } : {}) };
  });
  return { columns: planned, inferred: inferredOf(planned, fields) };
}

function isFree(to: string, claimed: ReadonlySet<string>): boolean {
  return to === LEFT_OUT || to === OWN_FIELD || !claimed.has(to);
}

function inferredOf(planned: readonly PlannedColumn[], fields: readonly Field[] | undefined): InferredFields {
  const columnFor = (property: string) => planned.find(({ to }) => to === property)?.column.name;
  const [idField, nameField] = [columnFor('id'), columnFor('name')];
  const standard = planned.flatMap(({ column, to, field }) =>
    field && to !== OWN_FIELD && to !== 'id' && to !== 'name' ? [{ from: column.name, to }] : [],
  );
  const own = planned.flatMap(({ column, own: field }) =>
    field ? [{ from: column.name, to: field.name }] : [],
  );
  return {
    fields: fields ?? planned.flatMap(({ own: field }) => field ?? []),
    mapping: [...standard, ...own],
    ...(idField === undefined ? {} : { idField }),
    ...(nameField === undefined ? {} : { nameField }),
  };
}

function proposedInto(
  columns: readonly FieldReport[],
  fields: readonly Field[],
): ReadonlyMap<string, string> {
  const { mapping, idField, nameField } = proposeMapping(
    columns.map(({ name }) => name),
    fields,
  );
  return targets({ mapping, idField, nameField });
}

function proposedAsNew(columns: readonly FieldReport[]): ReadonlyMap<string, string> {
  const { fields, mapping, idField, nameField } = inferFields(columns);
  const own = new Set(fields.map(({ name }) => name));
  const named = mapping.map(({ from, to }) => ({ from, to: own.has(to) ? OWN_FIELD : to }));
  return targets({ mapping: named, idField, nameField });
}

function targets({
  mapping,
  idField,
  nameField,
}: {
  readonly mapping: InferredFields['mapping'];
  readonly idField: string | undefined;
  readonly nameField: string | undefined;
}): ReadonlyMap<string, string> {
  const found = new Map(mapping.map(({ from, to }) => [from, to]));
  if (nameField !== undefined) found.set(nameField, 'name');
  if (idField !== undefined) found.set(idField, 'id');
  return found;
}

export interface Move {
  readonly choices: ColumnChoices;
  /** The column that gave the property up; absent when it was free. */
  readonly from?: string;
}

/** The choices after a column was sent somewhere else: a property that another column had is taken from it. */
export function chooseTarget(
  plan: ColumnPlan,
  choices: ColumnChoices,
  { column, to }: { readonly column: string; readonly to: string },
): Move {
  const next = new Map(choices);
  next.set(column, { ...choices.get(column), to });
  const other = plan.columns.find(
    (one) => one.to === to && one.column.name !== column && to !== LEFT_OUT && to !== OWN_FIELD,
  )?.column.name;
  if (other === undefined) return { choices: next };
  next.set(other, { ...choices.get(other), to: LEFT_OUT });
  return { choices: next, from: other };
}
