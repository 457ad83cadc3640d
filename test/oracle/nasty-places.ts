/** Families at the ends of the map, of very different sizes at once, and with shapes that are none. */
import type { Geometry, LineString, Polygon, Position } from 'geojson';
import { boxRing, type Family, ground, type ShapeMaker, times } from './shape-maker.js';

/** A ground of which the antimeridian cuts the given part off. */
function acrossAntimeridian(make: ShapeMaker, part: number): ShapeMaker {
  const size = [0.01, 1, 40][make.integer(0, 2)] ?? 1;
  return make.on([180 - part * size, make.integer(-60, 40)], size);
}

/** Longitudes beyond 180° written from the west, as if the ring had not been cut. */
function wrapped(shape: Polygon): Polygon {
  const wrap = ([x = 0, y = 0]: Position): Position => [x > 180 ? x - 360 : x, y];
  return { ...shape, coordinates: shape.coordinates.map((ring) => ring.map(wrap)) };
}

/** The whole shape a turn further west. */
function turned(shape: Polygon): Polygon {
  const turn = ([x = 0, y = 0]: Position): Position => [x - 360, y];
  return { ...shape, coordinates: shape.coordinates.map((ring) => ring.map(turn)) };
}

/** What is no place on earth. */
const NO_PLACES: readonly Position[] = [
  [Number.NaN, 36],
  [120, Number.NaN],
  [Number.POSITIVE_INFINITY, 0],
  [0, Number.NEGATIVE_INFINITY],
  [120, 90.5],
  [120, -1000],
  [120],
  [],
];

function spoiled(make: ShapeMaker): Geometry {
  const shape = make.polygon(make.anywhere(5));
  const wrong = NO_PLACES[make.integer(0, NO_PLACES.length - 1)] ?? [];
  shape.coordinates[0]?.splice(make.integer(0, 5), 1, wrong);
  const line: LineString = { type: 'LineString', coordinates: [make.at(0, 0), wrong] };
  switch (make.integer(0, 3)) {
    case 0:
      return { type: 'MultiPolygon', coordinates: [[make.ring(boxRing(0, 0, 1, 1))], shape.coordinates] };
    case 1:
      return { type: 'GeometryCollection', geometries: [make.box(0, 0, 1, 0.7), shape] };
    case 2:
      return { type: 'GeometryCollection', geometries: [line, make.box(0, 0, 1, 0.7)] };
    default:
      return shape;
  }
}

const EMPTY: readonly (Geometry | null)[] = [
  null,
  { type: 'Polygon', coordinates: [] },
  { type: 'Polygon', coordinates: [[]] },
  { type: 'Polygon', coordinates: [[], []] },
  { type: 'MultiPolygon', coordinates: [] },
  { type: 'MultiPolygon', coordinates: [[], [[]]] },
  { type: 'GeometryCollection', geometries: [] },
  { type: 'Point', coordinates: [] },
  { type: 'MultiPoint', coordinates: [] },
  { type: 'LineString', coordinates: [] },
  { type: 'MultiLineString', coordinates: [[]] },
];

export const PLACE_FAMILIES: Readonly<Record<string, Family>> = {
  'across the antimeridian, uncut': (make) => {
    const here = acrossAntimeridian(make, make.random());
    const rings = () => wrapped(here.polygon(here.anywhere(here.integer(3, 7))));
    return { zones: times(2, rings), covers: times(4, rings) };
  },
  'across the antimeridian, cut': (make) => {
    const here = acrossAntimeridian(make, 0.5);
    const half = (shape: Polygon): Geometry => ({
      type: 'MultiPolygon',
      coordinates: [shape.coordinates, turned(shape).coordinates],
    });
    const west = (): Polygon => here.box(here.random() / 2, here.random(), 0.5, here.random());
    const east = (): Polygon => turned(here.box(0.5, here.random(), 0.5 + here.random() / 2, here.random()));
    return {
      zones: [half(here.box(0.2, 0.2, 0.5, 0.8)), turned(here.box(0.5, 0.2, 0.9, 0.8))],
      covers: [west(), east(), west(), east(), wrapped(here.polygon(here.anywhere(5)))],
    };
  },
  'across the antimeridian, from either side': (make) => {
    const here = acrossAntimeridian(make, make.random());
    const ways = [wrapped, turned, (shape: Polygon) => shape];
    const written = (): Polygon => {
      const shape = here.polygon(here.onGrid(here.integer(3, 6)));
      return ways[here.integer(0, 2)]?.(shape) ?? shape;
    };
    return { zones: times(2, written), covers: times(4, written) };
  },
  'around the earth': (make) => {
    const here = make.on([-180, make.integer(-80, 0)], make.integer(10, 70));
    const east = 360 / here.size;
    const belt = (south: number, north: number) => here.box(0, south, east, north);
    return {
      zones: [belt(0.2, 0.8)],
      covers: [belt(0.5, 0.6), here.polygon(here.anywhere(5).map(([x = 0, y = 0]) => [x * east * 0.45, y]))],
    };
  },
  'near the poles': (make) => {
    const size = [1e-3, 0.1, 8][make.integer(0, 2)] ?? 1;
    const south = make.random() < 0.5;
    const here = make.on([make.integer(-170, 160), south ? -90 : 90 - size], size);
    return {
      zones: [here.box(0, 0, 1, 1), here.polygon(here.anywhere(5))],
      covers: times(4, () => here.polygon(here.onGrid(here.integer(3, 6)))),
    };
  },
  'large and tiny at once': (make) => {
    const [middle = []] = make.anywhere(1);
    const [x = 0, y = 0] = make.at(middle[0] ?? 0, middle[1] ?? 0);
    const tiny = make.on([x, y], Math.max(1e-7, make.size * 10 ** -make.integer(2, 6)));
    return {
      zones: [ground(make), tiny.polygon(tiny.anywhere(5)), tiny.box(0, 0, 1, 1)],
      covers: [
        make.polygon(make.anywhere(5)),
        ...times(4, () => tiny.polygon(tiny.anywhere(4))),
        make.polygon([[0, 0], [1, 0.001], middle]),
      ],
    };
  },
  'tall and wide': (make) => {
    const here = make.on([-170, -85], 170);
    return {
      zones: [here.polygon(here.anywhere(6))],
      covers: times(4, () => here.polygon(here.anywhere(4))),
    };
  },
  'shapes that are none': (make) => {
    const good = () => make.polygon(make.anywhere(4));
    return {
      zones: [good(), spoiled(make), ground(make)],
      covers: [spoiled(make), good(), spoiled(make), good(), spoiled(make)],
    };
  },
  empty: (make) => {
    const some = () => EMPTY[make.integer(0, EMPTY.length - 1)] ?? null;
    const cover = make.polygon(make.anywhere(4));
    return { zones: [some(), ground(make), some()], covers: [some(), some(), cover, some()] };
  },
  'holes equal to shells': (make) => {
    const [ring, other] = [make.anywhere(make.integer(3, 6)), make.onGrid(4)];
    return {
      zones: [ground(make), make.polygon(ring, ring), make.polygon(other)],
      covers: [
        make.polygon(ring, ring.toReversed(), ring),
        make.polygon(other, other),
        { type: 'MultiPolygon', coordinates: [[make.ring(other)], [make.ring(ring)], [make.ring(other)]] },
      ],
    };
  },
};
