/** Files of test/fixtures/import as readers take them. */
import { existsSync, readFileSync } from 'node:fs';
import type { RawLayer, ReadFile, ReadSource } from '../src/formats/raw-layer.js';

const FOLDER = new URL('./fixtures/import/', import.meta.url);

/** Endings of the files that belong to a .shp file. */
const BESIDE = ['shx', 'dbf', 'prj', 'cpg'];

/** The file; with a Shapefile, the files beside it. */
export function readImportFixture(name: string): ReadSource {
  const beside = new Map<string, Uint8Array>();
  for (const ending of name.endsWith('.shp') ? BESIDE : []) {
    const url = new URL(name.replace(/shp$/, ending), FOLDER);
    if (existsSync(url)) beside.set(ending, new Uint8Array(readFileSync(url)));
  }
  return { name, bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))), beside };
}

/** The layers that are read; fails when the reader refuses the file. */
export async function readLayers(read: ReadFile, source: ReadSource): Promise<readonly RawLayer[]> {
  const result = await read(source);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}
