import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createBoxRing } from '../../../test/shapes.js';
import type { FindingCode } from './findings.js';
import type { Extent, IncomingFeature, IncomingValue } from './incoming-feature.js';
import { inspectLayer } from './inspect-layer.js';
import type { Finding, LayerReport } from './layer-report.js';

const EXTENT: Extent = [119, 35, 121, 37];

function feature(
  geometry: Geometry | null,
  properties: Readonly<Record<string, IncomingValue>> = {},
  id?: string,
): IncomingFeature {
  return { type: 'Feature', geometry, properties, ...(id === undefined ? {} : { id }) };
}

function polygon(...coordinates: Position[][]): IncomingFeature {
  return feature({ type: 'Polygon', coordinates });
}

function line(...coordinates: Position[]): IncomingFeature {
  return feature({ type: 'LineString', coordinates });
}

const inspect = (...features: IncomingFeature[]) => inspectLayer(features, { extent: EXTENT });

async function findings(...features: IncomingFeature[]): Promise<Partial<Record<FindingCode, number>>> {
  const report = await inspect(...features);
  return Object.fromEntries(report.findings.map(({ code, count }) => [code, count]));
}

function find(report: LayerReport, code: FindingCode): Finding | undefined {
  return report.findings.find((finding) => finding.code === code);
}

describe('inspectLayer, counts', () => {
  it('counts types, families, positions and bounds', async () => {
    const report = await inspect(
      polygon(createBoxRing(120, 36, 120.1, 36.1)),
      feature({ type: 'MultiPolygon', coordinates: [[createBoxRing(120.2, 36, 120.3, 36.1)]] }),
      feature(null),
    );
    expect(report).toMatchObject({
      features: 3,
      types: { Polygon: 1, MultiPolygon: 1 },
      withoutGeometry: 1,
      families: { points: 0, lines: 0, areas: 2 },
      positions: 10,
      extent: [120, 36, 120.3, 36.1],
    });
    expect(report.findings.map(({ code }) => code)).toEqual(['empty-geometry']);
  });

  it('finds nothing wrong with a sound layer, or with none', async () => {
    const shell = createBoxRing(120, 36, 120.4, 36.4);
    const hole = createBoxRing(120.1, 36.1, 120.2, 36.2).reverse();
    expect(await findings(polygon(shell, hole))).toEqual({});
    expect((await inspect()).findings).toEqual([]);
  });

  it('calls a layer of points and areas mixed, and names the fewer ones', async () => {
    const box = polygon(createBoxRing(120, 36, 120.1, 36.1));
    const other = polygon(createBoxRing(120.5, 36, 120.6, 36.1));
    const report = await inspect(box, feature({ type: 'Point', coordinates: [120, 36] }), other);
    expect(find(report, 'mixed-types')?.places).toEqual([{ feature: 1 }]);
  });

  it('tells the size of a small layer to the byte', async () => {
    const features = [feature({ type: 'Point', coordinates: [120, 36] }, { 名: '甲' })];
    const { size } = await inspect(...features);
    // Each Han character takes 3 bytes in UTF-8 and is one unit of a JavaScript text.
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    expect(size.geojsonBytes).toBe(text.length + 2 * 2);
    // 1 position of 72, 1 feature of 480, 1 value of 24 and 1 letter of 2 bytes.
    expect(size.memoryBytes).toBe(72 + 480 + 24 + 2);
  });
});

