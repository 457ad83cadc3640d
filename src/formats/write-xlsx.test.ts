import { strFromU8, unzipSync } from 'fflate';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createLayer } from '../../test/create-edition.js';
import { createConverter } from '../domain/coordinate-systems/convert.js';
import { findSystem } from '../domain/coordinate-systems/systems.js';
import type { AtlasFeature, Layer } from '../domain/edition.js';
import type { Language } from '../domain/language.js';
import { readXlsx } from './read-xlsx.js';
import { dateText, serialOf } from './serial-date.js';
import { writeXlsx } from './write-xlsx.js';
import { decodeXlsxText, encodeXlsxText } from './xlsx-text.js';

const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [120.3, 36.1],
      [120.302, 36.1],
      [120.302, 36.102],
      [120.3, 36.102],
      [120.3, 36.1],
    ],
  ],
};

interface Given {
  readonly layer?: Partial<Layer>;
  readonly system?: string;
  readonly language?: Language;
}

async function write(
  features: readonly AtlasFeature[],
  { layer = {}, system = 'wgs84', language = 'zh' }: Given = {},
) {
  const found = findSystem(system);
  if (!found) throw new Error(`No ${system}`);
  const { fromWgs84 } = await createConverter(found);
  const output = {
    layer: createLayer('plots', features, layer),
    features,
    system: found,
    fromWgs84,
    about: ['市北更新图', '许可：CC BY 4.0'],
    language,
  };
  return writeXlsx([output]);
}

async function bookOf(features: readonly AtlasFeature[], given?: Given) {
  const { files, problems } = await write(features, given);
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const parts = unzipSync(bytes);
  const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const result = await readXlsx({ name: 'plots.xlsx', bytes, beside: new Map() });
  return { problems, partOf, layers: result.ok ? result.value : [] };
}

