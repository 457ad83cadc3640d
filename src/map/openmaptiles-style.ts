/** Vector tiles of the OpenMapTiles schema (openmaptiles.org/schema) as OpenFreeMap serves them, as our quiet ground. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { area, line, names, type TileGroundContext } from './tile-basemap-parts.js';

const among = (property: string, ...values: string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', values],
];

export function buildOpenMapTilesLayers(context: TileGroundContext): {
  readonly below: LayerSpecification[];
  readonly above: LayerSpecification[];
} {
  const { theme, language } = context;
  const name: ExpressionSpecification =
    language === 'zh'
      ? ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name'], '']
      : ['coalesce', ['get', 'name:en'], ['get', 'name_en'], ['get', 'name:latin'], ['get', 'name'], ''];
  const road = { layer: 'transportation' };
  const main = among('class', 'motorway', 'trunk', 'primary');
  const second = among('class', 'secondary', 'tertiary');
  const minor = among('class', 'minor', 'service', 'busway');
  return {
    below: [
      { id: 'ground:land', type: 'background', paint: { 'background-color': theme.land } },
      area(
        context,
        { id: 'wood', layer: 'landcover', filter: among('class', 'wood', 'grass', 'wetland') },
        theme.park,
      ),
      area(context, { id: 'park', layer: 'park' }, theme.park),
      area(context, { id: 'water', layer: 'water' }, theme.sea),
      line(context, { id: 'waterway', layer: 'waterway', colour: theme.river, widths: [0.8, 5] }),
      area(context, { id: 'building', layer: 'building', minzoom: 14 }, theme.minorRoad),
      line(context, {
        ...road,
        id: 'minor',
        filter: minor,
        minzoom: 12,
        colour: theme.minorRoad,
        widths: [0.4, 5],
      }),
      line(context, {
        ...road,
        id: 'second-casing',
        filter: second,
        minzoom: 10,
        colour: theme.roadCasing,
        widths: [1.8, 11],
      }),
      line(context, {
        ...road,
        id: 'main-casing',
        filter: main,
        colour: theme.roadCasing,
        widths: [2.6, 14],
      }),
      line(context, {
        ...road,
        id: 'second',
        filter: second,
        minzoom: 10,
        colour: theme.road,
        widths: [1, 9],
      }),
      line(context, { ...road, id: 'main', filter: main, colour: theme.road, widths: [1.6, 12] }),
      line(context, {
        ...road,
        id: 'rail',
        filter: among('class', 'rail', 'transit'),
        minzoom: 11,
        colour: theme.railway,
        widths: [0.8, 2],
      }),
      line(context, {
        id: 'boundary',
        layer: 'boundary',
        filter: ['all', ['<=', ['get', 'admin_level'], 6], ['!=', ['get', 'maritime'], 1]],
        colour: theme.subdistrictLimit,
        widths: [0.6, 1.4],
        dash: [3, 2.5],
      }),
    ],
    above: [
      names(context, {
        id: 'road-name',
        layer: 'transportation_name',
        minzoom: 13,
        text: name,
        colour: theme.minorLabel,
        sizes: [10, 13],
        along: true,
      }),
      names(context, {
        id: 'water-name',
        layer: 'water_name',
        text: name,
        colour: theme.seaLabel,
        sizes: [11, 16],
      }),
      names(context, {
        id: 'place-name',
        layer: 'place',
        filter: ['!', among('class', 'country', 'continent')],
        text: name,
        colour: theme.placeLabel,
        sizes: [11, 17],
        order: ['coalesce', ['get', 'rank'], 99],
      }),
    ],
  };
}
