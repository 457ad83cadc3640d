/** The whole map as a MapLibre style: a pure function of edition, view and theme. */
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import type { AtlasFeature, Edition, Layer } from '../domain/edition.js';
import { matchesFilter } from '../domain/filter.js';
import type { Language } from '../domain/language.js';
import { FINEST_ZOOM, readTileAddress, TILE_LAYER_NAME } from '../domain/tiles/tile-address.js';
import { findFeature, shownFeatures, type ViewState, visibleLayerIds } from '../domain/view.js';
import { basemapSourceId, buildBasemapLayers } from './basemap-style.js';
import { buildDataLayers, dataSourceId } from './data-style.js';
import { drawingOrder } from './layer-order.js';
import { MARKED, type MarkedShape, markedLabelLayers, markedLayers, markedSource } from './marked-style.js';
import * as overlay from './overlay-style.js';
import { THEMES, type ThemeName } from './theme.js';
import type { TileParts } from './tile-style.js';

export interface StyleInput {
  readonly edition: Edition;
  /** URL of the edition's folder, with a trailing slash. */
  readonly baseUrl: string;
  readonly view: ViewState;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Outlines of uncertainty by feature id, as far as they are ready. */
  readonly halos: ReadonlyMap<string, overlay.Halo>;
  /** The edition with only what passes the view's filter; absent when everything does. */
  readonly filtered?: Edition | undefined;
  /** Addresses of the tiles of large layers with only what passes the filter, by layer id. */
  readonly tiles?: ReadonlyMap<string, string>;
  /** What is marked over the data; `marksOf` tells what the view itself marks. */
  readonly marks?: readonly MarkedShape[];
  /** The reader's tiles, as far as they may be asked for; absent = none, and the embedded base map. */
  readonly ownTiles?: TileParts | undefined;
}

/** The style of the map; layers that are off stay in it, hidden, so that switching is instant. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { edition, view, language } = input;
  const theme = THEMES[input.theme];
  const visible = new Set(visibleLayerIds(edition, view));
  const passing = (input.filtered ?? edition).layers;
  const shown = passing
    .filter((layer) => visible.has(layer.id))
    .map((layer): Layer => ({ ...layer, features: shownFeatures(layer, view.basis) }));
  const basemap = groundOf(input);
  const data = drawingOrder(edition.layers, view.order).map((layer) => {
    const filter = featureFilter(layer, passing.find(({ id }) => id === layer.id) ?? layer, input);
    const fromTiles = isTiled(layer);
    const drawn = buildDataLayers(layer, { manifest: edition.manifest, theme, language, filter, fromTiles });
    return eachGroup(drawn, (specification) => {
      const placed = fromTiles ? withinTile(specification) : specification;
      return fade(visible.has(layer.id) ? placed : hide(placed), view.opacity?.[layer.id] ?? 1);
    });
  });
  // The reader's own order of layers counts for more than that points lie over lines and lines over areas.
  const under = view.order
    ? data.flatMap(({ areas, lines, points }) => [...areas, ...lines, ...points])
    : [...data.flatMap(({ areas }) => areas), ...data.flatMap(({ lines }) => lines)];
  return {
    version: 8,
    name: edition.manifest.id,
    sources: {
      ...fileSources(input),
      ...input.ownTiles?.sources,
      [overlay.AREA_NAMES]: overlay.areaNameSource(shown),
      [overlay.HALOS]: overlay.haloSource(shown, input.halos, { manifest: edition.manifest, theme }),
      [overlay.PICKED]: overlay.pickedSource(pick(input, shown)),
      [MARKED]: markedSource(input.marks ?? []),
    },
    layers: [
      ...basemap.below,
      ...(input.ownTiles?.layers ?? []),
      ...overlay.haloLayers(),
      ...under,
      ...markedLayers(theme),
      ...overlay.pickedLayers(theme),
      ...basemap.above,
      ...data.flatMap((layers) => layers.lineNames),
      ...(view.order ? [] : data.flatMap((layers) => layers.points)),
      ...overlay.areaNameLayers(edition.layers, theme, language),
      ...markedLabelLayers(theme, language),
    ],
  };
}

/** Limits that stay above any other base map: what the atlas is about. */
const LIMITS = ['subdistrict-limit', 'district-glow', 'district-limit'];

