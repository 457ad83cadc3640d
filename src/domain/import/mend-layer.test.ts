import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createBoxRing, deepFreeze } from '../../../test/shapes.js';
import { MEND_IDS, type MendId } from './findings.js';
import type { Extent, IncomingFeature, IncomingValue } from './incoming-feature.js';
import { mendLayer } from './mend-layer.js';

const EXTENT: Extent = [119, 35, 121, 37];

function feature(
  geometry: Geometry | null,
  properties: Readonly<Record<string, IncomingValue>> = {},
): IncomingFeature {
  return { type: 'Feature', geometry, properties };
}

function polygon(...coordinates: Position[][]): IncomingFeature {
  return feature({ type: 'Polygon', coordinates });
}

function mend(features: readonly IncomingFeature[], ...mends: MendId[]) {
  return mendLayer(deepFreeze(features), { mends, extent: EXTENT });
}

async function mendOne(broken: IncomingFeature, ...mends: MendId[]): Promise<Geometry | null | undefined> {
  return (await mend([broken], ...mends)).features[0]?.geometry;
}

const BOX = createBoxRing(120, 36, 120.1, 36.1);

describe('mendLayer, each mend', () => {
  it('closes rings', async () => {
    expect(await mendOne(polygon(BOX.slice(0, 4)), 'close-rings')).toEqual({
      type: 'Polygon',
      coordinates: [BOX],
    });
  });

  it('turns rings the right way', async () => {
    const hole = createBoxRing(120.02, 36.02, 120.04, 36.04);
    const right = { type: 'Polygon', coordinates: [BOX, [...hole].reverse()] };
    expect(await mendOne(polygon([...BOX].reverse(), hole), 'rewind-rings')).toEqual(right);
  });

  it('drops repeated positions of rings and lines', async () => {
    const [first = [], ...rest] = BOX;
    expect(await mendOne(polygon([first, first, ...rest]), 'drop-repeated-vertices')).toEqual({
      type: 'Polygon',
      coordinates: [BOX],
    });
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [120, 36],
        [120, 36],
        [120.1, 36],
      ],
    };
    expect(await mendOne(feature(line), 'drop-repeated-vertices')).toEqual({
      type: 'LineString',
      coordinates: [
        [120, 36],
        [120.1, 36],
      ],
    });
  });

  it('cuts off spikes, also at the beginning, and spikes on spikes', async () => {
    const [a = [], b = [], c = [], d = []] = BOX;
    const tip: Position = [120, 35.8];
    // a–tip–a, and out of the way to the tip another tip.
    const spiky = polygon([tip, [120, 35.9], [120.3, 35.9], [120, 35.9], a, b, c, d, a, tip]);
    const mended = await mendOne(spiky, 'remove-spikes');
    expect(mended).toEqual({ type: 'Polygon', coordinates: [[a, b, c, d, a]] });
  });

  it('swaps axes where that brings the feature into the extent, heights kept', async () => {
    const [there, here] = (
      await mend(
        [
          feature({ type: 'Point', coordinates: [36, 120, 5] }),
          feature({ type: 'Point', coordinates: [120, 36] }),
        ],
        'swap-axes',
      )
    ).features;
    expect(there?.geometry).toEqual({ type: 'Point', coordinates: [120, 36, 5] });
    expect(here?.geometry).toEqual({ type: 'Point', coordinates: [120, 36] });
  });

  it('closes a line that nearly is', async () => {
    const open: Position[] = [
      [120, 36],
      [120.1, 36],
      [120.1, 36.1],
      [120.000001, 36],
    ];
    expect(await mendOne(feature({ type: 'LineString', coordinates: open }), 'close-lines')).toEqual({
      type: 'LineString',
      coordinates: [...open, [120, 36]],
    });
  });

  it('drops flat rings, and the shape with the last of them', async () => {
    const flat: Position[] = [
      [120, 36],
      [120.1, 36.1],
      [120.2, 36.2],
      [120, 36],
    ];
    expect(await mendOne(polygon(BOX, flat), 'drop-flat')).toEqual({ type: 'Polygon', coordinates: [BOX] });
    expect(await mendOne(polygon(flat), 'drop-flat')).toBeNull();
  });

  it('drops features without a shape, and repeated ones', async () => {
    const [one, other] = [feature({ type: 'Point', coordinates: [120, 36] }, { a: 1 }), polygon(BOX)];
    const { features, changes } = await mend(
      [
        one,
        feature(null),
        feature({ type: 'MultiPoint', coordinates: [] }),
        other,
        polygon([...BOX].reverse()),
      ],
      'drop-empty',
      'drop-duplicates',
    );
    expect(features).toEqual([one, other]);
    expect(changes.map(({ feature: index, mend: id }) => [index, id])).toEqual([
      [1, 'drop-empty'],
      [2, 'drop-empty'],
      [4, 'drop-duplicates'],
    ]);
  });

  it('keeps other values of a repeated shape unless told to drop them', async () => {
    const shape: Geometry = { type: 'Polygon', coordinates: [BOX] };
    const features = [feature(shape, { use: 'a' }), feature(shape, { use: 'b' })];
    expect((await mend(features, 'drop-duplicates')).features).toEqual(features);
    expect((await mend(features, 'drop-repeated-shapes')).features).toEqual(features.slice(0, 1));
  });

  it('untangles a bow-tie and tells positions and area before and after', async () => {
    const bowTie = polygon([
      [120, 36],
      [120.2, 36.2],
      [120.2, 36],
      [120, 36.2],
      [120, 36],
    ]);
    const { features, changes } = await mend([bowTie], 'untangle');
    expect(features[0]?.geometry).toMatchObject({ type: 'MultiPolygon', coordinates: { length: 2 } });
    // Two rings of three corners and the first again.
    expect(changes).toMatchObject([
      { feature: 0, mend: 'untangle', before: { positions: 5 }, after: { positions: 8 } },
    ]);
    const [{ before, after } = {}] = changes;
    // Two triangles, 0.2° of latitude (22.2 km) long and 0.1° of longitude (9.0 km) high: 22.2 · 9.0 = 199.8 km².
    expect(before?.areaSquareMetres).toBeCloseTo(199.8e6, -5);
    expect(Math.abs((after?.areaSquareMetres ?? 0) / (before?.areaSquareMetres ?? 0) - 1)).toBeLessThan(1e-9);
  });

  it('says what it cannot untangle and leaves it', async () => {
    const twice = polygon([...BOX, ...BOX.slice(1)]);
    const { features, problems } = await mend([twice], 'untangle');
    expect(features[0]).toBe(twice);
    expect(problems).toMatchObject([
      { code: 'nothing-left', path: 'features[0].geometry', severity: 'warning' },
    ]);
  });
});

