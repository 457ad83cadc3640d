/** How one data layer becomes map layers: fills, hatches, outlines, lines with their core, markers, names. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { AtlasFeature, EditionManifest, Layer } from '../domain/edition.js';
import type { Language } from '../domain/language.js';
import { byBasis, byStatus, byZoom, byZoomTimes, fontsFor, labelIn } from './expressions.js';
import {
  BASIS_STYLES,
  CORE_DASHES,
  CORE_WIDTH,
  KIND_STYLES,
  layerColour,
  layerMarker,
  STATUS_CORES,
} from './layer-style.js';
import { hatchImageId, MARKER_IMAGE_SIZE, markerImageId } from './style-image.js';
import type { Theme } from './theme.js';

/** Id of a data layer's source. */
export function dataSourceId(layerId: string): string {
  return `data:${layerId}`;
}

/** The data layer a map layer or source belongs to; undefined for the base map. */
export function dataLayerOf(sourceId: string): string | undefined {
  return sourceId.startsWith('data:') ? sourceId.slice(5) : undefined;
}

export interface DataContext {
  readonly manifest: EditionManifest;
  readonly theme: Theme;
  readonly language: Language;
  /** Which features are drawn. */
  readonly filter: ExpressionSpecification | undefined;
  /** Whether the layer is so large that it comes as tiles. */
  readonly fromTiles?: boolean;
}

/** Of large layers; farther out the outlines of small areas would hide all else, and a hairline parts them. */
const OUTLINED_FROM_ZOOM = 13.5;

type Draw = { readonly layer: Layer; readonly colour: string; readonly source: string } & DataContext;

/** Map layers of areas, of lines and of points, in drawing order; only those the layer's geometries need. */
export function buildDataLayers(layer: Layer, context: DataContext) {
  const draw: Draw = {
    ...context,
    layer,
    colour: layerColour(layer, context.manifest.themes, context.theme),
    source: dataSourceId(layer.id),
  };
  const has = geometryClasses(layer.features);
  return {
    areas: has.area ? areaLayers(draw) : [],
    lines: has.line ? lineLayers(draw) : [],
    points: has.point ? [markerLayer(draw)] : [],
    lineNames: has.line ? [lineNameLayer(draw)] : [],
  } satisfies Record<string, LayerSpecification[]>;
}

const classes = new WeakMap<readonly AtlasFeature[], ReturnType<typeof findClasses>>();

/** Which classes of geometry the features have; looked up once a list, as styles are built at every change. */
export function geometryClasses(features: readonly AtlasFeature[]) {
  const known = classes.get(features) ?? findClasses(features);
  classes.set(features, known);
  return known;
}

function findClasses(features: readonly AtlasFeature[]) {
  const has = { area: false, line: false, point: false };
  for (const { geometry } of features) {
    const { type } = geometry;
    if (type === 'Polygon' || type === 'MultiPolygon') has.area = true;
    else if (type === 'LineString' || type === 'MultiLineString') has.line = true;
    else if (type === 'Point' || type === 'MultiPoint') has.point = true;
  }
  return has;
}

function areaLayers({ layer, colour, source, filter, fromTiles = false }: Draw): LayerSpecification[] {
  const style = KIND_STYLES[layer.kind];
  const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  const plain = (basis: Parameters<Parameters<typeof byBasis<number>>[0]>[0]) =>
    style.fillOpacity * BASIS_STYLES[basis].fillFactor;
  return [
    {
      id: `${source}:fill`,
      type: 'fill',
      source,
      filter: both(isArea, filter),
      paint: {
        'fill-color': colour,
        ...(fromTiles ? { 'fill-antialias': ['step', ['zoom'], true, OUTLINED_FROM_ZOOM, false] } : {}),
        'fill-opacity': ['min', 0.85, ['+', byBasis(plain), ['case', hovered(), 0.18, 0]]],
      },
    },
    {
      id: `${source}:hatch`,
      type: 'fill',
      source,
      filter: both(['all', isArea, ['==', ['get', 'basis'], 'illustrative']], filter),
      paint: { 'fill-pattern': hatchImageId(colour), 'fill-opacity': 0.75 },
    },
    {
      id: `${source}:outline`,
      type: 'line',
      source,
      ...(fromTiles ? { minzoom: OUTLINED_FROM_ZOOM } : {}),
      filter: both(isArea, filter),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          style.outlineWidth * 0.75,
          16,
          style.outlineWidth * 1.5,
        ],
        'line-opacity': byBasis((basis) => BASIS_STYLES[basis].lineOpacity),
        'line-dasharray': byBasis((basis) => [...BASIS_STYLES[basis].dash]),
      },
    },
  ];
}

