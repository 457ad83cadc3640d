/** Numbers of large imports, printed as Markdown: `npm run build && npm run bench -- --import`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../browser/open-site.js';
import { weighChunks } from './chunks.js';
import { benchFormats } from './import-formats.js';
import { type MeasuredStep, measureImport } from './import-page.js';
import { createPlanningParcels, writeGeoJson } from './import-parcels.js';

const PARCELS = 200_000;

export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parcels-'));
  try {
    const path = join(folder, 'parcels.geojson');
    await writeGeoJson(path, createPlanningParcels(PARCELS));
    await benchFormats(folder);
    const site = await startSite();
    const megabytes = Math.round(statSync(path).size / 1e6);
    console.log(
      `\n### ${PARCELS.toLocaleString('en')} parcels of GeoJSON (${megabytes} MB) on the built site\n`,
    );
    printSteps(await measureImport(site, { path, layer: 'user-parcels' }));
    await site.close();
    weighChunks();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printSteps(steps: readonly MeasuredStep[]): void {
  console.log(
    '| step | s | longest task, ms | tasks over 50 ms | frames, median and longest ms | heap of the page, MB | peak of all threads, MB |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const { name, seconds, longTasks, frames, heap, peak } of steps) {
    const sorted = [...frames].sort((a, b) => a - b);
    const pace = sorted.length < 2 ? '' : `${whole(sorted[sorted.length >> 1])}, ${whole(sorted.at(-1))}`;
    const cells = [
      seconds.toFixed(1),
      whole(Math.max(0, ...longTasks)),
      longTasks.length,
      pace,
      whole(heap),
      whole(peak),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

const whole = (value = Number.NaN) => Math.round(value);
