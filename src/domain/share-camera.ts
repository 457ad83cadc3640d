/** Cameras, and the numbers of an address, as text. */
import type { Camera } from './view.js';

/** "lng,lat,zoom[,bearing[,pitch]]" in degrees; undefined when it is not a camera. */
export function parseCamera(text: string): Camera | undefined {
  const numbers = readNumbers(text);
  const [lng, lat, zoom, bearing = 0, pitch = 0] = numbers;
  if (numbers.length > 5 || lng === undefined || lat === undefined || zoom === undefined) return undefined;
  if (![lng, lat, zoom, bearing, pitch].every(Number.isFinite)) return undefined;
  if (!isOnEarth(lng, lat) || zoom < 0 || zoom > 24) return undefined;
  return {
    center: [lng, lat],
    zoom,
    ...(bearing === 0 ? {} : { bearing }),
    ...(pitch === 0 ? {} : { pitch }),
  };
}

/** The camera as "lng,lat,zoom[,bearing[,pitch]]", to about a metre. */
export function writeCamera({ center: [lng, lat], zoom, bearing = 0, pitch = 0 }: Camera): string {
  const pieces = [round(lng, 5), round(lat, 5), round(zoom, 2), round(bearing, 1), round(pitch, 1)];
  while (pieces.length > 3 && pieces.at(-1) === 0) pieces.pop();
  return pieces.join(',');
}

export function readNumbers(text: string): readonly number[] {
  return text.split(',').map((piece) => (piece.trim() === '' ? Number.NaN : Number(piece)));
}

export function isOnEarth(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
