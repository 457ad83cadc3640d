/** What the reader or a comparison marks on the map, drawn over the data: the ground nearby, a drawn outline, what changed. */
import type { Feature, Geometry } from 'geojson';
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { circleAround } from '../domain/circle.js';
import { geometryOf } from '../domain/drawing.js';
import { closePolygon } from '../domain/feature-filter.js';
import type { ViewState } from '../domain/view.js';
import type { Theme } from './theme.js';

export const MARKS = [
  'near',
  'place',
  'drawn',
  'added',
  'removed',
  'changed',
  'covered',
  'uncovered',
  'sketched',
  'picked',
] as const;
/**
 * `near`: within a distance; `place`: a point found; `drawn`: the outline of a filter; `added`, `removed`, `changed`:
 * differences between editions; `covered`, `uncovered`: the answer of an analysis; `sketched`: what the reader drew;
 * `picked`: what a scenario counts.
 */
export type Mark = (typeof MARKS)[number];

export interface MarkedShape {
  readonly mark: Mark;
  readonly geometry: Geometry;
}

export const MARKED = 'overlay:marked';

interface MarkStyle {
  readonly colour: (theme: Theme) => string;
  readonly fillOpacity: number;
  readonly dash: readonly [number, number];
  readonly width: number;
}

const SOLID = [1, 0] as const;

/** Added and removed differ in dash as well as in colour. */
export const MARK_STYLES: Record<Mark, MarkStyle> = {
  near: { colour: (theme) => theme.focus, fillOpacity: 0.07, dash: SOLID, width: 2 },
  place: { colour: (theme) => theme.focus, fillOpacity: 0, dash: SOLID, width: 3 },
  drawn: { colour: (theme) => theme.highlight, fillOpacity: 0.05, dash: [3, 2], width: 2 },
  added: { colour: (theme) => theme.accents.tree, fillOpacity: 0.35, dash: SOLID, width: 3 },
  removed: { colour: (theme) => theme.accents.tile, fillOpacity: 0.2, dash: [2, 2], width: 3 },
  changed: { colour: (theme) => theme.accents.sea, fillOpacity: 0.28, dash: [6, 2], width: 3 },
  covered: { colour: (theme) => theme.accents.tree, fillOpacity: 0.45, dash: SOLID, width: 0 },
  uncovered: { colour: (theme) => theme.accents.tile, fillOpacity: 0.16, dash: SOLID, width: 0 },
  sketched: { colour: (theme) => theme.highlight, fillOpacity: 0.06, dash: SOLID, width: 2 },
  picked: { colour: (theme) => theme.focus, fillOpacity: 0.3, dash: SOLID, width: 3 },
};

/** Marks that follow from the view alone. */
export function marksOf({ near, filter, drawings = [] }: ViewState): readonly MarkedShape[] {
  const marks: MarkedShape[] = [];
  if (near && near.locality === undefined)
    marks.push({ mark: 'near', geometry: circleAround(near.center, near.metres) });
  if (near) marks.push({ mark: 'place', geometry: { type: 'Point', coordinates: [...near.center] } });
  if (filter?.polygon) marks.push({ mark: 'drawn', geometry: closePolygon(filter.polygon) });
  for (const drawing of drawings) marks.push({ mark: 'sketched', geometry: geometryOf(drawing) });
  return marks;
}

export function markedSource(marks: readonly MarkedShape[]): GeoJSONSourceSpecification {
  const features = marks.map(
    ({ mark, geometry }): Feature => ({ type: 'Feature', geometry, properties: { mark } }),
  );
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

export function markedLayers(theme: Theme): LayerSpecification[] {
  const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  return [
    {
      id: `${MARKED}:fill`,
      type: 'fill',
      source: MARKED,
      filter: isArea,
      paint: {
        'fill-color': byMark(({ colour }) => colour(theme)),
        'fill-opacity': byMark(({ fillOpacity }) => fillOpacity),
      },
    },
    {
      id: `${MARKED}:line`,
      type: 'line',
      source: MARKED,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byMark(({ colour }) => colour(theme)),
        'line-width': byMark(({ width }) => width),
        'line-dasharray': byMark(({ dash }) => ['literal', [...dash]]),
      },
    },
    {
      id: `${MARKED}:point`,
      type: 'circle',
      source: MARKED,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 8,
        'circle-color': byMark(({ colour }) => colour(theme)),
        'circle-opacity': byMark(({ fillOpacity }) => fillOpacity),
        'circle-stroke-color': byMark(({ colour }) => colour(theme)),
        'circle-stroke-width': byMark(({ width }) => width),
      },
    },
  ];
}

function byMark(value: (style: MarkStyle) => unknown): ExpressionSpecification {
  const [first, ...others] = MARKS;
  const pairs = others.flatMap((mark) => [mark, value(MARK_STYLES[mark])]);
  // Safe: built by the rules of `match`; the tests validate every style against the specification.
  return [
    'match',
    ['get', 'mark'],
    ...pairs,
    value(MARK_STYLES[first]),
  ] as unknown as ExpressionSpecification;
}
