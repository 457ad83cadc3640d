import type { GeoJSONSource } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  click,
  createSketchMap,
  drag,
  hover,
  type Pixel,
  placesAt,
  point,
  press,
  tap,
} from '../../../test/sketching.js';
import type { Drawing, DrawingKind } from '../../domain/drawing.js';
import { changeView } from '../../domain/view.js';
import type { DrawingTask } from '../panel-events.js';

const CORNERS: readonly Pixel[] = [
  [100, 100],
  [300, 120],
  [200, 300],
];

const put = (kind: DrawingKind, snap = false): DrawingTask => ({ type: 'draw', kind, snap });
const EDIT: DrawingTask = { type: 'edit', id: 'd1', snap: false };

/** A drawing that has begun on a new map, and what it tells. */
async function begin(
  task: DrawingTask,
  existing?: (at: (pixels: readonly Pixel[]) => Drawing['positions']) => Drawing,
) {
  const { map, canvas } = await createSketchMap();
  const told: (Drawing | undefined)[] = [];
  let ended: { readonly drawing: Drawing | undefined } | undefined;
  const drawing = map.draw(task, {
    existing: existing?.((pixels) => placesAt(map, pixels)),
    onChange: (draft) => told.push(draft),
  });
  void drawing.then((result) => {
    ended = { drawing: result };
  });
  // It tells of itself as soon as it hears the pointer and the keys.
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0));
  return { map, canvas, told, drawing, hasEnded: () => ended !== undefined };
}

const createEdit = (kind: DrawingKind, pixels = CORNERS) =>
  begin(EDIT, (at) => ({ id: 'd1', kind, positions: at(pixels), name: 'Mine' }));

const settle = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => document.body.replaceChildren());

