/**
 * Buffered covers against the truth on the ellipsoid: closed formulas, and polygons of many sides laid out by
 * GeographicLib and measured by the exact oracle.
 */
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverage } from '../src/domain/coverage.js';
import { exactCoverage } from './oracle/exact-coverage.js';
import { circleAround, metresBetween, placeFrom, polygon, shapesAround } from './oracle/geodesic-shapes.js';
import { between, createRandom, createStar } from './seeded.js';
import { createBox, createCollection, createFeature, createLine, createPoint } from './shapes.js';

/** What 128 corners to a circle and 20 km leave room for. */
const TOLERANCE = 2e-5;
const HALF_WORLD = createBox(-90, -89, 90, 89);

/** m² within the distance of the covers, in half of the world around Greenwich. */
function buffered(bufferMetres: number, ...covers: readonly Feature[]): number {
  const measured = coverage({
    zones: createCollection(HALF_WORLD),
    covers: createCollection(...covers),
    bufferMetres,
  });
  expect(measured.problems).toEqual([]);
  return measured.covered;
}

function expectClose(found: number, truth: number, tolerance = TOLERANCE): void {
  expect(Math.abs(found / truth - 1)).toBeLessThan(tolerance);
}

/** Sides of a circle where there are many: still within 1e-4 of it. */
const FEW_SIDES = 96;

const PLACES: readonly Position[] = [
  [0, 0],
  [20.38, 36.07],
  [10, 60],
  [-70.6, -33.4],
  [-58, -51.7],
];
const RADII = [50, 1000, 20_000];
const PLACES_AND_RADII = PLACES.flatMap((place) => RADII.map((radius) => [place, radius] as const));

describe('a point', () => {
  test.each(PLACES_AND_RADII)('%s covers a circle of %s m', (place, radius) => {
    const truth = Math.PI * radius ** 2;
    expectClose(buffered(radius, createPoint(place[0] ?? 0, place[1] ?? 0)), truth);
    // The construction that other tests rely on.
    expectClose(exactCoverage([circleAround(place, radius)], []).area, truth, 2e-6);
  });

  test('covers the same as a line that goes nowhere, and as the point ten times over', () => {
    const once = buffered(500, createPoint(20, 36));
    expectClose(buffered(500, createLine([20, 36], [20, 36])), once, 1e-9);
    const many = createFeature({ type: 'MultiPoint', coordinates: Array(10).fill([20, 36]) });
    expectClose(buffered(500, many, createPoint(20, 36)), once, 1e-9);
  });

  test.each([0.1, 0.5, 1, 1.5, 1.9, 2.5])(
    'and another %s radii away cover two circles less their lens',
    (ratio) => {
      const radius = 1000;
      const first: Position = [20.38, 36.07];
      const second = placeFrom(first, 33, ratio * radius);
      const half = Math.min(1, ratio / 2);
      const lens = 2 * radius ** 2 * (Math.acos(half) - half * Math.sqrt(1 - half ** 2));
      const points = createFeature({ type: 'MultiPoint', coordinates: [first, second] });
      expectClose(buffered(radius, points), 2 * Math.PI * radius ** 2 - lens);
    },
  );
});

