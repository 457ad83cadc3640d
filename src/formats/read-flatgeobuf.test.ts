import { describe, expect, it } from 'vitest';
import { readImportFixture, readLayers } from '../../test/read-import-fixture.js';
import type { ReadSource } from './raw-layer.js';
import { readFlatGeobuf } from './read-flatgeobuf.js';

async function readOne(source: ReadSource) {
  const [layer] = await readLayers(readFlatGeobuf, source);
  if (!layer) throw new Error('No layer.');
  return layer;
}

const withBytes = (source: ReadSource, bytes: Uint8Array): ReadSource => ({ ...source, bytes });

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

/** Where the features of mixed.fgb begin: it has no index, so behind the head. */
function featuresOffset({ bytes }: ReadSource): number {
  return 12 + new DataView(bytes.buffer).getUint32(8, true);
}

/** The file mixed.fgb, which says no type of its own, with one feature instead of its own. */
function withFeature(feature: Uint8Array): ReadSource {
  const source = readImportFixture('mixed.fgb');
  const start = featuresOffset(source);
  const bytes = new Uint8Array(start + 4 + feature.length);
  bytes.set(source.bytes.subarray(0, start));
  new DataView(bytes.buffer).setUint32(start, feature.length, true);
  bytes.set(feature, start + 4);
  return withBytes(source, bytes);
}

/** A feature of collections, each of which holds the next one twice: 2 to the power of `levels` points of it all. */
function createDoublingFeature(levels: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(64 + levels * 24));
  // Fields of a feature: a geometry at 4. Fields of a geometry: type (6) at 4, parts (7) at 8.
  const [featureFields, geometryFields, feature, first] = [4, 12, 36, 48];
  for (const [index, value] of [6, 8, 4].entries()) view.setUint16(featureFields + 2 * index, value, true);
  view.setUint16(geometryFields, 20, true);
  view.setUint16(geometryFields + 2, 12, true);
  view.setUint16(geometryFields + 4 + 12, 4, true);
  view.setUint16(geometryFields + 4 + 14, 8, true);
  view.setUint32(0, feature, true);
  view.setInt32(feature, feature - featureFields, true);
  view.setUint32(feature + 4, first - (feature + 4), true);
  for (let level = 0; level < levels; level++) {
    const at = first + level * 24;
    view.setInt32(at, at - geometryFields, true);
    view.setUint8(at + 4, 7);
    view.setUint32(at + 8, 4, true);
    const isLast = level === levels - 1;
    view.setUint32(at + 12, isLast ? 0 : 2, true);
    view.setUint32(at + 16, 8, true);
    view.setUint32(at + 20, 4, true);
  }
  return new Uint8Array(view.buffer);
}

describe('readFlatGeobuf', () => {
  it('reads polygons behind an index, with Chinese names and values, in the system of the head', async () => {
    const layer = await readOne(readImportFixture('parcels-4528.fgb'));
    expect(layer).toMatchObject({ name: 'parcels40', system: { type: 'epsg', code: 4528 }, problems: [] });
    const parcel = layer.features.find(({ properties }) => properties.编号 === 1);
    expect(parcel?.properties).toEqual({
      编号: 1,
      名称: '和兴路地块',
      面积: 0.96,
      建成: '2024-05-01T00:00:00',
      户数: 12345678901,
    });
    expect(parcel?.geometry).toMatchObject({
      type: 'MultiPolygon',
      coordinates: [[{ length: 5 }, { length: 5 }]],
    });
    const green = layer.features.find(({ properties }) => properties.编号 === 2);
    expect(green?.geometry).toMatchObject({ coordinates: [[{}], [{}]] });
    expect(green?.properties).toMatchObject({ 建成: null, 户数: null });
  });

  it('keeps heights', async () => {
    const layer = await readOne(readImportFixture('points-4549.fgb'));
    expect(layer.system).toEqual({ type: 'epsg', code: 4549 });
    expect(layer.features[1]?.geometry).toEqual({
      type: 'Point',
      coordinates: [520010.5, 3990020.25, -3.25],
    });
  });

  it('reads every type of shape when each feature says its own', async () => {
    const layer = await readOne(readImportFixture('mixed.fgb'));
    expect(layer.features.map(({ geometry }) => geometry?.type)).toEqual([
      'Point',
      'LineString',
      'MultiPoint',
      'Polygon',
      'GeometryCollection',
      'MultiLineString',
      'MultiPolygon',
    ]);
    expect(layer.features[5]?.geometry).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [120, 36],
          [121, 37],
        ],
        [
          [120, 36.5],
          [121, 37.5],
        ],
      ],
    });
    expect(layer.features[0]?.properties).toEqual({ 名: '点', 真: true, 表: '{ "a": [ 1, 2 ] }' });
  });

  it('gives the features before a cut', async () => {
    const source = readImportFixture('mixed.fgb');
    const layer = await readOne(withBytes(source, source.bytes.slice(0, source.bytes.length - 300)));
    expect(layer.features.length).toBeGreaterThan(3);
    expect(layer.features.length).toBeLessThan(7);
    expect(codesOf(layer)).toEqual(['file-cut-off']);
  });

  it('leaves out one broken shape and reads the others', async () => {
    const source = readImportFixture('mixed.fgb');
    const bytes = source.bytes.slice();
    // The first feature's offset to its root.
    new DataView(bytes.buffer).setUint32(featuresOffset(source) + 4, 0x7fff_ffff, true);
    const layer = await readOne(withBytes(source, bytes));
    expect(layer.features).toHaveLength(7);
    expect(layer.features[0]?.geometry).toBeNull();
    expect(layer.features[1]?.geometry?.type).toBe('LineString');
    expect(codesOf(layer)).toEqual(['unreadable-geometry']);
  });

  it('reads collections in collections, but none that doubles itself', async () => {
    const small = await readOne(withFeature(createDoublingFeature(2)));
    // The inner one is empty, twice.
    expect(small.features[0]?.geometry).toBeNull();
    expect(codesOf(small)).not.toContain('unreadable-geometry');
    const large = await readOne(withFeature(createDoublingFeature(30)));
    expect(large.features[0]?.geometry).toBeNull();
    expect(codesOf(large)).toContain('unreadable-geometry');
  });

  it('reads a file with an index that says it has no features', async () => {
    const source = readImportFixture('parcels-4528.fgb');
    const bytes = source.bytes.slice(0, 12 + new DataView(source.bytes.buffer).getUint32(8, true));
    const view = new DataView(bytes.buffer);
    // The count 2 stands alone in the head as a number of 64 bits.
    const at = [...bytes.keys()].find(
      (at) => at > 12 && at + 8 <= bytes.length && view.getBigUint64(at, true) === 2n,
    );
    view.setBigUint64(at ?? 0, 0n, true);
    expect((await readOne(withBytes(source, bytes))).features).toEqual([]);
  });

  it('refuses what is no FlatGeobuf, or has its head cut off', async () => {
    const source = readImportFixture('mixed.fgb');
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), source.bytes.slice(0, 40)]) {
      expect(await readFlatGeobuf(withBytes(source, bytes))).toMatchObject({
        ok: false,
        problems: [{ code: 'not-flatgeobuf' }],
      });
    }
  });
});
