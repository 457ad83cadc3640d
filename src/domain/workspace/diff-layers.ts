/**
 * What differs between two states of a layer, or between a layer and the one that is to replace it. Only says whether
 * a geometry differs, so that 200,000 features are compared at once: `compareGeometries` measures those that are shown.
 */
import type { AtlasFeature, Field, Layer } from '../edition.js';
import type { AttributeChange } from '../edition-changes.js';

export interface FeatureChange {
  readonly before: AtlasFeature;
  readonly after: AtlasFeature;
  /** Properties that differ, those of the earlier feature first. */
  readonly attributes: readonly AttributeChange[];
  /** Whether the geometry is written differently. */
  readonly geometry: boolean;
}

export interface LayerDifference {
  /** In the order of the later layer. */
  readonly added: readonly AtlasFeature[];
  /** In the order of the earlier layer. */
  readonly removed: readonly AtlasFeature[];
  readonly changed: readonly FeatureChange[];
  readonly fieldsAdded: readonly Field[];
  readonly fieldsRemoved: readonly Field[];
  readonly fieldsChanged: readonly { readonly before: Field; readonly after: Field }[];
}

type Compared = Pick<Layer, 'features' | 'fields'>;

/** All differences; features are the same when their ids are. */
export function diffLayers(before: Compared, after: Compared): LayerDifference {
  const old = new Map(before.features.map((feature) => [feature.properties.id, feature]));
  const fresh = new Set(after.features.map(({ properties }) => properties.id));
  return {
    added: after.features.filter(({ properties }) => !old.has(properties.id)),
    removed: before.features.filter(({ properties }) => !fresh.has(properties.id)),
    changed: after.features.flatMap((feature) => compareWith(old.get(feature.properties.id), feature)),
    ...diffFields(before.fields, after.fields),
  };
}

function compareWith(before: AtlasFeature | undefined, after: AtlasFeature): readonly FeatureChange[] {
  if (!before || before === after) return [];
  const attributes = compareAttributes(before, after);
  const geometry = !isSame(before.geometry, after.geometry);
  return attributes.length === 0 && !geometry ? [] : [{ before, after, attributes, geometry }];
}

function compareAttributes(
  { properties: before }: AtlasFeature,
  { properties: after }: AtlasFeature,
): readonly AttributeChange[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((field): readonly AttributeChange[] => {
    const change = { field, before: own(before, field), after: own(after, field) };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

function own(properties: AtlasFeature['properties'], name: string): unknown {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function diffFields(
  before: readonly Field[],
  after: readonly Field[],
): Pick<LayerDifference, 'fieldsAdded' | 'fieldsRemoved' | 'fieldsChanged'> {
  const [old, fresh] = [byName(before), byName(after)];
  return {
    fieldsAdded: after.filter(({ name }) => !old.has(name)),
    fieldsRemoved: before.filter(({ name }) => !fresh.has(name)),
    fieldsChanged: after.flatMap((field) => {
      const earlier = old.get(field.name);
      return !earlier || isSame(earlier, field) ? [] : [{ before: earlier, after: field }];
    }),
  };
}

function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}
