/** What the styles of vector base maps have in common: our quiet ground, drawn from somebody else's layers. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../domain/language.js';
import { fontsFor, stops } from './expressions.js';
import type { Theme } from './theme.js';

export interface TileGroundContext {
  readonly source: string;
  readonly theme: Theme;
  readonly language: Language;
}

interface Part {
  readonly id: string;
  readonly layer: string;
  readonly filter?: FilterSpecification;
  readonly minzoom?: number;
}

export function area(context: TileGroundContext, part: Part, colour: string): LayerSpecification {
  return { ...common(context, part), type: 'fill', paint: { 'fill-color': colour } };
}

export function line(
  context: TileGroundContext,
  part: Part & {
    readonly colour: string;
    readonly widths: readonly [number, number];
    readonly dash?: number[];
  },
): LayerSpecification {
  const [far, near] = part.widths;
  return {
    ...common(context, part),
    type: 'line',
    layout: { 'line-cap': part.dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': part.colour,
      'line-width': stops(10, far, 17, near),
      ...(part.dash ? { 'line-dasharray': part.dash } : {}),
    },
  };
}

export function names(
  context: TileGroundContext,
  part: Part & {
    readonly text: ExpressionSpecification;
    readonly colour: string;
    readonly sizes: readonly [number, number];
    readonly along?: boolean;
    readonly order?: ExpressionSpecification;
  },
): LayerSpecification {
  const { theme, language } = context;
  return {
    ...common(context, part),
    type: 'symbol',
    layout: {
      'text-field': part.text,
      'text-font': fontsFor('sans', language),
      'text-size': stops(9, part.sizes[0], 17, part.sizes[1]),
      'text-max-width': 8,
      ...(part.along ? { 'symbol-placement': 'line', 'symbol-spacing': 420, 'text-max-angle': 35 } : {}),
      ...(part.order ? { 'symbol-sort-key': part.order } : {}),
    },
    paint: { 'text-color': part.colour, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
  };
}

function common({ source }: TileGroundContext, { id, layer, filter, minzoom }: Part) {
  return {
    id: `ground:${id}`,
    source,
    'source-layer': layer,
    ...(filter ? { filter } : {}),
    ...(minzoom === undefined ? {} : { minzoom }),
  };
}
