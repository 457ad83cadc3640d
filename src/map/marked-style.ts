/** What the reader or a comparison marks on the map, drawn over the data: the ground nearby, a drawn outline, what changed. */
import type { Feature, Geometry, Position } from 'geojson';
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../domain/language.js';
import { fontsFor } from './expressions.js';
import { MARKER_IMAGE_SIZE, markerImageId } from './style-image.js';
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
  'placed',
  'alternative',
  'shift',
] as const;
/**
 * `near`: within a distance; `place`: a point found; `drawn`: the outline of a filter; `added`, `removed`, `changed`:
 * differences between editions; `covered`, `uncovered`: the answer of an analysis; `sketched`: what the reader drew;
 * `picked`: what a scenario counts; `placed`, `alternative`, `shift`: where an import would lie, where else, and the way between.
 */
export type Mark = (typeof MARKS)[number];

export interface MarkedShape {
  readonly mark: Mark;
  readonly geometry: Geometry;
  /** Written in the middle of a line. */
  readonly label?: string;
  /** Makes an arrow of a line: the direction at its end, in degrees clockwise from north. */
  readonly bearing?: number;
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
  placed: { colour: (theme) => theme.focus, fillOpacity: 0.26, dash: SOLID, width: 3 },
  // No fill and a broken line: told from `placed` without its colour.
  alternative: { colour: (theme) => theme.accents.tile, fillOpacity: 0, dash: [2, 1.6], width: 2 },
  shift: { colour: (theme) => theme.highlight, fillOpacity: 0, dash: SOLID, width: 2.5 },
};

export function markedSource(marks: readonly MarkedShape[]): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: marks.flatMap(featuresOf) } };
}

/** The shape itself; of an arrow also its head, and a place for what is written on it. */
function featuresOf({ mark, geometry, label, bearing }: MarkedShape): readonly Feature[] {
  const shape: Feature = { type: 'Feature', geometry, properties: { mark } };
  if (geometry.type !== 'LineString') return [shape];
  const { coordinates } = geometry;
  const end = coordinates.at(-1);
  const point = (place: Position, properties: object): Feature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: place },
    properties: { mark, part: true, ...properties },
  });
  return [
    shape,
    ...(end && bearing !== undefined ? [point(end, { bearing })] : []),
    ...(label === undefined
      ? []
      : [point(middleOf(coordinates), { label, anchor: besideLine(coordinates) })]),
  ];
}

function middleOf(line: readonly Position[]): Position {
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [line[0], line.at(-1)];
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** Above a line that runs east or west, right of one that runs north or south. */
function besideLine(line: readonly Position[]): 'bottom' | 'left' {
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [line[0], line.at(-1)];
  const squeeze = Math.cos((y0 * Math.PI) / 180);
  return Math.abs(x1 - x0) * squeeze > Math.abs(y1 - y0) ? 'bottom' : 'left';
}

/** CSS pixels. */
const ARROW_HEAD = 20;

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
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['!', ['has', 'part']]],
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

/** Heads of arrows and what is written on them: over all names of the map. */
export function markedLabelLayers(theme: Theme, language: Language): LayerSpecification[] {
  const { colour } = MARK_STYLES.shift;
  return [
    {
      id: `${MARKED}:head`,
      type: 'symbol',
      source: MARKED,
      filter: ['has', 'bearing'],
      layout: {
        'icon-image': markerImageId({
          marker: 'triangle',
          look: 'solid',
          colour: colour(theme),
          paper: theme.paper,
        }),
        'icon-size': ARROW_HEAD / MARKER_IMAGE_SIZE,
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        // The tip at the end of the line, not the middle of the head.
        'icon-offset': [0, MARKER_IMAGE_SIZE / 3],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: `${MARKED}:label`,
      type: 'symbol',
      source: MARKED,
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fontsFor('sans', language),
        'text-size': 15,
        'text-anchor': ['get', 'anchor'],
        'text-radial-offset': 0.5,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour(theme), 'text-halo-color': theme.labelHalo, 'text-halo-width': 2.4 },
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
