/** One JSON file from disk: bounded in size, decoded strictly, parsed with the place of a mistake. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseJson } from '../src/domain/parse-json.js';
import type { Problem, Result } from '../src/domain/result.js';

/** A layer of this size is too slow for a page to load. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The file's value; a missing file fails with `file-missing`. Never rejects. */
export async function readJsonFile(folder: string, path: string): Promise<Result<unknown>> {
  const bytes = await readBytes(folder, path);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value);
    return parseJson(text, path);
  } catch {
    return failure(path, notUtf8(path, bytes.value));
  }
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

type Reason = Pick<Problem, 'code' | 'message' | 'fix'>;

function failure(file: string, reason: Reason): Result<never> {
  return { ok: false, problems: [{ ...reason, path: '', severity: 'error', file }] };
}

function unreadable(path: string, error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'file-missing',
      message: `${path} is missing.`,
      fix: 'Add the file, or correct the path in edition.json.',
    };
  }
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

function tooLarge(path: string, bytes: number): Reason {
  const megabytes = (value: number) => (value / 1024 / 1024).toFixed(1);
  return {
    code: 'file-too-large',
    message: `${path} has ${megabytes(bytes)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read.`,
    fix: 'Round coordinates to 6 decimals, simplify the outlines, or split the layer into several.',
  };
}

function notUtf8(path: string, [first, second]: Uint8Array): Reason {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return {
    code: 'not-utf8',
    message: `${path} is not UTF-8 text${isUtf16 ? ', but UTF-16' : ''}.`,
    fix: 'Save it as UTF-8; older tools write Chinese as GBK or GB18030.',
  };
}
