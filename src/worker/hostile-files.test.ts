/** Files made to do harm, one by one, as the page brings them in: each ends with a word that names the file, and asks nothing of the net. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { planColumns } from '../domain/import/plan-columns.js';
import type { Problem } from '../domain/result.js';
import type { ImportResults } from './import-messages.js';
import { ImportSession } from './import-session.js';

const EXTENT = [120.2, 36, 120.5, 36.2] as const;

function startSession() {
  const session = new ImportSession();
  // Safe: a session answers a call of a type with the result of that type.
  return async <T extends keyof ImportResults>(call: { readonly type: T } & Record<string, unknown>) =>
    (await session.answer(call as never, () => {})) as ImportResults[T];
}

async function problemsOf(name: string, content: Uint8Array | string): Promise<readonly Problem[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { layers, problems } = await startSession()({ type: 'read', files: [{ name, bytes }] });
  return [...problems, ...layers.flatMap((layer) => layer.problems)];
}

/** The only layer of the file, placed by its degrees and taken over. */
async function bringIn(
  name: string,
  text: string,
): Promise<ImportResults['take'] & { readonly place: ImportResults['place'] }> {
  const ask = startSession();
  const { layers } = await ask({ type: 'read', files: [{ name, bytes: strToU8(text) }] });
  const layer = layers[0]?.layer ?? 0;
  await ask({ type: 'placings', layer, extent: EXTENT, streets: [] });
  const place = await ask({ type: 'place', layer, key: 'wgs84', extent: EXTENT });
  const { inferred } = planColumns({ columns: place.report.fields, choices: new Map() });
  const settings = {
    ...inferred,
    layer: 'user-a',
    uncertaintyMetres: 20,
    source: 'a',
    status: 'ongoing',
    takenIds: [],
  };
  return { ...(await ask({ type: 'take', layer, settings })), place };
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => {
  const [name, before] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)];
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
}).join('')}]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "https://example.org/a">]>';

/** A workbook of GDAL with a sheet of another kind. */
function workbook(sheet: string): Uint8Array {
  const parts = unzipSync(readImportFixture('parcels.xlsx').bytes);
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
}

const archiveIn = (bytes: Uint8Array, depth: number): Uint8Array =>
  depth === 0 ? bytes : archiveIn(zipSync({ 'a.zip': bytes }), depth - 1);

const asked = vi.fn();
beforeEach(() => {
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('XMLHttpRequest', asked);
});
afterEach(() => {
  expect(asked).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
  expect(Object.prototype).not.toHaveProperty('polluted');
});

