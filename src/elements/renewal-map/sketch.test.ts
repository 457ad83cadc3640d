import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeView } from '../../domain/view.js';
import type { RenewalMap } from './renewal-map.js';
import './define-renewal-map.js';

const EDITION = '/test/fixtures/edition-harbour/edition.json';
type Place = readonly [number, number];

/** A map of 600 × 400 px with no motion and nothing but the canvas to click on. */
async function createMap(): Promise<{ map: RenewalMap; canvas: HTMLCanvasElement }> {
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

function press(canvas: HTMLElement, key: string): void {
  canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** A click at pixels from the map's top left corner, as a mouse sends it. */
function click(canvas: HTMLElement, [x, y]: Place): void {
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, bubbles: true };
  const pointer = { ...at, isPrimary: true, pointerType: 'mouse' };
  canvas.dispatchEvent(new PointerEvent('pointermove', { ...pointer, button: -1 }));
  for (const type of ['down', 'up']) {
    canvas.dispatchEvent(new PointerEvent(`pointer${type}`, { ...pointer, button: 0 }));
    canvas.dispatchEvent(new MouseEvent(`mouse${type}`, { ...at, button: 0 }));
  }
  canvas.dispatchEvent(new MouseEvent('click', { ...at, button: 0 }));
}

/** What the map sees at the pixels, in degrees to five decimals. */
function placesAt(map: RenewalMap, pixels: readonly Place[]): readonly Place[] {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return pixels.map((at) => {
    const { lng = 0, lat = 0 } = map.innerMap?.unproject([...at]) ?? {};
    return [round(lng), round(lat)];
  });
}

const CORNERS: readonly Place[] = [
  [100, 100],
  [300, 120],
  [200, 300],
];

afterEach(() => document.body.replaceChildren());

describe('drawPolygon', () => {
  it('closes by a click on the first corner, with the corners as clicked', async () => {
    const { map, canvas } = await createMap();
    let drawn: readonly Place[] | undefined;
    void map.drawPolygon().then((corners) => {
      drawn = corners;
    });
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    for (const corner of [...CORNERS, [101, 101] as const]) click(canvas, corner);
    await vi.waitFor(() => expect(drawn).toBeDefined());
    // Terra Draw puts rings counter-clockwise, as RFC 7946 asks: order and start may differ.
    expect([...(drawn ?? [])].sort()).toEqual([...placesAt(map, CORNERS)].sort());
  });

  it('closes by a double click, which does not zoom the map', async () => {
    const { map, canvas } = await createMap();
    const zoom = map.innerMap?.getZoom();
    const drawing = map.drawPolygon();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    for (const corner of CORNERS) click(canvas, corner);
    click(canvas, CORNERS[2] ?? [0, 0]);
    canvas.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(await drawing).toHaveLength(3);
    expect(map.innerMap?.isMoving()).toBe(false);
    expect(map.innerMap?.getZoom()).toBe(zoom);
    await vi.waitFor(() => expect(map.innerMap?.doubleClickZoom.isEnabled()).toBe(true));
  });

  it('is drawn by keys alone: Space at the centre, Backspace back, Enter to end', async () => {
    const { map, canvas } = await createMap();
    const drawing = map.drawPolygon();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    const corners: Place[] = [];
    for (const by of [
      [0, 0],
      [160, 0],
      [0, 120],
      [-90, 60],
    ] as const) {
      map.innerMap?.panBy([...by], { duration: 0 });
      corners.push(...placesAt(map, [[300, 200]]));
      press(canvas, ' ');
    }
    press(canvas, 'Backspace');
    press(canvas, 'Enter');
    expect([...((await drawing) ?? [])].sort()).toEqual(corners.slice(0, 3).sort());
  });

  it('does not end by Enter before there are three corners', async () => {
    const { map, canvas } = await createMap();
    const ended = vi.fn();
    void map.drawPolygon().then(ended);
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    click(canvas, [100, 100]);
    click(canvas, [300, 100]);
    press(canvas, 'Enter');
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).not.toHaveBeenCalled();
    press(canvas, 'Escape');
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(undefined));
  });

  it('leaves nothing on the map when it is given up', async () => {
    const { map, canvas } = await createMap();
    const drawing = map.drawPolygon();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    click(canvas, [100, 100]);
    press(canvas, 'Escape');
    expect(await drawing).toBeUndefined();
    expect(map.innerMap?.getLayersOrder().filter((id) => id.startsWith('sketch-'))).toEqual([]);
    expect(canvas.style.cursor).toBe('');
  });

  it('goes on while the map’s style changes', async () => {
    const { map, canvas } = await createMap();
    const drawing = map.drawPolygon();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    click(canvas, [100, 100]);
    click(canvas, [300, 120]);
    map.viewState = changeView(map.viewState, { theme: 'dark' });
    await map.updateComplete;
    expect(map.innerMap?.getLayersOrder().at(-1)).toMatch(/^sketch-/);
    click(canvas, [200, 300]);
    press(canvas, 'Enter');
    expect(await drawing).toHaveLength(3);
  });

  it('is given up when the map is taken away, or another sketch begins', async () => {
    const { map, canvas } = await createMap();
    const first = map.drawPolygon();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    const second = map.pickPlace();
    expect(await first).toBeUndefined();
    map.remove();
    expect(await second).toBeUndefined();
  });

  it('selects nothing of the map meanwhile', async () => {
    const { map, canvas } = await createMap();
    const heard = vi.fn();
    map.addEventListener('renewal-select', heard);
    const drawing = map.drawPolygon();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    for (const corner of CORNERS) click(canvas, corner);
    press(canvas, 'Enter');
    await drawing;
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('pickPlace', () => {
  it('takes a click, or Enter for the centre', async () => {
    const { map, canvas } = await createMap();
    const clicked = map.pickPlace();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    const [expected] = placesAt(map, [[150, 150]]);
    click(canvas, [150, 150]);
    const [lng = 0, lat = 0] = (await clicked) ?? [];
    expect(lng).toBeCloseTo(expected?.[0] ?? 0, 4);
    expect(lat).toBeCloseTo(expected?.[1] ?? 0, 4);
    const entered = map.pickPlace();
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    press(canvas, 'Enter');
    const centre = map.innerMap?.getCenter();
    expect(await entered).toEqual([centre?.lng, centre?.lat]);
  });
});
