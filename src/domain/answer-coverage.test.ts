import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { createBox, createLine, createPoint } from '../../test/shapes.js';
import { type AnswerOptions, answerCoverage } from './answer-coverage.js';
import type { AnalysisFeature } from './choose-features.js';
import type { Basis } from './edition.js';
import { nameAnswer } from './name-answer.js';
import { packList } from './packed-list.js';
import type { PreparedCovers } from './sweep/prepare-covers.js';

interface Given {
  readonly geometry: Geometry;
  readonly basis?: Basis;
  readonly uncertainty?: number;
}

function createList(...given: readonly Given[]): readonly AnalysisFeature[] {
  return given.map(({ geometry, basis = 'sourced', uncertainty = 0 }, index) => ({
    id: `f${index}`,
    name: { zh: `${index}`, en: `${index}` },
    geometry,
    basis,
    uncertaintyMetres: uncertainty,
  }));
}

const box = (west: number, south: number, east: number, north: number): Geometry =>
  createBox(west, south, east, north).geometry;

async function answer(
  zones: readonly Given[],
  covers: readonly Given[],
  bufferMetres = 0,
  options?: AnswerOptions,
) {
  const lists = { zones: createList(...zones), covers: createList(...covers) };
  const packed = { zones: packList(lists.zones), covers: packList(lists.covers), bufferMetres };
  return nameAnswer(await answerCoverage(packed, options), lists);
}

/** 0.02° around 36° N: some 1,802 m by 2,219 m. */
const ZONE = box(120, 36, 120.02, 36.02);

describe('answerCoverage for areas', () => {
  test('tells what illustrative covers add', async () => {
    // A quarter sourced, a quarter illustrative.
    const { total, zones, counts, figure } = await answer(
      [{ geometry: ZONE }],
      [
        { geometry: box(120, 36, 120.005, 36.02) },
        { geometry: box(120.005, 36, 120.01, 36.02), basis: 'illustrative' },
      ],
    );
    expect(figure).toBe('area');
    expect(total.share).toBeCloseTo(0.5, 9);
    expect(total.located.share).toBeCloseTo(0.25, 9);
    expect(zones[0]).toMatchObject({ id: 'f0', share: total.share });
    expect(counts).toEqual({ zones: 1, covers: 2, illustrativeCovers: 1, illustrativeZones: 0 });
  });

  test('has no interval when nothing is uncertain', async () => {
    const { total } = await answer([{ geometry: ZONE }], [{ geometry: box(120, 36, 120.01, 36.02) }]);
    expect([total.low, total.high]).toEqual([total.share, total.share]);
  });

  test('shrinks and grows covers by their uncertainty', async () => {
    // A square of 0.01° (901.4 m by 1,109.5 m) that may be off by 100 m each way, round at the corners when grown.
    const { total } = await answer(
      [{ geometry: ZONE }],
      [{ geometry: box(120.005, 36.005, 120.015, 36.015), uncertainty: 100 }],
    );
    const [width, height] = [901.44, 1109.63];
    expect(total.share).toBeCloseTo(0.25, 3);
    const whole = 4 * width * height;
    expect(total.low).toBeCloseTo(((width - 200) * (height - 200)) / whole, 3);
    const grown = width * height + 200 * (width + height) + Math.PI * 100 ** 2;
    expect(total.high).toBeCloseTo(grown / whole, 3);
  });

  test('counts illustrative covers as nothing in the least and as drawn in the most', async () => {
    const { total } = await answer(
      [{ geometry: ZONE }],
      [
        { geometry: box(120, 36, 120.005, 36.02) },
        { geometry: box(120.005, 36, 120.01, 36.02), basis: 'illustrative', uncertainty: 5000 },
      ],
    );
    expect(total.low).toBeCloseTo(0.25, 9);
    expect(total.high).toBeCloseTo(0.5, 9);
  });

  test('moves the zone by its own uncertainty, too', async () => {
    const half = [{ geometry: box(120, 36, 120.01, 36.02) }];
    const exact = await answer([{ geometry: ZONE, uncertainty: 200 }], half);
    expect(exact.total.share).toBeCloseTo(0.5, 6);
    // Grown by 200 m, round at the corners: 901.5 · 2,219.2 m of (1,803 + 400) · (2,219.2 + 400) − (4 − π) · 200² m².
    expect(exact.total.low).toBeCloseTo(0.3488, 3);
  });

  test('covers with a buffer count less of it when they may be off', async () => {
    const point = [{ geometry: createPoint(120.01, 36.01).geometry, uncertainty: 50 }];
    const { total } = await answer([{ geometry: ZONE }], point, 200);
    // Circles of 150, 200 and 250 m.
    expect(total.low / total.share).toBeCloseTo(150 ** 2 / 200 ** 2, 4);
    expect(total.high / total.share).toBeCloseTo(250 ** 2 / 200 ** 2, 4);
  });

  test('covers nothing for sure by a point that may be farther off than it reaches', async () => {
    const point = [{ geometry: createPoint(120.01, 36.01).geometry, uncertainty: 300 }];
    expect((await answer([{ geometry: ZONE }], point, 200)).total.low).toBe(0);
  });

  test('leaves broken shapes out and names them', async () => {
    const broken: Geometry = { type: 'Polygon', coordinates: [[[120, Number.NaN]]] };
    const { total, problems } = await answer(
      [{ geometry: ZONE }],
      [{ geometry: broken }, { geometry: ZONE }],
    );
    expect(total.share).toBe(1);
    expect(problems).toMatchObject([
      { code: 'coordinate-invalid', feature: 'f0', path: 'covers.features[0].geometry' },
    ]);
  });

  test('leaves lines among the zones out, as areas are asked about', async () => {
    const { zones, problems } = await answer(
      [{ geometry: createLine([120, 36], [120.02, 36]).geometry }, { geometry: ZONE }],
      [{ geometry: ZONE }],
    );
    expect(zones.map(({ id }) => id)).toEqual(['f1']);
    expect(problems).toMatchObject([{ code: 'zone-of-other-kind', feature: 'f0', severity: 'warning' }]);
  });

  test('uses covers that were made ready before', async () => {
    const kept = new Map<string, PreparedCovers>();
    const covers = [{ geometry: box(120, 36, 120.01, 36.02), uncertainty: 10 }];
    const first = await answer([{ geometry: ZONE }], covers, 0, { prepared: kept });
    expect([...kept.keys()]).toEqual(['as-is', 'least', 'most']);
    const again = await answer([{ geometry: ZONE }], covers, 0, { prepared: kept });
    expect(again).toEqual(first);
  });

  test.each([-1, Number.NaN, Infinity])('refuses a buffer of %s', async (buffer) => {
    await expect(answer([{ geometry: ZONE }], [{ geometry: ZONE }], buffer)).rejects.toThrow(RangeError);
  });
});

