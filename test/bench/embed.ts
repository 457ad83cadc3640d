/**
 * A map in an article, on a slow phone: ours beside MapLibre loaded at once and Leaflet, all with the same data (`npm run build` first):
 * `npm run bench -- --embed`. Rounds in turn; medians. Drawn without a graphics card: pages by the processor and WebGL in software.
 */
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../browser/find-browser.js';
import { type Reading, readPage, SLOWDOWN } from './embed/measure.js';
import { buildPages, type Contender } from './embed/pages.js';
import { SLOW_4G, type SlowServer, startSlowServer } from './embed/slow-server.js';

const ROUNDS = 5;

interface Entry {
  readonly name: string;
  readonly contender: Contender;
  readonly warm?: boolean;
}

const ENTRIES: readonly Entry[] = [
  { name: 'ours', contender: 'ours' },
  { name: 'ours, the pointer on it before', contender: 'ours', warm: true },
  { name: 'MapLibre at once, our style', contender: 'maplibre' },
  { name: 'MapLibre at once, a plain style', contender: 'maplibre-plain' },
  { name: 'Leaflet', contender: 'leaflet' },
];

/** Prints both tables. Rejects when the site is not built. */
export async function benchEmbed(): Promise<void> {
  const pages: Record<string, string | Buffer> = {};
  const mounts: Record<string, string> = {};
  const server = await startSlowServer({ pages, mounts, ...SLOW_4G });
  const built = await buildPages(server.url);
  Object.assign(pages, built.pages);
  Object.assign(mounts, built.mounts);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    // Through WebGL in software even a page of text takes seconds, which no phone does.
    args: [...BROWSER_FLAGS, '--disable-gpu-rasterization'],
  });
  const readings = await readInTurn(browser, server);
  await browser.close();
  await server.close();
  printBefore(readings);
  printLive(readings);
}

async function readInTurn(
  browser: Browser,
  server: SlowServer,
): Promise<ReadonlyMap<Entry, readonly Reading[]>> {
  const readings = new Map<Entry, Reading[]>(ENTRIES.map((entry) => [entry, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [entry, list] of readings) list.push(await readSeen(browser, server, entry));
  return readings;
}

/** A trace is at times without a frame of the page: then once more. */
async function readSeen(
  browser: Browser,
  server: SlowServer,
  { contender, warm = false }: Entry,
): Promise<Reading> {
  const reading = await readPage(browser, server, contender, { warm });
  return Number.isNaN(reading.visible) ? readPage(browser, server, contender, { warm }) : reading;
}

function printBefore(readings: ReadonlyMap<Entry, readonly Reading[]>): void {
  const { bitsPerSecond, roundTripMs } = SLOW_4G;
  console.log(
    `\n### A map in an article, ${bitsPerSecond / 1e6} Mbit/s, ${roundTripMs} ms, CPU ${SLOWDOWN}× slower, ${ROUNDS} rounds\n\n` +
      '| | bytes before a tap, gzipped | requests | picture visible, median (range) ms | blocking before a tap, ms | layout shift, all |\n|---|---|---|---|---|---|',
  );
  for (const [{ name, warm }, list] of readings)
    if (!warm)
      console.log(
        `| ${name} | ${median(list, 'bytes')} | ${median(list, 'requests')} | ${spread(list, 'visible')} | ${spread(list, 'blocking')} | ${Number(Math.max(...list.map(({ layoutShift }) => layoutShift)).toFixed(5))} |`,
      );
}

function printLive(readings: ReadonlyMap<Entry, readonly Reading[]>): void {
  console.log(
    '\n| | live, median (range) ms | from | live after its library arrived, ms | the whole visit, bytes gzipped: library | other code until it stands | code later | data | page |\n|---|---|---|---|---|---|---|---|---|',
  );
  for (const [{ name, contender }, list] of readings) {
    const [first] = list;
    if (!first) continue;
    const { library, code, later, data, page } = first.weight;
    console.log(
      `| ${name} | ${spread(list, 'live')} | ${contender === 'ours' ? 'the tap' : 'the start'} | ${spread(list, 'liveSinceScript')} | ${library} | ${code} | ${later} | ${data} | ${page} |`,
    );
  }
}

type Figure = 'bytes' | 'requests' | 'visible' | 'blocking' | 'live' | 'liveSinceScript';

function median(list: readonly Reading[], figure: Figure): number {
  const sorted = list.map((reading) => reading[figure]).sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

function spread(list: readonly Reading[], figure: Figure): string {
  const values = list.map((reading) => Math.round(reading[figure]));
  return `${median(list, figure)} (${Math.min(...values)}–${Math.max(...values)})`;
}
