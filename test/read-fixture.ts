/** The second edition, an invented city, as JSON values by path; made anew at each call, so that a test may change it. */
import { fileURLToPath } from 'node:url';
import { openFolder } from '../geodata/open-folder.js';
import { readEdition } from '../src/domain/edition-folder/read-edition.js';

export const HARBOUR_FOLDER = fileURLToPath(new URL('./fixtures/edition-harbour', import.meta.url));

/** Reads the edition, lets `change` alter the value of one file, and returns all files. */
export async function readHarbour(
  path?: string,
  change?: (value: unknown) => void,
): Promise<Map<string, unknown>> {
  const { files } = await readEdition(openFolder(HARBOUR_FOLDER));
  const copy = new Map(files);
  if (path !== undefined && change) change(copy.get(path));
  return copy;
}
