/** Changes of the features of a workspace's layer. Each gives a new workspace that shares all that did not change. */
import type { Geometry } from 'geojson';
import type { AtlasFeature } from '../edition.js';
import type { Problem, Result } from '../result.js';
import { validate } from '../validate.js';
import { withLayer } from './change-layers.js';
import { explainFeature } from './read-user-feature.js';
import { featureIds, uniqueFeatures } from './unique-ids.js';
import { findLayer, type Workspace } from './workspace.js';

/** The workspace with more features in the layer, last; ids that are taken get a number behind. */
export function addFeatures(
  workspace: Workspace,
  { layer: layerId, features }: { readonly layer: string; readonly features: readonly AtlasFeature[] },
): Workspace {
  if (features.length === 0) return workspace;
  const added = uniqueFeatures(features, featureIds(workspace.layers));
  return withLayer(workspace, layerId, (layer) => ({ ...layer, features: [...layer.features, ...added] }));
}

/** The workspace with these features in the places of those of the same ids; others are left out. */
export function changeFeatures(
  workspace: Workspace,
  { layer: layerId, features }: { readonly layer: string; readonly features: readonly AtlasFeature[] },
): Workspace {
  const changed = new Map(features.map((feature) => [feature.properties.id, feature]));
  return mapFeatures(workspace, layerId, (feature) => changed.get(feature.properties.id) ?? feature);
}

/** The workspace without the features. */
export function removeFeatures(
  workspace: Workspace,
  { layer: layerId, ids }: { readonly layer: string; readonly ids: readonly string[] },
): Workspace {
  const gone = new Set(ids);
  return withLayer(workspace, layerId, (layer) => {
    const features = layer.features.filter(({ properties }) => !gone.has(properties.id));
    return features.length === layer.features.length ? layer : { ...layer, features };
  });
}

export interface AttributeSetting {
  readonly layer: string;
  /** Ids of the features. */
  readonly features: readonly string[];
  readonly name: string;
  /** Undefined takes the property out. */
  readonly value: unknown;
}

/** The workspace with the property set; fails when a standard property would not be sound, as an unknown status. */
export function setAttribute(workspace: Workspace, setting: AttributeSetting): Result<Workspace> {
  const { layer, features, name, value } = setting;
  if (name === 'id') return { ok: false, problems: [fixedId()] };
  const chosen = new Set(features);
  const problems: Problem[] = [];
  const changed = mapFeatures(workspace, layer, (feature) => {
    const { properties } = feature;
    if (!chosen.has(properties.id) || problems.length > 0) return feature;
    if (Object.hasOwn(properties, name) ? Object.is(properties[name], value) : value === undefined)
      return feature;
    const next = { ...feature, properties: withProperty(properties, { name, value }) };
    problems.push(...explainFeature(next));
    return next;
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: changed, problems };
}

/** Own members only: `__proto__` is a name like any other. */
function withProperty(
  properties: AtlasFeature['properties'],
  { name, value }: Pick<AttributeSetting, 'name' | 'value'>,
): AtlasFeature['properties'] {
  if (value !== undefined) return { ...properties, [name]: value };
  const kept = Object.entries(properties).filter(([key]) => key !== name);
  // Safe: should a standard property now be missing, the check that follows refuses the change.
  return Object.fromEntries(kept) as unknown as AtlasFeature['properties'];
}

function fixedId(): Problem {
  return {
    code: 'fixed-id',
    message: 'The id of a feature cannot be changed: links and selections use it.',
    path: 'properties.id',
    severity: 'error',
    fix: 'Change the name instead, or copy the feature.',
  };
}

export interface GeometrySetting {
  readonly layer: string;
  /** Id of the feature. */
  readonly feature: string;
  readonly geometry: Geometry;
}

/**
 * The workspace with another geometry of the feature; fails for one that cannot be drawn. One that crosses itself is
 * taken, with warnings: a shape that is being edited may do so for a while.
 */
export function setGeometry(workspace: Workspace, setting: GeometrySetting): Result<Workspace> {
  const feature = findLayer(workspace, setting.layer)?.features.find(
    ({ properties }) => properties.id === setting.feature,
  );
  if (!feature) return { ok: false, problems: [noSuchFeature(setting)] };
  if (feature.geometry === setting.geometry) return { ok: true, value: workspace, problems: [] };
  const changed: AtlasFeature = { ...feature, geometry: setting.geometry };
  const problems = explainFeature(changed);
  if (problems.length > 0) return { ok: false, problems };
  const warnings = validate(changed).problems.map(
    (problem): Problem => ({ ...problem, severity: 'warning' }),
  );
  const value = mapFeatures(workspace, setting.layer, (other) => (other === feature ? changed : other));
  return { ok: true, value, problems: warnings };
}

function noSuchFeature({ feature, layer }: GeometrySetting): Problem {
  return {
    code: 'no-such-feature',
    message: `There is no feature "${feature.slice(0, 60)}" in the layer "${layer.slice(0, 60)}".`,
    path: '',
    severity: 'error',
    feature,
    fix: 'It may have been removed: undo that, or draw it again.',
  };
}

function mapFeatures(
  workspace: Workspace,
  layerId: string,
  change: (feature: AtlasFeature) => AtlasFeature,
): Workspace {
  return withLayer(workspace, layerId, (layer) => {
    let differs = false;
    const features = layer.features.map((feature) => {
      const changed = change(feature);
      if (changed !== feature) differs = true;
      return changed;
    });
    return differs ? { ...layer, features } : layer;
  });
}
