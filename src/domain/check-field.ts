/** A value of a layer's own field against the field's type. */
import { describeValue, listChoices } from './describe-value.js';
import type { Field, FieldType } from './edition.js';
import { isDate } from './iso-date.js';
import type { ProblemList } from './problem-list.js';

interface Place {
  readonly field: Field;
  readonly path: string;
  readonly problems: ProblemList;
}

const EXPECTED: Record<FieldType, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date, such as 2024, 2024-01 or 2024-01-31',
  enum: 'one of the values of the field',
};

/** Notes a value that is missing though required, of another type, or outside the listed values. */
export function checkField(value: unknown, { field, path, problems }: Place): void {
  if (value === undefined) {
    if (!field.required) return;
    problems.error('missing-property', () => ({
      path,
      message: `The feature has no "${field.name}", which its layer requires.`,
      fix: `Add ${EXPECTED[field.type]}.`,
    }));
  } else if (!fits(value, field)) {
    problems.error(field.type === 'enum' ? 'unknown-value' : 'wrong-property', () => ({
      path,
      message: `"${field.name}" must be ${EXPECTED[field.type]}, but is ${describeValue(value)}.`,
      fix: fix(value, field),
    }));
  }
}

function fits(value: unknown, field: Field): boolean {
  switch (field.type) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isDate(value);
    case 'enum':
      return field.values?.some((choice) => choice.value === value) ?? false;
  }
}

function fix(value: unknown, field: Field): string {
  if (value === null) return 'Leave the property out when it is not known.';
  const values = field.values?.map((choice) => choice.value) ?? [];
  if (field.type === 'enum')
    return `Use ${listChoices(values)}, or add the value to the field in edition.json.`;
  return `Write ${EXPECTED[field.type]}.`;
}
