/** A value of a column as the property wants it, by the property's own rules too. */
import type { Field } from '../edition.js';
import { type Conversion, convertValue } from './convert-value.js';
import type { IncomingValue } from './incoming-feature.js';

/** An uncertainty is no less than nothing. */
export function fitValue(value: IncomingValue | undefined, field: Field): Conversion {
  const converted = convertValue(value, field);
  const isNegative =
    converted.type === 'value' && field.name === 'uncertainty_m' && Number(converted.value) < 0;
  return isNegative ? { type: 'unfit' } : converted;
}
