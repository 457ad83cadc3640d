/** A map to draw on in tests of the browser, and the hand that draws. */
import type { RenewalMap } from '../src/elements/renewal-map/renewal-map.js';
import '../src/elements/renewal-map/define-renewal-map.js';

export type Pixel = readonly [number, number];

const EDITION = '/test/fixtures/edition-harbour/edition.json';

/** A map of 600 × 400 px with no motion and nothing but the canvas to click on. */
export async function createSketchMap(): Promise<{ map: RenewalMap; canvas: HTMLCanvasElement }> {
  const map = document.createElement('renewal-map');
  map.setAttribute('edition', EDITION);
  map.setAttribute('lang', 'en');
  map.setAttribute('gestures', 'direct');
  map.style.cssText = 'display: block; width: 600px; height: 400px';
  document.body.append(map);
  await map.ready;
  const canvas = map.innerMap?.getCanvas();
  if (!canvas) throw new Error('No map');
  return { map, canvas };
}

export function press(canvas: HTMLElement, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
  canvas.dispatchEvent(event);
  return event;
}

/** A pointer event at pixels from the map's top left corner. */
export function point(canvas: HTMLElement, type: string, [x, y]: Pixel, init: PointerEventInit = {}): void {
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, bubbles: true, isPrimary: true, pointerType: 'mouse' };
  canvas.dispatchEvent(new PointerEvent(`pointer${type}`, { ...at, button: 0, ...init }));
}

export function hover(canvas: HTMLElement, at: Pixel): void {
  point(canvas, 'move', at, { button: -1 });
}

/** As a mouse does it: the pointer comes, goes down and up. */
export function click(canvas: HTMLElement, at: Pixel, init: PointerEventInit = {}): void {
  hover(canvas, at);
  point(canvas, 'down', at, init);
  point(canvas, 'up', at, init);
}

/** As a finger does it: nothing comes before it is down. */
export function tap(canvas: HTMLElement, at: Pixel): void {
  const finger = { pointerType: 'touch' };
  point(canvas, 'down', at, finger);
  point(canvas, 'up', at, finger);
}

/** Goes down at the first of the pixels, over all others, and up at the last. */
export function drag(canvas: HTMLElement, [from, ...over]: readonly Pixel[]): void {
  if (!from) return;
  point(canvas, 'down', from);
  for (const at of over) point(canvas, 'move', at, { button: -1 });
  point(canvas, 'up', over.at(-1) ?? from);
}

/** What the map sees at the pixels, in degrees to five decimals. */
export function placesAt(map: RenewalMap, pixels: readonly Pixel[]): readonly (readonly [number, number])[] {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return pixels.map(([x, y]) => {
    const { lng = 0, lat = 0 } = map.innerMap?.unproject([x, y]) ?? {};
    return [round(lng), round(lat)];
  });
}
