/** Vector tiles of the Protomaps basemap schema (docs.protomaps.com/basemaps/layers, version 4). */
import type { FilterSpecification } from 'maplibre-gl';
import { among, firstOf, type GroundSchema } from './tile-ground.js';

const road = (...kinds: string[]) => ({ layer: 'roads', filter: among('kind', ...kinds) });
const water = (type: string): { readonly layer: string; readonly filter: FilterSpecification } => ({
  layer: 'water',
  filter: ['==', ['geometry-type'], type],
});

export const PROTOMAPS: GroundSchema = {
  background: 'sea',
  areas: [
    { id: 'earth', layer: 'earth', colour: 'land' },
    {
      id: 'wood',
      layer: 'landuse',
      filter: among('kind', 'park', 'forest', 'wood', 'grass', 'nature_reserve', 'cemetery', 'golf_course'),
      colour: 'park',
    },
    { ...water('Polygon'), id: 'water', colour: 'sea' },
  ],
  waterway: water('LineString'),
  building: { layer: 'buildings' },
  minorRoad: road('minor_road', 'other'),
  secondRoad: { ...road('major_road'), id: 'main' },
  mainRoad: { ...road('highway'), id: 'highway' },
  railway: road('rail'),
  boundary: { layer: 'boundaries' },
  roadName: { layer: 'roads', filter: ['has', 'name'] },
  waterName: water('Point'),
  placeName: {
    layer: 'places',
    filter: ['!', among('kind', 'country')],
    order: ['-', 0, ['coalesce', ['get', 'population_rank'], 0]],
  },
  name: {
    zh: firstOf('name:zh-Hans', 'name:zh', 'name'),
    en: firstOf('name:en', 'name'),
  },
};
