/** Keeps versions.json and versions-state.json of an edition's folder in step with its data. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../src/domain/edition.js';
import { readEdition } from '../src/domain/edition-folder/read-edition.js';
import { type EditionVersions, parseVersions, VERSIONS_FILE } from '../src/domain/edition-versions.js';
import { parseEdition } from '../src/domain/parse-edition.js';
import { describeState, type EditionState, recordVersion, STATE_FILE } from '../src/domain/record-version.js';
import type { Problem } from '../src/domain/result.js';
import { openFolder } from './open-folder.js';

/** Puts the folder's content down as a version. Tells whether there was anything new; undefined for a broken edition. */
export async function recordVersions(folder: string): Promise<boolean | undefined> {
  const edition = await loadEdition(folder);
  if (!edition) return undefined;
  const after = describeState(edition);
  const known = (await readVersions(folder)) ?? [];
  const before = await readState(folder);
  const matching = before?.hash === known.at(-1)?.hash ? before : undefined;
  const versions = recordVersion(known, { before: matching, after, date: edition.manifest.updated });
  if (versions === known && matching) return false;
  await writeFile(join(folder, VERSIONS_FILE), `${JSON.stringify({ versions }, null, 1)}\n`);
  // One place a line: a change of data is a change of a line.
  const { places, ...rest } = after;
  const lines = places.map((place) => JSON.stringify(place)).join(',\n');
  await writeFile(
    join(folder, STATE_FILE),
    `${JSON.stringify(rest).slice(0, -1)},"places":[\n${lines}\n]}\n`,
  );
  return versions !== known;
}

/** That the data is not the version recorded last; nothing where no versions are kept, or the edition is broken anyway. */
export async function versionProblems(folder: string): Promise<readonly Problem[]> {
  const text = await readText(join(folder, VERSIONS_FILE));
  if (text === undefined) return [];
  const versions = parseVersions(parse(text));
  if (!versions) return [problem('versions-broken', 'is not a list of versions')];
  const edition = await loadEdition(folder);
  if (!edition) return [];
  const { hash } = describeState(edition);
  const last = versions.at(-1)?.hash;
  if (last === hash) return [];
  return [problem('version-not-recorded', `ends with version ${last}, but the data is ${hash}`)];
}

function problem(code: string, message: string): Problem {
  return {
    code,
    message: `${VERSIONS_FILE} ${message}.`,
    path: '',
    severity: 'error',
    file: VERSIONS_FILE,
    fix: 'Set «updated» in edition.json to the day of the data and run `npm run geodata -- --record`; articles that are frozen to an older version then tell what changed.',
  };
}

async function loadEdition(folder: string): Promise<Edition | undefined> {
  const parsed = parseEdition((await readEdition(openFolder(folder))).files);
  return parsed.ok ? parsed.value : undefined;
}

async function readVersions(folder: string): Promise<EditionVersions | undefined> {
  return parseVersions(parse(await readText(join(folder, VERSIONS_FILE))));
}

async function readState(folder: string): Promise<EditionState | undefined> {
  // Safe: written by this file alone.
  return parse(await readText(join(folder, STATE_FILE))) as EditionState | undefined;
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
