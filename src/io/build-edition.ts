/** From a plan to the files of an edition's folder, read again and checked by the gate as if they lay on a disk. */

import type { Edition } from '../domain/edition.js';
import { checkEdition, type EditionReport, noticesOf } from '../domain/edition-folder/check-edition.js';
import { namedFiles } from '../domain/edition-folder/read-edition.js';
import { writeLayerFile, writeLedger, writeManifest } from '../domain/edition-folder/write-edition.js';
import { applyPlan, type PlanInput } from '../domain/edition-plan/apply-plan.js';
import type { EditionPlan } from '../domain/edition-plan/edition-plan.js';
import { MANIFEST_FILE } from '../domain/parse-manifest.js';
import type { Problem } from '../domain/result.js';
import { type FileBytes, memoryFolder } from './edition-files.js';

export interface BuiltEdition {
  /** By path inside the edition's folder. */
  readonly files: FileBytes;
  /** The edition as the files have it. */
  readonly edition: Edition;
  /** Of the gate: counts, and every problem, the plan's own among them. */
  readonly report: EditionReport;
}

/** Fetches files of the edition that stay as they are. */
export type LoadFiles = (
  paths: readonly string[],
) => Promise<{ readonly files: FileBytes; readonly problems: readonly Problem[] }>;

/** Carries out the plan and checks what it made. Never rejects for what the reader can mend. */
export async function buildEdition(
  plan: EditionPlan,
  input: PlanInput,
  load: LoadFiles,
): Promise<BuiltEdition> {
  const planned = applyPlan(plan, input);
  const { edition } = planned;
  const written = writeFiles(edition, planned.written);
  const notices = noticesOf(edition.manifest.basemap.map(({ file }) => file));
  const paths = [...namedFiles(edition.manifest), ...notices].filter((path) => !written.has(path));
  const loaded = await load(paths);
  const files = new Map([...written, ...loaded.files]);
  const report = await checkEdition(memoryFolder(files), edition.manifest.id);
  const unloaded = new Set(loaded.problems.map(({ file }) => file));
  // What could not be fetched is missing to the gate; once is enough.
  const found = report.problems.filter(
    ({ code, file }) => !['file-missing', 'licence-missing'].includes(code) || !unloaded.has(file),
  );
  return {
    files,
    edition,
    report: { ...report, problems: [...planned.problems, ...loaded.problems, ...found] },
  };
}

function writeFiles({ manifest, ledger, layers }: Edition, written: ReadonlySet<string>): FileBytes {
  const texts: readonly (readonly [string, () => string])[] = [
    [MANIFEST_FILE, () => writeManifest(manifest)],
    [manifest.commitments, () => writeLedger(ledger)],
    ...layers.map(({ file, features }) => [file, () => writeLayerFile(features)] as const),
  ];
  const encoder = new TextEncoder();
  return new Map(
    texts.filter(([path]) => written.has(path)).map(([path, write]) => [path, encoder.encode(write())]),
  );
}
