/** Fills, lines and circles of the map style as SVG shapes. */
import type { Point } from './clip.js';
import { orderLines } from './order-lines.js';
import type { PictureImages, Shape } from './picture-images.js';
import type { FramedFeature } from './poster-data.js';
import { linesPath } from './poster-frame.js';
import type { StyledLayer } from './read-style.js';
import { type Attributes, element, round } from './svg.js';

export interface ShapeContext {
  readonly zoom: number;
  readonly images: PictureImages;
  /** Whether a blurred line is drawn in steps; else it is one pale stroke of half the width. */
  readonly softEdges?: boolean;
}

interface DrawnFeature extends Shape {
  /** Empty for areas. */
  readonly lines: readonly (readonly Point[])[];
}

/** Shapes of a fill or line layer. */
export function drawPaths(
  layer: StyledLayer,
  features: readonly FramedFeature[],
  context: ShapeContext,
): readonly Shape[] {
  const drawn = features
    .filter(({ feature, path }) => path !== '' && layer.passes(feature))
    .flatMap((framed): readonly DrawnFeature[] => {
      const { outline, lines } = framed;
      const shapes =
        layer.type === 'fill'
          ? fillShapes(layer, framed, context.images)
          : lineLooks(layer, framed, context).map((attributes) => ({ path: outline, attributes }));
      return shapes.map((shape) => ({ ...shape, lines }));
    })
    .filter(({ path }) => path !== '');
  return isGround(layer) ? mergeAlike(drawn) : drawn;
}

/** Circles of a circle layer, as markup; neighbours of the same looks stand in one group. */
export function drawCircles(layer: StyledLayer, features: readonly FramedFeature[]): string {
  const groups: { key: string; looks: Attributes; content: string }[] = [];
  for (const { feature, points } of features.filter((framed) => layer.passes(framed.feature))) {
    const width = layer.number('circle-stroke-width', feature);
    const looks = {
      fill: layer.number('circle-opacity', feature) === 0 ? 'none' : layer.colour('circle-color', feature),
      'fill-opacity': opacity(layer.number('circle-opacity', feature)),
      stroke: layer.colour('circle-stroke-color', feature),
      'stroke-width': round(width, 2),
    };
    const r = round(layer.number('circle-radius', feature) + width / 2, 2);
    const content = points.map(([x, y]) => element('circle', { cx: x, cy: y, r })).join('');
    const key = JSON.stringify(looks);
    const last = groups.at(-1);
    if (last?.key === key) last.content += content;
    else groups.push({ key, looks, content });
  }
  return groups.map(({ looks, content }) => element('g', looks, content)).join('');
}

/** Opacity as an attribute; left out when it is 1. */
export function opacity(value: number): number | undefined {
  return value >= 1 ? undefined : round(value, 3);
}

/** The base map has no features of its own to point at: what looks alike is one path. */
function isGround(layer: StyledLayer): boolean {
  return layer.source.startsWith('base:');
}

function mergeAlike(drawn: readonly DrawnFeature[]): readonly Shape[] {
  const merged = new Map<string, DrawnFeature[]>();
  for (const feature of drawn) {
    const key = JSON.stringify(feature.attributes);
    const alike = merged.get(key) ?? [];
    alike.push(feature);
    merged.set(key, alike);
  }
  return [...merged.values()].map((alike) => {
    const lines = alike.flatMap((feature) => feature.lines);
    const path = lines.length > 0 ? linesPath(orderLines(lines)) : alike.map((one) => one.path).join('');
    return { path, attributes: alike[0]?.attributes ?? {} };
  });
}

function fillShapes(layer: StyledLayer, framed: FramedFeature, images: PictureImages): readonly Shape[] {
  const { feature, path } = framed;
  const pattern = layer.text('fill-pattern', feature);
  const filled = layer.number('fill-opacity', feature);
  if (filled === 0) return [];
  if (pattern !== '') return [images.hatch(pattern, framed, filled)];
  const fill = layer.colour('fill-color', feature);
  return [{ path, attributes: { fill, 'fill-opacity': opacity(filled), 'fill-rule': 'evenodd' } }];
}

function lineLooks(
  layer: StyledLayer,
  { feature }: FramedFeature,
  { zoom, softEdges = true }: ShapeContext,
): readonly Attributes[] {
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
  if (!softEdges)
    return [{ ...looks, 'stroke-width': round(width / 2, 2), 'stroke-opacity': opacity(drawn / 2) }];
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
