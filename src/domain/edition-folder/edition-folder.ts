/** An edition's folder, wherever it lies (a disk, a page's memory): what is read of it, and its JSON files with their faults. */
import { parseJson } from '../parse-json.js';
import type { Problem, Result } from '../result.js';

export interface EditionFolder {
  /** Bytes of the file; a file that is not there fails with `file-missing`. Never rejects. */
  read(path: string): Promise<Result<Uint8Array>>;
}

/** A layer of this size is too slow for a page to load. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type Reason = Pick<Problem, 'code' | 'message' | 'fix'>;

/** A file that cannot be used, and why. */
export function failure(file: string, reason: Reason): Result<never> {
  return { ok: false, problems: [{ ...reason, path: '', severity: 'error', file }] };
}

/** Why a file that is named is not used when it is not there. */
export function missing(path: string): Reason {
  return {
    code: 'file-missing',
    message: `${path} is missing.`,
    fix: 'Add the file, or correct the path in edition.json.',
  };
}

/** Why a file of so many bytes is not read. */
export function tooLarge(path: string, bytes: number): Reason {
  const megabytes = (value: number) => (value / 1024 / 1024).toFixed(1);
  return {
    code: 'file-too-large',
    message: `${path} has ${megabytes(bytes)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read.`,
    fix: 'Round coordinates to 6 decimals, simplify the outlines, or split the layer into several.',
  };
}

/** The file's value: decoded strictly, parsed with the place of a mistake. Never rejects. */
export async function readJsonFile(folder: EditionFolder, path: string): Promise<Result<unknown>> {
  const bytes = await folder.read(path);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value);
    return parseJson(text, path);
  } catch {
    return failure(path, notUtf8(path, bytes.value));
  }
}

function notUtf8(path: string, [first, second]: Uint8Array): Reason {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return {
    code: 'not-utf8',
    message: `${path} is not UTF-8 text${isUtf16 ? ', but UTF-16' : ''}.`,
    fix: 'Save it as UTF-8; older tools write Chinese as GBK or GB18030.',
  };
}
