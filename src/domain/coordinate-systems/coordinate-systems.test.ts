import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { between, createRandom } from '../../../test/seeded.js';
import { distanceBetween } from '../length.js';
import { convertGeometry, createConverter, type Place, swapAxes } from './convert.js';
import { guessSystems } from './guess-system.js';
import { readStatedSystem } from './read-stated-system.js';
import { fromBd09, fromGcj02, toBd09, toGcj02 } from './shifted-degrees.js';
import { findSystem, SYSTEMS, systemOfEpsg } from './systems.js';

const PLACE: Place = [120.38, 36.09];
const EXTENT = [120.2, 36, 120.5, 36.2] as const;

function systemOf(id: string) {
  const system = findSystem(id);
  if (!system) throw new Error(`No ${id}`);
  return system;
}

describe('the systems', () => {
  it('have ids and codes of their own', () => {
    expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length);
    const codes = SYSTEMS.flatMap(({ epsg }) => epsg ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  // From the registry of EPSG: CGCS2000 / 3-degree Gauss-Kruger CM 120E, zone 40; Gauss-Kruger zone 21, CM 123E; Xian 1980
  // zone 20; Beijing 1954 / 3-degree zone 38.
  it.each([
    [4549, 'gk3:120'],
    [4528, 'gk3-zone:40'],
    [4499, 'gk6-zone:21'],
    [4510, 'gk6:123'],
    [4554, 'gk3:135'],
    [2334, 'xian80-gk6-zone:20'],
    [2414, 'beijing54-gk3-zone:38'],
    [4490, 'wgs84'],
  ])('knows EPSG:%i', (code, id) => {
    expect(systemOfEpsg(code)?.id).toBe(id);
  });

  // echo "120.38 36.09" | gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:…
  it.each([
    [4549, 534223.30648614, 3995595.90720191],
    [4528, 40534223.3064861, 3995595.90720191],
    [4499, 21264014.4564288, 3998708.60966161],
    [4510, 264014.45642885, 3998708.60966161],
    [3857, 13400640.3016943, 4313012.31027385],
    [32651, 264108.850647626, 3997109.12632542],
  ])('agree with GDAL: EPSG:%i', async (code, x, y) => {
    const system = systemOfEpsg(code);
    const { toWgs84, fromWgs84 } = await createConverter(system ?? systemOf('wgs84'));
    const [east, north] = fromWgs84(PLACE);
    expect(Math.hypot(east - x, north - y)).toBeLessThan(0.001);
    expect(distanceBetween([...toWgs84([x, y])], [...PLACE])).toBeLessThan(0.001);
  });
});

describe('a converter', () => {
  it('goes there and back within a millimetre, over every zone of China', async () => {
    const random = createRandom(5);
    for (const system of SYSTEMS) {
      const { projection } = system;
      if (projection.type !== 'proj') continue;
      const { toWgs84, fromWgs84 } = await createConverter(system);
      const meridian = Number(/\+lon_0=(\d+)/.exec(projection.definition)?.[1] ?? 105);
      for (let round = 0; round < 40; round++) {
        const place: Place = [meridian + between(random, -3, 3), between(random, 15, 54)];
        expect(distanceBetween([...toWgs84(fromWgs84(place))], [...place])).toBeLessThan(0.001);
      }
    }
  });

  it('goes there and back within a centimetre for shifted degrees, and agrees with gcoord', () => {
    const random = createRandom(6);
    for (let round = 0; round < 3000; round++) {
      const place: Place = [between(random, 74, 134), between(random, 4, 53)];
      const [gcj, bd] = [toGcj02(place), toBd09(place)];
      expect(distanceBetween([...fromGcj02(gcj)], [...place])).toBeLessThan(0.01);
      expect(distanceBetween([...fromBd09(bd)], [...place])).toBeLessThan(0.01);
      const [x = 0, y = 0] = gcoord.transform([...place] as [number, number], gcoord.WGS84, gcoord.GCJ02);
      expect(Math.hypot(gcj[0] - x, gcj[1] - y)).toBeLessThan(1e-12);
      const [u = 0, v = 0] = gcoord.transform([...place] as [number, number], gcoord.WGS84, gcoord.BD09);
      expect(Math.hypot(bd[0] - u, bd[1] - v)).toBeLessThan(1e-12);
    }
  });

  it('ends at the edge of the box, where others never do, and leaves the rest of the world alone', () => {
    for (const place of [
      [72.006, 35],
      [110, 0.8294],
    ] as const)
      expect(distanceBetween([...fromGcj02(place)], [...place])).toBeLessThan(2000);
    expect(toGcj02([10, 50])).toEqual([10, 50]);
    expect(fromGcj02([10, 50])).toEqual([10, 50]);
  });

  it.each(SYSTEMS.filter(({ epsg = 0 }) => epsg % 7 === 0 || epsg < 4000))(
    'takes $id without a throw for what is no place',
    async (system) => {
      const { toWgs84, fromWgs84 } = await createConverter(system);
      for (const place of [
        [Number.NaN, 1],
        [1e308, -1e308],
        [Number.POSITIVE_INFINITY, 0],
        [0, 90],
      ] as const) {
        expect(toWgs84(place).length).toBe(2);
        expect(fromWgs84(place).length).toBe(2);
      }
    },
  );

  it('swaps axes', async () => {
    const { toWgs84, fromWgs84 } = swapAxes(await createConverter(systemOf('wgs84')));
    expect(toWgs84([36.09, 120.38])).toEqual(PLACE);
    expect(fromWgs84(PLACE)).toEqual([36.09, 120.38]);
  });

  it('converts each kind of geometry and keeps heights', () => {
    const east = ([x, y]: Place): Place => [x + 1, y];
    const geometry = {
      type: 'GeometryCollection' as const,
      geometries: [
        { type: 'Point' as const, coordinates: [1, 2, 3] },
        {
          type: 'MultiLineString' as const,
          coordinates: [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        },
        {
          type: 'MultiPolygon' as const,
          coordinates: [
            [
              [
                [0, 0],
                [1, 0],
                [0, 1],
                [0, 0],
              ],
            ],
          ],
        },
      ],
    };
    expect(convertGeometry(geometry, east)).toEqual({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [2, 2, 3] },
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [2, 2],
              [4, 4],
            ],
          ],
        },
        {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [1, 0],
                [2, 0],
                [1, 1],
                [1, 0],
              ],
            ],
          ],
        },
      ],
    });
    expect(convertGeometry(null, east)).toBeNull();
  });
});

