/** GCJ-02 and BD-09: degrees that were shifted on purpose, by some hundred metres, within China only. */

type Place = readonly [longitude: number, latitude: number];

/** Steps of the way back: two bring it under a millimetre where the shift is smooth; at the edge of its box it never settles. */
const MOST_STEPS = 30;
const SETTLED_DEGREES = 1e-10;

/** The box outside of which nothing is shifted. */
const BOX = { west: 72.004, south: 0.8293, east: 137.8347, north: 55.8271 };

export function toGcj02([x, y]: Place): Place {
  if (!(x >= BOX.west && x <= BOX.east && y >= BOX.south && y <= BOX.north)) return [x, y];
  const [dx, dy] = shiftAt(x - 105, y - 35);
  const radians = (y / 180) * Math.PI;
  const curve = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  const north = (dy * 180) / (((AXIS * (1 - ECCENTRICITY)) / (curve * Math.sqrt(curve))) * Math.PI);
  const east = (dx * 180) / ((AXIS / Math.sqrt(curve)) * Math.cos(radians) * Math.PI);
  return [x + east, y + north];
}

/** To a hundredth of a millimetre; at the edge of the box, where it jumps, to the nearest that was found. */
export function fromGcj02(place: Place): Place {
  return backFrom(place, toGcj02);
}

export function toBd09(place: Place): Place {
  const [x, y] = toGcj02(place);
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU);
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}

export function fromBd09(place: Place): Place {
  return backFrom(place, toBd09);
}

/** Ellipsoid of Krassovsky, which the shift is reckoned on. */
const AXIS = 6378245;
const ECCENTRICITY = 0.006693421622965943;
const BAIDU = (Math.PI * 3000) / 180;

function backFrom([x, y]: Place, forward: (place: Place) => Place): Place {
  let guess: Place = [x, y];
  let [best, least] = [guess, Infinity];
  for (let step = 0; step < MOST_STEPS; step++) {
    const [shiftedX, shiftedY] = forward(guess);
    const [missX, missY] = [x - shiftedX, y - shiftedY];
    const miss = Math.max(Math.abs(missX), Math.abs(missY));
    // A place that is no number stays one that is none.
    if (!(miss < Infinity)) return [Number.NaN, Number.NaN];
    if (miss < least) [best, least] = [guess, miss];
    if (miss < SETTLED_DEGREES) return guess;
    guess = [guess[0] + missX, guess[1] + missY];
  }
  return best;
}

/** The published series: east and north in metres. */
function shiftAt(x: number, y: number): readonly [number, number] {
  const sine = (value: number) => Math.sin(value * Math.PI);
  const root = Math.sqrt(Math.abs(x));
  const common = ((20 * sine(6 * x) + 20 * sine(2 * x)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    common +
    ((20 * sine(y) + 40 * sine(y / 3)) * 2) / 3 +
    ((160 * sine(y / 12) + 320 * sine(y / 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    common +
    ((20 * sine(x) + 40 * sine(x / 3)) * 2) / 3 +
    ((150 * sine(x / 12) + 300 * sine(x / 30)) * 2) / 3;
  return [east, north];
}
