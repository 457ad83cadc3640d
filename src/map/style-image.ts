/**
 * Images that the style names: markers and hatches. An id carries all that is needed to draw it, so any style can
 * ask for any image and no list has to be kept in step. Pure arithmetic: no canvas, so the same in Node.
 */
import { MARKERS, type Marker } from '../domain/edition.js';
import { MARKER_SHAPES } from './marker-shape.js';

export type MarkerLook = 'solid' | 'hollow' | 'hatched';
const LOOKS: readonly MarkerLook[] = ['solid', 'hollow', 'hatched'];

export interface StyleImage {
  readonly width: number;
  readonly height: number;
  /** RGBA, not premultiplied. */
  readonly data: Uint8ClampedArray;
}

/** Pixels per CSS pixel of every image here. */
export const IMAGE_PIXEL_RATIO = 3;
/** CSS width of a marker image: the marker's diameter plus its halo. */
export const MARKER_IMAGE_SIZE = 24;
const MARKER_RADIUS = 9;
const HATCH_SIZE = 8;
const SAMPLES = 3;

/** Id of a marker image; colours as #rrggbb. */
export function markerImageId(spec: {
  marker: Marker;
  look: MarkerLook;
  colour: string;
  paper: string;
}): string {
  return `marker/${spec.marker}/${spec.look}/${spec.colour}/${spec.paper}`;
}

/** Id of a hatch pattern in the colour (#rrggbb). */
export function hatchImageId(colour: string): string {
  return `hatch/${colour}`;
}

/** The image an id names; undefined when the id is none of ours. */
export function buildStyleImage(id: string): StyleImage | undefined {
  const [type, ...rest] = id.split('/');
  if (type === 'hatch') {
    const colour = parseColour(rest[0]);
    return colour && drawHatch(colour);
  }
  if (type !== 'marker') return undefined;
  const marker = MARKERS.find((candidate) => candidate === rest[0]);
  const look = LOOKS.find((candidate) => candidate === rest[1]);
  const colour = parseColour(rest[2]);
  const paper = parseColour(rest[3]);
  return marker && look && colour && paper && drawMarker({ marker, look, colour, paper });
}

type Colour = readonly [number, number, number];

/** What a sample of a picture falls on. */
const CLEAR = 0;
const PAPER = 1;
const INK = 2;
type Ground = typeof CLEAR | typeof PAPER | typeof INK;

/** How many of a pixel's samples fall on paper and on ink, row by row. */
interface Mask {
  readonly size: number;
  readonly paper: Uint8Array;
  readonly ink: Uint8Array;
}

const masks = new Map<string, Mask>();

/** Looked up: markers of one shape and look differ in colour alone, and a map has dozens of them. */
function maskOf(key: string, draw: () => Mask): Mask {
  const known = masks.get(key) ?? draw();
  masks.set(key, known);
  return known;
}

function drawMarker(spec: { marker: Marker; look: MarkerLook; colour: Colour; paper: Colour }): StyleImage {
  const { marker, look, colour, paper } = spec;
  return paint(
    maskOf(`${marker}/${look}`, () => maskMarker(marker, look)),
    colour,
    paper,
  );
}

function drawHatch(colour: Colour): StyleImage {
  const mask = maskOf('hatch', () =>
    sampleMask(HATCH_SIZE, (x, y) => ((x + y) % HATCH_SIZE < 1.5 ? INK : CLEAR)),
  );
  return paint(mask, colour, colour);
}

/** Widths of the halo around the outline and of the ring inside it, in CSS px. */
const HALO = -1.6;
const RING = 2;
/** From the middle of a pixel to its farthest sample, in CSS px, and a little more. */
const REACH = (Math.SQRT2 * (SAMPLES - 1)) / (2 * SAMPLES * IMAGE_PIXEL_RATIO) + 1e-6;