describe('writeXlsx', () => {
  it('has titles for people with the names of the fields below, which alone come back', async () => {
    const layer: Partial<Layer> = {
      fields: [{ name: 'size', title: { zh: '面积', en: 'Area' }, type: 'number', unit: 'mu' }],
    };
    const { partOf, layers } = await bookOf([createAtlasFeature({ id: 'a', size: 1.5 }, SQUARE)], { layer });
    expect(partOf('xl/worksheets/sheet1.xml')).toContain('面积（亩）\nsize');
    expect(layers.length).toBe(1);
    expect(layers[0]?.columns).toEqual([
      'id',
      'name',
      'name_en',
      'status',
      'basis',
      'uncertainty_m',
      'source',
      'note',
      'size',
      'lon',
      'lat',
      'wkt',
    ]);
    expect(layers[0]?.features[0]?.properties.size).toBe(1.5);
    const english = await bookOf([createAtlasFeature({ id: 'a' }, SQUARE)], { layer, language: 'en' });
    expect(english.partOf('xl/worksheets/sheet1.xml')).toContain('Area (mu)\nsize');
  });

  it('writes numbers, truths and whole days as such, other dates as they are', async () => {
    const layer: Partial<Layer> = {
      fields: [
        { name: 'since', title: { zh: '开工', en: 'Since' }, type: 'date' },
        { name: 'sold', title: { zh: '售出', en: 'Sold' }, type: 'boolean' },
      ],
    };
    const features = ['2024-03-01', '2024-03', '1899-01-01', '2024-02-31'].map((since, index) =>
      createAtlasFeature({ id: String(index), since, sold: true }, SQUARE),
    );
    const { partOf, layers } = await bookOf(features, { layer });
    // 1 March 2024 is day 45,352 since 1900.
    expect(partOf('xl/worksheets/sheet1.xml')).toContain(
      '<c r="I2" s="2"><v>45352</v></c><c r="J2" t="b"><v>1</v></c>',
    );
    expect(layers[0]?.features.map(({ properties }) => properties.since)).toEqual([
      '2024-03-01',
      '2024-03',
      '1899-01-01',
      '2024-02-31',
    ]);
  });

  it('has no formula, whatever a text begins with', async () => {
    const name = '=HYPERLINK("http://x","y")';
    const { partOf, layers } = await bookOf([createAtlasFeature({ id: 'a', name, note: '+1-1' }, SQUARE)]);
    expect(partOf('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(layers[0]?.features[0]?.properties).toMatchObject({ name, note: '+1-1' });
  });

  it('leaves out what XML does not know, and keeps what only looks like markup or a code', async () => {
    const name = 'a\u0000\u0007<b>&"_x0041_\ud800';
    const { layers } = await bookOf([createAtlasFeature({ id: 'a', name }, SQUARE)]);
    expect(layers[0]?.features[0]?.properties.name).toBe('a<b>&"_x0041_');
    expect(decodeXlsxText(encodeXlsxText('_x000D_'))).toBe('_x000D_');
    expect(decodeXlsxText('a_x000D_b')).toBe('a\rb');
  });

  it('has the place of the label in degrees, or east and north in metres', async () => {
    const feature = createAtlasFeature({ id: 'a' }, SQUARE);
    const degrees = (await bookOf([feature])).layers[0]?.features[0]?.properties;
    expect([degrees?.lon, degrees?.lat]).toEqual([120.301, 36.101]);
    const metres = (await bookOf([feature], { system: 'gk3:120' })).layers[0];
    // 120.301° E is about 27.1 km east of the meridian of 120°.
    expect(Number(metres?.features[0]?.properties.easting)).toBeGreaterThan(527_000);
    expect(Number(metres?.features[0]?.properties.easting)).toBeLessThan(527_200);
  });

  it('tells which shape is too long for a cell, and keeps its place', async () => {
    const circle = (corners: number): Geometry => {
      const ring: Position[] = Array.from({ length: corners }, (_, index) => {
        const angle = (2 * Math.PI * index) / corners;
        return [120.3 + 0.01 * Math.cos(angle), 36.1 + 0.01 * Math.sin(angle)];
      });
      return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
    };
    // A position takes some 37 signs as it is, and 26 with nine decimals: 1,000 only fit with these.
    const { problems, layers } = await bookOf([
      createAtlasFeature({ id: 'fits' }, circle(1000)),
      createAtlasFeature({ id: 'long' }, circle(2000)),
    ]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['shape-left-out', 'features[1]']]);
    const shape = layers[0]?.features[0]?.geometry;
    expect(shape?.type === 'Polygon' && shape.coordinates[0]?.length).toBe(1001);
    expect(layers[0]?.features[1]?.geometry).toBeNull();
    expect(layers[0]?.features[1]?.properties.lat).toBeCloseTo(36.1, 3);
  });

  it('cuts a text that no cell holds, and tells', async () => {
    const { problems, layers } = await bookOf([
      createAtlasFeature({ id: 'a', note: '字'.repeat(40_000) }, SQUARE),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['text-cut']);
    expect(String(layers[0]?.features[0]?.properties.note).length).toBe(32_767);
  });

  it('names sheets as Excel allows, each once', async () => {
    const system = findSystem('wgs84');
    const layerOf = (title: string) => {
      const features = [createAtlasFeature({ id: 'a' }, SQUARE)];
      const layer = createLayer('plots', features, { title: { zh: title, en: title } });
      if (!system) throw new Error('No system');
      return {
        layer,
        features,
        system,
        fromWgs84: (place: readonly [number, number]) => place,
        about: [],
        language: 'zh' as const,
      };
    };
    const titles = [
      "'改造/更新 [2024]?'",
      'History',
      '说明 About',
      '长'.repeat(40),
      '长'.repeat(41),
      'a',
      'A',
      '',
    ];
    const { files } = writeXlsx(titles.map(layerOf));
    const book = strFromU8(
      unzipSync(files[0]?.bytes ?? new Uint8Array())['xl/workbook.xml'] ?? new Uint8Array(),
    );
    expect([...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '改造 更新 2024',
      'History 1',
      '说明 About (2)',
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
      'a',
      'A (2)',
      'Layer 1',
      '说明 About',
    ]);
  });

  it('tells in a last sheet where it comes from and what its columns mean, which is not read as a layer', async () => {
    const { partOf, layers } = await bookOf([createAtlasFeature({ id: 'a' }, SQUARE)], { system: 'gk3:120' });
    const about = partOf('xl/worksheets/sheet2.xml');
    for (const text of [
      '许可：CC BY 4.0',
      'EPSG:4549',
      'sourced 1',
      'made up for a test',
      '字段 uncertainty_m',
    ])
      expect(about).toContain(text);
    expect(layers.length).toBe(1);
  });
});

describe('serialOf', () => {
  it('is the way back of dateText, from March 1900 on', () => {
    expect(serialOf('1900-03-01')).toBe(61);
    expect(dateText(61, { since1904: false })).toBe('1900-03-01');
    expect(serialOf('1900-02-28')).toBeUndefined();
    expect(serialOf('2023-02-29')).toBeUndefined();
    expect(serialOf('2024')).toBeUndefined();
  });
});
