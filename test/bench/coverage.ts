/**
 * The coverage engine beside its peers: `npx tsx test/bench/coverage.ts`, or as a part of `npm run bench`.
 * `--quick` stops at 10,000 parcels; `--full` goes to 200,000, with the peers that take 10 s and more.
 */
import { printMachine } from './compare.js';
import { benchDrag } from './coverage-drag.js';
import { benchGrowth } from './coverage-growth.js';
import { benchLines } from './coverage-lines.js';
import { benchMemory } from './coverage-memory.js';
import { benchAgainstTurf, benchParcels } from './coverage-parcels.js';
import { benchPoints } from './coverage-points.js';
import { loadPeers, PEER_PACKAGES } from './peers.js';

export interface CoverageBench {
  readonly quick: boolean;
  readonly full: boolean;
}

/** Prints all of it; in full it takes half an hour. */
export async function benchCoverage({ quick, full }: CoverageBench): Promise<void> {
  const peers = await loadPeers();
  benchAgainstTurf();
  benchParcels(peers, { count: 10_000, atOnce: true });
  if (quick) return;
  benchParcels(peers, { count: 100_000, atOnce: full });
  if (full) benchParcels(peers, { count: 200_000, atOnce: true });
  benchGrowth();
  benchLines(peers.geos, full);
  benchPoints();
  benchDrag();
  benchMemory();
}

if (process.argv[1]?.endsWith('coverage.ts')) {
  printMachine(PEER_PACKAGES);
  await benchCoverage({ quick: process.argv.includes('--quick'), full: process.argv.includes('--full') });
}