describe('a line', () => {
  test.each(PLACES_AND_RADII)(
    'from %s, buffered by %s m, covers a stadium in every direction',
    (place, radius) => {
      for (let azimuth = 0; azimuth < 360; azimuth += 15) {
        const length = Math.min(4 * radius, 10_000);
        const line = createLine(place, placeFrom(place, azimuth, length));
        expectClose(buffered(radius, line), 2 * radius * length + Math.PI * radius ** 2);
      }
    },
  );

  test.each([0, 36, 60, -45])(
    'of 300 km along the parallel of %s° covers the ground between two others',
    (latitude) => {
      const radius = 5000;
      const east = 300_000 / metresBetween([0, latitude], [1, latitude]);
      const perDegree = metresBetween([0, latitude - 0.5], [0, latitude + 0.5]);
      const between = createBox(0, latitude - radius / perDegree, east, latitude + radius / perDegree);
      const truth = exactCoverage([between], []).area + Math.PI * radius ** 2;
      expectClose(buffered(radius, createLine([0, latitude], [east, latitude])), truth);
    },
  );

  test('covers the same cut into many pieces', () => {
    const [from, to]: readonly Position[] = [
      [20, 36],
      [20.4, 36.3],
    ];
    if (!from || !to) return;
    const places = Array.from(
      { length: 101 },
      (_, index): Position => [20 + index * 4e-3, 36 + index * 3e-3],
    );
    expectClose(buffered(400, createLine(...places)), buffered(400, createLine(from, to)));
  });

  test('across the antimeridian covers the same as elsewhere', () => {
    const zones = createCollection(createBox(170, -50, 180, -30), createBox(-180, -50, -170, -30));
    const line = createLine([179.95, -40], [-179.95, -40.1]);
    const { covered } = coverage({ zones, covers: createCollection(line), bufferMetres: 700 });
    expectClose(covered, buffered(700, createLine([9.95, -40], [10.05, -40.1])), 1e-9);
  });
});

describe('lines that turn', () => {
  /** Turns in degrees, and legs in radii. */
  const WAYS: Readonly<Record<string, readonly (readonly [turn: number, leg: number])[]>> = {
    'a right angle': [
      [0, 5],
      [90, 5],
    ],
    'a hairpin': [
      [20, 6],
      [175, 6],
    ],
    'there and back': [
      [50, 4],
      [180, 4],
    ],
    'a zigzag of legs shorter than the radius': [
      [0, 0.7],
      [130, 0.6],
      [-130, 0.7],
      [130, 0.6],
      [-130, 0.7],
    ],
    'a loop that crosses itself': [
      [10, 6],
      [120, 5],
      [120, 5],
      [100, 4],
    ],
    'a square that closes': [
      [0, 6],
      [90, 6],
      [90, 6],
      [90, 6],
    ],
    'a bend in many small steps': Array.from({ length: 10 }, () => [18, 0.5] as const),
  };

  test.each(
    Object.keys(WAYS).flatMap((way, index) => {
      const [place = [0, 0], radius = 50] = PLACES_AND_RADII[(4 * index + 1) % PLACES_AND_RADII.length] ?? [];
      return [[way, place, Math.min(radius, 5000)] as const];
    }),
  )('%s at %s, %s m, covers what polygons of many sides do', (way, place, radius) => {
    const line: Position[] = [place];
    let azimuth = 0;
    for (const [turn, leg] of WAYS[way] ?? []) {
      azimuth += turn;
      line.push(placeFrom(line.at(-1) ?? place, azimuth, leg * radius));
    }
    const truth = exactCoverage([HALF_WORLD], shapesAround(line, radius)).covered;
    expectClose(buffered(radius, createLine(...line)), truth);
  });

  test('any way at all, four seeded ones', () => {
    const random = createRandom(77);
    for (const place of PLACES.slice(1)) {
      const radius = between(random, 100, 2000);
      const line = Array.from({ length: 6 }, () =>
        placeFrom(place, 360 * random(), between(random, 0, 6 * radius)),
      );
      const truth = exactCoverage([HALF_WORLD], shapesAround(line, radius)).covered;
      expectClose(buffered(radius, createLine(...line)), truth);
    }
  });
});