function maskMarker(marker: Marker, look: MarkerLook): Mask {
  const depthAt = depthOf(MARKER_SHAPES[marker]);
  const inside = (x: number, y: number): Ground => {
    if (look === 'solid') return INK;
    return look === 'hatched' && (x + y) % 4 < 1.7 ? INK : PAPER;
  };
  const groundAt = (x: number, y: number, depth: number): Ground => {
    if (depth < HALO) return CLEAR;
    if (depth < 0) return PAPER;
    return depth < RING ? INK : inside(x, y);
  };
  return sampleMask(
    MARKER_IMAGE_SIZE,
    (x, y) => groundAt(x, y, depthAt(x, y)),
    (x, y) => {
      // A depth changes no faster than the place does: away from the edges one look tells for the whole pixel.
      const depth = depthAt(x, y);
      const atEdge = [HALO, 0, RING].some((edge) => Math.abs(depth - edge) <= REACH);
      return atEdge || (look === 'hatched' && depth >= RING) ? undefined : groundAt(x, y, depth);
    },
  );
}

/** Samples of a square `size` CSS px wide; `wholeAt` tells of a pixel by its middle where it is all the same. */
function sampleMask(
  size: number,
  groundAt: (x: number, y: number) => Ground,
  wholeAt: (x: number, y: number) => Ground | undefined = () => undefined,
): Mask {
  const pixels = size * IMAGE_PIXEL_RATIO;
  const counts = [CLEAR, PAPER, INK].map(() => new Uint8Array(pixels * pixels));
  for (let at = 0; at < pixels * pixels; at++) {
    const column = at % pixels;
    const row = Math.floor(at / pixels);
    const add = (ground: Ground, samples: number) => {
      const count = counts[ground];
      if (count) count[at] = (count[at] ?? 0) + samples;
    };
    const whole = wholeAt((column + 0.5) / IMAGE_PIXEL_RATIO, (row + 0.5) / IMAGE_PIXEL_RATIO);
    if (whole !== undefined) add(whole, SAMPLES * SAMPLES);
    else
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / IMAGE_PIXEL_RATIO;
        const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / IMAGE_PIXEL_RATIO;
        add(groundAt(x, y), 1);
      }
  }
  const [, paper = new Uint8Array(), ink = new Uint8Array()] = counts;
  return { size: pixels, paper, ink };
}

function paint({ size, paper, ink }: Mask, colour: Colour, ground: Colour): StyleImage {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    const onPaper = paper[at] ?? 0;
    const onInk = ink[at] ?? 0;
    const hits = onPaper + onInk;
    if (hits === 0) continue;
    for (let channel = 0; channel < 3; channel++)
      data[at * 4 + channel] = ((ground[channel] ?? 0) * onPaper + (colour[channel] ?? 0) * onInk) / hits;
    data[at * 4 + 3] = (hits / (SAMPLES * SAMPLES)) * 255;
  }
  return { width: size, height: size, data };
}

/** Numbers to a side of a marker: where it begins, how far down it ends, its way, and one over its length squared. */
const SIDE = 6;

/** Distance of a place in the image to the marker's outline, positive inside, in CSS px. */
function depthOf(corners: readonly (readonly [number, number])[]): (x: number, y: number) => number {
  const sides = Float64Array.from(
    corners.flatMap(([x1, y1], index) => {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
      const [dx, dy] = [x2 - x1, y2 - y1];
      return [x1, y1, y2, dx, dy, 1 / (dx * dx + dy * dy)];
    }),
  );
  return (imageX, imageY) => {
    const x = (imageX - MARKER_IMAGE_SIZE / 2) / MARKER_RADIUS;
    const y = (imageY - MARKER_IMAGE_SIZE / 2) / MARKER_RADIUS;
    let nearest = Number.POSITIVE_INFINITY;
    let inside = false;
    for (let at = 0; at < sides.length; at += SIDE) {
      const fromY = sides[at + 1] ?? 0;
      const toY = sides[at + 2] ?? 0;
      const dx = sides[at + 3] ?? 0;
      const dy = sides[at + 4] ?? 0;
      const px = x - (sides[at] ?? 0);
      const py = y - fromY;
      const along = clamp((px * dx + py * dy) * (sides[at + 5] ?? 0));
      nearest = Math.min(nearest, (px - along * dx) ** 2 + (py - along * dy) ** 2);
      // By both ends as they are: what one side ends at, the next one begins at.
      if (fromY > y !== toY > y && px < (dx * py) / dy) inside = !inside;
    }
    const distance = Math.sqrt(nearest) * MARKER_RADIUS;
    return inside ? distance : -distance;
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function parseColour(text: string | undefined): Colour | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? '');
  if (!hex) return undefined;
  const channel = (index: number) => Number.parseInt(hex[index] ?? '0', 16);
  return [channel(1), channel(2), channel(3)];
}
