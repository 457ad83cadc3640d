/** Rows in order: at once, or step by step where there are so many that the page would stand still. */
import { BASES, STATUSES } from './edition.js';
import { LANGUAGE_TAGS, type Language } from './language.js';
import { type Column, cellOf, type Row } from './table.js';

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
  readonly language: Language;
}

type Key = string | number | undefined;

interface Keyed {
  readonly row: Row;
  readonly key: Key;
}

type Comparison = (a: Keyed, b: Keyed) => number;

/** Rows that are sorted or merged in one step: a few ms. */
const STEP = 1000;

/**
 * The rows by one column: texts as the language sorts them, numbers by size, codes in the order of their table, empty
 * cells last either way; otherwise stable.
 */
export function sortRows(rows: readonly Row[], sorting: Sorting): readonly Row[] {
  const steps = sortInSteps(rows, sorting);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `sortRows`, giving way every few ms: runs of rows are sorted, then merged two by two. */
export function* sortInSteps(rows: readonly Row[], sorting: Sorting): Generator<void, readonly Row[]> {
  const compare = buildComparison(sorting);
  let runs: (readonly Keyed[])[] = [];
  for (let start = 0; start < rows.length; start += STEP) {
    const run = rows.slice(start, start + STEP).map((row): Keyed => ({ row, key: keyOf(row, sorting) }));
    runs.push(run.sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Keyed[])[] = [];
    for (let index = 0; index < runs.length; index += 2)
      merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare));
    runs = merged;
  }
  return (runs[0] ?? []).map(({ row }) => row);
}

/** Equal rows of the first run stay before those of the second. */
function* merge(
  first: readonly Keyed[],
  second: readonly Keyed[],
  compare: Comparison,
): Generator<void, readonly Keyed[]> {
  const merged: Keyed[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [first[i], second[j]];
    if (a && (!b || compare(a, b) <= 0)) {
      merged.push(a);
      i++;
    } else if (b) {
      merged.push(b);
      j++;
    } else return merged;
    if (merged.length % STEP === 0) yield;
  }
}

/** Statuses go from planned to completed, bases from best to worst, an enum's values as its field lists them. */
function keyOf(row: Row, { column, language }: Sorting): Key {
  const cell = cellOf(column, row, language);
  if (column.type === 'field') {
    const position = column.field.values?.findIndex(({ value }) => value === cell) ?? -1;
    if (position >= 0) return position;
  } else if (column.name === 'status') return STATUSES.indexOf(row.feature.properties.status);
  else if (column.name === 'basis') return BASES.indexOf(row.feature.properties.basis);
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

function buildComparison({ descending, language }: Sorting): Comparison {
  const collator = new Intl.Collator(LANGUAGE_TAGS[language], { numeric: true });
  const sign = descending ? -1 : 1;
  return ({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    if (typeof a === 'string' && typeof b === 'string') return sign * collator.compare(a, b);
    return sign * (typeof a === 'number' ? -1 : 1);
  };
}
