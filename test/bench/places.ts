/** Seeded lines, points and zones in a city of 20 × 20 km around 36° N. */
import type { Feature, LineString, Point, Polygon, Position } from 'geojson';
import { between, createRandom, createStar, type Random } from '../seeded.js';

const CENTRE = { longitude: 120.4, latitude: 36.1 };
/** The middle of the city. */
export const LINES_CENTRE: Position = [CENTRE.longitude, CENTRE.latitude];
const METRES_EAST = 90_000;
const METRES_NORTH = 111_000;
const CITY_METRES = 20_000;

/** Lines of 5 to 10 corners, 100 to 400 m from one to the next, that wind about one direction. */
export function createLines(count: number): Feature<LineString>[] {
  const random = createRandom(5000);
  return Array.from({ length: count }, () => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'LineString' as const, coordinates: createLine(random) },
  }));
}

function createLine(random: Random): Position[] {
  let [x = 0, y = 0] = [between(random, 0, CITY_METRES), between(random, 0, CITY_METRES)];
  const heading = between(random, 0, 2 * Math.PI);
  const corners = 5 + Math.floor(6 * random());
  return Array.from({ length: corners }, () => {
    const place = toDegrees(x, y);
    const angle = heading + between(random, -0.6, 0.6);
    const step = between(random, 100, 400);
    x += step * Math.cos(angle);
    y += step * Math.sin(angle);
    return place;
  });
}

/** A star over most of the city, and beyond it in places. */
export function createWideZone(): Feature<Polygon> {
  const center = toDegrees(CITY_METRES / 2, CITY_METRES / 2);
  const star = createStar(createRandom(9), { center, radius: 0.7 * CITY_METRES, corners: 24 });
  return { ...star, id: 'wide' };
}

export function createPoints(count: number): Feature<Point>[] {
  const random = createRandom(100);
  return Array.from({ length: count }, () => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: createCityPlace(random) },
  }));
}

/** Zones of 0.5 to 2 km that overlap here and there; every second one has 1,000 corners, the others 12; some a hole. */
export function createZones(count: number): Feature<Polygon>[] {
  const random = createRandom(200);
  return Array.from({ length: count }, (_, index) => ({
    ...createStar(random, {
      center: createCityPlace(random),
      radius: between(random, 500, 2000),
      corners: index % 2 === 0 ? 12 : 1000,
      hole: index % 5 === 0,
    }),
    id: `zone-${index}`,
  }));
}

function createCityPlace(random: Random): Position {
  return toDegrees(between(random, 0, CITY_METRES), between(random, 0, CITY_METRES));
}

function toDegrees(eastMetres: number, northMetres: number): Position {
  return [
    CENTRE.longitude + (eastMetres - CITY_METRES / 2) / METRES_EAST,
    CENTRE.latitude + (northMetres - CITY_METRES / 2) / METRES_NORTH,
  ];
}
