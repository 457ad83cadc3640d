/** Properties that every feature of a layer may have, whatever the layer. */
import { LANGUAGES } from './language.js';

export const REQUIRED_PROPERTIES = [
  'id',
  'name',
  'status',
  'commitments',
  'basis',
  'uncertainty_m',
  'source',
] as const;

export const STANDARD_PROPERTIES: readonly string[] = [
  ...REQUIRED_PROPERTIES,
  'note',
  ...LANGUAGES.flatMap((language) => [`name_${language}`, `note_${language}`]),
];

export function isStandardProperty(name: string): boolean {
  return STANDARD_PROPERTIES.includes(name);
}

/** First columns of tables that the atlas writes, before the layer's own. */
export const WRITTEN_COLUMNS = [
  'id',
  'name',
  'name_en',
  'status',
  'basis',
  'uncertainty_m',
  'source',
  'note',
] as const;