describe('a stated system', () => {
  const ESRI_120 =
    'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

  it.each([
    ['EPSG:4549', 'gk3:120'],
    ['urn:ogc:def:crs:EPSG::4528', 'gk3-zone:40'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
    ['http://www.opengis.net/def/crs/EPSG/0/3857', 'web-mercator'],
    [ESRI_120, 'gk3:120'],
    ['PROJCS["Xian_1980_3_Degree_GK_Zone_40",GEOGCS["GCS_Xian_1980"]]', 'xian80-gk3-zone:40'],
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', 'wgs84'],
    ['PROJCS["x",GEOGCS["y",AUTHORITY["EPSG","4490"]],AUTHORITY["EPSG","4549"]]', 'gk3:120'],
  ])('is read (%#)', async (text, id) => {
    expect((await readStatedSystem({ type: 'wkt', text }))?.id).toBe(id);
  });

  it('may be a plane of a city: what proj4 reads is taken', async () => {
    const text = ESRI_120.replace('CGCS2000_3_Degree_GK_CM_120E', 'City plane')
      .replace('500000.0', '50000.0')
      .replace('120.0]', '120.5]');
    const system = await readStatedSystem({ type: 'wkt', text });
    expect(system?.title.en).toBe('City plane');
    const { fromWgs84 } = await createConverter(system ?? systemOf('wgs84'));
    // On the central meridian the easting is the false easting.
    expect(fromWgs84([120.5, 36])[0]).toBeCloseTo(50000, 3);
  });

  it.each(['', 'nonsense', 'PROJCS["x"]', 'EPSG:999999', 'x'.repeat(30_000), '__proto__'])(
    'is undefined when it is none (%#)',
    async (text) => {
      expect(await readStatedSystem({ type: 'wkt', text })).toBeUndefined();
    },
  );
});

describe('guessing', () => {
  const random = createRandom(9);
  const places: readonly Place[] = Array.from(
    { length: 60 },
    () => [between(random, 120.25, 120.45), between(random, 36.05, 36.15)] as const,
  );

  // Of the 6° zones by meridian, 123° gives the numbers of the 3° zone: offered once.
  it.each(['gk3:120', 'gk3-zone:40', 'gk6-zone:21', 'web-mercator', 'utm:51'])(
    'finds %s first, also with swapped axes',
    async (id) => {
      const { fromWgs84 } = await createConverter(systemOf(id));
      const written = places.map((place) => [...fromWgs84(place)]);
      const { guesses } = await guessSystems(written, { extent: EXTENT });
      expect(guesses[0]).toMatchObject({ swapped: false, inside: 1 });
      expect([guesses[0]?.system.id, guesses[1]?.system.id]).toContain(id);
      const swapped = await guessSystems(
        written.map(([x = 0, y = 0]) => [y, x]),
        { extent: EXTENT },
      );
      expect(swapped.guesses[0]).toMatchObject({ swapped: true, inside: 1 });
    },
  );

  it('is never sure between degrees that differ by half a kilometre, and tells how far they lie apart', async () => {
    const { guesses, sure } = await guessSystems(
      places.map((place) => [...place]),
      { extent: EXTENT },
    );
    expect(guesses.map(({ system }) => system.id)).toEqual(['wgs84', 'gcj02', 'bd09']);
    expect(sure).toBe(false);
    expect(guesses[0]?.shift?.metres).toBe(0);
    expect(guesses[1]?.shift?.metres).toBeGreaterThan(400);
  });

  it('ranks by how near places lie to streets', async () => {
    const streets = places.map(([x, y]) => [
      [x - 0.01, y],
      [x + 0.01, y],
    ]);
    const shifted = places.map((place) => [...toGcj02(place)]);
    const { guesses } = await guessSystems(shifted, { extent: EXTENT, lines: streets });
    expect(guesses[0]?.system.id).toBe('gcj02');
    expect(guesses[0]?.toLinesMetres).toBeLessThan(1);
  });

  it('finds nothing for what fits nowhere, and takes what is no number', async () => {
    expect(
      (
        await guessSystems(
          [
            [1e308, 5],
            [Number.NaN, 3],
          ],
          { extent: EXTENT },
        )
      ).guesses,
    ).toEqual([]);
    expect((await guessSystems([], { extent: EXTENT })).guesses).toEqual([]);
  });
});
