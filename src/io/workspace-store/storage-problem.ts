/** Failures of the browser's storage in words that say what to do. */
import type { Problem } from '../../domain/result.js';

/** Thrown when the database neither opens nor fails. */
export class StorageSilent extends Error {
  /** `blocked`: an older page holds it; `silent`: the browser does not answer. */
  constructor(readonly reason: 'blocked' | 'silent') {
    super(`The database did not open (${reason}).`);
  }
}

type Words = Pick<Problem, 'code' | 'message' | 'fix'>;

const EXPORT = 'Save the workspace as a file, so that nothing is lost';

const UNAVAILABLE: Words = {
  code: 'storage-unavailable',
  message: 'This browser keeps no data for this page: nothing is saved here.',
  fix: `${EXPORT}. Private windows, blocked site data and some embedded pages do this: open the page in a normal window.`,
};

const BLOCKED: Words = {
  code: 'storage-blocked',
  message: 'The storage is held by another tab with an older version of the atlas: nothing is saved here.',
  fix: 'Close the other tabs of the atlas, then try again.',
};

const BY_NAME: Readonly<Record<string, Words>> = {
  QuotaExceededError: {
    code: 'storage-full',
    message:
      'The storage of this browser is full: the last changes are not saved. What was saved before is whole.',
    fix: `${EXPORT}; then remove workspaces or earlier versions that are no longer needed, or free disk space.`,
  },
  SecurityError: UNAVAILABLE,
  VersionError: {
    code: 'storage-newer',
    message: 'The storage was written by a newer version of the atlas than this page: nothing is saved here.',
    fix: `${EXPORT}, and reload the page.`,
  },
};

/** The problem that an error of the database means. */
export function storageProblem(error: unknown): Problem {
  return { ...wordsOf(error), path: '', severity: 'error' };
}

function wordsOf(error: unknown): Words {
  if (error instanceof StorageSilent) return error.reason === 'blocked' ? BLOCKED : UNAVAILABLE;
  // No indexedDB at all is a ReferenceError or a TypeError.
  if (typeof indexedDB === 'undefined' || indexedDB === null) return UNAVAILABLE;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const known = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  return (
    known ?? {
      code: 'storage-failed',
      message: `The storage of this browser failed (${describe(error)}): the last changes are not saved.`,
      fix: `${EXPORT}, and reload the page.`,
    }
  );
}

function describe(error: unknown): string {
  const text =
    error instanceof Error || error instanceof DOMException
      ? `${error.name}: ${error.message}`
      : String(error);
  return text.slice(0, 200);
}
