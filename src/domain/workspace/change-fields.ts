/** Fields of a workspace's layer: put in, renamed, taken out with their values. */
import type { Field } from '../edition.js';
import type { Localized } from '../language.js';
import { isStandardProperty } from '../standard-properties.js';
import { changeLayer, withLayer } from './change-layers.js';
import { findLayer, type UserLayer, type Workspace } from './workspace.js';

export type FieldRefusal = 'no-name' | 'standard' | 'taken';

/** Why the layer cannot have a field of the name; undefined when it can. */
export function refuseFieldName(
  { fields }: Pick<UserLayer, 'fields'>,
  name: string,
): FieldRefusal | undefined {
  // Setting a property of that name would change what the object is.
  if (name.trim() === '' || name === '__proto__') return 'no-name';
  if (isStandardProperty(name)) return 'standard';
  return fields.some((field) => field.name === name) ? 'taken' : undefined;
}

/** The workspace with one more field of the layer, last; the same workspace when the layer cannot have it. */
export function addField(
  workspace: Workspace,
  { layer: layerId, field }: { readonly layer: string; readonly field: Field },
): Workspace {
  return withLayer(workspace, layerId, (layer) =>
    refuseFieldName(layer, field.name) ? layer : { ...layer, fields: [...layer.fields, field] },
  );
}

/** The workspace with another title of a field; its name, which filters and files use, stays. */
export function retitleField(
  workspace: Workspace,
  {
    layer: layerId,
    name,
    title,
  }: { readonly layer: string; readonly name: string; readonly title: Localized },
): Workspace {
  const layer = findLayer(workspace, layerId);
  if (!layer?.fields.some((field) => field.name === name)) return workspace;
  const fields = layer.fields.map((field) => (field.name === name ? { ...field, title } : field));
  return changeLayer(workspace, { layer: layerId, changes: { fields } });
}

/** How many features have a value in the field: what removing it would lose. */
export function countValues({ features }: Pick<UserLayer, 'features'>, name: string): number {
  return features.filter(
    ({ properties }) =>
      Object.hasOwn(properties, name) && properties[name] !== null && properties[name] !== '',
  ).length;
}

/** The workspace without the field and without its values; the same workspace when there is no such field. */
export function removeField(
  workspace: Workspace,
  { layer: layerId, name }: { readonly layer: string; readonly name: string },
): Workspace {
  return withLayer(workspace, layerId, (layer) => {
    const fields = layer.fields.filter((field) => field.name !== name);
    if (fields.length === layer.fields.length) return layer;
    const features = layer.features.map((feature) => {
      if (!Object.hasOwn(feature.properties, name)) return feature;
      const { [name]: _, ...properties } = feature.properties;
      // Safe: a field is never a standard property, so that all of these are still there.
      return { ...feature, properties: properties as typeof feature.properties };
    });
    return { ...layer, fields, features };
  });
}
