import { describe, expect, it } from 'vitest';
import { createProblemList } from '../domain/problem-list.js';
import { layerName } from './layer-name.js';
import type { ReadSource } from './raw-layer.js';
import { ReadWatch } from './read-watch.js';

const source: ReadSource = { name: 'a.shp', bytes: new Uint8Array(3), beside: new Map() };
const line = (...coordinates: number[][]) => ({ type: 'LineString' as const, coordinates });

describe('ReadWatch', () => {
  it('builds features with plain members, whatever their names', () => {
    const watch = new ReadWatch();
    const values = [
      ['__proto__', 'x'],
      ['constructor', 1],
    ] as const;
    const { properties } = watch.build({ geometry: null, values, id: 7 }, createProblemList());
    expect(Object.entries(properties)).toEqual(values);
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
  });

  it('leaves out a shape with a coordinate that is no number, and counts features layer by layer', () => {
    const watch = new ReadWatch();
    const [first, second] = [createProblemList(), createProblemList()];
    watch.build({ geometry: line([1, 2], [3, 4]), values: [] }, first);
    const geometries = [
      line([1, 2], [Number.NaN, 4]),
      { type: 'GeometryCollection' as const, geometries: [line([1, -Infinity])] },
    ];
    for (const geometry of geometries) {
      expect(watch.build({ geometry, values: [] }, second).geometry).toBeNull();
    }
    expect(first.problems()).toEqual([]);
    expect(second.problems().map(({ path, message }) => [path, message])).toEqual([
      ['features[0].geometry', 'Feature 1 has the coordinate NaN; its shape was left out.'],
      ['features[1].geometry', 'Feature 2 has the coordinate -Infinity; its shape was left out.'],
    ]);
  });

  it.each([
    ['bytes', { bytes: 2 }],
    ['features', { features: 1 }],
    ['positions', { positions: 3 }],
    // Two values for each position that is allowed.
    ['values', { positions: 4 }],
  ])('says when there are too many %s', (unit, limits) => {
    const watch = new ReadWatch({ limits });
    const values = Array.from({ length: 5 }, (_, index) => [`v${index}`, null] as const);
    for (let feature = 0; feature < 2; feature++) {
      watch.build({ geometry: line([1, 2], [3, 4]), values }, createProblemList());
    }
    expect(watch.excess(source)).toMatchObject({
      code: 'too-large',
      file: 'a.shp',
      message: expect.stringContaining(unit),
    });
    expect(new ReadWatch().excess(source)).toBeUndefined();
  });

  it('believes no small file that comes to millions of features', () => {
    const watch = new ReadWatch();
    const problems = createProblemList();
    for (let feature = 0; feature <= 200_000; feature++)
      watch.build({ geometry: null, values: [] }, problems);
    expect(watch.excess(source)).toMatchObject({ code: 'too-large' });
    expect(watch.excess({ ...source, bytes: new Uint8Array(300_000) })).toBeUndefined();
  });

  it('gives others a turn, tells how far it is, and rejects when aborted meanwhile', async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const watch = new ReadWatch({ signal: controller.signal, onProgress: (done) => steps.push(done) });
    watch.addWork(1_000_000);
    expect(watch.due).toBe(true);
    await watch.rest(0.5);
    await watch.rest(1.5);
    expect(watch.due).toBe(false);
    expect(steps).toEqual([0.5, 1]);
    setTimeout(() => controller.abort());
    await expect(watch.rest(0.7)).rejects.toThrow(/abort/i);
  });
});

it('layerName leaves out folders and the ending', () => {
  expect(['a/b.shp', 'c:\\d\\e.f.gpkg', 'plain', '.hidden'].map(layerName)).toEqual([
    'b',
    'e.f',
    'plain',
    '.hidden',
  ]);
});
