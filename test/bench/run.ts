/**
 * `npm run bench`: jobs side by side with their peers in one run, interleaved, seeded; prints medians and ratios as Markdown.
 * `-- --quick` measures coverage of 10,000 parcels only; `-- --full` takes half an hour, up to 200,000 with all peers.
 */
import { area as turfArea } from '@turf/area';
import geodesic from 'geographiclib-geodesic';
import type { FeatureCollection, Polygon } from 'geojson';
import { areaOf } from '../../src/domain/area.js';
import { compare, printMachine } from './compare.js';
import { benchCoverage } from './coverage.js';
import { createParcels } from './parcels.js';
import { PEER_PACKAGES } from './peers.js';
import { benchSearch } from './search.js';
import { benchTable } from './table.js';

function geographicLibArea(parcels: FeatureCollection<Polygon>): number {
  let sum = 0;
  for (const { geometry } of parcels.features) {
    const polygon = geodesic.Geodesic.WGS84.Polygon(false);
    for (const [lng = 0, lat = 0] of geometry.coordinates[0]?.slice(0, -1) ?? []) polygon.AddPoint(lat, lng);
    sum += polygon.Compute(false, true).area ?? 0;
  }
  return sum;
}

printMachine(process.argv.includes('--embed') ? ['maplibre-gl', 'leaflet'] : PEER_PACKAGES);

// Large imports, alone: `npm run build && npm run bench -- --import`.
if (process.argv.includes('--import')) {
  const { benchImport } = await import('./import.js');
  await benchImport();
  process.exit();
}

// A map in an article, alone: `npm run build && npm run bench -- --embed`.
if (process.argv.includes('--embed')) {
  const { benchEmbed } = await import('./embed.js');
  await benchEmbed();
  process.exit();
}

const many = createParcels(50_000);
compare('Area of 50,000 parcels', [
  { name: 'areaOf (ellipsoid)', run: () => areaOf(many) },
  { name: '@turf/area (sphere)', run: () => turfArea(many) },
  { name: 'geographiclib-geodesic', run: () => geographicLibArea(many) },
]);

benchSearch();
benchTable();
await benchCoverage({ quick: process.argv.includes('--quick'), full: process.argv.includes('--full') });

// On the built site, in a browser: `npm run build && npm run bench -- --site`.
if (process.argv.includes('--site')) await import('./interaction.js');
