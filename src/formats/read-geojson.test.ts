import { describe, expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import type { ReadOptions } from './raw-layer.js';
import { readGeoJson } from './read-geojson.js';
import { readGeoJsonSequence } from './read-geojson-sequence.js';

const sourceOf = (text: string) => ({
  name: 'a.geojson',
  bytes: new TextEncoder().encode(text),
  beside: new Map<string, Uint8Array>(),
});

async function readLayer(text: string, options?: ReadOptions) {
  const result = await readGeoJson(sourceOf(text), options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [layer] = result.value;
  if (!layer) throw new Error('No layer');
  return layer;
}

const point = (number: number) =>
  `{"type":"Feature","properties":{"n":${number}},"geometry":{"type":"Point","coordinates":[120,36]}}`;
const numbersOf = (layer: { readonly features: readonly { readonly properties: object }[] }) =>
  layer.features.map(({ properties }) => Reflect.get(properties, 'n'));
const codesOf = (layer: { readonly problems: readonly { readonly code: string }[] }) =>
  layer.problems.map(({ code }) => code);

describe('readGeoJson', () => {
  it('reads a file of GDAL with its system', async () => {
    const result = await readGeoJson(readImportFixture('parcels-4549.geojson'));
    const [layer] = result.ok ? result.value : [];
    expect(layer?.system).toEqual({ type: 'wkt', text: 'urn:ogc:def:crs:EPSG::4549' });
    expect(layer?.features.length).toBe(3);
    expect(layer?.features[0]?.properties).toEqual({
      地块编号: 'SB-001',
      名称: '市民广场',
      面积: 1234.5,
      层数: 3,
      日期: '2024-03-01',
    });
  });

  it('finds the system behind the features, and as a bare code', async () => {
    const layer = await readLayer(
      `{"features":[${point(1)}],"type":"FeatureCollection","crs":{"type":"EPSG","properties":{"code":4549}}}`,
    );
    expect(layer.system).toEqual({ type: 'epsg', code: 4549 });
  });

  it('is not misled by lists called features further in, nor by brackets in texts', async () => {
    const layer = await readLayer(
      `{"note":"\\"features\\":[{","meta":{"features":[1,2]},"features":[${point(1)}],"type":"FeatureCollection"}`,
    );
    expect(numbersOf(layer)).toEqual([1]);
  });

  it('steps over a broken feature', async () => {
    const broken = point(2).replace('"n":2', '"n":');
    const layer = await readLayer(
      `{"type":"FeatureCollection","features":[${point(1)},${broken},${point(3)}]}`,
    );
    expect(numbersOf(layer)).toEqual([1, 3]);
    expect(codesOf(layer)).toEqual(['broken-json']);
  });

  it('steps over a feature that is never closed', async () => {
    const open = point(2).slice(0, -2);
    const layer = await readLayer(
      `{"type":"FeatureCollection","features":[${point(1)},${open},${point(3)}]}`,
    );
    expect(numbersOf(layer)).toEqual([1, 3]);
  });

  it('leaves out what nests too deep, and what is no feature', async () => {
    const deep = point(2).replace('2', `${'['.repeat(70)}${']'.repeat(70)}`);
    const layer = await readLayer(`{"type":"FeatureCollection","features":[${point(1)},${deep},5,null]}`);
    expect(numbersOf(layer)).toEqual([1]);
    expect(codesOf(layer)).toEqual(['nested-too-deep', 'not-a-geometry', 'not-a-geometry']);
  });

  it('names the type that is none', async () => {
    const layer = await readLayer(
      `[${point(1)},{"type":"Feature","properties":null,"geometry":{"type":"Rectangle"}}]`,
    );
    expect(layer.problems[0]).toMatchObject({ path: 'features[1].geometry' });
    expect(layer.problems[0]?.message).toContain('"Rectangle" is no type of geometry');
  });

  it('says that the JSON of Esri is none of GeoJSON', async () => {
    const result = await readGeoJson(
      sourceOf('{"features":[{"attributes":{"a":1},"geometry":{"rings":[[[0,0],[1,0],[0,1],[0,0]]]}}]}'),
    );
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toContain('not-geojson');
  });

  it('reads GBK, as old programs write it', async () => {
    // «地块» in GBK.
    const [before = '', after = ''] = point(1).replace('"n":1', '"n":"%"').split('%');
    const encode = (text: string) => [...new TextEncoder().encode(text)];
    const bytes = Uint8Array.from([...encode(before), 0xb5, 0xd8, 0xbf, 0xe9, ...encode(after)]);
    const result = await readGeoJson({ ...sourceOf(''), bytes });
    const [layer] = result.ok ? result.value : [];
    expect(layer && numbersOf(layer)).toEqual(['地块']);
    expect(layer?.encoding).toEqual({ label: 'gb18030', basis: 'guessed' });
  });
});

describe('readGeoJsonSequence', () => {
  const readSequence = async (text: string) => {
    const result = await readGeoJsonSequence(sourceOf(text));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [layer] = result.value;
    if (!layer) throw new Error('No layer');
    return layer;
  };

  it('reads a file of GDAL with record separators', async () => {
    const result = await readGeoJsonSequence(readImportFixture('parcels-rs.geojsons'));
    expect(result.ok && result.value[0]?.features.map(({ properties }) => properties.名称)).toEqual([
      '市民广场',
      '双元路',
      '第三块',
    ]);
  });

  it('loses only the line that is broken', async () => {
    const layer = await readSequence(`${point(1)}\n${point(2).slice(0, -3)}\n${point(3)}\n`);
    expect(numbersOf(layer)).toEqual([1, 3]);
    expect(layer.problems.map(({ path }) => path)).toEqual(['features[1]']);
  });

  it('loses only the record that is cut off', async () => {
    const layer = await readSequence(`\u001e${point(1)}\n\u001e${point(2).slice(0, 40)}\u001e${point(3)}\n`);
    expect(numbersOf(layer)).toEqual([1, 3]);
  });

  it('reads records over several lines, and collections as records', async () => {
    const layer = await readSequence(
      `\u001e${point(1).replaceAll(',', ',\n')}\n\u001e{"type":"FeatureCollection","features":[${point(2)},${point(3)}]}\n`,
    );
    expect(numbersOf(layer)).toEqual([1, 2, 3]);
  });

  it('gives up on a file that is something else', async () => {
    const result = await readGeoJsonSequence(sourceOf('{\n'.repeat(5000)));
    expect(codesOf(result)).toEqual(['not-geojson']);
  });
});
