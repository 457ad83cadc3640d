/** An entry of `layers` in edition.json, with its fields. */
import { ACCENTS, FIELD_TYPES, type Field, KINDS, type LayerManifest, MARKERS } from './edition.js';
import { createMemberReader, type MemberReader, type Source } from './member-reader.js';
import { suggestName } from './nearest-name.js';
import { readFile, readId, refuseRepeats } from './parse-references.js';
import { isStandardProperty } from './standard-properties.js';

export const LAYER_KEYS = [
  'id',
  'title',
  'description',
  'theme',
  'kind',
  'accent',
  'marker',
  'file',
  'visible',
  'fields',
] as const;
export const FIELD_KEYS = ['name', 'title', 'type', 'unit', 'values', 'required'] as const;

export function readLayerManifest(source: Source, themes: readonly string[]): LayerManifest {
  const reader = createMemberReader(source, LAYER_KEYS);
  const fields = reader.list('fields', readField);
  refuseRepeats(
    reader,
    'fields',
    fields.map((field) => field.name),
  );
  return {
    id: readId(reader, 'id'),
    title: reader.localized('title'),
    ...(reader.has('description') ? { description: reader.localized('description') } : {}),
    theme: readTheme(reader, themes),
    kind: reader.oneOf('kind', KINDS),
    ...(reader.has('accent') ? { accent: reader.oneOf('accent', ACCENTS) } : {}),
    ...(reader.has('marker') ? { marker: reader.oneOf('marker', MARKERS) } : {}),
    file: readFile(reader, 'file'),
    visible: reader.boolean('visible'),
    fields,
  };
}

/** A theme that is listed; shared with the ledger, whose themes are its own. */
export function readTheme(reader: MemberReader, themes: readonly string[]): string {
  const theme = reader.text('theme');
  if (theme !== '' && !themes.includes(theme)) {
    reader.refuse('theme', {
      code: 'unknown-theme',
      message: `The theme ${JSON.stringify(theme.slice(0, 60))} is not in the list of themes.`,
      fix: suggestName(theme, themes) ?? 'Add it to "themes", or use one of those.',
    });
  }
  return theme;
}

function readField(source: Source): Field {
  const reader = createMemberReader(source, FIELD_KEYS);
  const name = reader.text('name');
  if (isStandardProperty(name)) {
    reader.refuse('name', {
      code: 'reserved-field',
      message: `"${name}" is a property that every feature has.`,
      fix: 'Take the field out: standard properties need no declaration.',
    });
  }
  const type = reader.oneOf('type', FIELD_TYPES);
  if ((type === 'enum') !== reader.has('values')) {
    reader.refuse('values', {
      code: 'bad-field',
      message:
        type === 'enum'
          ? `The enum field "${name}" lists no values.`
          : `The field "${name}" lists values but is not an enum.`,
      fix:
        type === 'enum'
          ? 'Add "values": [{"value": …, "title": {…}}].'
          : 'Set "type": "enum", or take "values" out.',
    });
  }
  return {
    name,
    title: reader.localized('title'),
    type,
    ...(reader.has('unit') ? { unit: reader.text('unit') } : {}),
    ...(reader.has('values') ? { values: reader.list('values', readFieldValue) } : {}),
    ...(reader.has('required') ? { required: reader.boolean('required') } : {}),
  };
}

function readFieldValue(source: Source): NonNullable<Field['values']>[number] {
  const reader = createMemberReader(source, ['value', 'title']);
  return { value: reader.text('value'), title: reader.localized('title') };
}
