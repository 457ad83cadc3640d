import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../test/seeded.js';
import { createConverter } from './convert.js';
import { readStatedSystem } from './read-stated-system.js';

const CHINA_2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const XIAN_1980 =
  'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const BEIJING_1954 =
  'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

function createGrid({ name = 'A plane', degrees = CHINA_2000, meridian = 120, easting = 500_000 }) {
  return `PROJCS["${name}",${degrees},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

/** As `gdalsrsinfo -o wkt2 EPSG:4528` writes it, without its codes. */
const WKT2 =
  'PROJCRS["CGCS2000 / 3-degree Gauss-Kruger zone 40",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["3-degree Gauss-Kruger zone 40",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",120,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],PARAMETER["False easting",40500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]]]';

/** As `gdalsrsinfo -o projjson EPSG:4549` writes it, shortened. */
const PROJJSON = JSON.stringify({
  type: 'ProjectedCRS',
  name: 'CGCS2000 / 3-degree Gauss-Kruger CM 120E',
  base_crs: {
    name: 'China Geodetic Coordinate System 2000',
    datum: {
      type: 'GeodeticReferenceFrame',
      name: 'China 2000',
      ellipsoid: { name: 'CGCS2000', semi_major_axis: 6378137, inverse_flattening: 298.257222101 },
    },
  },
  conversion: {
    name: '3-degree Gauss-Kruger CM 120E',
    method: { name: 'Transverse Mercator' },
    parameters: [
      { name: 'Longitude of natural origin', value: 120, unit: 'degree' },
      { name: 'Scale factor at natural origin', value: 1, unit: 'unity' },
      { name: 'False easting', value: 500000, unit: 'metre' },
    ],
  },
});

async function read(text: string) {
  return readStatedSystem({ type: 'wkt', text });
}

describe('a stated system', () => {
  it.each([
    ['CGCS2000_3_Degree_GK_CM_120E', 'gk3:120'],
    ['CGCS2000_3_Degree_GK_Zone_40', 'gk3-zone:40'],
    ['CGCS2000_GK_CM_123E', 'gk6:123'],
    ['CGCS2000_GK_Zone_21', 'gk6-zone:21'],
    ['CGCS2000 / 3-degree Gauss-Kruger zone 40', 'gk3-zone:40'],
    ['Xian_1980_3_Degree_GK_CM_117E', 'xian80-gk3:117'],
    // ESRI's «N» is a zone without its number before the easting.
    ['Beijing_1954_GK_Zone_21N', 'beijing54-gk6:123'],
    ['Beijing_1954_GK_Zone_21', 'beijing54-gk6-zone:21'],
    ['WGS_1984_UTM_Zone_51N', 'utm:51'],
    ['GCS_Xian_1980', 'xian80-degrees'],
    ['GCJ-02', 'gcj02'],
  ])('is known by the name %s', async (name, id) => {
    expect((await read(name))?.id).toBe(id);
  });

  it.each([
    [WKT2, 'gk3-zone:40'],
    [PROJJSON, 'gk3:120'],
    [createGrid({ degrees: XIAN_1980, meridian: 117, easting: 39_500_000 }), 'xian80-gk3-zone:39'],
    [createGrid({ degrees: BEIJING_1954, meridian: 123, easting: 21_500_000 }), 'beijing54-gk6-zone:21'],
    [`COMPD_CS["both",${createGrid({})},VERT_CS["height"]]`, 'gk3:120'],
  ])('is known by its numbers (%#)', async (text, id) => {
    expect((await read(text))?.id).toBe(id);
  });

  it('is what its numbers say when somebody changed the meridian and kept the name', async () => {
    const system = await read(createGrid({ name: 'CGCS2000_3_Degree_GK_CM_120E', meridian: 120.5 }));
    expect(system?.id).toBe('stated');
    const { fromWgs84 } = await createConverter(system ?? { projection: { type: 'degrees' } });
    // On the central meridian the easting is the false easting.
    expect(fromWgs84([120.5, 36])[0]).toBeCloseTo(500_000, 3);
  });

  it('tells of a plane on an older datum that it may be off, unless the text gives the parameters', async () => {
    const plane = createGrid({ degrees: XIAN_1980, meridian: 120.5 });
    expect((await read(plane))?.accuracyMetres).toBe(200);
    const shifted = plane.replace('298.257]', '298.257],TOWGS84[10,-20,30,0,0,0,0]');
    expect((await read(shifted))?.accuracyMetres).toBeUndefined();
    expect((await read(shifted))?.projection).toMatchObject({
      definition: expect.stringContaining('+towgs84=10,-20,30,0,0,0,0'),
    });
  });

  it('takes lengths in their unit', async () => {
    const system = await read(createGrid({ easting: 500 }).replace('"Meter",1.0', '"Kilometer",1000.0'));
    const { fromWgs84 } = await createConverter(system ?? { projection: { type: 'degrees' } });
    // 500 km on the meridian; one degree of the meridian at the equator is 110.574 km (Snyder, table 2).
    const [x, y] = fromWgs84([120, 1]);
    expect(x).toBeCloseTo(500, 6);
    expect(y).toBeCloseTo(110.574, 3);
  });

  it.each([
    'LOCAL_CS["drawing",UNIT["m",1]]',
    createGrid({ name: 'CGCS2000_3_Degree_GK_CM_120E' }).slice(0, 200),
    createGrid({}).replace('"Greenwich",0.0', '"Paris",2.33722917'),
    createGrid({}).replace('Gauss_Kruger', 'Peirce_Quincuncial'),
    createGrid({ meridian: 1e308 }),
    'A['.repeat(20_000),
    '{"type":'.repeat(5_000),
    '"'.repeat(50_000),
    'WGS_1984_UTM_Zone_99N',
    'constructor',
  ])('is undefined for what cannot be converted (%#)', async (text) => {
    expect(await read(text)).toBeUndefined();
  });

  it('never throws for a broken text, nor does its converter', async () => {
    const random = createRandom(21);
    const texts = [WKT2, PROJJSON, createGrid({}), createGrid({ degrees: XIAN_1980 })];
    let known = 0;
    for (let round = 0; round < 1500; round++) {
      const text = texts[round % texts.length] ?? '';
      const at = Math.floor(random() * text.length);
      const piece = ['', '9e307', '[[[', '"', '-', '\u0000', '__proto__'][Math.floor(random() * 7)] ?? '';
      const system = await read(text.slice(0, at) + piece + text.slice(at + Math.floor(random() * 12)));
      if (!system) continue;
      known++;
      const { toWgs84, fromWgs84 } = await createConverter(system);
      for (const place of [
        [1e308, -1e308],
        [0, 90],
        [Number.NaN, 1],
      ] as const)
        expect([toWgs84(place).length, fromWgs84(place).length]).toEqual([2, 2]);
    }
    expect(known).toBeGreaterThan(100);
  });
});
