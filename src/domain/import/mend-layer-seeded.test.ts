import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { between, createRandom, createStar, type Random } from '../../../test/seeded.js';
import { deepFreeze } from '../../../test/shapes.js';
import { FINDINGS, MEND_IDS, type MendId } from './findings.js';
import type { Extent, IncomingFeature, IncomingValue } from './incoming-feature.js';
import { inspectLayer } from './inspect-layer.js';
import { mendLayer } from './mend-layer.js';

const EXTENT: Extent = [119, 35, 121, 37];

function feature(
  geometry: Geometry | null,
  properties: Readonly<Record<string, IncomingValue>> = {},
): IncomingFeature {
  return { type: 'Feature', geometry, properties };
}

function mend(features: readonly IncomingFeature[], ...mends: MendId[]) {
  return mendLayer(deepFreeze(features), { mends, extent: EXTENT });
}

describe('mendLayer, for seeded layers', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))(
    'leaves nothing to mend in layer %i',
    async (seed) => {
      const broken = createBrokenLayer(createRandom(seed));
      const mended = await mend(broken, ...MEND_IDS);
      expect(mended.changes.length).toBeGreaterThan(0);
      const { findings } = await inspectLayer(mended.features, { extent: EXTENT });
      const refused = mended.problems.length > 0 ? ['self-intersection', 'rings-cross', 'nested-rings'] : [];
      const left = findings
        .map(({ code }) => code)
        .filter((code) => FINDINGS[code].mend && !refused.includes(code));
      expect(left).toEqual([]);
      const again = await mend(mended.features, ...MEND_IDS);
      expect(again.changes).toEqual([]);
      expect(again.features.every((one, index) => one === mended.features[index])).toBe(true);
    },
  );

  it.each(MEND_IDS)('%s leaves none of its own findings', async (id) => {
    const broken = Array.from({ length: 40 }, (_, seed) =>
      createBrokenLayer(createRandom(1000 + seed)),
    ).flat();
    const mended = await mend(broken, id);
    const { findings } = await inspectLayer(mended.features, { extent: EXTENT });
    const own = findings.filter(({ code }) => FINDINGS[code].mend === id);
    const refused = new Set(mended.problems.map(({ path }) => path));
    const left = own
      .flatMap(({ places }) => places)
      .filter((place) => !refused.has(`features[${place.feature}].geometry`));
    expect(left).toEqual([]);
    expect(mended.changes.length).toBeGreaterThan(0);
    expect((await mend(mended.features, id)).changes).toEqual([]);
  });
});

/** Ten features, each with mistakes of one kind or several. */
function createBrokenLayer(random: Random): IncomingFeature[] {
  const features = Array.from({ length: 8 }, () =>
    feature(createBroken(random), { use: random() < 0.5 ? 'a' : 'b' }),
  );
  const [first, second] = features;
  const copies = [first, second].flatMap((one) => (one ? [{ ...one, properties: { use: 'a' } }] : []));
  return [...features, ...copies];
}

function createBroken(random: Random): Geometry | null {
  const makers = [
    () => null,
    () => createOpen(random),
    () => createSpiky(random),
    () => createBowTie(random),
    () => createNested(random),
    () => createRepeating(random),
    () => createSwapped(random),
    () => createScribble(random),
    () => createBrokenLine(random),
    () => createFlat(random),
  ];
  return makers[Math.floor(random() * makers.length)]?.() ?? null;
}

function anywhere(random: Random): Position {
  return [between(random, 119.5, 120.5), between(random, 35.5, 36.5)];
}

function star(random: Random): Position[] {
  const corners = 6 + Math.floor(10 * random());
  const made = createStar(random, { center: anywhere(random), radius: between(random, 50, 5000), corners });
  const ring = made.geometry.coordinates[0] ?? [];
  return random() < 0.5 ? ring : [...ring].reverse();
}

function createOpen(random: Random): Geometry {
  return { type: 'Polygon', coordinates: [star(random).slice(0, -1)] };
}

function createSpiky(random: Random): Geometry {
  const ring = star(random);
  const at = 1 + Math.floor(random() * (ring.length - 2));
  const root = ring[at] ?? [];
  const tip = anywhere(random);
  return { type: 'Polygon', coordinates: [[...ring.slice(0, at + 1), tip, root, ...ring.slice(at + 1)]] };
}

function createBowTie(random: Random): Geometry {
  const [a = [], b = [], ...rest] = star(random).slice(0, -1);
  return { type: 'MultiPolygon', coordinates: [[[b, ...rest.slice(0, 2), a, ...rest.slice(2), b]]] };
}

function createNested(random: Random): Geometry {
  const ring = star(random);
  const [x0 = 0, y0 = 0] = middleOf(ring);
  const shrink = (share: number) =>
    ring.map(([x = 0, y = 0]): Position => [x0 + share * (x - x0), y0 + share * (y - y0)]);
  const rings = [ring, shrink(0.8), shrink(0.6), shrink(0.4)].slice(0, 2 + Math.floor(3 * random()));
  if (random() < 0.5) return { type: 'Polygon', coordinates: rings };
  return { type: 'MultiPolygon', coordinates: rings.map((one) => [one]) };
}

function middleOf(ring: readonly Position[]): Position {
  const open = ring.slice(0, -1);
  const mean = (axis: 0 | 1) => open.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / open.length;
  return [mean(0), mean(1)];
}

function createRepeating(random: Random): Geometry {
  return {
    type: 'Polygon',
    coordinates: [star(random).flatMap((position) => (random() < 0.3 ? [position, position] : [position]))],
  };
}

function createSwapped(random: Random): Geometry {
  return { type: 'Polygon', coordinates: [star(random).map(([x = 0, y = 0]) => [y, x])] };
}

function createScribble(random: Random): Geometry {
  const [x = 0, y = 0] = anywhere(random);
  const ring = Array.from(
    { length: 5 + Math.floor(15 * random()) },
    (): Position => [x + 0.01 * random(), y + 0.01 * random()],
  );
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
}

function createBrokenLine(random: Random): Geometry {
  const ring = star(random);
  const [x = 0, y = 0] = ring[0] ?? [];
  const near: Position = [x + 1e-6, y];
  const point: Position[] = [anywhere(random)];
  return {
    type: 'MultiLineString',
    coordinates: [
      [...ring.slice(0, -1), near],
      [...point, ...point],
    ],
  };
}

function createFlat(random: Random): Geometry {
  const [a, b] = [anywhere(random), anywhere(random)];
  const geometries: Geometry[] = [
    { type: 'Polygon', coordinates: [[a, b, a, a]] },
    { type: 'MultiPoint', coordinates: [] },
    { type: 'Point', coordinates: a },
  ];
  return { type: 'GeometryCollection', geometries };
}
