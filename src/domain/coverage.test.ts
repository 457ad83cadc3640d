import { describe, expect, test } from 'vitest';
import { createPlace, createRandom, createStar } from '../../test/seeded.js';
import {
  createBox,
  createBoxRing,
  createCollection,
  createFeature,
  createLine,
  createPoint,
  deepFreeze,
} from '../../test/shapes.js';
import { areaOf } from './area.js';
import { coverage } from './coverage.js';

/** A square of 0.02° in the north of China. */
const createZone = (id?: string) => createBox(120, 36, 120.02, 36.02, id);

describe('coverage by polygons', () => {
  test('is a half when the western half is covered', () => {
    const result = coverage({
      zones: createCollection(createZone('north')),
      covers: createCollection(createBox(120, 36, 120.01, 36.02)),
    });
    expect(result.share).toBeCloseTo(0.5, 7);
    expect(result.zones).toHaveLength(1);
    expect(result.zones[0]?.id).toBe('north');
    // areaOf follows geodesics, coverage straight lines in degrees: for edges of 2 km 1e-9 apart.
    expect((result.zones[0]?.area ?? 0) / areaOf(createZone())).toBeCloseTo(1, 8);
    expect((result.zones[0]?.covered ?? 0) / areaOf(createBox(120, 36, 120.01, 36.02))).toBeCloseTo(1, 8);
  });

  test('is a half for a square of one degree at the equator', () => {
    const result = coverage({
      zones: createCollection(createBox(0, 0, 1, 1)),
      covers: createCollection(createBox(0.5, -1, 2, 2)),
    });
    // To four digits: the long northern edge, a geodesic, bulges less when it is halved.
    expect(result.share).toBeCloseTo(0.5, 4);
  });

  test('is 1 for a zone covered by itself and 0 for covers elsewhere', () => {
    const zones = createCollection(createZone());
    expect(coverage({ zones, covers: zones }).share).toBe(1);
    const elsewhere = createCollection(createBox(121, 36, 121.02, 36.02));
    expect(coverage({ zones, covers: elsewhere })).toMatchObject({ covered: 0, share: 0 });
    expect(coverage({ zones, covers: createCollection() })).toMatchObject({ covered: 0, share: 0 });
  });

  test('is 0 for covers that only touch the zone', () => {
    const touching = createCollection(createBox(120.02, 36, 120.04, 36.02));
    expect(coverage({ zones: createCollection(createZone()), covers: touching }).covered).toBe(0);
  });

  test('counts overlapping covers once', () => {
    // 120–120.01 and 120.005–120.015 together are 120–120.015: three quarters.
    const covers = createCollection(
      createBox(120, 36, 120.01, 36.02),
      createBox(120.005, 36, 120.015, 36.02),
    );
    expect(coverage({ zones: createCollection(createZone()), covers }).share).toBeCloseTo(0.75, 7);
  });

  test('counts each place once in the total of overlapping zones', () => {
    // Zones 120–120.02 and 120.01–120.03, cover 120.01–120.02: a half of each, a third of the whole.
    const zones = createCollection(createZone(), createBox(120.01, 36, 120.03, 36.02));
    const covers = createCollection(createBox(120.01, 36, 120.02, 36.02));
    const result = coverage({ zones, covers });
    expect(result.zones.map((zone) => zone.share)).toEqual([expect.closeTo(0.5, 7), expect.closeTo(0.5, 7)]);
    expect(result.share).toBeCloseTo(1 / 3, 7);
    expect(result.area / areaOf(createBox(120, 36, 120.03, 36.02))).toBeCloseTo(1, 7);
  });

  test('leaves the holes of zones and of covers out', () => {
    const ring = createBoxRing(120, 36, 120.02, 36.02);
    const hole = createBoxRing(120.005, 36.005, 120.015, 36.015);
    const holed = createFeature({ type: 'Polygon', coordinates: [ring, hole] });
    const inHole = createBox(120.005, 36.005, 120.015, 36.015);
    // The hole is a quarter of the square.
    expect(coverage({ zones: createCollection(holed), covers: createCollection(inHole) }).covered).toBe(0);
    expect(
      coverage({ zones: createCollection(createZone()), covers: createCollection(holed) }).share,
    ).toBeCloseTo(0.75, 6);
  });

  test('takes all rings of a MultiPolygon even-odd, members of a GeometryCollection as shapes of their own', () => {
    const [first, second] = [createZone().geometry, createBox(120.01, 36, 120.03, 36.02).geometry];
    const parts = createFeature({
      type: 'MultiPolygon',
      coordinates: [first.coordinates, second.coordinates],
    });
    const collection = createFeature({ type: 'GeometryCollection', geometries: [first, second] });
    const covers = createCollection(createZone());
    // 120–120.02 of 120–120.03, each place once.
    expect(coverage({ zones: createCollection(collection), covers }).share).toBeCloseTo(2 / 3, 7);
    // Without the overlap 120.01–120.02: 120–120.01 of 120–120.01 and 120.02–120.03.
    expect(coverage({ zones: createCollection(parts), covers }).share).toBeCloseTo(1 / 2, 7);
  });
});

