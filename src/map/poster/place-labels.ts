/** Where names stand so that none covers another: the map's own rules, without its turning and fading. */
import type { Feature } from 'geojson';
import type { Box, Point } from './clip.js';
import { breakLines, textWidth } from './measure-text.js';
import type { FramedFeature } from './poster-data.js';
import type { StyledLayer } from './read-style.js';

export interface PlacedText {
  readonly lines: readonly string[];
  /** Middle of the block, px. */
  readonly center: Point;
  /** Font size in px. */
  readonly size: number;
  /** Degrees clockwise about the middle. */
  readonly angle: number;
  /** Letter spacing in em. */
  readonly spacing: number;
}

export interface PlacedIcon {
  readonly image: string;
  readonly at: Point;
  readonly scale: number;
}

export interface PlacedSymbols {
  readonly icons: readonly PlacedIcon[];
  readonly texts: readonly PlacedText[];
}

export const LINE_HEIGHT = 1.2;
/** CSS size of every marker image at scale 1. */
const ICON_SIZE = 24;
/** A name along a line is straight: the line may leave it by this part of the font's size. */
const MOST_BEND = 0.3;

/** What is taken; names go to what is free. */
export class TakenGround {
  readonly #taken: Box[] = [];

  /** Boxes are within `frame`. */
  constructor(private readonly frame: Box) {}

  take(box: Box): void {
    this.#taken.push(box);
  }

  isFree(box: Box): boolean {
    const [left, top, right, bottom] = box;
    const [frameLeft, frameTop, frameRight, frameBottom] = this.frame;
    if (left < frameLeft || top < frameTop || right > frameRight || bottom > frameBottom) return false;
    return !this.#taken.some(
      (other) => left < other[2] && right > other[0] && top < other[3] && bottom > other[1],
    );
  }
}

/** Places the symbols of one layer; call it for the topmost layer first. */
export function placeSymbols(
  layer: StyledLayer,
  features: readonly FramedFeature[],
  ground: TakenGround,
): PlacedSymbols {
  const shown = features
    .filter(({ feature }) => layer.passes(feature))
    .map((framed) => ({ framed, key: layer.number('symbol-sort-key', framed.feature) }))
    .sort((a, b) => a.key - b.key)
    .map(({ framed }) => framed);
  if (layer.text('symbol-placement') === 'line')
    return { icons: [], texts: placeAlong(layer, shown, ground) };
  const icons: PlacedIcon[] = [];
  const texts: PlacedText[] = [];
  for (const { feature, points } of shown) {
    for (const at of points) {
      const icon = iconAt(layer, feature, at);
      if (icon) {
        icons.push(icon);
        if (layer.number('icon-ignore-placement') === 0)
          ground.take(boxAround(at, ICON_SIZE * icon.scale, ICON_SIZE * icon.scale));
      }
      const text = placeAt(layer, feature, at, ground);
      if (text) texts.push(text);
    }
  }
  return { icons, texts };
}

function iconAt(layer: StyledLayer, feature: Feature, at: Point): PlacedIcon | undefined {
  const image = layer.text('icon-image', feature);
  return image === '' ? undefined : { image, at, scale: layer.number('icon-size', feature) };
}

function placeAt(
  layer: StyledLayer,
  feature: Feature,
  at: Point,
  ground: TakenGround,
): PlacedText | undefined {
  const text = layer.text('text-field', feature);
  if (text === '') return undefined;
  const size = layer.number('text-size', feature);
  const spacing = layer.number('text-letter-spacing', feature);
  const lines = breakLines(text, layer.number('text-max-width', feature), spacing);
  const width = Math.max(...lines.map((line) => textWidth(line, spacing))) * size;
  const height = lines.length * LINE_HEIGHT * size;
  const away = layer.number('text-radial-offset', feature) * size;
  const anchors = layer.list('text-variable-anchor', feature).map(String);
  const padding = layer.number('text-padding', feature);
  for (const anchor of anchors.length > 0 ? anchors : ['center']) {
    const center = centerFor(anchor, at, { width, height, away });
    const box = boxAround(center, width + 2 * padding, height + 2 * padding);
    if (!ground.isFree(box)) continue;
    ground.take(box);
    return { lines, center, size, angle: 0, spacing };
  }
  return undefined;
}

