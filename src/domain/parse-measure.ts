/** How a commitment is measured on the map: the shape of `measure`; what it names is checked by check-measures.ts. */
import { FIGURES, type Filter, type Measure } from './commitment.js';
import { describeValue } from './describe-value.js';
import { createMemberReader, type MemberReader, type Source } from './member-reader.js';
import { isPlainObject, memberPath } from './plain-object.js';

export const MEASURE_KEYS = ['layer', 'filter', 'figure', 'of', 'field'] as const;

export function readMeasure(source: Source): Measure {
  const reader = createMemberReader(source, MEASURE_KEYS);
  const figure = reader.oneOf('figure', FIGURES);
  requireFor(reader, { key: 'of', needed: figure === 'share', figure: 'share' });
  requireFor(reader, { key: 'field', needed: figure === 'sum', figure: 'sum' });
  return {
    layer: reader.text('layer'),
    ...(reader.has('filter') ? { filter: readFilter(reader.object('filter')) } : {}),
    figure,
    ...(reader.has('of') ? { of: reader.text('of') } : {}),
    ...(reader.has('field') ? { field: reader.text('field') } : {}),
  };
}

function requireFor(
  reader: MemberReader,
  { key, needed, figure }: { readonly key: string; readonly needed: boolean; readonly figure: string },
): void {
  if (needed === reader.has(key)) return;
  reader.refuse(key, {
    code: 'bad-measure',
    message: needed
      ? `The figure "${figure}" needs "${key}".`
      : `"${key}" belongs to the figure "${figure}" only.`,
    fix: needed ? `Add "${key}".` : `Take "${key}" out, or set "figure": "${figure}".`,
  });
}

/** Fields and the values that features must have in them. */
export function readFilter({ value, path, problems }: Source): Filter {
  if (!isPlainObject(value)) {
    problems.error('wrong-type', () => ({
      path,
      message: `A filter must be an object of fields and values, but is ${describeValue(value)}.`,
      fix: 'Write, for instance, {"status": ["completed"]}.',
    }));
    return {};
  }
  for (const [field, wanted] of Object.entries(value)) {
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    if (values.length > 0 && values.every((item) => ['string', 'number', 'boolean'].includes(typeof item)))
      continue;
    problems.error('bad-measure', () => ({
      path: memberPath(path, field),
      message: `A filter compares with a text, number, true or false, or a list of them, not with ${describeValue(wanted)}.`,
      fix: 'Write the value or values that features must have.',
    }));
  }
  // Safe: every value was just checked; a wrong one has left an error, and then the whole is refused.
  return value as Filter;
}
