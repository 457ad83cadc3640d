/** Vector tiles of the OpenMapTiles schema (openmaptiles.org/schema), as OpenFreeMap serves them. */
import { among, firstOf, type GroundSchema } from './tile-ground.js';

const road = (...classes: string[]) => ({ layer: 'transportation', filter: among('class', ...classes) });

export const OPENMAPTILES: GroundSchema = {
  background: 'land',
  areas: [
    {
      id: 'wood',
      layer: 'landcover',
      filter: among('class', 'wood', 'grass', 'wetland'),
      colour: 'park',
    },
    { id: 'park', layer: 'park', colour: 'park' },
    { id: 'water', layer: 'water', colour: 'sea' },
  ],
  waterway: { layer: 'waterway' },
  building: { layer: 'building' },
  minorRoad: road('minor', 'service', 'busway'),
  secondRoad: { ...road('secondary', 'tertiary'), id: 'second', minzoom: 10 },
  mainRoad: { ...road('motorway', 'trunk', 'primary'), id: 'main' },
  railway: road('rail', 'transit'),
  boundary: {
    layer: 'boundary',
    filter: ['all', ['<=', ['get', 'admin_level'], 6], ['!=', ['get', 'maritime'], 1]],
  },
  roadName: { layer: 'transportation_name' },
  waterName: { layer: 'water_name' },
  placeName: {
    layer: 'place',
    filter: ['!', among('class', 'country', 'continent')],
    order: ['coalesce', ['get', 'rank'], 99],
  },
  name: {
    zh: firstOf('name:zh-Hans', 'name:zh', 'name'),
    en: firstOf('name:en', 'name_en', 'name:latin', 'name'),
  },
};