describe('inspectLayer, shapes', () => {
  it('finds a ring that is not closed, with its last position', async () => {
    const ring = createBoxRing(120, 36, 120.1, 36.1).slice(0, 4);
    const report = await inspect(feature({ type: 'Polygon', coordinates: [ring] }, {}, 'a-1'));
    expect(report.findings).toEqual([
      {
        code: 'ring-not-closed',
        count: 1,
        features: 1,
        severity: 'error',
        mend: 'close-rings',
        message: 'Rings that are not closed: 1 (features: 1).',
        places: [{ feature: 0, id: 'a-1', vertex: [120, 36.1] }],
      },
    ]);
  });

  it('finds a shell that runs clockwise and a hole that runs counter-clockwise', async () => {
    const shell = createBoxRing(120, 36, 120.4, 36.4).reverse();
    const hole = createBoxRing(120.1, 36.1, 120.2, 36.2);
    expect(await findings(polygon(shell, hole))).toEqual({ 'ring-winding': 2 });
  });

  it('finds repeated positions', async () => {
    const [first = [], ...rest] = createBoxRing(120, 36, 120.1, 36.1);
    expect(await findings(polygon([first, first, first, ...rest]))).toEqual({ 'duplicate-vertex': 2 });
    expect(await findings(line([120, 36], [120, 36], [120.1, 36]))).toEqual({ 'duplicate-vertex': 1 });
  });

  it('finds a spike by its tip, and no crossing where it stands', async () => {
    const report = await inspect(
      polygon([
        [120, 36],
        [120.1, 36],
        [120.1, 36.1],
        [120.05, 36.1],
        [120.05, 36.3],
        [120.05, 36.1],
        [120, 36.1],
        [120, 36],
      ]),
    );
    expect(report.findings.map(({ code }) => code)).toEqual(['spike']);
    expect(report.findings[0]?.places).toEqual([{ feature: 0, vertex: [120.05, 36.3] }]);
  });

  it('finds the crossing of a bow-tie', async () => {
    const report = await inspect(
      polygon([
        [120, 36],
        [120.2, 36.2],
        [120.2, 36],
        [120, 36.2],
        [120, 36],
      ]),
    );
    expect(report.findings.map(({ code }) => code)).toEqual(['self-intersection']);
    expect(report.findings[0]?.places[0]?.vertex).toEqual([120.1, 36.1]);
  });

  it('finds rings that cross, holes outside and holes in holes', async () => {
    const shell = createBoxRing(120, 36, 120.4, 36.4);
    const across = createBoxRing(120.3, 36.1, 120.6, 36.2).reverse();
    const outside = createBoxRing(120.7, 36.1, 120.8, 36.2).reverse();
    const hole = createBoxRing(120.1, 36.1, 120.3, 36.3).reverse();
    const inHole = createBoxRing(120.15, 36.15, 120.2, 36.2).reverse();
    // The hole's two long edges cross the shell's east side.
    expect(await findings(polygon(shell, across))).toEqual({ 'rings-cross': 2 });
    expect(await findings(polygon(shell, outside))).toEqual({ 'hole-outside': 1 });
    expect(await findings(polygon(shell, hole, inHole))).toEqual({ 'nested-rings': 1 });
  });

  it('takes an island in a hole for sound, and a part within another part not', async () => {
    const shell = createBoxRing(120, 36, 120.4, 36.4);
    const hole = createBoxRing(120.1, 36.1, 120.3, 36.3).reverse();
    const island = createBoxRing(120.15, 36.15, 120.2, 36.2);
    const multi = (...coordinates: Position[][][]) => feature({ type: 'MultiPolygon', coordinates });
    expect(await findings(multi([shell, hole], [island]))).toEqual({});
    expect(await findings(multi([shell], [island]))).toEqual({ 'nested-rings': 1 });
  });

  it('finds rings without area and lines without length', async () => {
    const flat: Position[] = [
      [120, 36],
      [120.1, 36.1],
      [120.2, 36.2],
      [120, 36],
    ];
    expect(await findings(polygon(flat))).toEqual({ 'zero-area': 1 });
    expect(await findings(line([120, 36], [120, 36]))).toEqual({ 'zero-length': 1 });
  });

  it('finds a line that ends 10 cm before its beginning, not one that is open', async () => {
    const round: Position[] = [
      [120, 36],
      [120.1, 36],
      [120.1, 36.1],
    ];
    expect(await findings(line(...round, [120.000001, 36]))).toEqual({ 'nearly-closed-line': 1 });
    expect(await findings(line(...round, [120.01, 36]))).toEqual({});
  });

  it('counts a feature of very many positions', async () => {
    const around = (index: number): Position => {
      const angle = (2 * Math.PI * index) / 50_001;
      return [120 + 0.1 * Math.cos(angle), 36 + 0.1 * Math.sin(angle)];
    };
    const ring = Array.from({ length: 50_001 }, (_, index) => around(index));
    expect(await findings(polygon([...ring, around(0)]))).toEqual({ 'many-vertices': 1 });
  });
});

