/** How the ground of the base map is drawn: one builder for each role of a base map file. */
import type { LayerSpecification } from 'maplibre-gl';
import type { BasemapRole } from '../domain/edition.js';
import { stops } from './expressions.js';
import type { Theme } from './theme.js';

export interface GroundContext {
  readonly source: string;
  readonly theme: Theme;
}

export const GROUND: Partial<Record<BasemapRole, (context: GroundContext) => LayerSpecification[]>> = {
  land: ({ source, theme }) => [
    {
      id: 'land-shallows',
      type: 'line',
      source,
      paint: {
        'line-color': theme.shore,
        'line-width': stops(10, 4, 16, 18),
        'line-blur': stops(10, 4, 16, 14),
        'line-opacity': 0.45,
      },
    },
    { id: 'land', type: 'fill', source, paint: { 'fill-color': theme.land } },
    {
      id: 'shore',
      type: 'line',
      source,
      paint: { 'line-color': theme.shore, 'line-width': stops(10, 0.7, 16, 1.6) },
    },
  ],
  district: ({ source, theme }) => [
    {
      id: 'district-glow',
      type: 'line',
      source,
      paint: {
        'line-color': theme.districtGlow,
        'line-width': stops(10, 4, 16, 12),
        'line-blur': stops(10, 3, 16, 8),
        'line-opacity': 0.28,
      },
    },
    {
      id: 'district-limit',
      type: 'line',
      source,
      paint: { 'line-color': theme.districtLimit, 'line-width': stops(10, 1.2, 16, 2.4) },
    },
  ],
  park: ({ source, theme }) => [
    { id: 'park', type: 'fill', source, paint: { 'fill-color': theme.park, 'fill-opacity': 0.9 } },
  ],
  water: ({ source, theme }) => [
    {
      id: 'water',
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': theme.sea },
    },
    {
      id: 'river',
      type: 'line',
      source,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': theme.river, 'line-width': stops(10, 1.6, 16, 10) },
    },
  ],
  subdistrict: ({ source, theme }) => [
    {
      id: 'district-ground',
      type: 'fill',
      source,
      paint: { 'fill-color': theme.district, 'fill-antialias': false },
    },
    {
      id: 'subdistrict-limit',
      type: 'line',
      source,
      minzoom: 11,
      paint: {
        'line-color': theme.subdistrictLimit,
        'line-width': stops(11, 0.6, 16, 1.4),
        'line-dasharray': [3, 2.5],
        'line-opacity': 0.8,
      },
    },
  ],
  neighbour: ({ source, theme }) => [
    {
      id: 'neighbour-limit',
      type: 'line',
      source,
      paint: {
        'line-color': theme.subdistrictLimit,
        'line-width': stops(10, 0.8, 16, 1.6),
        'line-opacity': 0.45,
      },
    },
  ],
  road: ({ source, theme }) => [
    ...([4, 3] as const).map((roadClass) => minorRoad(source, theme, roadClass)),
    ...([2, 1] as const).map((roadClass) => mainRoad(source, theme, roadClass, 'casing')),
    ...([2, 1] as const).map((roadClass) => mainRoad(source, theme, roadClass, 'fill')),
  ],
  railway: ({ source, theme }) => [
    {
      id: 'railway',
      type: 'line',
      source,
      minzoom: 11,
      paint: { 'line-color': theme.railway, 'line-width': 1.1 },
    },
    {
      id: 'railway-ties',
      type: 'line',
      source,
      minzoom: 11,
      paint: { 'line-color': theme.railway, 'line-width': 3.4, 'line-dasharray': [0.35, 3] },
    },
  ],
  'metro-line': ({ source, theme }) => [
    {
      id: 'metro-line',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['to-color', ['get', 'colour'], theme.railway],
        'line-width': stops(10, 0.8, 16, 2.4),
        'line-opacity': stops(10, 0.35, 14, 0.55),
        'line-dasharray': [4, 1.5],
      },
    },
  ],
  'metro-station': ({ source, theme }) => [
    {
      id: 'metro-station',
      type: 'circle',
      source,
      minzoom: 11.5,
      paint: {
        'circle-radius': stops(11.5, 1.8, 16, 5),
        'circle-color': theme.paper,
        'circle-stroke-color': theme.placeLabel,
        'circle-stroke-width': stops(11.5, 0.9, 16, 1.8),
      },
    },
  ],
};

const ROAD_WIDTHS: Record<1 | 2 | 3 | 4, readonly [number, number]> = {
  1: [1.9, 13],
  2: [1.3, 10],
  3: [0.8, 7],
  4: [0.5, 4.5],
};
const ROAD_FROM_ZOOM: Record<1 | 2 | 3 | 4, number> = { 1: 8, 2: 9, 3: 10.5, 4: 12 };

function minorRoad(source: string, theme: Theme, roadClass: 3 | 4): LayerSpecification {
  const [far, near] = ROAD_WIDTHS[roadClass];
  return {
    id: `road-${roadClass}`,
    type: 'line',
    source,
    minzoom: ROAD_FROM_ZOOM[roadClass],
    filter: ['==', ['get', 'class'], roadClass],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': theme.minorRoad, 'line-width': stops(10, far, 17, near) },
  };
}

function mainRoad(
  source: string,
  theme: Theme,
  roadClass: 1 | 2,
  part: 'casing' | 'fill',
): LayerSpecification {
  const [far, near] = ROAD_WIDTHS[roadClass];
  const extra = part === 'casing' ? 1.6 : 0;
  return {
    id: `road-${roadClass}-${part}`,
    type: 'line',
    source,
    minzoom: ROAD_FROM_ZOOM[roadClass],
    filter: ['==', ['get', 'class'], roadClass],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': part === 'casing' ? theme.roadCasing : theme.road,
      'line-width': stops(10, far + extra, 17, near + extra),
    },
  };
}
