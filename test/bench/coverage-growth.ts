/** How the time of a figure grows with the number of parcels. */
import { type Timed, timeInTurn } from './compare.js';
import { coveredAtOnce } from './engine.js';
import { createCityZone, createParcels } from './parcels.js';

const COUNTS = [10_000, 20_000, 50_000, 100_000, 200_000];
const ROUNDS = 5;

/** Prints the time from GeoJSON to the figure, and per n log n against the smallest. */
export function benchGrowth(): void {
  const perStep = COUNTS.map((count) => {
    const medianMs = timeAlone(count)?.medianMs ?? Number.NaN;
    return { count, medianMs, nanoseconds: (medianMs * 1e6) / (count * Math.log2(count)) };
  });
  console.log(
    '\n### Growth with the parcels, clean, from GeoJSON\n\n| parcels | median ms | ns per n log₂ n | against the smallest |\n|---|---|---|---|',
  );
  for (const { count, medianMs, nanoseconds } of perStep) {
    const against = nanoseconds / (perStep[0]?.nanoseconds ?? Number.NaN);
    console.log(
      `| ${count.toLocaleString('en')} | ${medianMs.toFixed(0)} | ${nanoseconds.toFixed(0)} | ${against.toFixed(2)}× |`,
    );
  }
}

/** Not in turn: the collector would look through the parcels of all counts in each round. */
function timeAlone(count: number): Timed | undefined {
  const { features } = createParcels(count);
  const zone = createCityZone(count);
  return timeInTurn([{ name: `${count}`, run: () => coveredAtOnce(zone, features) }], ROUNDS)[0];
}