function lineLayers({ layer, colour, source, filter, theme }: Draw): LayerSpecification[] {
  const style = KIND_STYLES[layer.kind];
  const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
  const common = { type: 'line', source, layout: { 'line-join': 'round' } } as const;
  const coloured = layer.kind === 'corridor' || layer.kind === 'river';
  return [
    {
      ...common,
      id: `${source}:casing`,
      filter: both(isLine, filter),
      paint: {
        'line-color': theme.labelHalo,
        'line-width': byZoomTimes(style.lineWidth, 1.6),
        'line-opacity': ['case', hovered(), 1, 0.75],
      },
    },
    {
      ...common,
      id: `${source}:line`,
      filter: both(isLine, filter),
      paint: {
        'line-color': colour,
        'line-width': byZoom(style.lineWidth),
        'line-opacity': byBasis((basis) => BASIS_STYLES[basis].lineOpacity * (coloured ? 0.65 : 1)),
        'line-dasharray': byBasis((basis) => [...BASIS_STYLES[basis].dash]),
      },
    },
    {
      ...common,
      id: `${source}:core`,
      filter: both(['all', isLine, ['!=', ['get', 'status'], 'completed']], filter),
      paint: {
        'line-color': theme.paper,
        'line-width': byZoomTimes(style.lineWidth, CORE_WIDTH),
        'line-dasharray': byStatus((status) => [...CORE_DASHES[STATUS_CORES[status]]]),
        'line-opacity': coloured ? 0.6 : 1,
      },
    },
  ];
}

function markerLayer({ layer, colour, source, filter, theme, language }: Draw): LayerSpecification {
  const style = KIND_STYLES[layer.kind];
  const marker = layerMarker(layer);
  const image = (look: 'solid' | 'hollow' | 'hatched') =>
    markerImageId({ marker, look, colour, paper: theme.paper });
  return {
    id: `${source}:marker`,
    type: 'symbol',
    source,
    filter: both(['==', ['geometry-type'], 'Point'], filter),
    layout: {
      'icon-image': byBasis((basis) => image(BASIS_STYLES[basis].marker)),
      'icon-size': byZoomTimes(style.markerSize, 1 / MARKER_IMAGE_SIZE),
      'icon-allow-overlap': true,
      'icon-ignore-placement': layer.kind === 'hotspot',
      'text-field': labelIn(language, style.labelFromZoom),
      'text-font': fontsFor(style.labelFont, language),
      'text-size': byZoom(style.labelSize),
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.95,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-optional': true,
      'symbol-sort-key': style.labelRank,
    },
    paint: {
      'icon-opacity': ['case', hovered(), 1, 0.95],
      'text-color': theme.siteLabel,
      'text-halo-color': theme.labelHalo,
      'text-halo-width': 1.6,
    },
  };
}

function lineNameLayer({ layer, source, filter, theme, language }: Draw): LayerSpecification {
  const style = KIND_STYLES[layer.kind];
  return {
    id: `${source}:line-name`,
    type: 'symbol',
    source,
    minzoom: style.labelFromZoom,
    filter: both(['==', ['geometry-type'], 'LineString'], filter),
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 380,
      'text-field': labelIn(language, style.labelFromZoom),
      'text-font': fontsFor(style.labelFont, language),
      'text-size': byZoom(style.labelSize),
      'text-max-angle': 40,
      'symbol-sort-key': style.labelRank,
    },
    paint: { 'text-color': theme.siteLabel, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.8 },
  };
}

function hovered(): ExpressionSpecification {
  return ['boolean', ['feature-state', 'hovered'], false];
}

function both(
  first: ExpressionSpecification,
  second: ExpressionSpecification | undefined,
): ExpressionSpecification {
  return second ? ['all', first, second] : first;
}
