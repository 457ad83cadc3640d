import { describe, expect, it } from 'vitest';
import { between, createRandom } from '../../../test/seeded.js';
import { createConverter, type Place } from './convert.js';
import { guessSystems } from './guess-system.js';
import { toBd09, toGcj02 } from './shifted-degrees.js';
import { SYSTEMS } from './systems.js';

const EXTENT = [120.28, 36.03, 120.45, 36.15] as const;
/** Degrees in some 100 m. */
const STEP = { lng: 0.00111, lat: 0.0009 };

/** Streets at odd distances across the extent, and places along some of them that reach over its edge. */
function createTown() {
  const random = createRandom(7);
  const streets: [number, number][][] = [];
  for (let lng = 120.28; lng < 120.55; lng += STEP.lng * between(random, 1, 4))
    streets.push([
      [lng, 36],
      [lng + 0.004, 36.25],
    ]);
  for (let lat = 36; lat < 36.25; lat += STEP.lat * between(random, 1, 4))
    streets.push([
      [120.28, lat],
      [120.55, lat + 0.003],
    ]);
  const places = streets.flatMap(([from = [0, 0], to = [0, 0]]) =>
    Array.from({ length: 40 }, (): Place => {
      const part = random();
      return [
        from[0] + (to[0] - from[0]) * part + between(random, -0.00008, 0.00008),
        from[1] + (to[1] - from[1]) * part + between(random, -0.00008, 0.00008),
      ];
    }),
  );
  return { streets, places: places.filter(([lng, lat]) => lng > 120.42 && lat > 36.08 && lat < 36.17) };
}

describe('guessing', () => {
  it.each([
    ['wgs84', (place: Place) => place],
    ['gcj02', toGcj02],
    ['bd09', toBd09],
  ])('finds %s by the streets also at the edge of the extent, and is not sure', async (id, shift) => {
    const { streets, places } = createTown();
    const { guesses, sure } = await guessSystems(
      places.map((place) => [...shift(place)]),
      { extent: EXTENT, lines: streets },
    );
    expect(guesses[0]).toMatchObject({ system: { id }, swapped: false, reasons: ['offset-not-told'] });
    expect(sure).toBe(false);
  });

  it('finds a shifted outline by the boundary', async () => {
    const ring: [number, number][] = [
      [120.3, 36.05],
      [120.42, 36.06],
      [120.41, 36.13],
      [120.31, 36.12],
      [120.3, 36.05],
    ];
    const { guesses } = await guessSystems(
      ring.map(([lng, lat]) => [...toBd09([lng, lat])]),
      { extent: EXTENT, boundary: { type: 'Polygon', coordinates: [ring] } },
    );
    expect(guesses[0]?.system.id).toBe('bd09');
  });

  it('finds the one grid of every zone, in an extent of its own', async () => {
    for (const system of SYSTEMS) {
      if (!/^gk\d(-zone)?:/.test(system.id) || system.projection.type !== 'proj') continue;
      const meridian = Number(/\+lon_0=(\d+)/.exec(system.projection.definition)?.[1]);
      const { fromWgs84 } = await createConverter(system);
      const places: Place[] = [
        [meridian + 0.9, 36],
        [meridian + 0.95, 36.05],
        [meridian + 1, 36.1],
      ];
      const { guesses, sure } = await guessSystems(
        places.map((place) => [...fromWgs84(place)]),
        { extent: [meridian + 0.8, 35.9, meridian + 1.1, 36.2] },
      );
      const definitions = guesses.map(({ system: { projection } }) => projection);
      expect(definitions).toContainEqual(system.projection);
      expect(guesses.every(({ inside }) => inside === 1)).toBe(true);
      // With the number of a zone before it, no other grid fits.
      if (system.id.includes('zone')) expect([guesses.length, sure]).toEqual([1, true]);
    }
  }, 30_000);

  it('says what the numbers of far data look like, and that they lie outside', async () => {
    const { guesses, sure } = await guessSystems(
      [
        [38_532_000, 3_195_000],
        [38_532_100, 3_195_100],
      ],
      { extent: EXTENT },
    );
    expect(guesses).toMatchObject([
      {
        system: { id: 'gk3-zone:38' },
        inside: 0,
        reasons: ['outside-extent', 'zone-in-numbers', 'datum-not-told'],
      },
    ]);
    expect(sure).toBe(false);
  });
});
