/**
 * What 200,000 parcels take in memory, in a process of its own: first as GeoJSON objects, then while they are prepared and
 * a zone is measured. The process's memory (RSS) is looked at every 2 ms from a second thread.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FeatureCollection, Polygon } from 'geojson';
import { coveredOf, prepare } from './engine.js';
import { createCityZone, createParcels } from './parcels.js';

const COUNT = 200_000;
const CHILD = '--memory-child';

interface Memory {
  /** RSS, in bytes: before anything was read, with all parcels as objects, and the most while we worked. */
  readonly before: number;
  readonly parsed: number;
  readonly peak: number;
  /** What is still in use for the prepared parcels afterwards: heap and buffers. */
  readonly kept: number;
}

/** Prints memory against the bytes of the GeoJSON text. */
export function benchMemory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const path = join(folder, 'parcels.geojson');
  console.log(
    `\n### Memory, ${COUNT.toLocaleString('en')} parcels\n\n| | text, MB | as objects, MB | peak with them, MB | peak against the text | our own part of the peak | kept, prepared |\n|---|---|---|---|---|---|---|`,
  );
  for (const kind of ['clean', 'overlapping', 'noisy'] as const) {
    writeFileSync(path, JSON.stringify(createParcels(COUNT, kind)));
    const size = statSync(path).size;
    const { before, parsed, peak, kept } = measureInChild(path);
    const cells = [
      kind,
      megabytes(size),
      megabytes(parsed - before),
      megabytes(peak - before),
      against(peak - before, size),
      `${megabytes(peak - parsed)} MB, ${against(peak - parsed, size)}`,
      `${megabytes(kept)} MB, ${against(kept, size)}`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  rmSync(folder, { recursive: true });
}

function measureInChild(path: string): Memory {
  const file = fileURLToPath(import.meta.url);
  const options = ['--expose-gc', '--import', 'tsx', file, CHILD, path];
  // The last line: npm and Node may have warnings to give.
  const answer = execFileSync(process.execPath, options, { encoding: 'utf8' }).trim().split('\n').at(-1);
  return JSON.parse(answer ?? '') as Memory;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function against(bytes: number, text: number): string {
  return `${(bytes / text).toFixed(2)}×`;
}

/** The child's work. */
async function measureHere(path: string): Promise<Memory> {
  const watch = new MemoryWatch();
  await watch.start();
  const before = collected().rss;
  const parcels = readParcels(path);
  const whenParsed = collected();
  watch.reset();
  const prepared = prepare(parcels.features);
  const covered = coveredOf(prepared, createCityZone(COUNT));
  const peak = watch.stop();
  const afterwards = collected();
  // Both are named here so that neither is collected before.
  if (!(covered > 0) || parcels.features.length !== COUNT || prepared.problems.length > 0)
    throw new Error('Measured nothing');
  return { before, parsed: whenParsed.rss, peak, kept: afterwards.inUse - whenParsed.inUse };
}

/** A function of its own, so that the text is free to go when it ends. */
function readParcels(path: string): FeatureCollection<Polygon> {
  return JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Polygon>;
}

function collected(): { readonly rss: number; readonly inUse: number } {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss, inUse: heapUsed + arrayBuffers };
}

/** The most memory of this process, seen from another thread, as the work itself does not stop to look. */
class MemoryWatch {
  /** Whether to stop, and the most so far in kilobytes. */
  readonly #shared = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker = new Worker(
    `const { workerData } = require('node:worker_threads');
     const watch = () => Math.max(Atomics.load(workerData, 1), Math.round(process.memoryUsage.rss() / 1024));
     while (Atomics.wait(workerData, 0, 0, 2) === 'timed-out') Atomics.store(workerData, 1, watch());`,
    { eval: true, workerData: this.#shared },
  );

  start(): Promise<void> {
    return new Promise((resolve) => this.#worker.once('online', resolve));
  }

  reset(): void {
    Atomics.store(this.#shared, 1, Math.round(process.memoryUsage.rss() / 1024));
  }

  /** In bytes, since the last reset. */
  stop(): number {
    Atomics.store(this.#shared, 0, 1);
    Atomics.notify(this.#shared, 0);
    return 1024 * Math.max(Atomics.load(this.#shared, 1), Math.round(process.memoryUsage.rss() / 1024));
  }
}

if (process.argv[2] === CHILD) console.log(JSON.stringify(await measureHere(process.argv[3] ?? '')));
else if (process.argv[1]?.endsWith('coverage-memory.ts')) benchMemory();
