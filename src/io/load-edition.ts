/** Fetches an edition and parses it at the border. One download for all elements on a page that show the same edition. */
import type { Edition } from '../domain/edition.js';
import { parseJson } from '../domain/parse-json.js';
import type { Problem, Result } from '../domain/result.js';

const loading = new Map<string, Promise<Result<Edition>>>();

/**
 * The edition whose edition.json is at the absolute URL, with its good layers; what is left out is among the problems.
 * Fails only without a usable edition.json. Never rejects; a failure is not remembered, so that one can retry.
 */
export function loadEdition(url: string): Promise<Result<Edition>> {
  const known = loading.get(url);
  if (known) return known;
  const started = fetchEdition(url);
  loading.set(url, started);
  void started.then((result) => {
    if (!result.ok) loading.delete(url);
  });
  return started;
}

/** Gives this edition out as the one at the address, which is never asked for: a page may carry its data. */
export function presetEdition(url: string, edition: Edition): void {
  loading.set(url, Promise.resolve({ ok: true, value: edition, problems: [] }));
}

async function fetchEdition(url: string): Promise<Result<Edition>> {
  const manifestFile = 'edition.json';
  // The checks are a third of the page's code: they load beside the data, not before the page is drawn.
  const checks = loadChecks();
  const document = await fetchJson(url, manifestFile);
  if (!document.ok) return document;
  const loaded = await checks;
  if (!loaded.ok) return loaded;
  const { parseManifest, parseParts } = loaded.value;
  const manifest = parseManifest(document.value);
  if (!manifest.ok) return manifest;
  const { commitments, layers } = manifest.value;
  const paths = [commitments, ...layers.map((layer) => layer.file)];
  const fetched = await Promise.all(paths.map((path) => fetchJson(new URL(path, url).href, path)));
  const files = new Map<string, unknown>([[manifestFile, document.value]]);
  const problems: Problem[] = [];
  fetched.forEach((result, index) => {
    const path = paths[index];
    if (path === undefined) return;
    if (result.ok) files.set(path, result.value);
    else problems.push(...result.problems);
  });
  // A file that could not be loaded is not also reported as missing from the folder.
  const parsed = parseParts(files);
  problems.push(
    ...parsed.problems.filter(({ code, file }) => code !== 'file-missing' || files.has(file ?? '')),
  );
  if (!parsed.parts) return { ok: false, problems };
  const { ledger = { themes: [], commitments: [] }, ...rest } = parsed.parts;
  return { ok: true, value: { ...rest, ledger }, problems };
}

async function loadChecks() {
  try {
    const { parseManifest, parseParts } = await import('../domain/parse-edition.js');
    return { ok: true, value: { parseManifest, parseParts }, problems: [] } as const;
  } catch (error) {
    return failure('edition.json', `The checks of the data could not be loaded: ${String(error)}`);
  }
}

async function fetchJson(url: string, file: string): Promise<Result<unknown>> {
  try {
    const response = await fetch(url);
    if (!response.ok)
      return failure(file, `${file} could not be loaded: the server answered ${response.status}`);
    return parseJson(await response.text(), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(file, `${file} could not be loaded: ${reason}`);
  }
}

function failure(file: string, message: string): Result<never> {
  return {
    ok: false,
    problems: [
      {
        code: 'not-loaded',
        message,
        path: '',
        severity: 'error',
        file,
        fix: 'Check the address and the connection.',
      },
    ],
  };
}
