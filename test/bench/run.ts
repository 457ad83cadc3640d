/** `npm run bench`: jobs side by side with their peers in one run, interleaved, seeded; prints medians and ratios as Markdown. */
import { cpus, totalmem } from 'node:os';
import { area as turfArea } from '@turf/area';
import geodesic from 'geographiclib-geodesic';
import type { FeatureCollection, Polygon } from 'geojson';
import { areaOf } from '../../src/domain/area.js';
import { coverage } from '../../src/domain/coverage.js';
import { createRandom } from '../seeded.js';
import { benchSearch } from './search.js';
import { benchTable } from './table.js';

const ROUNDS = 7;

interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/** A city of square parcels about 50 m wide around 36° N, each a little askew. */
function createParcels(count: number): FeatureCollection<Polygon> {
  const random = createRandom(20240109);
  const side = Math.ceil(Math.sqrt(count));
  const features = Array.from({ length: count }, (_, index) => {
    const [x, y] = [120.3 + (index % side) * 6e-4, 36.0 + Math.floor(index / side) * 5e-4];
    const corner = (dx: number, dy: number) => [x + dx + random() * 2e-5, y + dy + random() * 2e-5];
    const ring = [corner(0, 0), corner(5e-4, 0), corner(5e-4, 4e-4), corner(0, 4e-4)];
    return {
      type: 'Feature' as const,
      id: index,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? []]] },
    };
  });
  return { type: 'FeatureCollection', features };
}

function geographicLibArea(parcels: FeatureCollection<Polygon>): number {
  let sum = 0;
  for (const { geometry } of parcels.features) {
    const polygon = geodesic.Geodesic.WGS84.Polygon(false);
    for (const [lng = 0, lat = 0] of geometry.coordinates[0]?.slice(0, -1) ?? []) polygon.AddPoint(lat, lng);
    sum += polygon.Compute(false, true).area ?? 0;
  }
  return sum;
}

/** Runs the contenders in turn, round by round, and prints each one's median against the first. */
function compare(title: string, contenders: readonly Contender[]): void {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    contenders.forEach(({ run }, index) => {
      const start = performance.now();
      run();
      // The first round only warms up.
      if (round > 0) times[index]?.push(performance.now() - start);
    });
  }
  const medians = times.map(
    (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN,
  );
  console.log(`\n### ${title}\n\n| | median ms | against the first |\n|---|---|---|`);
  contenders.forEach(({ name }, index) => {
    const median = medians[index] ?? Number.NaN;
    console.log(`| ${name} | ${median.toFixed(1)} | ${(median / (medians[0] ?? Number.NaN)).toFixed(2)}× |`);
  });
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}`,
);

const many = createParcels(50_000);
compare('Area of 50,000 parcels', [
  { name: 'areaOf (ellipsoid)', run: () => areaOf(many) },
  { name: '@turf/area (sphere)', run: () => turfArea(many) },
  { name: 'geographiclib-geodesic', run: () => geographicLibArea(many) },
]);

const zone: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'zone',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [120.305, 36.002],
            [120.32, 36.002],
            [120.32, 36.015],
            [120.305, 36.015],
            [120.305, 36.002],
          ],
        ],
      },
    },
  ],
};
const some = createParcels(1_000);
const more = createParcels(4_000);
compare('Coverage of one zone, growth with the parcels', [
  { name: '1,000 parcels', run: () => coverage({ zones: zone, covers: some }) },
  { name: '4,000 parcels', run: () => coverage({ zones: zone, covers: more }) },
]);

benchSearch();
benchTable();

// On the built site, in a browser: `npm run build && npm run bench -- --site`.
if (process.argv.includes('--site')) await import('./interaction.js');