describe('coverage by buffered covers', () => {
  const zones = createCollection(createZone());

  test('covers a circle around a point within 0.1 % of π·r²', () => {
    // 128 corners on the circle: n/2π · sin(2π/n) = 99.96 % of π · 100² = 31,416 m².
    const { covered } = coverage({
      zones,
      covers: createCollection(createPoint(120.01, 36.01)),
      bufferMetres: 100,
    });
    expect(Math.abs(covered / (Math.PI * 100 ** 2) - 1)).toBeLessThan(1e-3);
  });

  test('covers a strip along a line', () => {
    // 0.04° along the 36.01° parallel across the zone of 0.02°: 100 m wide, so 100 m · its west-east length.
    const covers = createCollection(createLine([119.99, 36.01], [120.03, 36.01]));
    const { covered } = coverage({ zones, covers, bufferMetres: 50 });
    const widthMetres = 0.02 * 111_319.49 * Math.cos((36.01 * Math.PI) / 180) * 1.00116;
    expect(Math.abs(covered / (100 * widthMetres) - 1)).toBeLessThan(5e-3);
  });

  test('widens polygons too', () => {
    const inside = createBox(120.005, 36.005, 120.015, 36.015);
    const plain = coverage({ zones, covers: createCollection(inside) }).covered;
    expect(coverage({ zones, covers: createCollection(inside), bufferMetres: 100 }).covered).toBeGreaterThan(
      plain * 1.3,
    );
  });

  test('covers nothing by points and lines without a buffer', () => {
    const covers = createCollection(createPoint(120.01, 36.01), createLine([120, 36], [120.02, 36.02]));
    expect(coverage({ zones, covers }).covered).toBe(0);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a buffer of %s', (bufferMetres) => {
    expect(() => coverage({ zones, covers: zones, bufferMetres })).toThrow(RangeError);
  });
});

describe('coverage of a document', () => {
  test('names zones by id, by the property id, or by position', () => {
    const zones = createCollection({ ...createZone(), id: 7 }, createZone('b'), createZone());
    expect(coverage({ zones, covers: createCollection() }).zones.map((zone) => zone.id)).toEqual([
      '7',
      'b',
      '2',
    ]);
  });

  test('gives 0 for zones without area and for no zones', () => {
    const zones = createCollection(createPoint(120.01, 36.01));
    expect(coverage({ zones, covers: createCollection(createZone()) })).toMatchObject({
      zones: [{ id: '0', area: 0, covered: 0, share: 0 }],
      area: 0,
      covered: 0,
      share: 0,
    });
    expect(coverage({ zones: createCollection(), covers: createCollection() })).toMatchObject({
      zones: [],
      area: 0,
      covered: 0,
      share: 0,
    });
  });

  test('skips features without geometry and empty geometries', () => {
    const empty = createFeature({ type: 'Polygon', coordinates: [] });
    const nothing = { type: 'Feature', properties: {}, geometry: null } as const;
    const covers = { type: 'FeatureCollection', features: [nothing, empty, createZone()] } as const;
    expect(coverage({ zones: createCollection(createZone()), covers }).share).toBe(1);
    expect(coverage({ zones: createCollection(createZone()), covers, bufferMetres: 10 }).share).toBe(1);
  });

  test('does not depend on the order of features, for 40 seeded covers of 5 zones', () => {
    const random = createRandom(400);
    const [longitude = 0, latitude = 0] = createPlace(random);
    const scatter = (radius: number) => {
      const center = [longitude + random() * 0.05, latitude + random() * 0.05];
      return createStar(random, { center, radius, corners: 9 });
    };
    const zones = Array.from({ length: 5 }, () => scatter(3_000));
    const covers = Array.from({ length: 40 }, () => scatter(600));
    const forward = coverage({ zones: createCollection(...zones), covers: createCollection(...covers) });
    const backward = coverage({
      zones: createCollection(...zones.toReversed()),
      covers: createCollection(...covers.toReversed()),
    });
    expect(forward.share).toBeGreaterThan(0.1);
    expect(backward.share).toBeCloseTo(forward.share, 9);
    expect(backward.zones[0]?.share).toBeCloseTo(forward.zones[4]?.share ?? 0, 9);
  });

  test('leaves its input alone', () => {
    const zones = deepFreeze(createCollection(createZone(), createBox(120.01, 36, 120.03, 36.02)));
    const covers = deepFreeze(createCollection(createBox(120.005, 36, 120.01, 36.02), createPoint(120, 36)));
    expect(() => coverage({ zones, covers, bufferMetres: 30 })).not.toThrow();
  });
});
