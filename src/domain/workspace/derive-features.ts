/** Changes of the workspace that duplicate a feature or make one of two. */
import type { Geometry } from 'geojson';
import { type AtlasFeature, BASES, type Edition } from '../edition.js';
import { moveShape } from '../shape-edit/edit-vertices.js';
import { geometryOfShape, shapeOf } from '../shape-edit/shape.js';
import { addFeatures, changeFeatures, removeFeatures } from './change-features.js';
import { nextFeatureId } from './drawn-layer.js';
import { featureIds } from './unique-ids.js';
import type { Workspace } from './workspace.js';

type Change = (workspace: Workspace) => Workspace;

/** Degrees that a duplicate lies to the east, so that both are seen: about 20 m. */
const ASIDE = 0.0002;

/** A copy beside the feature, under an id and a name of its own; undefined for collections of several kinds. */
export function duplicateFeature(
  feature: AtlasFeature,
  {
    layer,
    workspace,
    base,
    name,
  }: {
    readonly layer: string;
    readonly workspace: Workspace;
    readonly base: Edition;
    readonly name: string;
  },
): { readonly id: string; readonly change: Change } | undefined {
  const shape = shapeOf(feature.geometry);
  if (!shape) return undefined;
  const id = nextFeatureId(workspace, { layer, others: featureIds(base.layers) });
  const { name_en: _, name_zh: __, ...properties } = feature.properties;
  const copy: AtlasFeature = {
    ...feature,
    geometry: geometryOfShape(moveShape(shape, [ASIDE, 0])),
    // Safe: only translations of the name were taken out.
    properties: { ...properties, id, name } as AtlasFeature['properties'],
  };
  return { id, change: (current) => addFeatures(current, { layer, features: [copy] }) };
}

/** The feature takes the other's ground in: it is no surer than the less sure of the two, and rests on both sources. */
export function mergeFeatures({
  layer,
  feature,
  other,
  geometry,
  note,
}: {
  readonly layer: string;
  readonly feature: AtlasFeature;
  readonly other: AtlasFeature;
  readonly geometry: Geometry;
  readonly note: string;
}): Change {
  const [one, two] = [feature.properties, other.properties];
  const properties = {
    ...one,
    basis: BASES.indexOf(one.basis) > BASES.indexOf(two.basis) ? one.basis : two.basis,
    uncertainty_m: Math.max(one.uncertainty_m, two.uncertainty_m),
    source: one.source === two.source ? one.source : `${one.source}; ${two.source}`,
    note: one.note ? `${one.note} ${note}` : note,
  };
  const merged: AtlasFeature = { ...feature, geometry, properties };
  return (workspace) =>
    removeFeatures(changeFeatures(workspace, { layer, features: [merged] }), {
      layer,
      ids: [other.properties.id],
    });
}
