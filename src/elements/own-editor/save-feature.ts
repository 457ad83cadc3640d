/** Changes of the workspace that an edit ends with. */
import type { Geometry } from 'geojson';
import type { AtlasFeature, Edition } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Path } from '../../domain/shape-edit/shape.js';
import { splitGeometry } from '../../domain/shape-edit/split-shape.js';
import { addFeatures, changeFeatures } from '../../domain/workspace/change-features.js';
import { createDrawnFeature, createDrawnLayer, nextFeatureId } from '../../domain/workspace/drawn-layer.js';
import { featureIds, renameFeature } from '../../domain/workspace/unique-ids.js';
import { findLayer, type UserLayer, type Workspace } from '../../domain/workspace/workspace.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import type { FilledForm } from './feature-form.js';

export interface SaveContext {
  readonly geometry: Geometry;
  /** The edition without the reader's layers. */
  readonly base: Edition;
  readonly layers: readonly UserLayer[];
  readonly language: Language;
  readonly today: string;
}

/** The feature that a filled form makes of a shape, and the layer that it goes into: one that is `known`, or a new one. */
export function saveFilled(
  { layer: chosen, properties }: FilledForm,
  context: SaveContext,
): { readonly known: boolean; readonly layer: UserLayer; readonly feature: AtlasFeature } {
  const { geometry, base, layers } = context;
  const found = layers.find(({ id }) => id === chosen);
  const layer = found ?? layerForDrawn(geometry, context);
  const id = nextFeatureId({ layers }, { layer: layer.id, others: featureIds(base.layers) });
  return { known: found !== undefined, layer, feature: createDrawnFeature({ id, geometry }, properties) };
}

/** A new layer for a shape that was drawn before there was one. */
function layerForDrawn({ type }: Geometry, { base, layers, language, today }: SaveContext): UserLayer {
  const kind = type === 'Point' ? 'site' : type === 'LineString' ? 'road' : 'parcel';
  const taken = [...base.layers, ...layers].map(({ id }) => id);
  return createDrawnLayer({ title: OWN_STRINGS[language].drawnLayer, kind, today, taken });
}

/** A feature of the workspace by its ids; undefined when it is gone. */
export function findOwn(
  workspace: Workspace | undefined,
  { layer, feature }: { readonly layer: string; readonly feature: string },
): AtlasFeature | undefined {
  const found = workspace && findLayer(workspace, layer);
  return found?.features.find(({ properties }) => properties.id === feature);
}

export interface Split {
  readonly count: number;
  readonly change: (workspace: Workspace) => Workspace;
}

/** The change that splits a feature along a line: the largest piece stays it; undefined when the line parts nothing. */
export function splitFeature(
  own: AtlasFeature,
  { layer, line, language }: { readonly layer: string; readonly line: Path; readonly language: Language },
): Split | undefined {
  const pieces = splitGeometry(own.geometry, line);
  const [first, ...others] = pieces ?? [];
  if (!first || others.length === 0) return undefined;
  const { id } = own.properties;
  const name = nameOf(own, language);
  const words = OWN_STRINGS[language];
  const added = others.map((geometry, index): AtlasFeature => {
    const { name_en: _, name_zh: __, ...properties } = own.properties;
    const called = { ...properties, name: fillIn(words.splitName, { name, n: index + 2 }) };
    // Safe: only translations of the name were taken out.
    return renameFeature(
      { ...own, geometry, properties: called as AtlasFeature['properties'] },
      `${id}-${index + 2}`,
    );
  });
  return {
    count: others.length + 1,
    change: (workspace) =>
      addFeatures(changeFeatures(workspace, { layer, features: [{ ...own, geometry: first }] }), {
        layer,
        features: added,
      }),
  };
}
