import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createLayer } from '../../test/create-edition.js';
import { createConverter } from '../domain/coordinate-systems/convert.js';
import { readStatedSystem } from '../domain/coordinate-systems/read-stated-system.js';
import { findSystem } from '../domain/coordinate-systems/systems.js';
import type { AtlasFeature } from '../domain/edition.js';
import { distanceBetween } from '../domain/length.js';
import { encodeGbk } from './encode-gbk.js';
import { readFiles } from './read-files.js';
import { OUTPUT_FORMATS, type OutputFormat, writeLayers } from './write-layers.js';

const SQUARE: AtlasFeature = createAtlasFeature(
  { id: 'plot-1', name: '地块一', source: 'Planning office, 2024', use: '住宅', size: 12.5, sold: true },
  {
    type: 'Polygon',
    coordinates: [
      [
        [120.3, 36.1],
        [120.302, 36.1],
        [120.302, 36.102],
        [120.3, 36.102],
        [120.3, 36.1],
      ],
      [
        [120.3005, 36.1005],
        [120.3005, 36.1015],
        [120.3015, 36.1015],
        [120.3015, 36.1005],
        [120.3005, 36.1005],
      ],
    ],
  },
);
const LAYER = createLayer('user-plots', [SQUARE], {
  fields: [
    { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' },
    { name: 'size', title: { zh: '面积', en: 'Size' }, type: 'number' },
    { name: 'sold', title: { zh: '售出', en: 'Sold' }, type: 'boolean' },
  ],
});

function systemOf(id: string) {
  const system = findSystem(id);
  if (!system) throw new Error(`No ${id}`);
  return system;
}

const write = (format: OutputFormat, system = 'wgs84', features: readonly AtlasFeature[] = [SQUARE]) =>
  writeLayers({
    layers: [{ layer: LAYER, features }],
    format,
    system: systemOf(system),
    about: ['Atlas', 'CC BY 4.0'],
    language: 'zh',
  });

/** Written, and read again as a file that somebody sends. */
async function writeAndRead(
  format: OutputFormat,
  system = 'wgs84',
  features: readonly AtlasFeature[] = [SQUARE],
) {
  const { name, bytes, problems } = await write(format, system, features);
  const { layers, problems: faults } = await readFiles([{ name, bytes }]);
  return { name, layers, problems, faults };
}

/** All positions, however deep, in order. */
const positionsOf = (coordinates: unknown): number[][] =>
  Array.isArray(coordinates) && typeof coordinates[0] === 'number'
    ? [coordinates.slice(0, 2) as number[]]
    : (coordinates as unknown[]).flatMap(positionsOf);

describe('a layer goes out and comes back', () => {
  it.each(['geojson', 'csv', 'xlsx', 'kml', 'shapefile-gbk', 'shapefile-utf8', 'flatgeobuf'] as const)(
    'as %s',
    async (format) => {
      const { layers, faults } = await writeAndRead(format);
      expect(faults).toEqual([]);
      const feature = layers[0]?.features[0];
      const geometry = feature?.geometry;
      expect(geometry?.type).toBe('Polygon');
      const corners = geometry?.type === 'Polygon' ? geometry.coordinates : [];
      expect(corners.map(({ length }) => length)).toEqual([5, 5]);
      // Another ring order or direction is the same area.
      const sort = (places: number[][]) => places.map(String).sort();
      expect(sort(positionsOf(corners))).toEqual(
        sort(positionsOf((SQUARE.geometry as { coordinates: unknown }).coordinates)),
      );
      const values = feature?.properties ?? {};
      expect(String(values.name)).toBe('地块一');
      expect(String(values.use)).toBe('住宅');
      expect(Number(values.size)).toBe(12.5);
      expect(String(values.source)).toBe('Planning office, 2024');
      expect(String(values.basis)).toBe('sourced');
    },
  );

  it('as a drawing: outlines and names', async () => {
    const { layers, problems } = await writeAndRead('dxf', 'gk3:120');
    const shapes = layers.flatMap(({ features }) => features.map(({ geometry }) => geometry?.type));
    expect(shapes).toContain('Polygon');
    expect(JSON.stringify(layers)).toContain('地块一');
    expect(problems.map(({ code }) => code)).toEqual(['no-attributes']);
  });

  const SYSTEMS = ['gk3:120', 'gk3-zone:40', 'gk6:123', 'gcj02'];
  const STATING: readonly OutputFormat[] = ['geojson', 'shapefile-utf8', 'flatgeobuf'];
  const FORMATS = [...STATING, 'shapefile-gbk', 'csv', 'xlsx'] as const;

  it.each(FORMATS.flatMap((format) => SYSTEMS.map((id) => [format, id] as const)))(
    'as %s in %s, within a centimetre',
    async (format, id) => {
      const { layers } = await writeAndRead(format, id);
      const geometry = layers[0]?.features[0]?.geometry;
      const { toWgs84 } = await createConverter(systemOf(id));
      const [x = 0, y = 0] = positionsOf(geometry?.type === 'Polygon' ? geometry.coordinates : [])[0] ?? [];
      const nearest = Math.min(
        ...positionsOf((SQUARE.geometry as { coordinates: unknown }).coordinates).map((place) =>
          distanceBetween([...toWgs84([x, y])], place),
        ),
      );
      expect(nearest).toBeLessThan(0.01);
      if (!STATING.includes(format)) return;
      const stated = layers[0]?.system && (await readStatedSystem(layers[0].system));
      // No text stands for GCJ-02: the file states nothing rather than something wrong.
      const { projection } = systemOf(id);
      expect(stated?.projection ?? 'none').toEqual(id === 'gcj02' ? 'none' : projection);
    },
  );

  it.each(['csv', 'xlsx', 'shapefile-utf8', 'flatgeobuf', 'kml'] as const)(
    'as %s with what only some features have',
    async (format) => {
      const feature = createAtlasFeature(
        { id: 'a', commitments: ['x-1', 'x-2'], note_en: 'Near the quay' },
        SQUARE.geometry,
      );
      const { layers } = await writeAndRead(format, 'wgs84', [SQUARE, feature]);
      const values = layers[0]?.features.map(({ properties }) => properties) ?? [];
      const found = values.find(({ id }) => id === 'a') ?? {};
      expect([found.note_en, found.commitments ?? found.commitment]).toEqual(['Near the quay', 'x-1,x-2']);
    },
  );

  it('with points, lines and areas apart, as a Shapefile must', async () => {
    const point = createAtlasFeature({ id: 'p' }, { type: 'Point', coordinates: [120.3, 36.1] });
    const line = createAtlasFeature(
      { id: 'l' },
      {
        type: 'LineString',
        coordinates: [
          [120.3, 36.1],
          [120.4, 36.1],
        ],
      },
    );
    const { name, layers } = await writeAndRead('shapefile-utf8', 'wgs84', [SQUARE, point, line]);
    expect(name).toBe('user-plots.zip');
    expect(layers.map(({ name: title }) => title).sort()).toEqual([
      'user-plots-areas',
      'user-plots-lines',
      'user-plots-points',
    ]);
  });
});

describe('what a format cannot hold is told', () => {
  it('names of columns that are cut', async () => {
    const layer = {
      ...LAYER,
      fields: [{ name: '土地使用性质说明', title: { zh: '', en: '' }, type: 'string' as const }],
    };
    const feature = createAtlasFeature({ id: 'a', 土地使用性质说明: '住宅'.repeat(200) }, SQUARE.geometry);
    const { problems, bytes, name } = await writeLayers({
      layers: [{ layer, features: [feature] }],
      format: 'shapefile-gbk',
      system: systemOf('wgs84'),
      about: [],
      language: 'zh',
    });
    expect(problems.map(({ code }) => code).sort()).toEqual(['name-shortened', 'name-shortened', 'text-cut']);
    const { layers } = await readFiles([{ name, bytes }]);
    // Ten bytes of GBK are five signs; 254 bytes are 127.
    expect(layers[0]?.features[0]?.properties.土地使用性).toBe('住宅'.repeat(200).slice(0, 127));
  });

  it('hostile names and texts stay harmless', async () => {
    const feature = createAtlasFeature(
      { id: 'a', name: '<script>&"', note: '=HYPERLINK("x")' },
      { type: 'Point', coordinates: [120, 36] },
    );
    const kml = new TextDecoder().decode((await write('kml', 'wgs84', [feature])).bytes);
    expect(kml).toContain('&lt;script&gt;&amp;&quot;');
    const csv = new TextDecoder().decode((await write('csv', 'wgs84', [feature])).bytes);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('nothing to write', async () => {
    await expect(write('shapefile-utf8', 'wgs84', [])).rejects.toThrow('no features');
  });
});

describe('encodeGbk', () => {
  it('is what a decoder of GBK reads back, and counts what it has not', () => {
    const { bytes, lost } = encodeGbk('市北 Shibei 12，龘');
    expect(new TextDecoder('gbk').decode(bytes)).toBe('市北 Shibei 12，龘');
    expect(lost).toBe(0);
    expect(encodeGbk('𠮷').lost).toBe(1);
  });
});

describe('every format', () => {
  it.each(OUTPUT_FORMATS)('%s gives a file with an ending and bytes', async (format) => {
    const { name, bytes } = await write(format, format === 'dxf' ? 'gk3:120' : 'wgs84');
    expect(name).toMatch(/^user-plots\.(geojson|csv|xlsx|kml|zip|fgb|dxf)$/);
    expect(bytes.length).toBeGreaterThan(100);
  });
});