describe('a hostile file', () => {
  it.each([
    ['a bomb of bytes', 'a.zip', zipSync({ 'a.csv': new Uint8Array(20_000_000) }), 'archive-bomb'],
    ['a bomb of a book', 'a.xlsx', workbook(' '.repeat(20_000_000)), 'archive-bomb'],
    [
      'archives in archives',
      'a.zip',
      archiveIn(zipSync({ 'a.csv': strToU8('lng,lat\n1,2\n') }), 6),
      'archive-too-deep',
    ],
    [
      'a bomb of brackets',
      'a.geojson',
      `{"type":"FeatureCollection","features":[${'['.repeat(500_000)}`,
      'cut-short',
    ],
    [
      'a bomb of collections',
      'a.geojson',
      `{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${']}'.repeat(5000)}}`,
      'nested-too-deep',
    ],
    ['a bomb of elements', 'a.gpx', `<gpx>${'<a>'.repeat(500_000)}`, 'nested-too-deep'],
    [
      'a billion laughs in KML',
      'a.kml',
      `${LAUGHS}<kml><Placemark><name>&j;</name></Placemark></kml>`,
      'xml-doctype',
    ],
    [
      'a billion laughs in GPX',
      'a.gpx',
      `${LAUGHS}<gpx><wpt lat="1" lon="2"><name>&j;</name></wpt></gpx>`,
      'xml-doctype',
    ],
    [
      'a billion laughs in KMZ',
      'a.kmz',
      zipSync({ 'doc.kml': strToU8(`${LAUGHS}<kml>&j;</kml>`) }),
      'xml-doctype',
    ],
    [
      'a billion laughs in Excel',
      'a.xlsx',
      workbook(`${LAUGHS}<worksheet><row><c t="inlineStr"><is><t>&j;</t></is></c></row></worksheet>`),
      'empty-table',
    ],
    ['an entity from outside', 'a.kml', `${OUTSIDE}<kml>&a;</kml>`, 'xml-doctype'],
    [
      'a link to a network',
      'a.kml',
      '<kml><NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink></kml>',
      'kml-link-left-out',
    ],
    [
      'a picture from outside',
      'a.kml',
      '<kml><GroundOverlay><Icon><href>https://example.org/a.png</href></Icon></GroundOverlay></kml>',
      'kml-part-left-out',
    ],
    [
      'an image called a table',
      'a.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'not-text',
    ],
    [
      'a program called GeoJSON',
      'a.geojson',
      new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
      'broken-json',
    ],
    ['a page called KML', 'a.kml', '<!doctype html><html><script>alert(1)</script></html>', 'xml-doctype'],
  ])('with %s is refused by its name', async (_, name, content, code) => {
    const problems = await problemsOf(name, content);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { file, message } of problems) {
      expect(file).toContain(name);
      expect(message.length).toBeGreaterThan(10);
      expect(message.length).toBeLessThan(600);
    }
  });

  it.each([
    'parcels-4549.geojson',
    'parcels.kml',
    'parcels.kmz',
    'points.gpx',
    'parcels.xlsx',
    'parcels-4528.fgb',
    'survey.gpkg',
    'parcels-4528.parquet',
    'plan-r2000-gbk.dxf',
    'parcels-4528-gbk.shp',
  ])('cut off in the middle says so by its name: %s', async (name) => {
    const { bytes } = readImportFixture(name);
    const problems = await problemsOf(name, bytes.slice(0, Math.floor(bytes.length / 2)));
    expect(problems.length).toBeGreaterThan(0);
    for (const { file } of problems) expect(file).toContain(name);
  });

  it.each([
    ['parcels-4528.fgb', 'a.geojson', 'FlatGeobuf'],
    ['survey.gpkg', 'a.kml', 'GeoPackage'],
    ['parcels-4528.parquet', 'a.csv', 'GeoParquet'],
    ['parcels.kml', 'a.geojson', 'KML'],
    ['parcels-4549.geojson', 'a.kml', 'GeoJSON'],
    ['parcels.xlsx', 'a.csv', 'Excel'],
    ['plan-r2000-gbk.dxf', 'a.txt', 'DXF'],
  ])('is read as what it is: %s called %s', async (fixture, name, format) => {
    const { bytes } = readImportFixture(fixture);
    const { layers } = await startSession()({ type: 'read', files: [{ name, bytes }] });
    expect(layers[0]?.format).toBe(format);
  });
});

describe('numbers and names made to do harm', () => {
  it('1e308 and beyond is placed nowhere, inspected, and left out', async () => {
    const places = ['[1e308,36.1]', '[-1e308,1e308]', '[1e999,0]', '[120.3,36.1]'];
    const features = places.map(
      (place) =>
        `{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[${place},[120.31,36.1]]}}`,
    );
    const { features: taken, place } = await bringIn(
      'a.geojson',
      `{"type":"FeatureCollection","features":[${features.join(',')}]}`,
    );
    expect(taken.length).toBe(1);
    expect(place.report.findings.length).toBeGreaterThan(0);
  });

  it('names of an object’s own members stay plain names, up to the layer', async () => {
    const properties =
      '{"__proto__":{"polluted":1},"constructor":"a","toString":"b","hasOwnProperty":"c","__proto__":"d"}';
    const { features } = await bringIn(
      'a.geojson',
      `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[120.3,36.1]}}`,
    );
    const [feature] = features;
    expect(Object.getPrototypeOf(feature?.properties ?? {})).toBe(Object.prototype);
    expect(feature?.properties.toString).toBe('b');
  });

  it('scripts stay the text that they are', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { features } = await bringIn(
      'a.geojson',
      `{"type":"Feature","properties":{"name":"${name}","link":"javascript:alert(1)"},"geometry":{"type":"Point","coordinates":[120.3,36.1]}}`,
    );
    expect(features[0]?.properties).toMatchObject({ name, link: 'javascript:alert(1)' });
  });
});
