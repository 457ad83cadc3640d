/** Ids and file paths in the files of an edition, and lists in which none may come twice. */
import type { MemberReader } from './member-reader.js';

/** An id of letters, digits and single hyphens or underscores: it stands in addresses and file names. */
export function readId(reader: MemberReader, key: string): string {
  const id = reader.text(key);
  if (id !== '' && !/^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u.test(id)) {
    reader.refuse(key, {
      code: 'bad-id',
      message: `${JSON.stringify(id.slice(0, 60))} cannot be an id.`,
      fix: 'Use letters, digits and single hyphens, such as old-harbour.',
    });
  }
  return id;
}

/** A path that stays inside the edition's folder. */
export function readFile(reader: MemberReader, key: string): string {
  const path = reader.text(key);
  if (path !== '' && !isSafePath(path)) {
    reader.refuse(key, {
      code: 'unsafe-path',
      message: `The path ${JSON.stringify(path.slice(0, 80))} does not stay inside the edition's folder.`,
      fix: 'Write a relative path with forward slashes, such as layers/parcels.geojson.',
    });
  }
  return path;
}

/** Whether the path is relative, goes down only, and means the same in a file system and in an address. */
export function isSafePath(path: string): boolean {
  if (/[\\:%?#\0]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Notes each value of the list that came before; empty ones are told elsewhere. */
export function refuseRepeats(reader: MemberReader, key: string, values: readonly string[]): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (value !== '' && seen.has(value)) {
      reader.refuse(`${key}`, {
        code: 'duplicate-id',
        message: `${JSON.stringify(value.slice(0, 80))} comes twice in ${key}, again as entry ${index}.`,
        fix: 'Give each entry a value of its own.',
      });
    }
    seen.add(value);
  });
}
