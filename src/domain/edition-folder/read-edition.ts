/** Reads the files of an edition's folder as JSON values, and says what cannot be read. */
import { MANIFEST_FILE } from '../parse-manifest.js';
import { isSafePath } from '../parse-references.js';
import type { Problem } from '../result.js';
import { type EditionFolder, readJsonFile } from './edition-folder.js';

export interface ReadFolder {
  /** JSON values by path relative to the folder; files that could not be read are absent. */
  readonly files: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
}

/** Reads edition.json and every file it names; also when other parts of edition.json are wrong. */
export async function readEdition(folder: EditionFolder): Promise<ReadFolder> {
  const files = new Map<string, unknown>();
  const problems: Problem[] = [];
  const read = async (path: string) => {
    const result = await readJsonFile(folder, path);
    problems.push(...result.problems);
    if (result.ok) files.set(path, result.value);
  };
  await read(MANIFEST_FILE);
  // One after the other: layers may be large.
  for (const path of namedFiles(files.get(MANIFEST_FILE))) await read(path);
  return { files, problems };
}

/** Paths that the manifest names, as far as it can be made out; those that leave the folder are left to the parser. */
export function namedFiles(manifest: unknown): readonly string[] {
  const paths = [member(manifest, 'commitments'), ...basemapFiles(manifest), ...filesIn(manifest, 'layers')];
  return [...new Set(paths)].filter((path): path is string => typeof path === 'string' && isSafePath(path));
}

/** Paths of the base map's files that stay inside the folder. */
export function basemapFiles(manifest: unknown): readonly string[] {
  return filesIn(manifest, 'basemap').filter(
    (path): path is string => typeof path === 'string' && isSafePath(path),
  );
}

function filesIn(manifest: unknown, key: 'basemap' | 'layers'): readonly unknown[] {
  const entries = member(manifest, key);
  return Array.isArray(entries) ? entries.map((entry) => member(entry, 'file')) : [];
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  // Safe: it has just been seen to have this key.
  return (value as Readonly<Record<string, unknown>>)[key];
}