describe('drawing', () => {
  it('takes a point by one click', async () => {
    const { map, canvas, drawing } = await begin(put('point'));
    click(canvas, [120, 80]);
    expect(await drawing).toEqual({ id: 'draft', kind: 'point', positions: placesAt(map, [[120, 80]]) });
  });

  it('takes a line vertex by vertex, until the last is clicked again', async () => {
    const { map, canvas, drawing } = await begin(put('line'));
    for (const at of CORNERS) click(canvas, at);
    click(canvas, CORNERS[2] ?? [0, 0]);
    expect(await drawing).toEqual({ id: 'draft', kind: 'line', positions: placesAt(map, CORNERS) });
  });

  it('tells of the draft at each move, with what is under the pointer', async () => {
    const { map, canvas, told } = await begin(put('line'));
    click(canvas, [100, 100]);
    hover(canvas, [300, 120]);
    expect(told.at(-1)).toEqual({
      id: 'draft',
      kind: 'line',
      positions: placesAt(map, CORNERS.slice(0, 2)),
    });
    canvas.dispatchEvent(new PointerEvent('pointerleave'));
    expect(told.at(-1)?.positions).toHaveLength(1);
  });

  it('takes a rectangle by two corners', async () => {
    const { map, canvas, drawing } = await begin(put('rectangle'));
    click(canvas, [100, 100]);
    click(canvas, [300, 250]);
    const pixels: readonly Pixel[] = [
      [100, 100],
      [300, 100],
      [300, 250],
      [100, 250],
    ];
    expect((await drawing)?.positions).toEqual(placesAt(map, pixels));
  });

  it('takes a circle by its centre and its rim, by a finger as well', async () => {
    const { map, canvas, drawing } = await begin(put('circle'));
    tap(canvas, [200, 200]);
    tap(canvas, [260, 200]);
    const circle = await drawing;
    expect(circle?.positions).toEqual(placesAt(map, [[200, 200]]));
    const [[west = 0, latitude = 0] = [], [east = 0] = []] = placesAt(map, [
      [200, 200],
      [260, 200],
    ]);
    // A degree of longitude is 111,320 m · cos φ, a little more on the ellipsoid (0.2 % at 55°).
    const metres = (east - west) * 111_320 * Math.cos((latitude * Math.PI) / 180);
    expect((circle?.metres ?? 0) / metres).toBeCloseTo(1, 2);
  });

  it('takes an outline drawn by hand in one stroke, without moving the map', async () => {
    const { map, canvas, drawing } = await begin(put('freehand'));
    const centre = map.innerMap?.getCenter();
    const round = Array.from({ length: 60 }, (_, index): Pixel => {
      const angle = (index / 60) * 2 * Math.PI;
      return [300 + 100 * Math.cos(angle), 200 + 100 * Math.sin(angle)];
    });
    drag(canvas, round);
    const drawn = await drawing;
    expect(drawn?.kind).toBe('freehand');
    expect(drawn?.positions.length).toBeGreaterThan(10);
    expect(drawn?.positions.length).toBeLessThan(60);
    expect(drawn?.positions[0]).toEqual(placesAt(map, [[400, 200]])[0]);
    expect(map.innerMap?.getCenter()).toEqual(centre);
  });

  it('drops a stroke when a second finger comes down', async () => {
    const { canvas, told, hasEnded } = await begin(put('freehand'));
    point(canvas, 'down', [100, 100]);
    point(canvas, 'move', [150, 100], { button: -1 });
    point(canvas, 'move', [150, 150], { button: -1 });
    expect(told.at(-1)?.positions.length).toBe(3);
    point(canvas, 'down', [300, 300], { isPrimary: false });
    expect(told.at(-1)).toBeUndefined();
    point(canvas, 'up', [150, 150]);
    await settle();
    expect(hasEnded()).toBe(false);
  });

  it('moves a vertex that is dragged before the drawing is finished', async () => {
    const { map, canvas, drawing } = await begin(put('line'));
    for (const at of CORNERS) click(canvas, at);
    drag(canvas, [
      [300, 120],
      [320, 130],
      [350, 150],
    ]);
    press(canvas, 'Enter');
    const [first, , third] = CORNERS;
    expect((await drawing)?.positions).toEqual(placesAt(map, [first ?? [0, 0], [350, 150], third ?? [0, 0]]));
  });

  it('is drawn by keys: Space at the centre, the draft follows the map', async () => {
    const { map, canvas, told, drawing } = await begin(put('line'));
    press(canvas, ' ');
    map.innerMap?.panBy([120, 0], { duration: 0 });
    const centre = placesAt(map, [[300, 200]])[0];
    expect(told.at(-1)?.positions.at(-1)).toEqual(centre);
    press(canvas, ' ');
    press(canvas, 'Enter');
    expect((await drawing)?.positions.at(-1)).toEqual(centre);
  });

  it('draws a rectangle by keys, and finishes it with Enter at the other corner', async () => {
    const { map, canvas, drawing } = await begin(put('rectangle'));
    press(canvas, 'Enter');
    map.innerMap?.panBy([80, 60], { duration: 0 });
    press(canvas, 'Enter');
    expect((await drawing)?.positions).toHaveLength(4);
  });

  it('undoes and redoes vertices, and keeps the keys from the page', async () => {
    const { canvas, told } = await begin(put('polygon'));
    for (const at of CORNERS) click(canvas, at);
    const heard = vi.fn();
    addEventListener('keydown', heard);
    expect(press(canvas, 'z', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(told.at(-1)?.positions).toHaveLength(2);
    press(canvas, 'y', { ctrlKey: true });
    expect(told.at(-1)?.positions).toHaveLength(3);
    // With the focus elsewhere on the page, too, but not in a field.
    press(document.body, 'z', { ctrlKey: true });
    press(document.body, 'Z', { ctrlKey: true, shiftKey: true });
    expect(told.at(-1)?.positions).toHaveLength(3);
    expect(heard).not.toHaveBeenCalled();
    const field = document.createElement('input');
    document.body.append(field);
    expect(press(field, 'z', { ctrlKey: true }).defaultPrevented).toBe(false);
    removeEventListener('keydown', heard);
  });

  it('does by buttons what keys do', async () => {
    const { map, canvas, told, drawing } = await begin(put('polygon'));
    for (const at of [...CORNERS, [60, 220] as const]) tap(canvas, at);
    map.sketchKey('Undo');
    expect(told.at(-1)?.positions).toHaveLength(3);
    map.sketchKey('Redo');
    expect(told.at(-1)?.positions).toHaveLength(4);
    map.sketchKey('Backspace');
    map.sketchKey('Enter');
    expect((await drawing)?.positions).toEqual(placesAt(map, CORNERS));
  });

  it('makes room for the next drawing', async () => {
    const { map, canvas, drawing } = await begin(put('line'));
    click(canvas, [100, 100]);
    const next = map.draw(put('point'));
    expect(await drawing).toBeUndefined();
    await vi.waitFor(() => expect(map.innerMap?.getLayer('sketch-point')).toBeDefined());
    click(canvas, [200, 200]);
    expect((await next)?.positions).toEqual(placesAt(map, [[200, 200]]));
  });

  it('puts places where they are seen when the map is pitched and turned', async () => {
    const { map, canvas, drawing } = await begin(put('polygon'));
    map.innerMap?.jumpTo({ pitch: 55, bearing: 40 });
    for (const at of CORNERS) click(canvas, at);
    const expected = placesAt(map, CORNERS);
    click(canvas, [101, 101]);
    expect((await drawing)?.positions).toEqual(expected);
  });

  it('is given up by Escape and leaves nothing on the map', async () => {
    const { map, canvas, drawing } = await begin(put('circle'));
    click(canvas, [200, 200]);
    press(canvas, 'Escape');
    expect(await drawing).toBeUndefined();
    expect(map.innerMap?.getLayersOrder().filter((id) => id.startsWith('sketch-'))).toEqual([]);
    expect(map.innerMap?.dragPan.isEnabled()).toBe(true);
    expect(canvas.style.touchAction).toBe('');
  });
});

describe('snapping', () => {
  /** Some pixels beside the place on the map. */
  const beside = (
    map: Awaited<ReturnType<typeof begin>>['map'],
    place: readonly [number, number],
    by = 5,
  ): Pixel => {
    const { x = 0, y = 0 } = map.innerMap?.project([place[0], place[1]]) ?? {};
    return [x + by, y + by];
  };

  it('catches vertices of the data, exactly as the data has them, and shows it', async () => {
    const { map, canvas, drawing } = await begin(put('point', true));
    hover(canvas, beside(map, [3.06, 54.995]));
    await expect
      .poll(() => map.innerMap?.querySourceFeatures('sketch-point').length, { timeout: 10_000 })
      .toBeGreaterThan(0);
    const shown = map.innerMap?.querySourceFeatures('sketch-point').map(({ properties }) => properties.role);
    expect(shown).toContain('snapped');
    click(canvas, beside(map, [3.06, 54.995]));
    expect((await drawing)?.positions).toEqual([[3.06, 54.995]]);
  });

  it('catches streets of the base map along their edges', async () => {
    const { map, canvas, drawing } = await begin(put('point', true));
    // Half-way on the street from 3.05, 54.99 to 3.105, 55.0.
    click(canvas, beside(map, [3.0775, 54.995], 4));
    const [[longitude = 0, latitude = 0] = []] = (await drawing)?.positions ?? [];
    // On the straight line of that street, to about a pixel (24 m at this zoom).
    expect(Math.abs(latitude - (54.99 + ((longitude - 3.05) * 0.01) / 0.055))).toBeLessThan(2e-4);
  });

  it('catches nothing when it is off', async () => {
    const { map, canvas, drawing } = await begin(put('point', false));
    const at = beside(map, [3.06, 54.995]);
    click(canvas, at);
    expect((await drawing)?.positions).toEqual(placesAt(map, [at]));
  });

  it('catches other drawings of the view', async () => {
    const { map, canvas } = await createSketchMap();
    map.viewState = changeView(map.viewState, {
      drawings: [{ id: 'd1', kind: 'point', positions: [[3.11, 55.03]] }],
    });
    const drawing = map.draw(put('point', true));
    await vi.waitFor(() => expect(canvas.style.cursor).toBe('crosshair'));
    click(canvas, beside(map, [3.11, 55.03]));
    expect((await drawing)?.positions).toEqual([[3.11, 55.03]]);
  });
});

describe('changing a drawing', () => {
  it('moves a vertex by dragging, and keeps id and name', async () => {
    const { map, canvas, drawing } = await createEdit('polygon');
    drag(canvas, [
      [300, 120],
      [330, 120],
      [380, 160],
    ]);
    press(canvas, 'Enter');
    expect(await drawing).toEqual({
      id: 'd1',
      kind: 'polygon',
      name: 'Mine',
      positions: placesAt(map, [
        [100, 100],
        [380, 160],
        [200, 300],
      ]),
    });
    expect(map.innerMap?.dragPan.isEnabled()).toBe(true);
  });

  it('puts a vertex in where the middle of an edge is dragged or clicked', async () => {
    const { map, canvas, drawing, told } = await createEdit('line');
    drag(canvas, [
      [200, 110],
      [210, 90],
      [220, 60],
    ]);
    expect(told.at(-1)?.positions).toEqual(placesAt(map, [[100, 100], [220, 60], ...CORNERS.slice(1)]));
    click(canvas, [250, 210]);
    press(canvas, 'Enter');
    expect((await drawing)?.positions).toHaveLength(5);
  });

  it('moves the whole when it is dragged inside', async () => {
    const { canvas, drawing, map } = await createEdit('polygon');
    drag(canvas, [
      [200, 170],
      [220, 170],
      [260, 170],
    ]);
    press(canvas, 'Enter');
    const moved = placesAt(
      map,
      CORNERS.map(([x, y]): Pixel => [x + 60, y]),
    );
    for (const [index, [longitude, latitude]] of ((await drawing)?.positions ?? []).entries()) {
      expect(longitude).toBeCloseTo(moved[index]?.[0] ?? 0, 4);
      expect(latitude).toBeCloseTo(moved[index]?.[1] ?? 0, 4);
    }
  });

  it('moves the map, not the drawing, when bare ground is dragged', async () => {
    const { canvas, told } = await createEdit('polygon');
    const before = told.at(-1);
    drag(canvas, [
      [500, 350],
      [480, 340],
      [450, 330],
    ]);
    expect(told.at(-1)).toEqual(before);
  });

  it('takes a vertex out by right click, down to a triangle', async () => {
    const { canvas, drawing } = await createEdit('polygon', [...CORNERS, [60, 220]]);
    click(canvas, [60, 220], { button: 2 });
    click(canvas, [100, 100], { button: 2 });
    press(canvas, 'Enter');
    expect((await drawing)?.positions).toHaveLength(3);
  });

  it('is changed by keys: Tab chooses, arrows move by pixels, plus puts in, Delete takes out', async () => {
    const { map, canvas, told, drawing } = await createEdit('line');
    const zoom = map.innerMap?.getZoom();
    const centre = map.innerMap?.getCenter();
    press(canvas, 'Tab');
    press(canvas, 'ArrowRight', { shiftKey: true });
    press(canvas, 'ArrowRight', { shiftKey: true });
    press(canvas, 'ArrowDown');
    // Each step is rounded to 1e-5°, a twentieth of a pixel here.
    const [[longitude = 0, latitude = 0] = []] = told.at(-1)?.positions ?? [];
    const { x = 0, y = 0 } = map.innerMap?.project([longitude, latitude]) ?? {};
    expect([Math.round(x), Math.round(y)]).toEqual([120, 101]);
    press(canvas, '+');
    expect(told.at(-1)?.positions).toHaveLength(4);
    press(canvas, 'Delete');
    expect(told.at(-1)?.positions).toHaveLength(3);
    expect(map.innerMap?.getZoom()).toBe(zoom);
    expect(map.innerMap?.getCenter()).toEqual(centre);
    press(canvas, 'Enter');
    expect((await drawing)?.positions).toHaveLength(3);
  });

  it('lets Tab leave the map beyond the last vertex', async () => {
    const { canvas } = await createEdit('line');
    const kept = [1, 2, 3, 4].map(() => press(canvas, 'Tab').defaultPrevented);
    expect(kept).toEqual([true, true, true, false]);
    expect(press(canvas, 'Tab', { shiftKey: true }).defaultPrevented).toBe(true);
  });

  it('sizes a circle by its eastern end', async () => {
    const { map, canvas, told } = await begin(EDIT, (at) => ({
      id: 'd1',
      kind: 'circle',
      positions: at([[200, 200]]),
      metres: 1000,
    }));
    const { lng = 0, lat = 0 } = map.innerMap?.unproject([200, 200]) ?? {};
    // 1,000 m east at 55° N: 0.015645° (a degree is 63,920 m there).
    const { x = 0, y = 0 } = map.innerMap?.project([lng + 1000 / 63_920, lat]) ?? {};
    drag(canvas, [
      [x, y],
      [x + 10, y],
      [200 + 2 * (x - 200), y],
    ]);
    expect((told.at(-1)?.metres ?? 0) / 2000).toBeCloseTo(1, 1);
  });

  it('takes the drawing itself off the map meanwhile, and puts it back', async () => {
    const { map, canvas } = await createSketchMap();
    const existing: Drawing = { id: 'd1', kind: 'line', positions: placesAt(map, CORNERS) };
    map.viewState = changeView(map.viewState, { drawings: [existing] });
    const drawn = async () => {
      const data = await map.innerMap?.getSource<GeoJSONSource>('overlay:marked')?.getData();
      return data?.type === 'FeatureCollection' ? data.features.length : -1;
    };
    await vi.waitFor(async () => expect(await drawn()).toBe(1));
    const drawing = map.draw(EDIT, { existing });
    await vi.waitFor(async () => expect(await drawn()).toBe(0));
    await vi.waitFor(() => expect(canvas.style.touchAction).toBe('none'));
    press(canvas, 'Escape');
    expect(await drawing).toBeUndefined();
    await vi.waitFor(async () => expect(await drawn()).toBe(1));
  });

  it('has nothing to change without a drawing', async () => {
    const { map } = await createSketchMap();
    expect(await map.draw(EDIT)).toBeUndefined();
  });
});
