/** Ground under a strip of the longitude–latitude plane, by integration. */

/** A trapezoid between two latitudes; its width goes linearly from `low` to `high`. All in degrees. */
export interface Strip {
  readonly south: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
}

export function degreesOf({ height, low, high }: Strip): number {
  return ((low + high) / 2) * height;
}

/** m²: the width integrated over the area of a square degree, by Gauss–Legendre. */
export function groundOf({ south, height, low, high }: Strip): number {
  const pieces = Math.max(1, Math.ceil(height / TALLEST));
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++)
    for (const [node, weight] of NODES) {
      const part = (piece + (1 + node) / 2) / pieces;
      sum += squareDegree(south, part * height) * (low + (high - low) * part) * (weight / 2);
    }
  return (sum * height) / pieces;
}

/** Five points integrate pieces of so many degrees to the last bit. */
const TALLEST = 0.5;
/** Gauss–Legendre nodes and weights of five points. */
const NODES: readonly (readonly [node: number, weight: number])[] = [
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.47862867049936647],
  [-0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
  [-0.906179845938664, 0.23692688505618908],
];

const EQUATORIAL_RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const RADIAN = Math.PI / 180;

/** Meridian radius times radius of the parallel (Snyder, USGS PP 1395, eq. 4-18 and 4-19), per square degree. */
function squareDegree(south: number, north: number): number {
  // From the nearer pole, so that the cosine is right to the last bits there, too.
  const toPole = south > 0 ? 90 - south - north : 90 + south + north;
  const [sine, cosine] = [Math.cos(toPole * RADIAN), Math.sin(toPole * RADIAN)];
  const w = 1 - E2 * sine * sine;
  const meridian = (EQUATORIAL_RADIUS * (1 - E2)) / w ** 1.5;
  const parallel = (EQUATORIAL_RADIUS / Math.sqrt(w)) * cosine;
  return meridian * parallel * RADIAN ** 2;
}
