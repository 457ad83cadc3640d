/** The areas a report can be about, and the one that is chosen. */
import { type AnalysisFeature, chooseFeatures } from './choose-features.js';
import type { FeatureChoice } from './coverage-question.js';
import { type Drawing, isArea } from './drawing.js';
import type { AtlasFeature, Edition, Layer } from './edition.js';
import { type GeoJsonDocument, polygonsOf } from './geometries.js';
import { shownFeatures, type ViewState, visibleLayerIds } from './view.js';

/** More would make the list too long to open: the others are chosen on the map. */
const MOST_OF_LAYER = 300;

export interface AreaChoices {
  readonly drawings: readonly Drawing[];
  /** The selected feature, when it encloses ground. */
  readonly selected: AtlasFeature | undefined;
  readonly layers: readonly { readonly layer: Layer; readonly features: readonly AtlasFeature[] }[];
}

/** Drawn areas, the selected polygon, and polygons by layer, 300 of a layer at most. */
export function listAreas(
  edition: Edition,
  drawings: readonly Drawing[],
  selected: AtlasFeature | undefined,
): AreaChoices {
  const layers = edition.layers.flatMap((layer) => {
    const features = layer.features.filter(enclosesGround).slice(0, MOST_OF_LAYER);
    return features.length === 0 ? [] : [{ layer, features }];
  });
  return {
    drawings: drawings.filter(isArea),
    selected: selected && enclosesGround(selected) ? selected : undefined,
    layers,
  };
}

/** The one area of the choice; undefined when it is not there, or encloses nothing. */
export function chosenArea(
  choice: FeatureChoice | undefined,
  edition: Edition,
  drawings: readonly Drawing[],
): AnalysisFeature | undefined {
  if (!choice) return undefined;
  const [first] = chooseFeatures([choice], edition, drawings);
  return first && enclosesGround(first.geometry) ? first : undefined;
}

/** Whether there is a polygon in it. */
export function enclosesGround(geojson: GeoJsonDocument): boolean {
  return polygonsOf(geojson).next().done !== true;
}

/** The edition with the layers that are on, and of them what the basis switch shows. */
export function shownEdition(filtered: Edition, view: ViewState): Edition {
  const visible = visibleLayerIds(filtered, view);
  const layers = filtered.layers
    .filter(({ id }) => visible.includes(id))
    .map((layer) => ({ ...layer, features: shownFeatures(layer, view.basis) }));
  return { ...filtered, layers };
}

/** The edition without the feature: an area does not lie in itself. The edition itself without an id. */
export function withoutFeature(edition: Edition, id: string | undefined): Edition {
  if (id === undefined) return edition;
  const layers = edition.layers.map((layer) => ({
    ...layer,
    features: layer.features.filter(({ properties }) => properties.id !== id),
  }));
  return { ...edition, layers };
}
