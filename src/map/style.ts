/** The whole map as a MapLibre style: a pure function of edition, view and theme. */
import type { ExpressionSpecification, GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { AtlasFeature, Edition, Layer } from '../domain/edition.js';
import { matchesFilter } from '../domain/filter.js';
import type { Language } from '../domain/language.js';
import { findFeature, shownFeatures, type ViewState, visibleLayerIds } from '../domain/view.js';
import { basemapSourceId, buildBasemapLayers } from './basemap-style.js';
import { buildDataLayers, dataSourceId } from './data-style.js';
import { KIND_STYLES } from './layer-style.js';
import * as overlay from './overlay-style.js';
import { THEMES, type ThemeName } from './theme.js';

export interface StyleInput {
  readonly edition: Edition;
  /** URL of the edition's folder, with a trailing slash. */
  readonly baseUrl: string;
  readonly view: ViewState;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Outlines of uncertainty by feature id, as far as they are ready. */
  readonly halos: ReadonlyMap<string, overlay.Halo>;
}

/** The style of the map; layers that are off stay in it, hidden, so that switching is instant. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { edition, view, language } = input;
  const theme = THEMES[input.theme];
  const visible = new Set(visibleLayerIds(edition, view));
  const shown = edition.layers
    .filter((layer) => visible.has(layer.id))
    .map((layer): Layer => ({ ...layer, features: shownFeatures(layer, view.basis) }));
  const basemap = buildBasemapLayers(edition.manifest, { theme, language });
  const data = drawingOrder(edition.layers).map((layer) =>
    hideUnless(
      visible.has(layer.id),
      buildDataLayers(layer, { manifest: edition.manifest, theme, language, filter: basisFilter(view) }),
    ),
  );
  return {
    version: 8,
    name: edition.manifest.id,
    sources: {
      ...fileSources(input),
      [overlay.AREA_NAMES]: overlay.areaNameSource(shown),
      [overlay.HALOS]: overlay.haloSource(shown, input.halos, { manifest: edition.manifest, theme }),
      [overlay.PICKED]: overlay.pickedSource(pick(input, shown)),
    },
    layers: [
      ...basemap.below,
      ...overlay.haloLayers(),
      ...data.flatMap((layers) => layers.areas),
      ...data.flatMap((layers) => layers.lines),
      ...overlay.pickedLayers(theme),
      ...basemap.above,
      ...data.flatMap((layers) => layers.lineNames),
      ...data.flatMap((layers) => layers.points),
      ...overlay.areaNameLayers(edition.layers, theme, language),
    ],
  };
}

function fileSources({ edition, baseUrl }: StyleInput): Record<string, GeoJSONSourceSpecification> {
  const source = (file: string): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: new URL(file, baseUrl).href,
  });
  return Object.fromEntries([
    ...edition.manifest.basemap.map((file) => [basemapSourceId(file), source(file.file)]),
    ...edition.layers.map((layer) => [dataSourceId(layer.id), { ...source(layer.file), promoteId: 'id' }]),
  ]);
}

/** Areas first, points last; within a kind as the edition has it. */
function drawingOrder(layers: readonly Layer[]): readonly Layer[] {
  return [...layers].sort((a, b) => KIND_STYLES[a.kind].order - KIND_STYLES[b.kind].order);
}

function basisFilter(view: ViewState): ExpressionSpecification | undefined {
  return view.basis === 'located' ? ['!=', ['get', 'basis'], 'illustrative'] : undefined;
}

function hideUnless(
  visible: boolean,
  groups: ReturnType<typeof buildDataLayers>,
): ReturnType<typeof buildDataLayers> {
  if (visible) return groups;
  const hide = <T extends { layout?: object | undefined }>(layers: readonly T[]): T[] =>
    layers.map((layer) => ({ ...layer, layout: { ...layer.layout, visibility: 'none' } }));
  return {
    areas: hide(groups.areas),
    lines: hide(groups.lines),
    points: hide(groups.points),
    lineNames: hide(groups.lineNames),
  };
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
