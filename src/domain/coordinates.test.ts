import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { looksLikeCoordinates, parseCoordinates } from './coordinates.js';

const EXTENT = [120.28, 36.04, 120.46, 36.18] as const;

async function first(text: string) {
  const [reading] = await parseCoordinates(text, EXTENT);
  return reading && { lng: Number(reading.lng.toFixed(5)), lat: Number(reading.lat.toFixed(5)) };
}

describe('parseCoordinates', () => {
  it.each([
    '36.09, 120.38',
    '120.38, 36.09',
    '36.09 120.38',
    '36.09，120.38',
    '３６.０９，１２０.３８',
    'N36.09 E120.38',
    '36.09°N 120.38°E',
    '36.09N,120.38E',
    'E120.38, N36.09',
    '北纬36.09度，东经120.38度',
    '36°5\'24"N 120°22\'48"E',
    '36°5′24″N, 120°22′48″E',
    '36 5 24 120 22 48',
    '东经120°22′48″ 北纬36°5′24″',
    "36°5.4'N 120°22.8'E",
    '36 5.4 120 22.8',
    'N36 5 24 E120 22 48',
    '36 5 24 N 120 22 48 E',
    '36º5´24″N120˚22´48″E',
    '36。09，120。38',
    '北纬：36.09，东经：120.38',
    '经度120.38，纬度36.09',
    'lat 36.09, lng 120.38',
    '(36.09, 120.38)',
    '36.09/120.38',
  ])('reads %s', async (text) => {
    expect(await first(text)).toEqual({ lng: 120.38, lat: 36.09 });
  });

  it('reads a pair outside the edition in both orders', async () => {
    const readings = await parseCoordinates('10, 20', EXTENT);
    expect(readings.map(({ lng, lat }) => [lng, lat])).toEqual([
      [20, 10],
      [10, 20],
    ]);
    expect(readings.every(({ inside }) => !inside)).toBe(true);
  });

  it.each([
    '',
    '大鲍岛',
    '36.09',
    '1,2,3',
    '91, 200',
    "36°61'N 120°E",
    '36N 37N',
    '400 亩',
    '2024-01',
    'N36W E120',
    "36.5°24'N 120°E",
  ])('refuses %j', async (text) => {
    expect(await parseCoordinates(text, EXTENT)).toEqual([]);
  });

  it('reads Gauss–Krüger metres with the zone in front, without, and with swapped axes', async () => {
    // EPSG:4549, central meridian 120° E, is zone 40 of the 3° zones.
    const [east = 0, north = 0] = proj4(
      'WGS84',
      '+proj=tmerc +lon_0=120 +k=1 +x_0=500000 +ellps=GRS80 +units=m',
      [120.38, 36.09],
    );
    for (const text of [
      `40${east.toFixed(3)} ${north.toFixed(3)}`,
      `${east.toFixed(3)}, ${north.toFixed(3)}`,
      `X=${north.toFixed(3)} Y=40${east.toFixed(3)}`,
    ])
      expect(await first(text)).toEqual({ lng: 120.38, lat: 36.09 });
    const [reading] = await parseCoordinates(`${east},${north}`, EXTENT);
    expect(reading).toMatchObject({ system: 'gauss-kruger-3', zone: 40, guessed: true, inside: true });
  });

  it('puts the origin of a zone on its central meridian', async () => {
    // 3° zone 40: 3 · 40 = 120° E. 6° zone 21: 6 · 21 − 3 = 123° E. Northing 0 is the equator.
    const [narrow] = await parseCoordinates('40500000, 0', EXTENT);
    expect(narrow).toMatchObject({ system: 'gauss-kruger-3', zone: 40, inside: false });
    expect(narrow?.lng).toBeCloseTo(120, 9);
    expect(narrow?.lat).toBeCloseTo(0, 9);
    const [wide] = await parseCoordinates('21500000 3994000', EXTENT);
    expect(wide).toMatchObject({ system: 'gauss-kruger-6', zone: 21 });
    expect(wide?.lng).toBeCloseTo(123, 9);
  });

  it('believes a guessed zone in the neighbourhood of the edition only', async () => {
    // 500 km east of the false origin is the meridian 120° E, 0.28° west of the edition; 36.09° N is some 3,996 km north.
    const [near] = await parseCoordinates('500000 3996000', EXTENT);
    expect(near?.lng).toBeCloseTo(120, 9);
    expect(near).toMatchObject({ zone: 40, guessed: true, inside: false });
    expect(await parseCoordinates('500000 3000000', EXTENT)).toEqual([]);
  });

  it('gives both orders of an ambiguous pair, the one inside the edition first', async () => {
    const readings = await parseCoordinates('10, 20', [9, 19, 11, 21]);
    expect(readings.map(({ lng, lat, inside }) => [lng, lat, inside])).toEqual([
      [10, 20, true],
      [20, 10, false],
    ]);
  });
});

describe('looksLikeCoordinates', () => {
  it('tells numbers from names', () => {
    expect(looksLikeCoordinates('36.09, 120')).toBe(true);
    expect(looksLikeCoordinates('北纬36.09 东经120.38')).toBe(true);
    expect(looksLikeCoordinates('人民路295号小学')).toBe(false);
    expect(looksLikeCoordinates('大鲍岛')).toBe(false);
    expect(looksLikeCoordinates('X=3995000 Y=40525000')).toBe(true);
    expect(looksLikeCoordinates('36.09')).toBe(false);
    expect(looksLikeCoordinates('new sewer 3 4')).toBe(false);
  });
});
