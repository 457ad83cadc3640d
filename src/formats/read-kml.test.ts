import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { readKml } from './read-kml.js';
import { readKmz } from './read-kmz.js';

const sourceOf = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  beside: new Map<string, Uint8Array>(),
});

async function readLayers(text: string) {
  const result = await readKml(
    sourceOf('a.kml', `<kml xmlns="http://www.opengis.net/kml/2.2">${text}</kml>`),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function readFirst(placemark: string) {
  const [layer] = await readLayers(`<Placemark>${placemark}</Placemark>`);
  const feature = layer?.features[0];
  if (!layer || !feature) throw new Error('No feature');
  return { ...feature, problems: layer.problems };
}

describe('readKml', () => {
  it('reads a file of GDAL with the types of its schema', async () => {
    const result = await readKml(readImportFixture('parcels.kml'));
    const [layer] = result.ok ? result.value : [];
    expect(layer).toMatchObject({ name: 'parcels', system: { type: 'epsg', code: 4326 }, problems: [] });
    expect(layer?.features[0]?.properties).toMatchObject({ 地块编号: 'SB-001', 面积: 1234.5, 层数: 3 });
    expect(layer?.features.map(({ geometry }) => geometry?.type)).toEqual(['Polygon', 'Polygon', 'Polygon']);
  });

  it('keeps an open ring open, and puts the outer ring first', async () => {
    const ring = (text: string) => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;
    const { geometry } = await readFirst(
      `<Polygon><innerBoundaryIs>${ring('1,1 2,1 1,2 1,1')}</innerBoundaryIs><outerBoundaryIs>${ring('0,0 9,0 0,9')}</outerBoundaryIs></Polygon>`,
    );
    expect(geometry).toMatchObject({
      coordinates: [
        [
          [0, 0],
          [9, 0],
          [0, 9],
        ],
        [
          [1, 1],
          [2, 1],
          [1, 2],
          [1, 1],
        ],
      ],
    });
  });

  it('makes several shapes of one type a multiple, nested or not, of several types a collection', async () => {
    const at = (place: string) => `<Point><coordinates>${place}</coordinates></Point>`;
    const line = '<LineString><coordinates>0,0 1,1</coordinates></LineString>';
    const many = (inner: string) => `<MultiGeometry>${inner}</MultiGeometry>`;
    expect((await readFirst(many(at('1,2') + many(at('3,4'))))).geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    });
    expect((await readFirst(many(at('1,2') + line))).geometry?.type).toBe('GeometryCollection');
  });

  it('reads tracks, and coordinates with blanks behind the commas', async () => {
    const track = await readFirst(
      '<gx:Track><gx:coord>1 2 3</gx:coord><gx:coord>4 5 6</gx:coord></gx:Track>',
    );
    expect(track.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    });
    const blanks = await readFirst('<LineString><coordinates>\n1, 2, 3\n4 ,5,6 </coordinates></LineString>');
    expect(blanks.geometry).toEqual(track.geometry);
  });

  it('leaves out a shape with a coordinate that is no number', async () => {
    const { geometry, problems } = await readFirst('<Point><coordinates>120.3,north</coordinates></Point>');
    expect(geometry).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['bad-position']);
  });

  it('reads data with and without types, and takes prototype keys as plain names', async () => {
    const [layer] = await readLayers(
      `<Document><Schema id="s"><SimpleField name="flag" type="bool"/><SimpleField name="n" type="int"/></Schema><Placemark>
       <ExtendedData><Data name="__proto__"><value>x</value></Data><SchemaData schemaUrl="#s"><SimpleData name="flag">0</SimpleData>
       <SimpleData name="n"></SimpleData><SimpleData name="constructor">y</SimpleData></SchemaData></ExtendedData></Placemark></Document>`,
    );
    expect(Object.entries(layer?.features[0]?.properties ?? {})).toEqual([
      ['__proto__', 'x'],
      ['flag', false],
      ['n', null],
      ['constructor', 'y'],
    ]);
  });

  it('makes a layer of each folder', async () => {
    const layers = await readLayers(
      '<Document><name>all</name><Folder><name>A</name><Placemark/><Folder><name>B</name><Placemark/><Placemark/></Folder></Folder></Document>',
    );
    expect(layers.map(({ name, features }) => [name, features.length])).toEqual([
      ['a', 1],
      ['B', 2],
    ]);
  });

  it('follows no link, and says so', async () => {
    const [layer] = await readLayers(
      '<Placemark/><NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink>',
    );
    expect(layer?.problems.map(({ code }) => code)).toEqual(['kml-link-left-out']);
  });

  it('reads what is whole of a file that breaks off', async () => {
    const result = await readKml(
      sourceOf('a.kml', '<kml><Placemark><name>one</name></Placemark><Placemark><na'),
    );
    const [layer] = result.ok ? result.value : [];
    expect(layer?.features.map(({ properties }) => properties.name)).toEqual(['one']);
    expect(layer?.problems.map(({ code }) => code)).toContain('cut-short');
  });

  it('reads elements with a prefix, and closes what was left open', async () => {
    const result = await readKml(
      sourceOf('a.kml', '<k:kml><k:Placemark><k:name>one<k:Point></k:Placemark><k:Placemark/></k:kml>'),
    );
    const [layer] = result.ok ? result.value : [];
    expect(layer?.features.length).toBe(2);
    expect(layer?.problems.map(({ code }) => code)).toContain('xml-mistake');
  });
});

describe('readKmz', () => {
  it('reads a file of GDAL, whose document links to its layer', async () => {
    const result = await readKmz(readImportFixture('parcels.kmz'));
    const layers = result.ok ? result.value : [];
    expect(layers.map(({ name, features, problems }) => [name, features.length, problems])).toEqual([
      ['地块', 3, []],
    ]);
  });

  it('names the layer of doc.kml as the archive', async () => {
    const bytes = zipSync({ 'doc.kml': new TextEncoder().encode('<kml><Placemark/></kml>') });
    const result = await readKmz(sourceOf('plan.kmz', bytes));
    expect(result.ok && result.value.map(({ name }) => name)).toEqual(['plan']);
  });
});
