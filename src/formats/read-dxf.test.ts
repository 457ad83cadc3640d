import { describe, expect, it } from 'vitest';
import { readImportFixture, readLayers } from '../../test/read-import-fixture.js';
import type { RawFeature, ReadSource } from './raw-layer.js';
import { readDxf } from './read-dxf.js';

function createDrawing(entities: readonly string[], { head = [], blocks = [] }: Sections = {}): ReadSource {
  const section = (name: string, lines: readonly string[]) => [
    '0',
    'SECTION',
    '2',
    name,
    ...lines,
    '0',
    'ENDSEC',
  ];
  const lines = [
    ...section('HEADER', head),
    ...section('BLOCKS', blocks),
    ...section('ENTITIES', entities),
    '0',
    'EOF',
  ];
  return {
    name: 'plan.dxf',
    bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
    beside: new Map(),
  };
}

interface Sections {
  readonly head?: readonly string[];
  readonly blocks?: readonly string[];
}

/** Codes and values in one text: `0 POINT 10 1`. */
const groups = (text: string) => text.split(' ');

async function readFeatures(source: ReadSource): Promise<readonly RawFeature[]> {
  return (await readLayers(readDxf, source)).flatMap(({ features }) => features);
}

const shapesOf = async (source: ReadSource) => (await readFeatures(source)).map(({ geometry }) => geometry);

