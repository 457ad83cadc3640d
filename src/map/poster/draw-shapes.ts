/** Fills, lines and circles of the map style as SVG shapes. */
import type { FramedFeature } from './poster-data.js';
import type { StyledLayer } from './read-style.js';
import { type Attributes, element, round } from './svg.js';

/** A path with its looks; shapes that share a path are written once. */
export interface Shape {
  readonly path: string;
  readonly attributes: Attributes;
}

/** Shapes of a fill or line layer. `hatch` gives the paint for the id of a pattern. */
export function drawPaths(
  layer: StyledLayer,
  features: readonly FramedFeature[],
  context: { readonly zoom: number; readonly hatch: (imageId: string) => string },
): readonly Shape[] {
  const drawn = features
    .filter(({ feature, path }) => path !== '' && layer.passes(feature))
    .flatMap((framed): Shape[] => {
      const looks =
        layer.type === 'fill'
          ? fillLooks(layer, framed, context.hatch)
          : lineLooks(layer, framed, context.zoom);
      return looks.map((attributes) => ({ path: framed.path, attributes }));
    });
  return isGround(layer) ? mergeAlike(drawn) : drawn;
}

/** Circles of a circle layer, as markup. */
export function drawCircles(layer: StyledLayer, features: readonly FramedFeature[]): string {
  return features
    .filter(({ feature }) => layer.passes(feature))
    .map(({ feature, points }) => {
      const fill =
        layer.number('circle-opacity', feature) === 0 ? 'none' : layer.colour('circle-color', feature);
      const width = layer.number('circle-stroke-width', feature);
      const looks = {
        r: round(layer.number('circle-radius', feature) + width / 2, 2),
        fill,
        'fill-opacity': opacity(layer.number('circle-opacity', feature)),
        stroke: layer.colour('circle-stroke-color', feature),
        'stroke-width': round(width, 2),
      };
      return points.map(([x, y]) => element('circle', { cx: x, cy: y, ...looks })).join('');
    })
    .join('');
}

/** Opacity as an attribute; left out when it is 1. */
export function opacity(value: number): number | undefined {
  return value >= 1 ? undefined : round(value, 3);
}

/** The base map has no features of its own to point at: what looks alike is one path. */
function isGround(layer: StyledLayer): boolean {
  return layer.source.startsWith('base:');
}

function mergeAlike(shapes: readonly Shape[]): readonly Shape[] {
  const merged = new Map<string, Shape>();
  for (const { path, attributes } of shapes) {
    const key = JSON.stringify(attributes);
    merged.set(key, { path: (merged.get(key)?.path ?? '') + path, attributes });
  }
  return [...merged.values()];
}

function fillLooks(
  layer: StyledLayer,
  { feature }: FramedFeature,
  hatch: (imageId: string) => string,
): readonly Attributes[] {
  const pattern = layer.text('fill-pattern', feature);
  const fill = pattern === '' ? layer.colour('fill-color', feature) : hatch(pattern);
  const filled = layer.number('fill-opacity', feature);
  return filled === 0 ? [] : [{ fill, 'fill-opacity': opacity(filled), 'fill-rule': 'evenodd' }];
}

function lineLooks(layer: StyledLayer, { feature }: FramedFeature, zoom: number): readonly Attributes[] {
  const width = layer.number('line-width', feature);
  const drawn = layer.number('line-opacity', feature);
  if (width === 0 || drawn === 0) return [];
  const cap = layer.text('line-cap');
  const join = layer.text('line-join');
  const looks = {
    fill: 'none',
    stroke: layer.colour('line-color', feature),
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    'stroke-linejoin': join === 'miter' ? undefined : join,
    'stroke-dasharray': dashes(layer, feature, zoom),
  };
  const blur = layer.number('line-blur', feature);
  if (blur === 0) return [{ ...looks, 'stroke-width': round(width, 2), 'stroke-opacity': opacity(drawn) }];
  return blurSteps(width, blur, drawn).map((step) => ({
    ...looks,
    'stroke-linejoin': 'round',
    'stroke-width': step.width,
    'stroke-opacity': step.opacity,
  }));
}

/** The map's dashes are in line widths at the whole zoom below, and grow with the ground between two of those. */
function dashes(layer: StyledLayer, feature: FramedFeature['feature'], zoom: number): string | undefined {
  const list = layer.list('line-dasharray', feature).map(Number);
  if (list.length < 2 || list[1] === 0) return undefined;
  const whole = Math.floor(zoom);
  const unit = layer.number('line-width', feature, whole) * 2 ** (zoom - whole);
  return list.map((length) => round(length * unit, 1)).join(' ');
}

const BLUR_STEPS = 4;

/**
 * A soft edge without a filter, which many readers of SVG lack: strokes of growing width over each other, whose opacities
 * add up to the map's ramp from the edge inwards over `blur` px.
 */
function blurSteps(width: number, blur: number, full: number) {
  const half = width / 2;
  const steps: { width: number; opacity: number }[] = [];
  let reached = 0;
  for (let step = 1; step <= BLUR_STEPS; step++) {
    // In the middle of each ring, px from the edge.
    const depth = ((step - 0.5) / BLUR_STEPS) * half;
    const wanted = full * Math.min(1, depth / blur);
    const own = 1 - (1 - wanted) / (1 - reached);
    reached = wanted;
    if (own > 0)
      steps.push({ width: round(width * (1 - (step - 1) / BLUR_STEPS), 2), opacity: round(own, 3) });
  }
  return steps;
}
