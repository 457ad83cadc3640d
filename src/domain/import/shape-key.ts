/** Tells whether two geometries are the same shape, whatever position they start at and which way they run. */
import type { Geometry, Position } from 'geojson';
import type { SimpleGeometry } from '../geometries.js';
import { closeRing, isRepeat } from './clean-path.js';
import { familyOf, forEachFigure, pathsOf } from './figures.js';

/**
 * A number that is the same for the same shape, and hardly ever for others; undefined for nothing to draw. The polygons of
 * a MultiPolygon count by their rings alone.
 */
export function shapeHash(geometry: Geometry | null): number | undefined {
  let [low, high, count] = [0, 0, 0];
  forEachFigure(geometry, (figure) => {
    const salt = SALTS[familyOf(figure)];
    for (const path of pathsOf(figure)) {
      const end =
        figure.type === 'Polygon' || figure.type === 'MultiPolygon' ? openLength(path) : path.length;
      for (let index = 0; index < end; index++) {
        if (familyOf(figure) !== 'points' && isRepeat(path, index)) continue;
        const mixed = mixPosition(path[index] ?? [], salt);
        low = (low + mixed) | 0;
        high = (high + Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)) | 0;
        count++;
      }
    }
  });
  return count === 0 ? undefined : (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

const SALTS = { points: 0x51ed270b, lines: 0x6c8e9cf5, areas: 0x1b873593 } as const;

const numbers = new Float64Array(2);
const bits = new Uint32Array(numbers.buffer);

function mixPosition([x = 0, y = 0]: Position, salt: number): number {
  // Adding 0 makes −0 the same as 0.
  numbers[0] = x + 0;
  numbers[1] = y + 0;
  let mixed = salt;
  for (let index = 0; index < 4; index++) {
    mixed = Math.imul(mixed ^ (bits[index] ?? 0), 0x85ebca6b);
    mixed ^= mixed >>> 13;
  }
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}

function openLength(ring: readonly Position[]): number {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
    ? ring.length - 1
    : ring.length;
}

/** A text that is the same for the same shape and for no other; undefined for nothing to draw. */
export function shapeKey(geometry: Geometry | null): string | undefined {
  const keys: string[] = [];
  forEachFigure(geometry, (figure) => {
    keys.push(...figureKeys(figure));
  });
  return keys.length === 0 ? undefined : keys.sort().join('|');
}

function figureKeys(figure: SimpleGeometry): readonly string[] {
  const paths = pathsOf(figure).filter((path) => path.length > 0);
  switch (familyOf(figure)) {
    case 'points':
      return paths.flat().map((position) => `points ${positionKey(position)}`);
    case 'lines':
      return paths.map((path) => `lines ${lineKey(path)}`);
    case 'areas':
      return paths.map((path) => `areas ${ringKey(path)}`);
  }
}

function lineKey(line: readonly Position[]): string {
  const texts = line.filter((_, index) => !isRepeat(line, index)).map(positionKey);
  const forward = texts.join(' ');
  const backward = texts.reverse().join(' ');
  return forward < backward ? forward : backward;
}

/** Rings may pass their least position several times; no more starts are tried than take so many positions to write. */
const MOST_WRITTEN = 100_000;

/** The least of the texts that begin at the least position, either way round. */
function ringKey(ring: readonly Position[]): string {
  const closed = closeRing(ring);
  const texts = closed.filter((_, index) => index === 0 || !isRepeat(closed, index)).map(positionKey);
  if (texts.length > 1) texts.pop();
  const least = texts.reduce((smallest, text) => (text < smallest ? text : smallest));
  const mostStarts = Math.max(1, Math.floor(MOST_WRITTEN / texts.length));
  const starts = texts.flatMap((text, index) => (text === least ? [index] : [])).slice(0, mostStarts);
  const ways = starts.flatMap((start) => {
    const [forward, backward] = [rotate(texts, start), rotate(texts, start + 1).reverse()];
    return [forward.join(' '), backward.join(' ')];
  });
  return ways.reduce((smallest, way) => (way < smallest ? way : smallest));
}

function rotate(texts: readonly string[], start: number): string[] {
  return [...texts.slice(start), ...texts.slice(0, start)];
}

function positionKey([x = 0, y = 0]: Position): string {
  return `${x + 0},${y + 0}`;
}
