/** Features of an edition copied into a layer of the reader's, to be corrected there: source, basis and all else come along. */

import type { AtlasFeature, Edition, Field, Layer } from '../edition.js';
import { localize } from '../edition-text.js';
import { convertValue } from '../import/convert-value.js';
import type { IncomingValue } from '../import/incoming-feature.js';
import { LANGUAGES, type Language } from '../language.js';
import { addFeatures } from './change-features.js';
import { refuseFieldName } from './change-fields.js';
import { changeLayer } from './change-layers.js';
import { findLayer, type Workspace } from './workspace.js';

export interface CopyOrder {
  /** Id of the layer of the workspace. */
  readonly into: string;
  readonly from: Layer;
  readonly features: readonly AtlasFeature[];
  /** The edition they are copied from; undefined for another layer of the reader's. */
  readonly edition: Edition | undefined;
  /** What the note says of the origin, `{layer}` and `{edition}` to be filled in. */
  readonly words: Record<Language, string>;
}

/**
 * The workspace with copies of the features in the layer, last. Ids stay where they are free, so that a comparison finds
 * them again. Fields that the layer lacks are added; a value that does not fit a field of the same name is left out.
 */
export function copyFeatures(workspace: Workspace, order: CopyOrder): Workspace {
  const { into, from, features, edition, words } = order;
  const layer = findLayer(workspace, into);
  if (!layer || features.length === 0) return workspace;
  const missing = from.fields.filter(({ name }) => refuseFieldName(layer, name) === undefined);
  const fields = missing.length === 0 ? layer.fields : [...layer.fields, ...missing.map(asOptional)];
  const widened = changeLayer(workspace, { layer: into, changes: { fields } });
  const notes = edition && notesOf(edition, from, words);
  const copies = features.map((feature) => withNotes(withFittingValues(feature, { from, fields }), notes));
  return addFeatures(widened, { layer: into, features: copies });
}

/** Features that were there before need not have it. */
function asOptional({ required: _, ...field }: Field): Field {
  return field;
}

function withFittingValues(
  feature: AtlasFeature,
  { from, fields }: { readonly from: Layer; readonly fields: readonly Field[] },
): AtlasFeature {
  const properties: Record<string, unknown> = { ...feature.properties };
  for (const { name, type } of from.fields) {
    const field = fields.find((other) => other.name === name);
    if (!field || !Object.hasOwn(properties, name) || (field.type === type && type !== 'enum')) continue;
    // Safe: values of fields are flat.
    const converted = convertValue(properties[name] as IncomingValue, field);
    if (converted.type === 'value') properties[name] = converted.value;
    else delete properties[name];
  }
  // Safe: standard properties are never fields of a layer, so that all of them are still there.
  return { ...feature, properties: properties as AtlasFeature['properties'] };
}

/** What is noted by property: `note` in the edition's first language, `note_en` or `note_zh` in the other. */
function notesOf(
  { manifest }: Edition,
  from: Layer,
  words: Record<Language, string>,
): Readonly<Record<string, string>> {
  const [first] = manifest.languages;
  return Object.fromEntries(
    LANGUAGES.filter((language) => manifest.languages.includes(language)).map((language) => {
      const text = words[language]
        .replace('{layer}', localize(from.title, language))
        .replace('{edition}', `${localize(manifest.title, language)}, ${manifest.updated}`);
      return [language === first ? 'note' : `note_${language}`, text];
    }),
  );
}

function withNotes(feature: AtlasFeature, notes: Readonly<Record<string, string>> | undefined): AtlasFeature {
  if (!notes) return feature;
  const { properties } = feature;
  const joined = Object.entries(notes).map(([name, text]) => {
    const before = properties[name];
    return [name, typeof before === 'string' && before !== '' ? `${before} ${text}` : text];
  });
  return { ...feature, properties: { ...properties, ...Object.fromEntries(joined) } };
}
