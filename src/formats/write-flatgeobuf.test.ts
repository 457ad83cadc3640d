import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createLayer } from '../../test/create-edition.js';
import { createRandom } from '../../test/seeded.js';
import { WGS84 } from '../domain/coordinate-systems/systems.js';
import type { AtlasFeature, Field } from '../domain/edition.js';
import { readFlatHeader } from './flatgeobuf-header.js';
import { readFlatGeobuf } from './read-flatgeobuf.js';
import { writeFlatGeobuf } from './write-flatgeobuf.js';

const field = (name: string, type: Field['type']): Field => ({ name, title: { zh: name, en: name }, type });

function write(features: readonly AtlasFeature[], fields: readonly Field[] = []): Uint8Array {
  const { files } = writeFlatGeobuf({
    layer: createLayer('plots', features, { fields }),
    features,
    system: WGS84,
    fromWgs84: (place) => place,
    about: ['Atlas', 'CC BY 4.0'],
    language: 'en',
  });
  return files[0]?.bytes ?? new Uint8Array();
}

async function read(bytes: Uint8Array) {
  const result = await readFlatGeobuf({ name: 'plots.fgb', bytes, beside: new Map() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value[0]?.problems).toEqual([]);
  return result.value[0];
}

const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const pointFeature = (id: string, x: number, y: number) => createAtlasFeature({ id }, point(x, y));

interface Node {
  readonly box: readonly number[];
  readonly offset: number;
}

/** The index, node by node as the file has it, and where features begin. */
function readTree(
  bytes: Uint8Array,
  nodes: number,
): { readonly tree: readonly Node[]; readonly start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const begin = 12 + view.getUint32(8, true);
  const tree = Array.from({ length: nodes }, (_, index): Node => {
    const at = begin + 40 * index;
    return {
      box: [0, 8, 16, 24].map((side) => view.getFloat64(at + side, true)),
      offset: Number(view.getBigUint64(at + 32, true)),
    };
  });
  return { tree, start: begin + 40 * nodes };
}

const meets = (
  [w = 0, s = 0, e = 0, n = 0]: readonly number[],
  [w2 = 0, s2 = 0, e2 = 0, n2 = 0]: readonly number[],
) => w <= e2 && w2 <= e && s <= n2 && s2 <= n;

describe('writeFlatGeobuf', () => {
  it('has an index by which a reader finds what lies in a rectangle, and nothing else', async () => {
    const random = createRandom(7);
    const features = Array.from({ length: 500 }, (_, index) =>
      pointFeature(String(index), 120 + random(), 36 + random()),
    );
    const bytes = write(features);
    // 500 leaves, 32 above them, 2, and the root.
    const { tree, start } = readTree(bytes, 500 + 32 + 2 + 1);
    const firstLeaf = 35;
    const wanted = [120.2, 36.3, 120.5, 36.45];
    const found: number[] = [];
    let looked = 0;
    const visit = (index: number): void => {
      looked++;
      const node = tree[index];
      if (!node || !meets(node.box, wanted)) return;
      if (index >= firstLeaf) return void found.push(node.offset);
      // Up to 16 children, and none beyond the level.
      const ends = [1, 3, 35, 535].find((end) => end > node.offset) ?? 0;
      for (let child = node.offset; child < Math.min(node.offset + 16, ends); child++) visit(child);
    };
    visit(0);
    const inside = features.filter(({ geometry }) => {
      const [x = 0, y = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
      return meets([x, y, x, y], wanted);
    });
    expect(found.length).toBe(inside.length);
    expect(found.length).toBeGreaterThan(10);
    expect(looked).toBeLessThan(200);
    // Each offset is where a feature with its length begins.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const begins = new Set<number>();
    for (let at = start; at < bytes.length; at += 4 + view.getUint32(at, true)) begins.add(at - start);
    expect(begins.size).toBe(500);
    expect(found.every((offset) => begins.has(offset))).toBe(true);
  });

  it('writes one feature, and seventeen, with the nodes that readers reckon with', async () => {
    for (const count of [1, 16, 17, 257]) {
      const features = Array.from({ length: count }, (_, index) =>
        pointFeature(`p${index}`, 120 + index, 36),
      );
      const layer = await read(write(features));
      expect(layer?.features.length).toBe(count);
      expect(new Set(layer?.features.map(({ properties }) => properties.id)).size).toBe(count);
    }
  });

  it('keeps each type of shape in a mixed file, and heights where there are some', async () => {
    const ring = (x: number) => [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 0],
    ];
    const shapes: readonly Geometry[] = [
      { type: 'Point', coordinates: [0, 0, 12.5] },
      point(1, 1),
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
            [9, 9],
          ],
        ],
      },
      { type: 'Polygon', coordinates: [ring(0)] },
      { type: 'MultiPolygon', coordinates: [[ring(0)], [ring(3), ring(4)]] },
      { type: 'GeometryCollection', geometries: [point(5, 5), { type: 'Polygon', coordinates: [ring(2)] }] },
    ];
    const bytes = write(shapes.map((shape, index) => createAtlasFeature({ id: String(index) }, shape)));
    expect(readFlatHeader(bytes)?.geometryType).toBe(0);
    const layer = await read(bytes);
    const byId = [...(layer?.features ?? [])].sort(
      (a, b) => Number(a.properties.id) - Number(b.properties.id),
    );
    expect(byId.map(({ geometry }) => geometry)).toEqual(shapes);
  });

  it('says the type once where all features share it', () => {
    expect(readFlatHeader(write([pointFeature('a', 1, 2), pointFeature('b', 3, 4)]))?.geometryType).toBe(1);
  });

  it('keeps the types of values, and whole days only as dates', async () => {
    const fields = [
      field('size', 'number'),
      field('sold', 'boolean'),
      field('since', 'date'),
      field('built', 'date'),
    ];
    const features = [
      createAtlasFeature(
        { id: 'a', size: 1.25, sold: false, since: '2024-02-29', built: '2024' },
        point(1, 2),
      ),
      createAtlasFeature({ id: 'b', size: -3, built: '2024-05-06' }, point(3, 4)),
    ];
    const bytes = write(features, fields);
    // Standard columns are texts but for the uncertainty; then a double, a truth, a date and a text.
    expect(readFlatHeader(bytes)?.columns.map(({ type }) => type)).toEqual([
      11, 11, 11, 11, 11, 10, 11, 11, 10, 2, 13, 11,
    ]);
    const layer = await read(bytes);
    const values = Object.fromEntries(
      layer?.features.map(({ properties }) => [properties.id, properties]) ?? [],
    );
    expect(values.a).toMatchObject({
      size: 1.25,
      sold: false,
      since: '2024-02-29',
      built: '2024',
      uncertainty_m: 10,
    });
    expect(values.b).toMatchObject({ size: -3, sold: null, since: null, built: '2024-05-06' });
  });

  it('carries names in Chinese, emoji and quotes whole', async () => {
    const layer = await read(write([createAtlasFeature({ id: 'a', name: '大鲍岛 🏘 "一"' }, point(1, 2))]));
    expect(layer?.features[0]?.properties.name).toBe('大鲍岛 🏘 "一"');
  });

  it('writes nothing for no features', () => {
    expect(write([]).length).toBe(0);
  });
});
