import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { createRandom } from '../../test/seeded.js';
import { decodeText } from './decode-text.js';
import { readFiles } from './read-files.js';
import { recogniseFormat } from './recognise-format.js';
import { unpackZip } from './unpack-zip.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** «地块» in GBK. */
const GBK_PARCEL = [0xb5, 0xd8, 0xbf, 0xe9];

const read = (name: string, content: string | Uint8Array, options = {}) =>
  readFiles([{ name, bytes: typeof content === 'string' ? bytesOf(content) : content }], options);

async function readLayer(name: string, content: string | Uint8Array, options = {}) {
  const { layers, problems } = await read(name, content, options);
  const [layer] = layers;
  if (!layer) throw new Error(`Nothing was read: ${JSON.stringify(problems)}`);
  return layer;
}

const POINT =
  '{"type":"Feature","id":7,"properties":{"name":"a","tags":["x"]},"geometry":{"type":"Point","coordinates":[120.3,36.1]}}';
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

describe('decodeText', () => {
  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...bytesOf('地块')], 'utf-8', 'stated'],
    ['UTF-8 without', [...bytesOf('地块')], 'utf-8', 'guessed'],
    ['GBK', GBK_PARCEL, 'gb18030', 'guessed'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x30, 0x57, 0x57, 0x57], 'utf-16le', 'stated'],
  ])('reads %s', (_, bytes, label, basis) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect(decoded.encoding).toEqual({ label, basis });
    expect(decoded.text.replace(/^\ufeff/, '')).toBe(label === 'utf-16le' ? '地块' : '地块');
  });

  it('reads UTF-16 without a mark by its zeros, and as it is told to', () => {
    const wide = Uint8Array.from([...'id,name'].flatMap((sign) => [sign.charCodeAt(0), 0]));
    expect(decodeText(wide).text).toBe('id,name');
    expect(decodeText(Uint8Array.from(GBK_PARCEL), 'gbk')).toMatchObject({
      text: '地块',
      encoding: { basis: 'chosen' },
    });
    expect(decodeText(Uint8Array.from(GBK_PARCEL), 'no-such').encoding.label).toBe('gb18030');
  });
});

