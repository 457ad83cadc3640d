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

function drawMarker(spec: { marker: Marker; look: MarkerLook; colour: Colour; paper: Colour }): StyleImage {
  const corners = MARKER_SHAPES[spec.marker];
  return draw(MARKER_IMAGE_SIZE, (x, y) => {
    const u = (x - MARKER_IMAGE_SIZE / 2) / MARKER_RADIUS;
    const v = (y - MARKER_IMAGE_SIZE / 2) / MARKER_RADIUS;
    const depth = signedDepth(corners, u, v) * MARKER_RADIUS;
    if (depth < -1.6) return undefined;
    if (depth < 0) return spec.paper;
    if (depth < 2) return spec.colour;
    if (spec.look === 'solid') return spec.colour;
    if (spec.look === 'hollow') return spec.paper;
    return (x + y) % 4 < 1.7 ? spec.colour : spec.paper;
  });
}

function drawHatch(colour: Colour): StyleImage {
  return draw(HATCH_SIZE, (x, y) => ((x + y) % HATCH_SIZE < 1.5 ? colour : undefined));
}

function draw(size: number, colourAt: (x: number, y: number) => Colour | undefined): StyleImage {
  const pixels = size * IMAGE_PIXEL_RATIO;
  const data = new Uint8ClampedArray(pixels * pixels * 4);
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      data.set(sample(column, row, colourAt), (row * pixels + column) * 4);
    }
  }
  return { width: pixels, height: pixels, data };
}

function sample(
  column: number,
  row: number,
  colourAt: (x: number, y: number) => Colour | undefined,
): number[] {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / IMAGE_PIXEL_RATIO;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / IMAGE_PIXEL_RATIO;
    const colour = colourAt(x, y);
    if (!colour) continue;
    hits++;
    for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0);
  }
  if (hits === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => value / hits), (hits / (SAMPLES * SAMPLES)) * 255];
}

/** Distance to the outline, positive inside, in units of the shape. */
function signedDepth(corners: readonly (readonly [number, number])[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  corners.forEach(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
    const along = clamp(((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2));
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)));
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  });
  return inside ? nearest : -nearest;
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
