/**
 * Import of parcels by format, each in a process of its own so that its peak of memory is its own. The files are written by GDAL
 * (`ogr2ogr`); formats that it cannot write here are left out.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPlanningParcels, writeGeoJson } from './import-parcels.js';

const COUNTS = [10_000, 100_000, 200_000];

interface BenchFormat {
  readonly name: string;
  readonly ending: string;
  /** Arguments of ogr2ogr; absent for what is there already. */
  readonly driver?: readonly string[];
  /** What does the least of it: see import-format-child.ts. */
  readonly bare?: string;
}

const FORMATS: readonly BenchFormat[] = [
  { name: 'GeoJSON', ending: 'geojson', bare: 'json' },
  { name: 'GeoJSON sequence', ending: 'geojsonl', driver: ['GeoJSONSeq'], bare: 'json-lines' },
  { name: 'Shapefile, loose', ending: 'shp', driver: ['ESRI Shapefile', '-lco', 'ENCODING=UTF-8'] },
  { name: 'FlatGeobuf', ending: 'fgb', driver: ['FlatGeobuf'] },
  { name: 'GeoPackage', ending: 'gpkg', driver: ['GPKG'] },
  { name: 'GeoParquet', ending: 'parquet', driver: ['Parquet'], bare: 'hyparquet' },
  { name: 'KML', ending: 'kml', driver: ['KML'] },
  { name: 'CSV with WKT', ending: 'csv', driver: ['CSV', '-lco', 'GEOMETRY=AS_WKT'], bare: 'papaparse' },
  { name: 'DXF, outlines as lines', ending: 'dxf', driver: ['DXF', '-nlt', 'LINESTRING', '-skipfailures'] },
];

export interface ReadMeasure {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly features: number;
}

/** Prints a table for each count; files go into the folder. */
export async function benchFormats(folder: string): Promise<void> {
  for (const count of COUNTS) {
    const base = join(folder, `import-${count}`);
    await writeGeoJson(`${base}.geojson`, createPlanningParcels(count));
    const parsed = measure('json', `${base}.geojson`);
    console.log(`\n### ${count.toLocaleString('en')} parcels, read in Node, a process each\n`);
    console.log(
      '| format | file, MB | s | against JSON.parse | bare reader | peak, MB | peak of the bare reader, MB |\n|---|---|---|---|---|---|---|',
    );
    for (const format of FORMATS) {
      const path = `${base}.${format.ending}`;
      if (!existsSync(path) && !convert(format, `${base}.geojson`, path)) continue;
      const ours = measure('ours', path);
      const bare = format.bare ? measure(format.bare, path) : undefined;
      const cells = [
        ours.features === count ? format.name : `${format.name}: ${ours.features} features`,
        (sizeOf(path) / 1e6).toFixed(1),
        ours.seconds.toFixed(2),
        `${(ours.seconds / parsed.seconds).toFixed(1)}×`,
        bare ? `${format.bare}: ${(ours.seconds / bare.seconds).toFixed(1)}×` : '',
        Math.round(ours.peakMegabytes),
        bare ? Math.round(bare.peakMegabytes) : '',
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

function convert({ driver }: BenchFormat, from: string, to: string): boolean {
  if (!driver) return false;
  try {
    execFileSync('ogr2ogr', ['-f', ...driver, to, from], { stdio: 'ignore' });
    return true;
  } catch {
    // GDAL is not installed, or not with this driver.
    return false;
  }
}

function measure(reader: string, path: string): ReadMeasure {
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=8192', '--import', 'tsx', 'test/bench/import-format-child.ts', reader, path],
    { encoding: 'utf8' },
  );
  return JSON.parse(output) as ReadMeasure;
}

/** With the files beside it, such as a Shapefile's. */
function sizeOf(path: string): number {
  const folder = join(path, '..');
  const stem = path.slice(folder.length + 1).replace(/\.[^.]*$/, '.');
  if (!path.endsWith('.shp')) return statSync(path).size;
  return readdirSync(folder)
    .filter((name) => name.startsWith(stem) && /\.(shp|dbf|shx|prj|cpg)$/.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
