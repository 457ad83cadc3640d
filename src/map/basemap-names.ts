/** How the names of the base map are drawn: one builder for each role of a base map file that carries names. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapRole } from '../domain/edition.js';
import type { Language } from '../domain/language.js';
import { fontsFor, nameIn, stops } from './expressions.js';
import type { Theme } from './theme.js';

export interface NameContext {
  readonly source: string;
  readonly theme: Theme;
  readonly language: Language;
}

export const NAMES: Partial<Record<BasemapRole, (context: NameContext) => LayerSpecification[]>> = {
  road: ({ source, theme, language }) => [
    {
      id: 'road-name',
      type: 'symbol',
      source,
      minzoom: 13,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': nameIn(language),
        'text-font': fontsFor('sans', language),
        'text-size': stops(13, 10.5, 17, 13),
        'text-max-angle': 35,
      },
      paint: { 'text-color': theme.minorLabel, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
    },
  ],
  'metro-station': ({ source, theme, language }) => [
    {
      id: 'metro-station-name',
      type: 'symbol',
      source,
      minzoom: 13.6,
      layout: {
        'text-field': nameIn(language),
        'text-font': fontsFor('sans', language),
        'text-size': stops(13, 10.5, 17, 13),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-optional': true,
      },
      paint: { 'text-color': theme.minorLabel, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
    },
  ],
  label: ({ source, theme, language }) => [
    placeName({
      source,
      language,
      id: 'place-name',
      filter: ['!=', ['get', 'kind'], 'sea'],
      colour: theme.placeLabel,
      halo: theme.labelHalo,
    }),
    placeName({
      source,
      language,
      id: 'sea-name',
      filter: ['==', ['get', 'kind'], 'sea'],
      colour: theme.seaLabel,
      halo: theme.sea,
    }),
  ],
};

function placeName(spec: {
  source: string;
  language: Language;
  id: string;
  filter: ExpressionSpecification;
  colour: string;
  halo: string;
}): LayerSpecification {
  return {
    id: spec.id,
    type: 'symbol',
    source: spec.source,
    filter: spec.filter,
    layout: {
      'text-field': [
        'step',
        ['zoom'],
        ['case', ['<=', ['get', 'rank'], 2], nameIn(spec.language), ''],
        12,
        nameIn(spec.language),
      ],
      'text-font': fontsFor(spec.id === 'sea-name' ? 'serif' : 'sans', spec.language),
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        10,
        ['case', ['<=', ['get', 'rank'], 2], 12, 10.5],
        16,
        ['case', ['<=', ['get', 'rank'], 2], 20, 14],
      ],
      'text-letter-spacing': 0.12,
      'text-max-width': 8,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': spec.colour, 'text-halo-color': spec.halo, 'text-halo-width': 1.4 },
  };
}