describe('inspectLayer, places', () => {
  it('tells swapped axes from what is outside the extent and off the earth', async () => {
    const point = (x: number, y: number) => feature({ type: 'Point', coordinates: [x, y] });
    const report = await inspect(point(36, 120), point(10, 50), point(525_000, 3_990_000), point(120, 36));
    expect(find(report, 'swapped-axes')?.places).toEqual([{ feature: 0, vertex: [36, 120] }]);
    expect(find(report, 'outside-extent')?.places).toEqual([{ feature: 1, vertex: [10, 50] }]);
    expect(find(report, 'out-of-bounds')?.places).toEqual([{ feature: 2, vertex: [525_000, 3_990_000] }]);
  });

  it('survives numbers that are none', async () => {
    const ring: Position[] = [
      [1e308, 1e308],
      [Number.NaN, 36],
      [-1e308, 0],
      [1e308, 1e308],
    ];
    const found = await findings(polygon(ring), polygon([[Infinity, 36]]));
    expect(found).toEqual({ 'bad-position': 5, 'out-of-bounds': 2 });
  });

  it('goes no deeper into collections than can be sound', async () => {
    let geometry: Geometry = { type: 'Point', coordinates: [120, 36] };
    for (let depth = 0; depth < 5000; depth++)
      geometry = { type: 'GeometryCollection', geometries: [geometry] };
    expect(await findings(feature(geometry))).toEqual({ 'nested-too-deep': 1 });
  });
});

describe('inspectLayer, repetitions', () => {
  const box = createBoxRing(120, 36, 120.1, 36.1);
  const turned = [...box.slice(2), ...box.slice(1, 3)].reverse();

  it('finds the same shape from another start and the other way round', async () => {
    const report = await inspect(polygon(box), polygon(turned));
    expect(find(report, 'duplicate-feature')?.places).toEqual([{ feature: 1 }]);
  });

  it('tells features with other values apart', async () => {
    const shape: Geometry = { type: 'Polygon', coordinates: [box] };
    const found = await findings(
      feature(shape, { use: 'a' }),
      feature(shape, { use: 'b' }),
      feature(shape, { use: 'b' }),
    );
    expect(found).toEqual({ 'duplicate-geometry': 1, 'duplicate-feature': 1 });
  });

  it('takes a line and a ring of the same positions for two shapes', async () => {
    expect(await findings(polygon(box), line(...box))).toEqual({ 'mixed-types': 1 });
  });

  it('finds ids that come twice, as numbers or texts', async () => {
    const point = (x: number, id: IncomingValue) => feature({ type: 'Point', coordinates: [x, 36] }, { id });
    const report = await inspect(point(120, 7), point(120.1, '7'), point(120.2, null), point(120.3, null));
    expect(find(report, 'duplicate-id')?.places).toEqual([{ feature: 1, id: '7' }]);
  });

  it('keeps the first 1,000 places and counts all', async () => {
    const same = Array.from({ length: 1500 }, () => feature({ type: 'Point', coordinates: [120, 36] }));
    const finding = find(await inspect(...same), 'duplicate-feature');
    expect(finding).toMatchObject({ count: 1499, features: 1499 });
    expect(finding?.places).toHaveLength(1000);
  });
});

describe('inspectLayer, pace', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    feature({ type: 'Point', coordinates: [119 + index / 5000, 36] }),
  );

  it('tells its progress up to 1 and pauses as often', async () => {
    const progress: number[] = [];
    let pauses = 0;
    await inspectLayer(many, {
      extent: EXTENT,
      onProgress: (done) => progress.push(done),
      pause: async () => {
        pauses++;
      },
    });
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect(pauses).toBe(progress.length);
  });

  it('rejects with the reason when it is cancelled in a pause', async () => {
    const controller = new AbortController();
    const pause = async () => controller.abort(new Error('enough'));
    const inspecting = inspectLayer(many, { extent: EXTENT, signal: controller.signal, pause });
    await expect(inspecting).rejects.toThrow('enough');
  });
});
