/**
 * A coverage question as a part of an address, and back: `l:zones~l:parcels;l:roads:{"status":"started"}~300`, zones, covers and
 * metres. What is read has been decoded once by the reader of the address, as with all its parts.
 */
import type { Filter } from './commitment.js';
import type { CoverageQuestion, FeatureChoice } from './coverage-question.js';
import { isPlainObject } from './plain-object.js';

/** Farther than that is no question about a city. */
export const FARTHEST_BUFFER = 20_000;

const MOST_CHOICES = 100;
const LONGEST_TEXT = 50_000;

export function writeQuestion({ zones, covers, bufferMetres }: CoverageQuestion): string {
  const parts = [zones, covers].map((choices) => choices.map(writeChoice).join(';'));
  const text = [...parts, String(bufferMetres)].join('~');
  // Once more, for the decoding of the address.
  return text.replaceAll('%', '%25');
}

/** Undefined when the text is not of `writeQuestion`. */
export function readQuestion(text: string): CoverageQuestion | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const [zonesText, coversText, metresText, ...more] = text.split('~');
  if (zonesText === undefined || coversText === undefined || !metresText || more.length > 0) return undefined;
  const [zones, covers] = [readChoices(zonesText), readChoices(coversText)];
  const bufferMetres = Number(metresText);
  if (!zones || !covers || !(bufferMetres >= 0 && bufferMetres <= FARTHEST_BUFFER)) return undefined;
  return { zones, covers, bufferMetres };
}

function writeChoice(choice: FeatureChoice): string {
  switch (choice.type) {
    case 'layer':
      return `l:${encode(choice.layer)}${choice.filter ? `:${encode(JSON.stringify(choice.filter))}` : ''}`;
    case 'features':
      return `f:${choice.ids.map(encode).join(',')}`;
    case 'drawings':
      return choice.ids ? `d:${choice.ids.map(encode).join(',')}` : 'd';
  }
}

function readChoices(text: string): readonly FeatureChoice[] | undefined {
  if (text === '') return [];
  const texts = text.split(';', MOST_CHOICES + 1);
  if (texts.length > MOST_CHOICES) return undefined;
  const choices = texts.map(readChoice);
  const known = choices.filter((choice) => choice !== undefined);
  return known.length === choices.length ? known : undefined;
}

function readChoice(text: string): FeatureChoice | undefined {
  const [kind, first, second, ...more] = text.split(':');
  if (more.length > 0 || (kind !== 'l' && second !== undefined)) return undefined;
  if (kind === 'd' && first === undefined) return { type: 'drawings' };
  if (first === undefined) return undefined;
  switch (kind) {
    case 'l':
      return readLayer(first, second);
    case 'f':
    case 'd': {
      const ids = first === '' ? [] : first.split(',').map(decode);
      const known = ids.filter((id) => id !== undefined);
      if (known.length < ids.length) return undefined;
      return { type: kind === 'f' ? 'features' : 'drawings', ids: known };
    }
    default:
      return undefined;
  }
}

function readLayer(layerText: string, filterText: string | undefined): FeatureChoice | undefined {
  const layer = decode(layerText);
  if (!layer) return undefined;
  if (filterText === undefined) return { type: 'layer', layer };
  const filter = readFilter(decode(filterText));
  return filter && { type: 'layer', layer, filter };
}

function readFilter(text: string | undefined): Filter | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isPlainObject(value)) return undefined;
    const isKnown = (item: unknown) => ['string', 'number', 'boolean'].includes(typeof item);
    const asked = Object.values(value).flat();
    // Safe: every value was just checked.
    return asked.every(isKnown) ? (value as Filter) : undefined;
  } catch {
    return undefined;
  }
}

/** Without the characters that part the text; half a surrogate pair cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('~', '%7E');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