/** The embedded base map, or the reader's own with the district's limits on it. */
function groundOf({ edition, ownTiles, theme, language }: StyleInput): ReturnType<typeof buildBasemapLayers> {
  const context = { theme: THEMES[theme], language };
  const embedded = buildBasemapLayers(edition.manifest, context);
  const own = ownTiles?.ground;
  if (!own) return embedded;
  const limits = embedded.below.filter(({ id }) => LIMITS.includes(id));
  const [background] = embedded.below;
  return { below: [...(background ? [background] : []), ...own.below, ...limits], above: own.above };
}

function fileSources({ edition, baseUrl, tiles }: StyleInput): Record<string, SourceSpecification> {
  const source = (file: string): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: new URL(file, baseUrl).href,
  });
  return Object.fromEntries([
    ...edition.manifest.basemap.map((file) => [basemapSourceId(file), source(file.file)]),
    ...edition.layers.map((layer) => [
      dataSourceId(layer.id),
      isTiled(layer)
        ? tileSource(tiles?.get(layer.id) ?? layer.file)
        : { ...source(layer.file), promoteId: 'id' },
    ]),
  ]);
}

function tileSource(address: string): VectorSourceSpecification {
  return { type: 'vector', tiles: [address], maxzoom: FINEST_ZOOM, promoteId: 'id' };
}

function isTiled({ file }: Layer): boolean {
  return readTileAddress(file) !== undefined;
}

function withinTile(layer: LayerSpecification): LayerSpecification {
  // Safe: layers of data have a source.
  return { ...layer, 'source-layer': TILE_LAYER_NAME } as LayerSpecification;
}

/** Which features of a layer are drawn; undefined for all. By id: `match` looks each up at once, however many there are. */
function featureFilter(
  layer: Layer,
  passing: Layer,
  { view, tiles }: StyleInput,
): ExpressionSpecification | undefined {
  const located: ExpressionSpecification | undefined =
    view.basis === 'located' ? ['!=', ['get', 'basis'], 'illustrative'] : undefined;
  // Tiles hold only what passes.
  if (passing.features.length === layer.features.length || tiles?.has(layer.id)) return located;
  if (passing.features.length === 0) return ['literal', false];
  const ids = passing.features.map(({ properties }) => properties.id);
  const among: ExpressionSpecification = ['match', ['get', 'id'], ids, true, false];
  return located ? ['all', located, among] : among;
}

type Groups = ReturnType<typeof buildDataLayers>;

function eachGroup(groups: Groups, change: (layer: LayerSpecification) => LayerSpecification): Groups {
  const { areas, lines, points, lineNames } = groups;
  return {
    areas: areas.map(change),
    lines: lines.map(change),
    points: points.map(change),
    lineNames: lineNames.map(change),
  };
}

function hide(layer: LayerSpecification): LayerSpecification {
  // Safe: `visibility` is a layout property of every type of layer.
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}

const OPACITIES = ['fill-opacity', 'line-opacity', 'icon-opacity', 'text-opacity'] as const;

/** The layer with each of its opacities multiplied. */
function fade(layer: LayerSpecification, factor: number): LayerSpecification {
  if (factor >= 1) return layer;
  const paint: Record<string, unknown> = { ...layer.paint };
  const own =
    layer.type === 'symbol' ? OPACITIES.slice(2) : OPACITIES.filter((key) => key.startsWith(layer.type));
  for (const key of own) paint[key] = ['*', factor, paint[key] ?? 1];
  // Safe: the keys are opacities of the layer's own type; the tests validate faded styles.
  return { ...layer, paint } as LayerSpecification;
}

function pick(input: StyleInput, shown: readonly Layer[]) {
  const { edition, view, halos } = input;
  const selected = findFeature(edition, view.selected)?.feature;
  return { selected, lit: litFeatures(input, shown), halo: selected && halos.get(selected.properties.id) };
}

/** What counts towards the commitment that is lit up; without a measure, all that belongs to it. */
function litFeatures({ edition, view }: StyleInput, shown: readonly Layer[]): readonly AtlasFeature[] {
  const commitment = edition.ledger.commitments.find(({ id }) => id === view.commitment);
  if (!commitment) return [];
  const { id, measure } = commitment;
  if (!measure)
    return shown.flatMap((layer) =>
      layer.features.filter(({ properties }) => properties.commitments.includes(id)),
    );
  const layer = shown.find((candidate) => candidate.id === measure.layer);
  return layer?.features.filter((feature) => matchesFilter(feature, measure.filter)) ?? [];
}
