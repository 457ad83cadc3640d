/** An edition's files, already parsed as JSON, → Edition, with every problem of all of them. */
import { checkReferences, type EditionParts } from './check-references.js';
import type { BasemapManifest, Edition, EditionManifest, Layer } from './edition.js';
import { parseBasemap } from './parse-basemap.js';
import { parseLayer } from './parse-layer.js';
import { parseLedger } from './parse-ledger.js';
import { MANIFEST_FILE, parseManifest } from './parse-manifest.js';
import { hasErrors, type Problem, type Result } from './result.js';

// For who fetches the files that the manifest names: one download with the rest of the checks.
export { parseManifest };

/** JSON values by path relative to the edition's folder; `edition.json` among them. */
export type EditionFiles = ReadonlyMap<string, unknown>;

export interface ParsedParts {
  /** The good parts; absent when the manifest itself is broken. Layers with errors are left out. */
  readonly parts?: EditionParts;
  readonly problems: readonly Problem[];
}

/** The edition; fails with all errors of all files. Base map files are checked when they are among the files. */
export function parseEdition(files: EditionFiles): Result<Edition> {
  const { parts, problems } = parseParts(files);
  if (!parts?.ledger || hasErrors(problems)) return { ok: false, problems };
  const { manifest, ledger, layers } = parts;
  return { ok: true, value: { manifest, ledger, layers }, problems };
}

/** What of the edition can be used, and all problems: for pages that go on with the good layers. */
export function parseParts(files: EditionFiles): ParsedParts {
  const manifest = takeFile(files, MANIFEST_FILE, parseManifest);
  if (!manifest.ok) return { problems: manifest.problems };
  const { value } = manifest;
  const ledger = takeFile(files, value.commitments, (input) =>
    parseLedger(input, { file: value.commitments, languages: value.languages }),
  );
  const layers = value.layers.map((layer) =>
    takeFile(files, layer.file, (input) => parseLayer(input, { layer, manifest: value })),
  );
  const parts: EditionParts = {
    manifest: value,
    layers: layers.flatMap((layer): readonly Layer[] => (layer.ok ? [layer.value] : [])),
    ...(ledger.ok ? { ledger: ledger.value } : {}),
  };
  const problems = [
    ...manifest.problems,
    ...ledger.problems,
    ...layers.flatMap((layer) => layer.problems),
    ...basemapProblems(value, files),
    ...checkReferences(parts),
  ];
  return { parts, problems };
}

function takeFile<T>(files: EditionFiles, path: string, parse: (input: unknown) => Result<T>): Result<T> {
  return files.has(path) ? parse(files.get(path)) : { ok: false, problems: [missingFile(path)] };
}

function missingFile(file: string): Problem {
  const named = file === MANIFEST_FILE ? 'An edition needs it.' : `${MANIFEST_FILE} names it.`;
  return {
    code: 'file-missing',
    message: `${file} is missing. ${named}`,
    path: '',
    severity: 'error',
    file,
    fix: 'Add the file, or correct the path.',
  };
}

function basemapProblems({ basemap }: EditionManifest, files: EditionFiles): readonly Problem[] {
  const present = basemap.filter((entry: BasemapManifest) => files.has(entry.file));
  return present.flatMap((entry) => parseBasemap(files.get(entry.file), entry).problems);
}
