/** The command of the gate: `npm run geodata [-- FOLDER…] [--json] [--record]`. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEdition, type EditionReport } from '../src/domain/edition-folder/check-edition.js';
import { formatReport } from '../src/domain/edition-folder/print-report.js';
import { hasErrors } from '../src/domain/result.js';
import { openFolder } from './open-folder.js';
import { recordVersions, versionProblems } from './record-versions.js';

const USAGE = `Usage: npm run geodata [-- FOLDER…] [-- --json] [-- --record]

Checks the editions in the folders, or all editions in geodata/ when none is named.
  --json     prints the findings as JSON
  --record   first puts the data down as a version, with what changed, in versions.json
Exit status: 0 without errors (warnings allowed), 1 with errors, 2 when called wrongly.
`;

const OWN_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Runs the command and returns its exit status; text goes to `write`. */
export async function runCheck(args: readonly string[], write: (text: string) => void): Promise<0 | 1 | 2> {
  const options = args.filter((arg) => arg.startsWith('-'));
  const named = args.filter((arg) => !arg.startsWith('-'));
  const wrong = options.find((option) => !['--json', '--record', '--help', '-h'].includes(option));
  if (wrong !== undefined) write(`Unknown option ${wrong}.\n\n${USAGE}`);
  else if (options.includes('--help') || options.includes('-h')) write(USAGE);
  if (wrong !== undefined) return 2;
  if (options.includes('--help') || options.includes('-h')) return 0;
  const folders = named.length > 0 ? named : await ownEditions();
  if (folders.length === 0) {
    write(`There is no folder with an edition.json in ${relative('.', OWN_FOLDER)}.\n\n${USAGE}`);
    return 2;
  }
  return checkFolders(folders, {
    json: options.includes('--json'),
    record: options.includes('--record'),
    write,
  });
}

async function checkFolders(
  folders: readonly string[],
  {
    json,
    record,
    write,
  }: { readonly json: boolean; readonly record: boolean; readonly write: (text: string) => void },
): Promise<0 | 1 | 2> {
  const reports: EditionReport[] = [];
  for (const folder of folders) {
    if (!(await isFolder(folder))) {
      write(`${folder} is not a folder.\n\n${USAGE}`);
      return 2;
    }
    if (record && (await recordVersions(folder)) && !json) write(`${folder}: a new version was recorded.\n`);
    const checked = await checkEdition(openFolder(folder), folder);
    const report = { ...checked, problems: [...checked.problems, ...(await versionProblems(folder))] };
    reports.push(report);
    if (!json) write(formatReport(report));
  }
  if (json) write(`${JSON.stringify(reports.map(summarise), null, 2)}\n`);
  return reports.some((report) => hasErrors(report.problems)) ? 1 : 0;
}

/** What `--json` prints of an edition: counts instead of features. */
function summarise({ layers, problems, ...report }: EditionReport): object {
  const counted = layers.map(({ id, features }) => ({
    id,
    features: features.length,
    bases: countBases(features),
  }));
  return { ...report, ok: !hasErrors(problems), layers: counted, problems };
}

function countBases(features: EditionReport['layers'][number]['features']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { properties } of features) counts[properties.basis] = (counts[properties.basis] ?? 0) + 1;
  return counts;
}

async function ownEditions(): Promise<readonly string[]> {
  const entries = await readdir(OWN_FOLDER, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(OWN_FOLDER, entry.name));
  const found = await Promise.all(
    folders.map(async (folder) => ((await exists(join(folder, 'edition.json'))) ? folder : undefined)),
  );
  return found.flatMap((folder) => (folder === undefined ? [] : [relative('.', folder)])).sort();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
