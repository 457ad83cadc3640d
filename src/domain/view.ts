/** ViewState: everything a reader sets, as one serialisable object. Link, embed, story step and undo are all one of these. */
import type { AtlasFeature, Edition, Layer } from './edition.js';
import type { Language } from './language.js';

export interface Camera {
  /** Longitude and latitude in degrees (WGS-84). */
  readonly center: readonly [number, number];
  readonly zoom: number;
  /** Degrees clockwise from north; absent = 0. */
  readonly bearing?: number;
  /** Degrees from looking straight down; absent = 0. */
  readonly pitch?: number;
}

export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** `located` hides all that is not at least an estimate. */
export const BASIS_CHOICES = ['all', 'located'] as const;
export type BasisChoice = (typeof BASIS_CHOICES)[number];

export interface ViewState {
  /** Ids of the layers shown; absent = as the edition has it. */
  readonly layers?: readonly string[];
  readonly basis: BasisChoice;
  readonly camera?: Camera;
  /** Id of the selected feature. */
  readonly selected?: string;
  /** Id of the commitment whose features are lit up. */
  readonly commitment?: string;
  /** Absent = the page's language. */
  readonly language?: Language;
  readonly theme: ThemeChoice;
}

export const DEFAULT_VIEW: ViewState = { basis: 'all', theme: 'auto' };

/** Members to change; one given as undefined is taken out. */
export type ViewChange = { readonly [K in keyof ViewState]?: ViewState[K] | undefined };

/** The view with some members changed. */
export function changeView(view: ViewState, change: ViewChange): ViewState {
  const merged = { ...view, ...change };
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined);
  // Safe: the members without an undefined choice (basis, theme) fall back to the default.
  return { ...DEFAULT_VIEW, ...Object.fromEntries(kept) } as ViewState;
}

/** Ids of the layers the view shows, in the edition's order. */
export function visibleLayerIds(edition: Edition, view: ViewState): readonly string[] {
  const { layers } = view;
  return edition.layers
    .filter((layer) => (layers ? layers.includes(layer.id) : layer.visible))
    .map((layer) => layer.id);
}

/** The view with one layer switched on or off. */
export function toggleLayer(edition: Edition, view: ViewState, layerId: string, visible: boolean): ViewState {
  return setLayers(edition, view, [layerId], visible);
}

/** The view with several layers switched on or off together. */
export function setLayers(
  edition: Edition,
  view: ViewState,
  layerIds: readonly string[],
  visible: boolean,
): ViewState {
  const shown = new Set(visibleLayerIds(edition, view));
  for (const id of layerIds) visible ? shown.add(id) : shown.delete(id);
  const layers = edition.layers.map((layer) => layer.id).filter((id) => shown.has(id));
  const asEdition = edition.layers.every((layer) => layer.visible === shown.has(layer.id));
  return changeView(view, { layers: asEdition ? undefined : layers });
}

/** Features of the layer that the basis choice shows. */
export function shownFeatures(layer: Layer, choice: BasisChoice): readonly AtlasFeature[] {
  return choice === 'all'
    ? layer.features
    : layer.features.filter((feature) => feature.properties.basis !== 'illustrative');
}

/** The feature of the id and its layer; undefined when the edition has none. */
export function findFeature(
  edition: Edition,
  featureId: string | undefined,
): { readonly feature: AtlasFeature; readonly layer: Layer } | undefined {
  if (featureId === undefined) return undefined;
  for (const layer of edition.layers) {
    const feature = layer.features.find((candidate) => candidate.properties.id === featureId);
    if (feature) return { feature, layer };
  }
  return undefined;
}
