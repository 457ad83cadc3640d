import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { createRandom } from '../../test/seeded.js';
import { readFiles } from './read-files.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function codesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { layers, problems } = await readFiles([{ name, bytes }]);
  return [...problems, ...layers.flatMap((layer) => layer.problems)].map(({ code }) => code);
}

const SEEDS: readonly (readonly [string, Uint8Array])[] = [
  ...[
    'parcels-4549.geojson',
    'parcels-rs.geojsons',
    'parcels.kml',
    'parcels.kmz',
    'parcels-wkt.csv',
    'parcels.xlsx',
    'points.gpx',
  ].map((name) => [name, readImportFixture(name).bytes] as const),
  ['a.wkt', bytesOf('SRID=4549;POLYGON ((0 0, 1 0, 0 1, 0 0))\nMULTIPOINT (1 2, 3 4)\nPOINT Z (1 2 3)')],
  [
    'a.topojson',
    bytesOf(
      '{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"arcs":[[[0,0],[1,1]]],"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"LineString","arcs":[0],"properties":{"a":1}}]}}}',
    ),
  ],
  [
    'a.zip',
    zipSync({
      'x.csv': bytesOf('lng,lat\n1,2\n'),
      'y/z.geojson': bytesOf('{"type":"Point","coordinates":[1,2]}'),
    }),
  ],
];

describe('text readers', () => {
  it.each(SEEDS)('take 300 damaged copies of %s without throwing', async (name, seed) => {
    const random = createRandom(5);
    const below = (limit: number) => Math.floor(random() * limit);
    for (let round = 0; round < 300; round++) {
      const copy = seed.slice();
      for (let change = 0; change <= round % 6; change++) {
        if (change % 3 === 2) copy.copyWithin(below(copy.length), below(copy.length), below(copy.length));
        else copy[below(copy.length)] = below(256);
      }
      const cut = round % 5 === 0 ? below(copy.length) : copy.length;
      // The code that readFiles gives to what a reader throws.
      expect(await codesOf(name, copy.subarray(0, cut))).not.toContain('not-read');
    }
  });

  // Each of these once took minutes or the memory, here or in a library; the tests' time limit is the measure.
  it.each([
    ['brackets without tags', 'a.kml', `<kml>${'<'.repeat(1e6)}`, 'cut-short'],
    ['comments without end', 'a.kml', `<kml>${'<!--'.repeat(500_000)}`, 'cut-short'],
    ['an attribute without end', 'a.kml', `<kml ${'"'.repeat(1e6 + 1)}`, 'not-kml'],
    ['elements in elements', 'a.kml', `<kml>${'<a>'.repeat(1e6)}`, 'nested-too-deep'],
    [
      'a million elements in one',
      'a.kml',
      `<kml><Placemark>${'<a/>'.repeat(1_500_000)}</Placemark></kml>`,
      'element-left-out',
    ],
    ['lists in lists', 'a.geojson', `{"features":[${'['.repeat(2e6)}`, 'cut-short'],
    ['objects that begin and never end', 'a.geojson', `{"features":[${'{'.repeat(1e6)}`, 'cut-short'],
    ['records that never end', 'a.geojsonl', '\u001e{'.repeat(500_000), 'not-geojson'],
    ['a quotation mark that is never closed', 'a.csv', `a,b\n"${'x\n'.repeat(5e6)}`, 'csv-mistake'],
    ['a million blanks in a cell', 'a.csv', `lng,lat\nPOINT${' '.repeat(1e6)},1`, 'no-coordinates'],
    ['a million blanks in WKT', 'a.wkt', `POINT${' '.repeat(1e6)}(1 x)`, 'bad-position'],
    ['collections without end', 'a.wkt', 'GEOMETRYCOLLECTION ('.repeat(100_000), 'not-wkt'],
  ])('come through %s', async (_, name, text, code) => {
    expect(await codesOf(name, bytesOf(text))).toContain(code);
  });

  it('group ten thousand files of an archive', async () => {
    const names = Array.from({ length: 9000 }, (_, index) => `${index}.dbf`);
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')])), { level: 0 });
    expect(await codesOf('a.zip', zip)).toContain('missing-shp');
  });
});