describe('readDxf', () => {
  it('makes layers of the layers of a drawing in GBK', async () => {
    const layers = await readLayers(readDxf, readImportFixture('plan-r2000-gbk.dxf'));
    expect(layers.map(({ name, features }) => [name, features.length])).toEqual([
      ['地块', 4],
      ['道路', 3],
      ['注记', 4],
      ['树木', 3],
    ]);
    expect(layers[0]?.encoding).toEqual({ label: 'gb18030', basis: 'stated' });
    expect(layers[0]?.system).toBeUndefined();
  });

  it('reads areas, lines, curves, texts and inserted blocks', async () => {
    const [areas, roads, notes, trees] = await readLayers(readDxf, readImportFixture('plan-r2000-gbk.dxf'));
    expect(areas?.features.map(({ geometry }) => geometry?.type)).toEqual(Array(4).fill('Polygon'));
    expect(roads?.features[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0, 0],
        [50, 0, 5],
      ],
    });
    expect(roads?.features[2]?.geometry).toMatchObject({
      coordinates: [
        [0, 0, 7],
        [5, 5, 7],
        [9, 1, 7],
      ],
    });
    expect(notes?.features.map(({ properties }) => properties)).toEqual([
      { layer: '注记', entity: 'POINT' },
      { layer: '注记', entity: 'TEXT', text: '和兴路°中' },
      { layer: '注记', entity: 'MTEXT', text: '停车场\n二层' },
      { layer: '注记', entity: 'POINT', SOUTH: '202101; 甲' },
    ]);
    // A circle of 1 and a line to (1, 0), twice as large and turned by 90°, at (1000, 2000).
    const [circle, line, place] = trees?.features ?? [];
    expect(circle?.geometry).toMatchObject({ type: 'Polygon', coordinates: [{ 0: [1000, 2002] }] });
    expect(line?.geometry).toMatchObject({
      coordinates: [
        [1000, 2000],
        [1000, 2002],
      ],
    });
    expect(line?.properties).toEqual({ layer: '树木', entity: 'LINE', block: '树' });
    expect(place?.properties).toMatchObject({ entity: 'INSERT', block: '树', 种类: '银杏' });
  });

  it('tells units that are not metres, and what it did not read', async () => {
    const { problems } = await readDxf(readImportFixture('plan-r2000-gbk.dxf'));
    expect(problems.map(({ code }) => code)).toEqual(['units-not-metres', 'entities-not-read']);
    expect(problems[0]?.message).toContain('millimetres');
    expect(problems[1]?.message).toContain('1 entities of the type HATCH');
  });

  it('reads lines with heights as GDAL writes them', async () => {
    expect((await shapesOf(readImportFixture('lines.dxf')))[0]).toEqual({
      type: 'LineString',
      coordinates: [
        [520000, 3990000, 1],
        [520050, 3990000, 2],
        [520050, 3990080, 3],
      ],
    });
  });

  it('takes a line that ends where it began as an area', async () => {
    const open = groups('0 LWPOLYLINE 8 0 70 0 10 0 20 0 10 4 20 0 10 4 20 3');
    expect((await shapesOf(createDrawing([...open, '10', '0', '20', '0'])))[0]?.type).toBe('Polygon');
    expect((await shapesOf(createDrawing(open)))[0]?.type).toBe('LineString');
  });

  it('turns round what is seen from below', async () => {
    const arc = groups('0 CIRCLE 8 0 10 5 20 0 40 1 230 -1');
    // The x axis of the circle points west: its centre is at -5.
    expect(await shapesOf(createDrawing(arc))).toMatchObject([{ coordinates: [{ 0: [-6, 0] }] }]);
  });

  it('reads UTF-8 since the version 2007, GBK in older drawings that say nothing', async () => {
    const text = (value: string) => [...groups('0 TEXT 8 0 10 1 20 1 1'), value];
    const newer = createDrawing(text('中山路'), {
      head: groups('9 $ACADVER 1 AC1021 9 $DWGCODEPAGE 3 ANSI_936'),
    });
    expect((await readFeatures(newer))[0]?.properties.text).toBe('中山路');
    const older = createDrawing(text('##'), { head: groups('9 $ACADVER 1 AC1015') });
    const at = older.bytes.indexOf('#'.charCodeAt(0));
    // 道 in GBK.
    older.bytes.set([0xb5, 0xc0], at);
    expect((await readFeatures(older))[0]?.properties.text).toBe('道');
  });

  it('repeats blocks in rows and columns, and follows blocks in blocks', async () => {
    const blocks = [
      ...groups('0 BLOCK 2 DOT 10 1 20 0 0 POINT 8 0 10 1 20 0 0 ENDBLK'),
      ...groups(
        '0 BLOCK 2 PAIR 10 0 20 0 0 INSERT 2 DOT 8 0 10 0 20 0 0 INSERT 2 dot 8 0 10 2 20 0 0 ENDBLK',
      ),
    ];
    // Two columns 10 apart, twice as large: points 0, 4, 10 and 14 from 100.
    const source = createDrawing(groups('0 INSERT 2 PAIR 8 A 10 100 20 0 41 2 42 2 70 2 44 10'), { blocks });
    const features = await readFeatures(source);
    expect(features.map(({ geometry }) => geometry?.type === 'Point' && geometry.coordinates[0])).toEqual([
      100, 104, 110, 114,
    ]);
    expect(features[0]?.properties).toEqual({ layer: 'A', entity: 'POINT', block: 'PAIR' });
  });

  it('ends with blocks that hold themselves or multiply', async () => {
    const insert = (name: string) => groups(`0 INSERT 2 ${name} 8 0 10 0 20 0`);
    const block = (name: string, inner: readonly string[]) => [
      ...groups(`0 BLOCK 2 ${name} 10 0 20 0`),
      ...inner,
      '0',
      'ENDBLK',
    ];
    const point = groups('0 POINT 8 0 10 0 20 0');
    const itself = createDrawing(insert('A'), { blocks: block('A', [...insert('A'), ...point]) });
    expect((await readFeatures(itself)).length).toBeLessThan(100);
    const names = Array.from({ length: 15 }, (_, index) => `B${index}`);
    const doubling = names.flatMap((name, index) =>
      block(name, Array.from({ length: 10 }, () => insert(`B${index + 1}`)).flat()),
    );
    const result = await readDxf(createDrawing([...point, ...insert('B0')], { blocks: doubling }));
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value[0]?.problems.map(({ code }) => code)).toEqual(['too-many-blocks']);
  });

  it('goes on behind a line that is missing, and gives what there is of a cut file', async () => {
    const lines = groups('0 POINT 8 0 10 1 20 1 0 POINT 8 0 10 junk 10 2 20 2 0 POINT 8 0 10 3 20 3');
    const whole = createDrawing(lines);
    const points = await shapesOf(whole);
    expect(points.at(-1)).toEqual({ type: 'Point', coordinates: [3, 3] });
    const cut = await readDxf({ ...whole, bytes: whole.bytes.slice(0, whole.bytes.length - 60) });
    expect(cut).toMatchObject({ ok: true, value: [{ problems: [{ code: 'file-cut-off' }] }] });
  });

  it('leaves out a shape with a coordinate that is none', async () => {
    const result = await readDxf(createDrawing(groups('0 CIRCLE 8 0 10 0 20 0 40 1e999')));
    expect(result.ok && result.value[0]?.features[0]?.geometry).toBeNull();
    expect(result).toMatchObject({ ok: true, value: [{ problems: [{ code: 'bad-position' }] }] });
  });

  it('refuses binary drawings, DWG, other texts and empty drawings, and says which', async () => {
    const codeOf = async (text: string) => {
      const result = await readDxf({
        name: 'x.dxf',
        bytes: new TextEncoder().encode(text),
        beside: new Map(),
      });
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    expect(await codeOf('AutoCAD Binary DXF\r\n\x1a\0')).toBe('binary-dxf');
    expect(await codeOf('AC1032\0\0\0')).toBe('dwg');
    expect(await codeOf('{"type": "Point"}')).toBe('not-dxf');
    expect(await codeOf('')).toBe('not-dxf');
    expect(await codeOf('0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n')).toBe('no-features');
  });
});
