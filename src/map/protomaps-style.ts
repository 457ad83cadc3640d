/** Vector tiles of the Protomaps basemap schema (docs.protomaps.com/basemaps/layers, version 4) as our quiet ground. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { area, line, names, type TileGroundContext } from './tile-basemap-parts.js';

const among = (property: string, ...values: string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', values],
];

export function buildProtomapsLayers(context: TileGroundContext): {
  readonly below: LayerSpecification[];
  readonly above: LayerSpecification[];
} {
  const { theme, language } = context;
  const name: ExpressionSpecification =
    language === 'zh'
      ? ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name'], '']
      : ['coalesce', ['get', 'name:en'], ['get', 'name'], ''];
  const road = { layer: 'roads' };
  const highway = among('kind', 'highway');
  const main = among('kind', 'major_road');
  const minor = among('kind', 'minor_road', 'other');
  return {
    below: [
      { id: 'ground:sea', type: 'background', paint: { 'background-color': theme.sea } },
      area(context, { id: 'earth', layer: 'earth' }, theme.land),
      area(
        context,
        {
          id: 'wood',
          layer: 'landuse',
          filter: among(
            'kind',
            'park',
            'forest',
            'wood',
            'grass',
            'nature_reserve',
            'cemetery',
            'golf_course',
          ),
        },
        theme.park,
      ),
      area(context, { id: 'water', layer: 'water', filter: ['==', ['geometry-type'], 'Polygon'] }, theme.sea),
      line(context, {
        id: 'waterway',
        layer: 'water',
        filter: ['==', ['geometry-type'], 'LineString'],
        colour: theme.river,
        widths: [0.8, 5],
      }),
      area(context, { id: 'building', layer: 'buildings', minzoom: 14 }, theme.minorRoad),
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
        id: 'main-casing',
        filter: main,
        colour: theme.roadCasing,
        widths: [1.8, 11],
      }),
      line(context, {
        ...road,
        id: 'highway-casing',
        filter: highway,
        colour: theme.roadCasing,
        widths: [2.6, 14],
      }),
      line(context, { ...road, id: 'main', filter: main, colour: theme.road, widths: [1, 9] }),
      line(context, { ...road, id: 'highway', filter: highway, colour: theme.road, widths: [1.6, 12] }),
      line(context, {
        ...road,
        id: 'rail',
        filter: among('kind', 'rail'),
        minzoom: 11,
        colour: theme.railway,
        widths: [0.8, 2],
      }),
      line(context, {
        id: 'boundary',
        layer: 'boundaries',
        colour: theme.subdistrictLimit,
        widths: [0.6, 1.4],
        dash: [3, 2.5],
      }),
    ],
    above: [
      names(context, {
        ...road,
        id: 'road-name',
        filter: ['has', 'name'],
        minzoom: 13,
        text: name,
        colour: theme.minorLabel,
        sizes: [10, 13],
        along: true,
      }),
      names(context, {
        id: 'water-name',
        layer: 'water',
        filter: ['==', ['geometry-type'], 'Point'],
        text: name,
        colour: theme.seaLabel,
        sizes: [11, 16],
      }),
      names(context, {
        id: 'place-name',
        layer: 'places',
        filter: ['!', among('kind', 'country')],
        text: name,
        colour: theme.placeLabel,
        sizes: [11, 17],
        order: ['-', 0, ['coalesce', ['get', 'population_rank'], 0]],
      }),
    ],
  };
}
