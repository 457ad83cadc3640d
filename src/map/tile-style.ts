/** The reader's tiles as map layers: base maps in the place of the embedded ground, and layers of data in one accent each. */
import type {
  LayerSpecification,
  RasterSourceSpecification,
  SourceSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import { escapeHtml } from '../domain/escape-html.js';
import type { Language } from '../domain/language.js';
import type { Basemap, Credit, TileLayer, TileSet } from '../domain/tile-sources/tile-source.js';
import { stops } from './expressions.js';
import { OPENMAPTILES } from './openmaptiles-schema.js';
import { PROTOMAPS } from './protomaps-schema.js';
import type { Theme } from './theme.js';
import { buildGroundLayers } from './tile-ground.js';
import { GROUND_PREFIX, TILES_PREFIX, tileSourceId } from './tile-source-ids.js';

/** A set with the addresses that are really asked, keys included: never stored, never shown. */
export interface DrawnSet {
  readonly set: TileSet;
  readonly tiles: readonly string[];
}

export interface DrawnTiles {
  readonly basemap?: { readonly basemap: Basemap; readonly sets: readonly DrawnSet[] };
  readonly layers: readonly { readonly layer: TileLayer; readonly set: DrawnSet }[];
}

/** All that the reader's tiles are in a style. */
export interface TileParts {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Layers of data, from below. */
  readonly layers: readonly LayerSpecification[];
  /** In the place of the embedded ground, and the names above the data; absent while that is chosen. */
  readonly ground?:
    | { readonly below: LayerSpecification[]; readonly above: LayerSpecification[] }
    | undefined;
}

export function buildTileParts(
  drawn: DrawnTiles,
  context: { readonly theme: Theme; readonly language: Language },
): TileParts {
  return {
    sources: buildTileSources(drawn),
    layers: buildTileLayers(drawn, context.theme),
    ground: buildTileGround(drawn, context),
  };
}

function buildTileSources(drawn: DrawnTiles): Record<string, SourceSpecification> {
  const ground = drawn.basemap?.sets.map((set, index) => [`${GROUND_PREFIX}${index}`, tileSource(set)]) ?? [];
  const layers = drawn.layers.map(({ layer, set }) => [tileSourceId(layer.id), tileSource(set)]);
  return Object.fromEntries([...ground, ...layers]);
}

function tileSource({ set, tiles }: DrawnSet): VectorSourceSpecification | RasterSourceSpecification {
  const { address, bounds } = set;
  const shared = {
    tiles: [...tiles],
    minzoom: set.minZoom,
    maxzoom: set.maxZoom,
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
    ...(address.type === 'template' && address.scheme ? { scheme: address.scheme } : {}),
    attribution: creditsHtml(set.credits),
  };
  return set.format === 'vector'
    ? { type: 'vector', ...shared }
    : { type: 'raster', tileSize: set.tileSize, ...shared };
}

/** What MapLibre puts into the page as HTML: made here of escaped text and of links that were checked. */
export function creditsHtml(credits: readonly Credit[]): string {
  return credits
    .map(({ text, href }) =>
      href === undefined
        ? escapeHtml(text)
        : `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${escapeHtml(text)}</a>`,
    )
    .join(' ');
}

function buildTileGround(
  drawn: DrawnTiles,
  { theme, language }: { readonly theme: Theme; readonly language: Language },
): TileParts['ground'] {
  const { basemap, sets = [] } = drawn.basemap ?? {};
  if (!basemap) return undefined;
  const context = { source: `${GROUND_PREFIX}0`, theme, language };
  switch (basemap.schema) {
    case 'openmaptiles':
      return buildGroundLayers(OPENMAPTILES, context);
    case 'protomaps':
      return buildGroundLayers(PROTOMAPS, context);
    case 'raster':
      return {
        below: sets.map(
          (_, index): LayerSpecification => ({
            id: `${GROUND_PREFIX}${index}`,
            type: 'raster',
            source: `${GROUND_PREFIX}${index}`,
            // A map made for daylight must not glare in the dark.
            paint:
              isDark(theme) && index === 0 ? { 'raster-brightness-max': 0.6, 'raster-saturation': -0.3 } : {},
          }),
        ),
        above: [],
      };
  }
}

function isDark({ land }: Theme): boolean {
  return Number.parseInt(land.slice(1, 3), 16) < 0x80;
}

/** From below; those that are off are hidden. */
function buildTileLayers(drawn: DrawnTiles, theme: Theme): LayerSpecification[] {
  return (
    drawn.layers.flatMap(({ layer }) =>
      (layer.set.format === 'raster' ? rasterLayers(layer) : vectorLayers(layer, theme)).map(
        // Safe: `visibility` is a layout property of every type of layer.
        (specification) =>
          ({
            ...specification,
            layout: { ...specification.layout, visibility: layer.visible ? 'visible' : 'none' },
          }) as LayerSpecification,
      ),
    ) ?? []
  );
}

function rasterLayers({ id, opacity }: TileLayer): LayerSpecification[] {
  return [
    {
      id: `${TILES_PREFIX}${id}:raster`,
      type: 'raster',
      source: tileSourceId(id),
      paint: { 'raster-opacity': opacity },
    },
  ];
}

/** Each part as area, line and point: what of it there is shows itself. Dotted, for what it stands on is not known. */
function vectorLayers({ id, set, accent, opacity }: TileLayer, theme: Theme): LayerSpecification[] {
  const colour = theme.accents[accent];
  return set.parts.flatMap(({ id: part }): LayerSpecification[] => {
    const of = (kind: string) => ({
      id: `${TILES_PREFIX}${id}:${part}:${kind}`,
      source: tileSourceId(id),
      'source-layer': part,
    });
    return [
      {
        ...of('fill'),
        type: 'fill',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': colour, 'fill-opacity': 0.14 * opacity },
      },
      {
        ...of('line'),
        type: 'line',
        filter: ['!=', ['geometry-type'], 'Point'],
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-opacity': opacity,
          'line-width': stops(10, 0.6, 17, 1.8),
          'line-dasharray': [2, 1],
        },
      },
      {
        ...of('circle'),
        type: 'circle',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-color': theme.paper,
          'circle-opacity': opacity,
          'circle-radius': stops(10, 1.6, 17, 5),
          'circle-stroke-color': colour,
          'circle-stroke-width': 1.4,
          'circle-stroke-opacity': opacity,
        },
      },
    ];
  });
}
