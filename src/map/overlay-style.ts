/** What lies over the data: names of areas, halos of uncertainty, the lit and the selected features. */
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { AtlasFeature, EditionManifest, Layer } from '../domain/edition.js';
import { labelPoint } from '../domain/label-points.js';
import type { Language } from '../domain/language.js';
import { byZoom, byZoomTimes, fontsFor, labelIn, NAME_PROPERTIES } from './expressions.js';
import { BASIS_STYLES, KIND_STYLES, layerColour } from './layer-style.js';
import type { Theme } from './theme.js';

export const AREA_NAMES = 'overlay:area-names';
export const HALOS = 'overlay:halos';
export const PICKED = 'overlay:picked';

/** Layers with more features are drawn without names and halos: these would cover each other, and take minutes to make. */
const MOST_DECORATED = 3000;

/** The layers whose features get names and halos. */
export function decorated(layers: readonly Layer[]): readonly Layer[] {
  return layers.filter(({ features }) => features.length <= MOST_DECORATED);
}

/** Outline of the ground within a feature's uncertainty. */
export type Halo = Feature & { readonly properties: { readonly id: string } };

/** Points that carry the names of the layers' areas. */
export function areaNameSource(layers: readonly Layer[]): GeoJSONSourceSpecification {
  const features = decorated(layers).flatMap((layer) =>
    layer.features.flatMap((feature) => areaName(layer, feature)),
  );
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

function areaName(layer: Layer, feature: AtlasFeature): Feature[] {
  const coordinates = labelPoint(feature);
  if (!coordinates) return [];
  const names = NAME_PROPERTIES.flatMap((key) =>
    feature.properties[key] ? [[key, feature.properties[key]]] : [],
  );
  const properties = {
    ...Object.fromEntries(names),
    id: feature.properties.id,
    basis: feature.properties.basis,
    kind: layer.kind,
  };
  return [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties }];
}

/** Layers that draw the names of areas, one for each way a kind writes them. */
export function areaNameLayers(
  layers: readonly Layer[],
  theme: Theme,
  language: Language,
): LayerSpecification[] {
  const kinds = [...new Set(layers.map((layer) => layer.kind))].sort(
    (a, b) => KIND_STYLES[b].labelRank - KIND_STYLES[a].labelRank,
  );
  return kinds.map((kind) => {
    const style = KIND_STYLES[kind];
    return {
      id: `${AREA_NAMES}:${kind}`,
      type: 'symbol',
      source: AREA_NAMES,
      minzoom: style.labelFromZoom,
      filter: ['==', ['get', 'kind'], kind],
      layout: {
        'text-field': labelIn(language, style.labelFromZoom),
        'text-font': fontsFor(style.labelFont, language),
        'text-size': byZoom(style.labelSize),
        'text-max-width': 7,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-padding': 4,
      },
      paint: { 'text-color': theme.areaLabel, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.8 },
    };
  });
}

/** The halos of the features that are drawn and whose basis has one. */
export function haloSource(
  layers: readonly Layer[],
  halos: ReadonlyMap<string, Halo>,
  { manifest, theme }: { manifest: EditionManifest; theme: Theme },
): GeoJSONSourceSpecification {
  const features = decorated(layers).flatMap((layer) =>
    layer.features.flatMap((feature): Feature[] => {
      const halo = BASIS_STYLES[feature.properties.basis].halo ? halos.get(feature.properties.id) : undefined;
      return halo ? [{ ...halo, properties: { colour: layerColour(layer, manifest.themes, theme) } }] : [];
    }),
  );
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

export function haloLayers(): LayerSpecification[] {
  return [
    {
      id: `${HALOS}:fill`,
      type: 'fill',
      source: HALOS,
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.03 },
    },
    {
      id: `${HALOS}:line`,
      type: 'line',
      source: HALOS,
      minzoom: 11.5,
      paint: {
        'line-color': ['get', 'colour'],
        'line-width': 0.8,
        'line-opacity': 0.35,
        'line-dasharray': [2, 3],
      },
    },
  ];
}

/** The selected feature, the lit ones, and the ground within the selected one's uncertainty. */
export function pickedSource(picked: {
  readonly selected: AtlasFeature | undefined;
  readonly lit: readonly AtlasFeature[];
  readonly halo: Halo | undefined;
}): GeoJSONSourceSpecification {
  const features: Feature[] = picked.lit.map((feature) => role(feature, 'lit'));
  if (picked.selected) features.push(role(picked.selected, 'selected'));
  if (picked.halo) features.push(role(picked.halo, 'uncertainty'));
  const data: FeatureCollection = { type: 'FeatureCollection', features };
  return { type: 'geojson', data };
}

function role(feature: Feature, value: 'lit' | 'selected' | 'uncertainty'): Feature {
  return { type: 'Feature', geometry: feature.geometry, properties: { role: value } };
}

export function pickedLayers(theme: Theme): LayerSpecification[] {
  const drawn = ['!=', ['get', 'role'], 'uncertainty'];
  const isSelected = ['==', ['get', 'role'], 'selected'];
  return [
    {
      id: `${PICKED}:uncertainty`,
      type: 'line',
      source: PICKED,
      filter: ['==', ['get', 'role'], 'uncertainty'],
      paint: {
        'line-color': theme.highlight,
        'line-width': 1.6,
        'line-dasharray': [2, 2],
        'line-opacity': 0.8,
      },
    },
    {
      id: `${PICKED}:casing`,
      type: 'line',
      source: PICKED,
      filter: ['all', drawn, ['!=', ['geometry-type'], 'Point']],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.paper, 'line-width': byZoom([6, 11]) },
    },
    {
      id: `${PICKED}:line`,
      type: 'line',
      source: PICKED,
      filter: ['all', drawn, ['!=', ['geometry-type'], 'Point']],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.highlight,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          11,
          ['case', isSelected, 3, 1.8],
          16,
          ['case', isSelected, 6, 3],
        ],
      },
    },
    {
      id: `${PICKED}:ring`,
      type: 'circle',
      source: PICKED,
      filter: ['all', drawn, ['==', ['geometry-type'], 'Point']],
      paint: {
        'circle-radius': byZoomTimes([15, 24], 0.62),
        'circle-opacity': 0,
        'circle-stroke-color': theme.highlight,
        'circle-stroke-width': ['case', isSelected, 3, 1.8],
      },
    },
  ] as LayerSpecification[]; // Expressions nested in `case` are wider than the inferred literal types; the tests validate them.
}
