/** How the values of an import fit the properties that they are mapped to, before it is added. */
import type { Field } from '../edition.js';
import { ownMember } from '../plain-object.js';
import { fitValue } from './fit-value.js';
import type { IncomingFeature, IncomingValue } from './incoming-feature.js';
import type { InferredFields } from './infer-fields.js';
import { findTarget } from './map-fields.js';

export interface ColumnCheck {
  readonly from: string;
  /** Features with a value. */
  readonly filled: number;
  /** Of them, those whose value does not fit and would be left out. */
  readonly unfit: number;
  /** Some of the values that do not fit, each once. */
  readonly examples: readonly string[];
}

export interface MappingCheck {
  /** Features with a shape. */
  readonly shown: number;
  readonly columns: readonly ColumnCheck[];
  /** Required fields, and how many features would lack them. */
  readonly missing: readonly { readonly field: string; readonly count: number }[];
}

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

/** Features without a shape are not counted: they are not added. */
export function checkMapping(
  features: readonly IncomingFeature[],
  { fields, mapping }: Pick<InferredFields, 'fields' | 'mapping'>,
): MappingCheck {
  const shown = features.filter(({ geometry }) => geometry !== null);
  const columns = mapping.flatMap(({ from, to }) => {
    const field = findTarget(to, fields);
    return field ? [{ to, check: checkColumn(shown, from, field) }] : [];
  });
  const missing = fields
    .filter(({ required }) => required)
    .map(({ name }) => {
      const column = columns.find(({ to }) => to === name)?.check;
      return { field: name, count: shown.length - (column ? column.filled - column.unfit : 0) };
    });
  return {
    shown: shown.length,
    columns: columns.map(({ check }) => check),
    missing: missing.filter(({ count }) => count > 0),
  };
}

function checkColumn(features: readonly IncomingFeature[], from: string, field: Field): ColumnCheck {
  const examples = new Set<string>();
  let [filled, unfit] = [0, 0];
  for (const { properties } of features) {
    // Safe: values of an incoming feature are flat.
    const value = ownMember(properties ?? {}, from) as IncomingValue | undefined;
    const { type } = fitValue(value, field);
    if (type !== 'absent') filled++;
    if (type !== 'unfit') continue;
    unfit++;
    if (examples.size < MOST_EXAMPLES) examples.add(String(value).slice(0, LONGEST_EXAMPLE));
  }
  return { from, filled, unfit, examples: [...examples] };
}