/** `left` means that the text's left edge is at the point, and so on. */
function centerFor(
  anchor: string,
  [x, y]: Point,
  { width, height, away }: { width: number; height: number; away: number },
): Point {
  switch (anchor) {
    case 'left':
      return [x + away + width / 2, y];
    case 'right':
      return [x - away - width / 2, y];
    case 'top':
      return [x, y + away + height / 2];
    case 'bottom':
      return [x, y - away - height / 2];
    default:
      return [x, y];
  }
}

/** Names along lines: on the straightest stretches, the same name again only after the layer's spacing. */
function placeAlong(
  layer: StyledLayer,
  features: readonly FramedFeature[],
  ground: TakenGround,
): readonly PlacedText[] {
  const placed: (PlacedText & { readonly name: string })[] = [];
  for (const { feature, lines } of features) {
    const name = layer.text('text-field', feature);
    if (name === '') continue;
    const size = layer.number('text-size', feature);
    const spacing = layer.number('text-letter-spacing', feature);
    const width = textWidth(name, spacing) * size;
    const apart = layer.number('symbol-spacing', feature) || 250;
    for (const stretch of lines.flatMap((line) => straightStretches(line, width, size))) {
      const { center, angle } = stretch;
      const near = placed.some((other) => other.name === name && distance(other.center, center) < apart);
      const boxes = boxesAlong(center, { width, size, angle });
      if (near || !boxes.every((box) => ground.isFree(box))) continue;
      for (const box of boxes) ground.take(box);
      placed.push({ name, lines: [name], center, size, angle, spacing });
    }
  }
  return placed;
}

/** Where a text of the width can stand along the line, straightest first. */
function straightStretches(line: readonly Point[], width: number, size: number) {
  const lengths = runningLengths(line);
  const total = lengths.at(-1) ?? 0;
  const stretches: { center: Point; angle: number; bend: number }[] = [];
  for (let from = 0; from + width <= total; from += Math.max(12, width / 4)) {
    const start = pointAlong(line, lengths, from);
    const end = pointAlong(line, lengths, from + width);
    const chord = distance(start, end);
    if (chord < width * 0.95) continue;
    const between = line.filter((_, index) => {
      const at = lengths[index] ?? 0;
      return at > from && at < from + width;
    });
    const bend = Math.max(0, ...between.map((point) => offLine(point, start, end)));
    if (bend > size * MOST_BEND) continue;
    stretches.push({ center: middle(start, end), angle: readable(start, end), bend });
  }
  return stretches.sort((a, b) => a.bend - b.bend);
}

function runningLengths(line: readonly Point[]): readonly number[] {
  let length = 0;
  return line.map((point, index) => {
    length += index === 0 ? 0 : distance(line[index - 1] ?? point, point);
    return length;
  });
}

function pointAlong(line: readonly Point[], lengths: readonly number[], at: number): Point {
  const index = Math.max(
    1,
    lengths.findIndex((length) => length >= at),
  );
  const [start = [0, 0], end = [0, 0]] = [line[index - 1], line[index]] as const;
  const [from = 0, to = 0] = [lengths[index - 1], lengths[index]];
  const part = to === from ? 0 : (at - from) / (to - from);
  return [start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])];
}

/** Never upside down. */
function readable([x1, y1]: Point, [x2, y2]: Point): number {
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
}

function offLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / Math.hypot(x2 - x1, y2 - y1);
}

/** Squares along a turned text: one box around all of it would take far too much ground. */
function boxesAlong(
  [x, y]: Point,
  { width, size, angle }: { readonly width: number; readonly size: number; readonly angle: number },
): readonly Box[] {
  const count = Math.max(1, Math.ceil(width / size));
  const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    return boxAround([x + along * cosine, y + along * sine], size * LINE_HEIGHT, size * LINE_HEIGHT);
  });
}

function boxAround([x, y]: Point, width: number, height: number): Box {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

function middle([x1, y1]: Point, [x2, y2]: Point): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}
