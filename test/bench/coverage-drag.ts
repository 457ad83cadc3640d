/** A reader drags a drawn zone of 1 km over 100,000 parcels: each position asks for its figure. */
import { medianOf } from './compare.js';
import { coveredOf, prepare } from './engine.js';
import { createDrawnZone, createParcels } from './parcels.js';

const COUNT = 100_000;
const POSITIONS = 60;

/** Prints median and worst ms of a figure: over ground never asked about, and over ground already measured. */
export function benchDrag(): void {
  console.log(
    `\n### A zone of 1 km and 20 corners dragged over ${COUNT.toLocaleString('en')} prepared parcels, ${POSITIONS} positions\n\n| | median ms | worst ms |\n|---|---|---|`,
  );
  for (const kind of ['clean', 'overlapping', 'noisy'] as const) {
    const prepared = prepare(createParcels(COUNT, kind).features);
    const first = drag();
    const again = drag();
    for (const [name, times] of [
      [`${kind}, first way`, first],
      [`${kind}, the same way again`, again],
    ] as const)
      console.log(`| ${name} | ${medianOf(times).toFixed(1)} | ${Math.max(...times).toFixed(1)} |`);

    function drag(): readonly number[] {
      return Array.from({ length: POSITIONS }, (_, position) => {
        const part = position / POSITIONS;
        const zone = createDrawnZone(COUNT, [0.2 + 0.6 * part, 0.5 + 0.2 * Math.sin(6 * part)]);
        const start = performance.now();
        coveredOf(prepared, zone);
        return performance.now() - start;
      });
    }
  }
}
