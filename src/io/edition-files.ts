/** An edition's files as bytes: fetched from the site it came from, held in memory, and as one archive. */
import {
  type EditionFolder,
  failure,
  MAX_FILE_BYTES,
  missing,
  tooLarge,
} from '../domain/edition-folder/edition-folder.js';
import type { Problem } from '../domain/result.js';

export type FileBytes = ReadonlyMap<string, Uint8Array>;

/** The files beside the edition.json at the absolute URL, as they are; what does not load is among the problems. Never rejects. */
export async function fetchEditionFiles(
  url: string,
  paths: readonly string[],
): Promise<{ readonly files: FileBytes; readonly problems: readonly Problem[] }> {
  const fetched = await Promise.all(paths.map((path) => fetchBytes(new URL(path, url).href)));
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  paths.forEach((path, index) => {
    const bytes = fetched[index];
    if (bytes instanceof Uint8Array) files.set(path, bytes);
    else
      problems.push({
        code: 'not-loaded',
        message: `${path} could not be fetched from where the edition lies: ${bytes ?? 'no answer'}.`,
        path: '',
        severity: 'error',
        file: path,
        fix: 'Check the connection and build the edition again.',
      });
  });
  return { files, problems };
}

/** The bytes, or why there are none. */
async function fetchBytes(url: string): Promise<Uint8Array | string> {
  try {
    const response = await fetch(url);
    if (!response.ok) return `the server answered ${response.status}`;
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The files as a folder that the gate can read. */
export function memoryFolder(files: FileBytes): EditionFolder {
  return {
    read: async (path) => {
      const bytes = files.get(path);
      if (!bytes) return failure(path, missing(path));
      if (bytes.length > MAX_FILE_BYTES) return failure(path, tooLarge(path, bytes.length));
      return { ok: true, value: bytes, problems: [] };
    },
  };
}

/** The first day that an archive can tell: the same files give the same bytes, whenever they are packed. */
const DAY_ONE = new Date(1980, 0, 1);

/** One archive with the files in the order of their paths. */
export async function packFiles(files: FileBytes): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: DAY_ONE });
}