describe('recogniseFormat', () => {
  it.each([
    ['a.json', collection(POINT), 'geojson'],
    ['a.bin', `${POINT}\n${POINT}\n`, 'geojson-seq'],
    ['a.json', '{"type":"Topology","objects":{},"arcs":[]}', 'topojson'],
    ['a.xml', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>', 'kml'],
    ['a.xml', '<gpx version="1.1"></gpx>', 'gpx'],
    ['a.txt', 'SRID=4549;POLYGON((0 0,1 0,0 1,0 0))', 'wkt'],
    ['a.txt', '  0\nSECTION\n  2\nENTITIES\n', 'dxf'],
    ['a.csv', 'lng,lat\n1,2\n', 'csv'],
    ['a.shp', '\u0000\u0000\u0027\n', 'shapefile'],
    ['a.gpkg', 'SQLite format 3\u0000', 'geopackage'],
    ['a.exe', 'MZ', undefined],
  ])('%s', (name, content, format) => {
    expect(recogniseFormat(name, bytesOf(content))).toBe(format);
  });
});

describe('GeoJSON', () => {
  it('gives features with flat values', async () => {
    const layer = await readLayer('parcels.geojson', collection(POINT));
    expect(layer).toMatchObject({
      name: 'parcels',
      file: 'parcels.geojson',
      format: 'GeoJSON',
      problems: [],
    });
    expect(layer.features).toEqual([
      {
        type: 'Feature',
        id: 7,
        properties: { name: 'a', tags: '["x"]' },
        geometry: { type: 'Point', coordinates: [120.3, 36.1] },
      },
    ]);
  });

  it('states the system of an old crs member', async () => {
    const crs = '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}},';
    const layer = await readLayer('a.json', collection(POINT).replace('"features"', `${crs}"features"`));
    expect(layer.system).toEqual({ type: 'wkt', text: 'urn:ogc:def:crs:EPSG::4549' });
  });

  it('takes a geometry, a feature, or a list alone', async () => {
    for (const text of ['{"type":"Point","coordinates":[1,2]}', POINT, `[${POINT}]`])
      expect((await readLayer('a.json', text)).features.length).toBe(1);
  });

  it('reads what is whole of a file that breaks off', async () => {
    const layer = await readLayer('a.geojson', collection(POINT, POINT, POINT).slice(0, -40));
    expect(layer.features.length).toBe(2);
    expect(layer.problems.map(({ code }) => code)).toContain('cut-short');
  });

  it('keeps rings that are open, and leaves out shapes that are none', async () => {
    const open =
      '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1]]]}}';
    const none = '{"type":"Feature","properties":{},"geometry":{"type":"constructor","coordinates":[1,2]}}';
    const infinite = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1e999,2]}}';
    const layer = await readLayer('a.geojson', collection(open, none, infinite));
    expect(layer.features.map(({ geometry }) => geometry?.type)).toEqual(['Polygon', undefined, undefined]);
    expect(layer.problems.map(({ code }) => code)).toEqual(['not-a-geometry', 'bad-position']);
  });

  it('takes prototype keys as plain names', async () => {
    const layer = await readLayer(
      'a.geojson',
      collection(
        '{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":2},"geometry":null}',
      ),
    );
    expect(Object.keys(layer.features[0]?.properties ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('reads sequences, with record separators and without', async () => {
    for (const text of [`${POINT}\n${POINT}\n`, `\u001e${POINT}\n\u001e${POINT}\n`])
      expect((await readLayer('a.geojsonl', text)).features.length).toBe(2);
  });

  it('reads a large text feature by feature, with progress, and stops when told to', async () => {
    const many = `{"type":"FeatureCollection","features":[${`${POINT},`.repeat(79_999)}${POINT}]}`;
    const heard: number[] = [];
    const layer = await readLayer('a.geojson', many, { onProgress: (done: number) => heard.push(done) });
    expect(layer.features.length).toBe(80_000);
    expect(heard.at(-1)).toBeGreaterThan(0.5);
    await expect(
      read('a.geojson', many, { signal: AbortSignal.abort(new Error('stopped')) }),
    ).rejects.toThrow('stopped');
  });

  it('refuses more features than are allowed', async () => {
    const { layers, problems } = await read('a.geojson', collection(POINT, POINT, POINT), {
      limits: { features: 2 },
    });
    expect(layers).toEqual([]);
    expect(problems[0]?.code).toBe('too-large');
  });
});

describe('other texts', () => {
  it('reads TopoJSON, an object a layer', async () => {
    const topology = {
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
      objects: {
        a: { type: 'Polygon', arcs: [[0]], properties: { n: 1 } },
        b: { type: 'Point', coordinates: [3, 4] },
      },
    };
    const { layers } = await read('t.topojson', JSON.stringify(topology));
    expect(layers.map(({ name, features }) => [name, features[0]?.geometry?.type])).toEqual([
      ['a', 'Polygon'],
      ['b', 'Point'],
    ]);
  });

  it('reads KML as WGS-84, without styles and with plain descriptions', async () => {
    const kml = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>地块一</name>
      <description><![CDATA[<b>Big</b> <script>alert(1)</script>plot]]></description><Style><LineStyle><color>ff0000ff</color></LineStyle></Style>
      <Point><coordinates>120.3,36.1,0</coordinates></Point></Placemark></Document></kml>`;
    const layer = await readLayer('a.kml', kml);
    expect(layer.system).toEqual({ type: 'epsg', code: 4326 });
    expect(layer.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [120.3, 36.1, 0] });
    expect(layer.features[0]?.properties).toEqual({ name: '地块一', description: 'Big plot' });
  });

  it('refuses KML with entities of its own, and elements without end', async () => {
    const bomb = '<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml>&b;</kml>';
    const deep = `<kml>${'<Folder>'.repeat(500)}${'</Folder>'.repeat(500)}</kml>`;
    expect((await read('a.kml', bomb)).problems[0]?.code).toBe('xml-doctype');
    expect((await read('a.kml', deep)).problems[0]?.code).toBe('nested-too-deep');
  });

  it('reads GPX', async () => {
    const gpx =
      '<gpx version="1.1" creator="x"><trk><name>way</name><trkseg><trkpt lat="36" lon="120"/><trkpt lat="36.1" lon="120.1"/></trkseg></trk></gpx>';
    expect((await readLayer('a.gpx', gpx)).features[0]).toMatchObject({
      geometry: {
        type: 'LineString',
        coordinates: [
          [120, 36],
          [120.1, 36.1],
        ],
      },
      properties: { name: 'way' },
    });
  });

  it('reads WKT, also over several lines, and its SRID', async () => {
    const layer = await readLayer(
      'a.wkt',
      'SRID=4549;POINT (534223 3995595)\nPOLYGON ((0 0,\n 1 0, 0 1, 0 0))\nnonsense\n',
    );
    expect(layer.features.map(({ geometry }) => geometry?.type)).toEqual(['Point', 'Polygon']);
    expect(layer.system).toEqual({ type: 'epsg', code: 4549 });
    expect(layer.problems.map(({ code }) => code)).toEqual(['not-wkt']);
  });
});

describe('tables', () => {
  it('find their coordinates by titles, in Chinese too, with numbers as people type them', async () => {
    const layer = await readLayer('a.csv', '名称,经度,纬度,编号\n一,120.3°,"36.1",007\n二,,,8\n');
    expect(layer.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [120.3, 36.1] },
      null,
    ]);
    // A number that begins with zeros is a code.
    expect(layer.features[0]?.properties.编号).toBe('007');
    expect(layer.problems.map(({ code }) => code)).toEqual(['row-without-place']);
  });

  it('may be GBK, and parted by tabs or semicolons', async () => {
    const gbk = Uint8Array.from([
      ...bytesOf('name\tx\ty\n'),
      ...GBK_PARCEL,
      ...bytesOf('\t500000\t4000000\n'),
    ]);
    const layer = await readLayer('a.tsv', gbk);
    expect(layer.encoding).toEqual({ label: 'gb18030', basis: 'guessed' });
    expect(layer.features[0]).toMatchObject({
      properties: { name: '地块' },
      geometry: { coordinates: [500000, 4000000] },
    });
  });

  it('may have a column of WKT', async () => {
    const layer = await readLayer('a.csv', 'id;geom\n1;"LINESTRING (0 0, 1 1)"\n');
    expect(layer.features[0]?.geometry?.type).toBe('LineString');
  });

  it('ask which columns are meant where none looks like it, and take the answer', async () => {
    const text = 'a,b\n120.3,36.1\n';
    const layer = await readLayer('a.csv', text);
    expect(layer.columns).toEqual(['a', 'b']);
    expect(layer.problems.map(({ code }) => code)).toEqual(['no-coordinates']);
    const told = await readLayer('a.csv', text, { mapping: { type: 'xy', x: 'a', y: 'b' } });
    expect(told.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [120.3, 36.1] });
  });

  it('never run a formula', async () => {
    const layer = await readLayer('a.csv', 'lng,lat,note\n1,2,"=HYPERLINK(""http://x"")"\n');
    expect(layer.problems.map(({ code }) => code)).toEqual(['formula']);
    expect(layer.features[0]?.properties.note).toBe('=HYPERLINK("http://x")');
  });

  it('may be Excel: a sheet a layer, formulas by their last value, days as dates', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['名称', 'lng', 'lat', 'day'],
      ['一', 120.3, 36.1, new Date(Date.UTC(2024, 2, 1))],
    ]);
    sheet.B2 = { t: 'n', v: 120.3, f: '120+0.3' };
    utils.book_append_sheet(book, sheet, 'One');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['wkt'], ['POINT (1 2)']]), 'Two');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    const { layers } = await read('b.xlsx', bytes);
    expect(layers.map(({ name }) => name)).toEqual(['b One', 'b Two']);
    expect(layers[0]?.features[0]).toMatchObject({
      properties: { 名称: '一' },
      geometry: { coordinates: [120.3, 36.1] },
    });
    expect(layers[0]?.problems.map(({ code }) => code)).toEqual(['formula']);
    expect(layers[1]?.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
  });
});

describe('archives', () => {
  it('give all their files, also those within archives, and KMZ', async () => {
    const kml =
      '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></kml>';
    const kmz = zipSync({ 'doc.kml': bytesOf(kml) });
    const zip = zipSync({
      'in/a.geojson': bytesOf(collection(POINT)),
      'b.kmz': kmz,
      'readme.pdf': bytesOf('x'),
      '__MACOSX/a.geojson': bytesOf('x'),
    });
    const { layers, problems } = await read('all.zip', zip);
    expect(layers.map(({ file, format }) => [file, format])).toEqual([
      ['all.zip/in/a.geojson', 'GeoJSON'],
      ['all.zip/b.kmz', 'KMZ'],
    ]);
    expect(problems).toEqual([]);
  });

  it('have names that lead nowhere else', async () => {
    const { files } = await unpackZip({
      name: 'a.zip',
      bytes: zipSync({ '../../etc/a.geojson': bytesOf('{}') }),
    });
    expect(files.map(({ name }) => name)).toEqual(['etc/a.geojson']);
  });
});

describe('files that belong together', () => {
  const fixture = (name: string) => ({ name, bytes: readImportFixture(name).bytes });

  it('are put together: the loose parts of a Shapefile, whatever the case of their names', async () => {
    const endings = ['dbf', 'prj', 'cpg', 'shp', 'shx'];
    const parts = endings.map((ending) => fixture(`parcels-4528-gbk.${ending}`));
    const { layers, problems } = await readFiles(
      parts.map(({ name, bytes }) => ({ name: name.toUpperCase(), bytes })),
    );
    expect(problems).toEqual([]);
    expect(layers.map(({ format, encoding }) => [format, encoding])).toEqual([
      ['Shapefile', { label: 'gb18030', basis: 'stated' }],
    ]);
    expect(layers[0]?.system?.type).toBe('wkt');
  });

  it('are missed where the shapes are not among them', async () => {
    const { problems } = await readFiles([fixture('parcels-4528-gbk.dbf')]);
    expect(problems.map(({ code }) => code)).toEqual(['missing-shp']);
  });

  it('stay apart in different folders of an archive, and pictures beside them are passed over', async () => {
    const shp = fixture('points-4549-utf8.shp').bytes;
    const dbf = fixture('points-4549-utf8.dbf').bytes;
    const zip = zipSync({
      'a/p.shp': shp,
      'b/p.shp': shp,
      'b/p.dbf': dbf,
      'b/p.png': bytesOf('x'),
      'b/read.txt': bytesOf('Hello'),
    });
    const { layers, problems } = await read('all.zip', zip);
    expect(
      layers.map(({ file, features }) => [file, Object.keys(features[0]?.properties ?? {}).length > 0]),
    ).toEqual([
      ['all.zip/a/p.shp', false],
      ['all.zip/b/p.shp', true],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('a bad file', () => {
  it('is told when it is larger than allowed, before it is read', async () => {
    const { problems } = await read('a.csv', 'lng,lat\n1,2\n', { limits: { bytes: 5 } });
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });

  it('is read by what it is, not by what it is called', async () => {
    expect((await readLayer('map.xml', '<kml><Placemark/></kml>')).format).toBe('KML');
    expect((await readLayer('map.shp', collection(POINT))).format).toBe('GeoJSON');
  });

  it('stops no other', async () => {
    const { layers, problems } = await readFiles([
      { name: 'bad.geojson', bytes: bytesOf('{"type":') },
      { name: 'empty.csv', bytes: new Uint8Array() },
      { name: 'what.exe', bytes: bytesOf('MZ') },
      { name: 'good.geojson', bytes: bytesOf(collection(POINT)) },
    ]);
    expect(layers.map(({ name }) => name)).toEqual(['good']);
    expect(problems.map(({ file }) => file)).toEqual(['bad.geojson', 'empty.csv', 'what.exe']);
    expect(problems.every(({ fix }) => fix !== undefined)).toBe(true);
  });

  it('never throws, whatever is changed in it', async () => {
    const random = createRandom(12);
    const seeds = [
      ['a.geojson', collection(POINT, POINT)],
      [
        'a.kml',
        '<kml><Placemark><name>a</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>',
      ],
      ['a.gpx', '<gpx><wpt lat="1" lon="2"><name>a</name></wpt></gpx>'],
      ['a.csv', 'name,lng,lat\na,1,2\n"b",3,4\n'],
      ['a.wkt', 'POLYGON ((0 0, 1 0, 0 1, 0 0))'],
      [
        'a.topojson',
        '{"type":"Topology","arcs":[[[0,0],[1,1]]],"objects":{"a":{"type":"LineString","arcs":[0]}}}',
      ],
    ] as const;
    for (const [name, text] of seeds)
      for (let round = 0; round < 250; round++) {
        const bytes = bytesOf(text);
        for (let change = 0; change <= round % 4; change++)
          bytes[Math.floor(random() * bytes.length)] = Math.floor(256 * random());
        const cut = round % 5 === 0 ? Math.floor(random() * bytes.length) : bytes.length;
        await expect(read(name, bytes.slice(0, cut))).resolves.toBeDefined();
      }
  });
});