describe('answerCoverage for points and lines', () => {
  test('counts the points within reach', async () => {
    const points = [0, 0.001, 0.002, 0.01].map((step) => ({
      geometry: createPoint(120 + step, 36).geometry,
    }));
    // 0.002° is 180 m here.
    const { figure, total, zones } = await answer(points, [{ geometry: createPoint(120, 36).geometry }], 185);
    expect(figure).toBe('count');
    expect(total).toMatchObject({ whole: 4, covered: 3, share: 0.75 });
    expect(zones.map(({ covered }) => covered)).toEqual([1, 1, 1, 0]);
  });

  test('counts a point as sure only when it is within by more than it may be off', async () => {
    const points = [{ geometry: createPoint(120.001, 36).geometry, uncertainty: 20 }];
    // 90.16 m away.
    const within = (buffer: number) => answer(points, [{ geometry: createPoint(120, 36).geometry }], buffer);
    expect((await within(100)).total).toMatchObject({ share: 1, low: 0, high: 1 });
    expect((await within(120)).total).toMatchObject({ share: 1, low: 1, high: 1 });
    expect((await within(80)).total).toMatchObject({ share: 0, low: 0, high: 1 });
  });

  test('measures the length of lines within areas', async () => {
    const line = { geometry: createLine([119.99, 36.01], [120.01, 36.01]).geometry };
    const { figure, total } = await answer([line], [{ geometry: ZONE }]);
    expect(figure).toBe('length');
    // 0.02° of longitude: 0.02 · 111,319.49 m · cos 36.01° · 1.00116 (Snyder, eq. 4-21).
    expect(total.whole / 1803.0).toBeCloseTo(1, 3);
    expect(total.share).toBeCloseTo(0.5, 8);
  });
});