describe('a polygon', () => {
  test.each(PLACES_AND_RADII)(
    'that is convex, at %s, grows by its outline times %s m and a circle',
    (place, radius) => {
      const random = createRandom(radius);
      for (const size of [0.5, 3].map((times) => Math.min(times * radius, 10_000))) {
        const corners = Array.from({ length: 7 }, (_, corner) =>
          placeFrom(place, (360 * (corner + 0.7 * random())) / 7, size),
        );
        const outline = corners.reduce((sum, corner, index) => {
          return sum + metresBetween(corner, corners[(index + 1) % corners.length] ?? corner);
        }, 0);
        const truth = exactCoverage([polygon(corners)], []).area + outline * radius + Math.PI * radius ** 2;
        expectClose(buffered(radius, polygon(corners)), truth);
        expectClose(buffered(radius, polygon(corners.toReversed())), truth);
      }
    },
  );

  test('with a hole has it narrowed, or closed by half its width', () => {
    const box = createBox(20, 36, 20.04, 36.04);
    const hole = createBox(20.01, 36.01, 20.03, 36.03).geometry.coordinates[0] ?? [];
    const holed = createFeature({ type: 'Polygon', coordinates: [...box.geometry.coordinates, hole] });
    // The hole is 1.80 km wide and 2.22 km high.
    expectClose(buffered(950, holed), buffered(950, box), 1e-9);
    const perDegree = [metresBetween([20, 36.02], [21, 36.02]), metresBetween([20, 35.52], [20, 36.52])];
    const [dx = 0, dy = 0] = perDegree.map((metres) => 300 / metres);
    const left = createBox(20.01 + dx, 36.01 + dy, 20.03 - dx, 36.03 - dy);
    expectClose(buffered(300, box) - buffered(300, holed), exactCoverage([left], []).area, 1e-3);
  });

  test('with a reflex corner covers what polygons of many sides do', () => {
    const centre: Position = [20.38, 36.07];
    const corners = Array.from({ length: 10 }, (_, corner) =>
      placeFrom(centre, 36 * corner, corner % 2 === 0 ? 3000 : 900),
    );
    const around = shapesAround([...corners, ...corners.slice(0, 1)], 500);
    const truth = exactCoverage([HALF_WORLD], [polygon(corners), ...around]).covered;
    expectClose(buffered(500, polygon(corners)), truth);
  });
});

test('points, lines and polygons together cover each place once', () => {
  const radius = 800;
  const line: Position[] = [
    [20.36, 36.05],
    [20.4, 36.07],
    [20.38, 36.1],
  ];
  const box = createBox(20.37, 36.06, 20.39, 36.08);
  const members: Geometry[] = [
    { type: 'LineString', coordinates: line },
    { type: 'Point', coordinates: [20.37, 36.09] },
    box.geometry,
  ];
  const truth = exactCoverage(
    [HALF_WORLD],
    [
      ...shapesAround(line, radius),
      circleAround([20.37, 36.09], radius),
      ...shapesAround(box.geometry.coordinates[0] ?? [], radius),
      box,
    ],
  ).covered;
  expectClose(buffered(radius, createFeature({ type: 'GeometryCollection', geometries: members })), truth);
  expectClose(buffered(radius, ...members.map((member) => createFeature(member))), truth);
});

test.each([1, 2, 3])('two dozen points cover what of two zones two dozen circles do, seed %s', (seed) => {
  const random = createRandom(seed);
  const centre: Position = [20.38, 36.07];
  const points = Array.from({ length: 24 }, () =>
    placeFrom(centre, 360 * random(), between(random, 0, 6000)),
  );
  const zones = [
    createStar(random, { center: centre, radius: 5000, corners: 15, hole: true }),
    createBox(20.38, 36.05, 20.39, 36.09),
  ];
  const circles = points.map((point) => circleAround(point, 1200, FEW_SIDES));
  const truth = exactCoverage(zones, circles);
  const found = coverage({
    zones: createCollection(...zones),
    covers: createCollection(...points.map((coordinates) => createFeature({ type: 'Point', coordinates }))),
    bufferMetres: 1200,
  });
  expectClose(found.covered, truth.covered, 1e-4);
  found.zones.forEach(({ covered }, index) => {
    expect(Math.abs(covered - (truth.zones[index]?.covered ?? 0)) / truth.area).toBeLessThan(1e-4);
  });
});
