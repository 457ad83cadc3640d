/** The layers of a map style as the style specification reads them: what passes a filter, and the value of each property. */
import {
  type Color,
  type Feature as EvaluatedFeature,
  type Formatted,
  featureFilter,
  latest,
  normalizePropertyExpression,
  type ResolvedImage,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';

/** A layer at one zoom. */
export interface StyledLayer {
  readonly id: string;
  readonly type: LayerSpecification['type'];
  /** Empty for the background. */
  readonly source: string;
  readonly passes: (feature: Feature) => boolean;
  /** At the layer's zoom, or at another. */
  readonly number: (name: string, feature?: Feature, atZoom?: number) => number;
  /** An SVG colour; `none` when it is not set. */
  readonly colour: (name: string, feature?: Feature) => string;
  /** Text of a formatted or plain string; the id of an image. Empty when not set. */
  readonly text: (name: string, feature?: Feature) => string;
  readonly list: (name: string, feature?: Feature) => readonly (string | number)[];
  /** Whether the style sets the property. */
  readonly has: (name: string) => boolean;
}

/** The layer as drawn at the zoom; undefined when it is hidden there. */
export function readLayer(layer: LayerSpecification, zoom: number): StyledLayer | undefined {
  if (layer.layout?.visibility === 'none') return undefined;
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? Number.POSITIVE_INFINITY)) return undefined;
  const filter = 'filter' in layer && layer.filter ? featureFilter(layer.filter, layer.id) : undefined;
  const value = createReader(layer, zoom);
  return {
    id: layer.id,
    type: layer.type,
    source: 'source' in layer ? layer.source : '',
    passes: (feature) => filter?.filter({ zoom }, evaluable(feature)) ?? true,
    number: (name, feature, atZoom) => Number(value(name, feature, atZoom) ?? 0),
    colour: (name, feature) => writeColour(value(name, feature) as Color | undefined),
    text: (name, feature) =>
      writeText(value(name, feature) as Formatted | ResolvedImage | string | undefined),
    list: (name, feature) => [...((value(name, feature) ?? []) as Iterable<string | number>)],
    has: (name) => name in { ...layer.paint, ...layer.layout },
  };
}

const GEOMETRY_TYPES: Readonly<Record<string, 1 | 2 | 3>> = { Point: 1, LineString: 2, Polygon: 3 };

/** What the evaluator takes: geometry types by number, and a Multi- as its parts, as in a tile. */
function evaluable({ geometry, properties }: Feature): EvaluatedFeature {
  const type = GEOMETRY_TYPES[geometry.type.replace('Multi', '')] ?? 0;
  return { type, properties: properties ?? {}, geometry: [] };
}

type Specification = Parameters<typeof normalizePropertyExpression>[2];
type Reader = (name: string, feature?: Feature, atZoom?: number) => unknown;

/** Reads properties; each expression is compiled once. Without a value of its own a property has the specification's. */
function createReader(layer: LayerSpecification, zoom: number): Reader {
  const compiled = new Map<string, ReturnType<typeof normalizePropertyExpression>>();
  // Safe: the table's own type is that of a literal, too narrow to be looked up by name.
  const specifications = {
    ...latest[`paint_${layer.type}`],
    ...latest[`layout_${layer.type}`],
  } as unknown as Readonly<Record<string, Specification | undefined>>;
  // Safe: the style was built for the specification; the tests validate every one of its layers.
  const values = { ...layer.paint, ...layer.layout } as Readonly<Record<string, never>>;
  return (name, feature, atZoom = zoom) => {
    const specification = specifications[name];
    const value = values[name] ?? specification?.default;
    if (value === undefined || !specification) return undefined;
    const expression =
      compiled.get(name) ?? normalizePropertyExpression(value, `${layer.id}.${name}`, specification);
    compiled.set(name, expression);
    return expression.evaluate({ zoom: atZoom }, feature && evaluable(feature), {}, undefined, []);
  };
}

/** Not premultiplied, as SVG wants it; opaque ones as #rrggbb. */
function writeColour(colour: Color | undefined): string {
  if (!colour || colour.a === 0) return 'none';
  const channel = (value: number) => Math.round((value / colour.a) * 255);
  const [r, g, b] = [channel(colour.r), channel(colour.g), channel(colour.b)];
  if (colour.a < 1) return `rgba(${r},${g},${b},${Number(colour.a.toFixed(3))})`;
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function writeText(value: Formatted | ResolvedImage | string | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
