/** An edition's folder on the disk: bounded in size, and never left by a link. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  type EditionFolder,
  failure,
  MAX_FILE_BYTES,
  missing,
  type Reason,
  tooLarge,
} from '../src/domain/edition-folder/edition-folder.js';
import type { Result } from '../src/domain/result.js';

export function openFolder(folder: string): EditionFolder {
  return { read: (path) => readBytes(folder, path) };
}

async function readBytes(folder: string, path: string): Promise<Result<Uint8Array>> {
  try {
    const real = await realpath(join(folder, path));
    if (!real.startsWith((await realpath(folder)) + sep)) return failure(path, leavesFolder(path));
    // Non-blocking, or opening a pipe would wait for a writer for ever.
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return failure(path, notAFile(path));
      if (stats.size > MAX_FILE_BYTES) return failure(path, tooLarge(path, stats.size));
      return { ok: true, value: await file.readFile(), problems: [] };
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(path, unreadable(path, error));
  }
}

function unreadable(path: string, error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable-file',
    message: `${path} cannot be read: ${reason}.`,
    fix: 'Check that you may read it.',
  };
}

function leavesFolder(path: string): Reason {
  return {
    code: 'unsafe-path',
    message: `${path} is a link that leads out of the edition's folder.`,
    fix: 'Copy the file into the folder.',
  };
}

function notAFile(path: string): Reason {
  return { code: 'not-a-file', message: `${path} is a folder or a device, not a file.`, fix: 'Name a file.' };
}