describe('mendLayer, in general', () => {
  it('mends only the features that are named', async () => {
    const open = [polygon(BOX.slice(0, 4)), polygon(BOX.slice(0, 4))];
    const { features, changes } = await mendLayer(open, {
      mends: ['close-rings'],
      which: [1],
      extent: EXTENT,
    });
    expect(features[0]).toBe(open[0]);
    expect(features[1]?.geometry).toEqual({ type: 'Polygon', coordinates: [BOX] });
    expect(changes).toHaveLength(1);
  });

  it('mends within collections', async () => {
    const geometries: Geometry[] = [
      { type: 'Point', coordinates: [120, 36] },
      { type: 'Polygon', coordinates: [BOX.slice(0, 4)] },
    ];
    expect(await mendOne(feature({ type: 'GeometryCollection', geometries }), 'close-rings')).toEqual({
      type: 'GeometryCollection',
      geometries: [geometries[0], { type: 'Polygon', coordinates: [BOX] }],
    });
  });

  it('leaves numbers that are none alone', async () => {
    const ring: Position[] = [
      [1e308, 1e308],
      [Number.NaN, 36],
      [-1e308, 0],
      [0, 0],
    ];
    const broken = [polygon(ring), feature({ type: 'Point', coordinates: [Number.NaN, Number.NaN] })];
    const { features } = await mend(broken, ...MEND_IDS);
    expect(features[0]).toBe(broken[0]);
    expect(features[1]).toBe(broken[1]);
  });

  it('rejects with the reason when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(mendLayer([], { mends: [], extent: EXTENT, signal })).rejects.toThrow('enough');
  });
});
