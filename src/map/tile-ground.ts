/** Our quiet ground out of vector tiles of others: one table of what is drawn, in which a schema says where it finds it. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../domain/language.js';
import { area, line, names, type TileGroundContext } from './tile-basemap-parts.js';

/** Where something is found in the tiles. */
interface Place {
  readonly layer: string;
  readonly filter?: FilterSpecification;
  readonly minzoom?: number;
}

/** Found under a name of the schema's own. */
interface NamedPlace extends Place {
  readonly id: string;
}

/** What a schema calls the things that the ground is drawn from. */
export interface GroundSchema {
  /** What lies under everything: some schemas have the land as areas, others the sea. */
  readonly background: 'land' | 'sea';
  /** Areas from the bottom up, with their colour of the theme. */
  readonly areas: readonly (NamedPlace & { readonly colour: 'land' | 'park' | 'sea' })[];
  readonly waterway: Place;
  readonly building: Place;
  readonly minorRoad: Place;
  /** Roads in between, and those that carry the most. */
  readonly secondRoad: NamedPlace;
  readonly mainRoad: NamedPlace;
  readonly railway: Place;
  readonly boundary: Place;
  readonly roadName: Place;
  readonly waterName: Place;
  /** `order` puts the names first that win over others. */
  readonly placeName: Place & { readonly order: ExpressionSpecification };
  readonly name: Record<Language, ExpressionSpecification>;
}

/** A filter that lets the features through whose property has one of the values. */
export const among = (property: string, ...values: string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', values],
];

/** The first of the properties that a feature has, else an empty text. */
export const firstOf = (...properties: string[]): ExpressionSpecification => [
  'coalesce',
  ...properties.map((property): ExpressionSpecification => ['get', property]),
  '',
];

/** Layers of the ground, below the data and above it. */
export function buildGroundLayers(
  schema: GroundSchema,
  context: TileGroundContext,
): { readonly below: LayerSpecification[]; readonly above: LayerSpecification[] } {
  const { theme } = context;
  const { background } = schema;
  return {
    below: [
      { id: `ground:${background}`, type: 'background', paint: { 'background-color': theme[background] } },
      ...schema.areas.map(({ colour, ...place }) => area(context, place, theme[colour])),
      line(context, { ...schema.waterway, id: 'waterway', colour: theme.river, widths: [0.8, 5] }),
      area(context, { ...schema.building, id: 'building', minzoom: 14 }, theme.minorRoad),
      ...roads(schema, context),
      line(context, {
        ...schema.boundary,
        id: 'boundary',
        colour: theme.subdistrictLimit,
        widths: [0.6, 1.4],
        dash: [3, 2.5],
      }),
    ],
    above: labels(schema, context),
  };
}

/** Casings lie under all fills: where two roads meet neither cuts the other. */
function roads(
  { minorRoad, secondRoad, mainRoad, railway }: GroundSchema,
  context: TileGroundContext,
): LayerSpecification[] {
  const { theme } = context;
  const casing = (place: NamedPlace, widths: readonly [number, number]) =>
    line(context, { ...place, id: `${place.id}-casing`, colour: theme.roadCasing, widths });
  const fill = (place: NamedPlace, widths: readonly [number, number]) =>
    line(context, { ...place, colour: theme.road, widths });
  return [
    line(context, { ...minorRoad, id: 'minor', minzoom: 12, colour: theme.minorRoad, widths: [0.4, 5] }),
    casing(secondRoad, [1.8, 11]),
    casing(mainRoad, [2.6, 14]),
    fill(secondRoad, [1, 9]),
    fill(mainRoad, [1.6, 12]),
    line(context, { ...railway, id: 'rail', minzoom: 11, colour: theme.railway, widths: [0.8, 2] }),
  ];
}

function labels(schema: GroundSchema, context: TileGroundContext): LayerSpecification[] {
  const { theme, language } = context;
  const text = schema.name[language];
  const { roadName, waterName, placeName } = schema;
  return [
    names(context, {
      ...roadName,
      id: 'road-name',
      minzoom: 13,
      text,
      colour: theme.minorLabel,
      sizes: [10, 13],
      along: true,
    }),
    names(context, { ...waterName, id: 'water-name', text, colour: theme.seaLabel, sizes: [11, 16] }),
    names(context, { ...placeName, id: 'place-name', text, colour: theme.placeLabel, sizes: [11, 17] }),
  ];
}
