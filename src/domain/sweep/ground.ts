/**
 * Ground under a piece of the longitude–latitude plane. An edge is straight in longitude and latitude (RFC 7946, 3.1.1),
 * so the width of a covered strip is linear in latitude, and its ellipsoidal area is that width integrated over the
 * area of a square degree, which changes with latitude: a²(1 − e²) cos φ / (1 − e² sin² φ)² (Snyder, USGS PP 1395, 1987).
 */
import { ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS, RADIANS_PER_DEGREE } from '../geodesy.js';
import type { SquareMetres } from '../units.js';

/** Strips taller than this many degrees are cut: a cubic then follows the scale to 1e-14 over the whole strip. */
export const TALLEST_STRIP = 0.05;

const SQUARE_DEGREE = EQUATORIAL_RADIUS ** 2 * (1 - ECCENTRICITY_SQUARED) * RADIANS_PER_DEGREE ** 2;

/** Square metres of strips near one latitude, by the scale’s derivatives there. */
export class GroundScale {
  #middle = Number.NaN;
  #scale = 0;
  #first = 0;
  #second = 0;
  #third = 0;

  /** Area of a strip around a latitude whose width goes from `bottomWidth` to `topWidth`, all in degrees; its height is at most TALLEST_STRIP. */
  areaOf(middle: number, height: number, bottomWidth: number, topWidth: number): SquareMetres {
    if (!(Math.abs(middle - this.#middle) <= TALLEST_STRIP)) this.#moveTo(middle);
    const offset = middle - this.#middle;
    const scale =
      this.#scale + offset * (this.#first + (offset / 2) * (this.#second + (offset / 3) * this.#third));
    const first = this.#first + offset * (this.#second + (offset / 2) * this.#third);
    const second = this.#second + offset * this.#third;
    const square = height * height;
    return (
      height *
      (((bottomWidth + topWidth) / 2) * (scale + (second * square) / 24) +
        ((topWidth - bottomWidth) * first * height) / 12)
    );
  }

  /** Scale and derivatives per degree. */
  #moveTo(latitude: number): void {
    const radians = latitude * RADIANS_PER_DEGREE;
    const third = (secondDerivative(radians + STEP) - secondDerivative(radians - STEP)) / (2 * STEP);
    this.#middle = latitude;
    this.#scale = SQUARE_DEGREE * scaleAt(radians);
    this.#first = SQUARE_DEGREE * RADIANS_PER_DEGREE * firstDerivative(radians);
    this.#second = SQUARE_DEGREE * RADIANS_PER_DEGREE ** 2 * secondDerivative(radians);
    this.#third = SQUARE_DEGREE * RADIANS_PER_DEGREE ** 3 * third;
  }
}

/** Half the way over which the third derivative is taken from the second: right to 1e-5 of it, more than it is worth. */
const STEP = 0.01;

/** cos φ / u², where u = 1 − e² sin² φ. */
function scaleAt(radians: number): number {
  return Math.cos(radians) / (1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2) ** 2;
}

function firstDerivative(radians: number): number {
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const u = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return -sine / u ** 2 + (4 * ECCENTRICITY_SQUARED * sine * cosine * cosine) / u ** 3;
}

function secondDerivative(radians: number): number {
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const e2 = ECCENTRICITY_SQUARED;
  const u = 1 - e2 * sine * sine;
  return (
    -cosine / u ** 2 +
    (4 * e2 * (cosine ** 3 - 3 * sine * sine * cosine)) / u ** 3 +
    (24 * e2 * e2 * sine * sine * cosine ** 3) / u ** 4
  );
}
