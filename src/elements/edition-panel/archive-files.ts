/** The archive: the edition's folder, and beside it how to use it, what changed, what the checks said. */
import { formatReport } from '../../domain/edition-folder/print-report.js';
import type { Language } from '../../domain/language.js';
import { hasErrors } from '../../domain/result.js';
import { packFiles } from '../../io/edition-files.js';
import { writeChanges } from './changes-file.js';
import type { MadeEdition } from './made-edition.js';

/** The bytes to be saved; undefined when the checks fail: what the gate refuses is not handed out. */
export async function packEdition(made: MadeEdition, language: Language): Promise<Uint8Array | undefined> {
  if (hasErrors(made.report.problems)) return undefined;
  const { id } = made.edition.manifest;
  const folder = [...made.files].map(([path, bytes]) => [`${id}/${path}`, bytes] as const);
  return packFiles(new Map([...folder, ...filesBeside(made, language)]));
}

/** README.txt, CHANGES.md, CHECK.txt. */
function filesBeside(made: MadeEdition, language: Language): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const { id } = made.edition.manifest;
  return new Map([
    ['README.txt', encoder.encode(README.replaceAll('EDITION', id))],
    ['CHANGES.md', encoder.encode(writeChanges(made, language))],
    ['CHECK.txt', encoder.encode(formatReport(made.report))],
  ]);
}

const README = `Copy the folder EDITION into geodata/ (an older folder of that name is replaced), then run

    npm run geodata -- geodata/EDITION
    npm run build

and open the site with ?edition=geodata/EDITION/edition.json, or let index.html name it.
CHANGES.md lists what changed, CHECK.txt what the checks said. Both stay out of the folder.
`;
