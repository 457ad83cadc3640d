/** Reads one file one way, and tells how long it took and the most memory that the process held. Run by import-formats.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFiles } from '../../src/formats/read-files.js';
import type { ReadMeasure } from './import-formats.js';

const [reader = '', path = ''] = process.argv.slice(2);

const READERS: Record<string, () => Promise<number>> = {
  ours: async () => {
    const parts = path.endsWith('.shp') ? ['.shp', '.dbf', '.shx', '.prj', '.cpg'] : [''];
    const files = parts
      .map((part) => (part === '' ? path : path.replace(/\.shp$/, part)))
      .filter((file) => existsSync(file))
      .map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }));
    const { layers } = await readFiles(files);
    return layers.reduce((sum, { features }) => sum + features.length, 0);
  },
  json: async () => JSON.parse(readFileSync(path, 'utf8')).features.length,
  'json-lines': async () =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line)).length,
  papaparse: async () => {
    const { default: papaparse } = await import('papaparse');
    return papaparse.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data.length;
  },
  hyparquet: async () => {
    const [{ asyncBufferFromFile, parquetReadObjects }, { compressors }] = await Promise.all([
      import('hyparquet'),
      import('hyparquet-compressors'),
    ]);
    return (await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors })).length;
  },
};

const start = performance.now();
const features = (await READERS[reader]?.()) ?? 0;
const measured: ReadMeasure = {
  seconds: (performance.now() - start) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  features,
};
console.log(JSON.stringify(measured));
