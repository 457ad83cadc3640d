/** ViewState: everything a reader sets, as one serialisable object. Link, embed, story step and undo are all one of these. */
import type { AnalysisView } from './analysis-view.js';
import type { Drawing } from './drawing.js';
import type { AtlasFeature, Edition, Layer } from './edition.js';
import type { FeatureFilter } from './feature-filter.js';
import type { Language } from './language.js';
import type { Metres } from './units.js';

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

/** A place and a distance around it, in a straight line. */
export interface Near {
  /** Longitude and latitude in degrees. */
  readonly center: readonly [number, number];
  readonly metres: Metres;
  /** Id of the locality it is about: then distances are from the whole of it, and `center` is where it is shown. */
  readonly locality?: string;
}

/** What the two sides of a swipe show. `status`: all that is promised | what is completed; `basis`: all | without illustrative. */
export const COMPARISON_TYPES = ['status', 'basis', 'edition'] as const;
export type ComparisonType = (typeof COMPARISON_TYPES)[number];

export interface Comparison {
  readonly type: ComparisonType;
  /** Where the divider stands, in parts of the map's width from the left. */
  readonly at: number;
  /** For `edition`: URL of the other edition's edition.json, relative to the page. */
  readonly edition?: string;
}

/** Panels beside the map; the first is open when the page opens. */
export const PANELS = ['layers', 'targets', 'filter', 'near', 'analysis', 'data'] as const;
export type Panel = (typeof PANELS)[number];

/** What fills the page: the map, the same as text, or the targets at a glance. */
export const PAGES = ['map', 'text', 'overview'] as const;
export type Page = (typeof PAGES)[number];

export interface ViewState {
  /** Ids of the layers shown; absent = as the edition has it. */
  readonly layers?: readonly string[];
  /** Ids of layers in the reader's own order, first on top; absent = as drawn by kind. Layers not named come below. */
  readonly order?: readonly string[];
  /** Opacity 0..1 by layer id, for those that are not 1. */
  readonly opacity?: Readonly<Record<string, number>>;
  readonly basis: BasisChoice;
  readonly filter?: FeatureFilter;
  readonly near?: Near;
  readonly comparison?: Comparison;
  readonly camera?: Camera;
  /** Id of the selected feature. */
  readonly selected?: string;
  /** Id of the commitment whose features are lit up. */
  readonly commitment?: string;
  /** Absent = the page's language. */
  readonly language?: Language;
  readonly theme: ThemeChoice;
  /** Absent = the first. */
  readonly panel?: Panel;
  /** Whether the attribute table is open. */
  readonly table?: boolean;
  /** Absent = the map. */
  readonly page?: Page;
  /** What the reader drew. */
  readonly drawings?: readonly Drawing[];
  /** Absent = the first tool, with nothing asked. */
  readonly analysis?: AnalysisView;
}

export const DEFAULT_VIEW: ViewState = { basis: 'all', theme: 'auto' };

/** Whether the map shows what it opens with, in the edition's language and the system's colours. */
export function isOpening({ panel: _, ...view }: ViewState): boolean {
  const defaults = new Map<string, unknown>(Object.entries(DEFAULT_VIEW));
  return Object.entries({ ...DEFAULT_VIEW, ...view }).every(([name, value]) => value === defaults.get(name));
}

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
  return showOnly(edition, view, shown);
}

/** The view with these layers and no others. */
export function showOnly(edition: Edition, view: ViewState, shown: ReadonlySet<string>): ViewState {
  const layers = edition.layers.map((layer) => layer.id).filter((id) => shown.has(id));
  const asEdition = edition.layers.every((layer) => layer.visible === shown.has(layer.id));
  return changeView(view, { layers: asEdition ? undefined : layers });
}

/** The view with a layer at the opacity, 0..1. */
export function setOpacity(view: ViewState, layerId: string, opacity: number): ViewState {
  const { [layerId]: _, ...others } = view.opacity ?? {};
  const next = opacity >= 1 ? others : { ...others, [layerId]: Math.max(0, opacity) };
  return changeView(view, { opacity: Object.keys(next).length === 0 ? undefined : next });
}

/** Features of the layer that the basis choice shows. */
export function shownFeatures({ features }: Layer, choice: BasisChoice): readonly AtlasFeature[] {
  if (choice === 'all') return features;
  const known =
    located.get(features) ?? features.filter(({ properties }) => properties.basis !== 'illustrative');
  located.set(features, known);
  return known;
}

/** The same list for the same features: what is counted or drawn of it can be kept. */
const located = new WeakMap<readonly AtlasFeature[], readonly AtlasFeature[]>();

/** The feature of the id and its layer; undefined when the edition has none. */
export function findFeature(
  edition: Edition,
  featureId: string | undefined,
): { readonly feature: AtlasFeature; readonly layer: Layer } | undefined {
  if (featureId === undefined) return undefined;
  for (const layer of edition.layers) {
    const feature = findById(layer.features, featureId);
    if (feature) return { feature, layer };
  }
  return undefined;
}

/** Longer lists are looked up rather than gone through: the pointer asks at every move. */
const LONG_LIST = 1000;
const byIds = new WeakMap<readonly AtlasFeature[], ReadonlyMap<string, AtlasFeature>>();

function findById(features: readonly AtlasFeature[], id: string): AtlasFeature | undefined {
  if (features.length < LONG_LIST) return features.find(({ properties }) => properties.id === id);
  let byId = byIds.get(features);
  if (!byId) {
    // Of two with one id the first counts, as in a short list.
    byId = new Map(features.toReversed().map((feature) => [feature.properties.id, feature]));
    byIds.set(features, byId);
  }
  return byId.get(id);
}
