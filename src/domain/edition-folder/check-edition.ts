/** Everything the gate says of one edition's folder: problems of all files, the base map's notice and weight, counts. */
import { gzipSync } from 'fflate';
import type { Layer } from '../edition.js';
import { parseParts } from '../parse-edition.js';
import { MANIFEST_FILE } from '../parse-manifest.js';
import type { Problem } from '../result.js';
import type { EditionFolder } from './edition-folder.js';
import { basemapFiles, readEdition } from './read-edition.js';

/** The base map is downloaded before anything is seen. */
export const MAX_BASEMAP_GZIP_BYTES = 400 * 1024;
const NOTICE_FILE = 'LICENCE.md';

export interface EditionReport {
  /** What the folder is called. */
  readonly folder: string;
  readonly problems: readonly Problem[];
  /** The layers without errors. */
  readonly layers: readonly Layer[];
  readonly commitments: number;
  readonly measured: number;
  readonly basemapGzipBytes: number;
}

/** Reads and checks the folder. Never rejects. */
export async function checkEdition(folder: EditionFolder, name: string): Promise<EditionReport> {
  const { files, problems: reading } = await readEdition(folder);
  const { parts, problems: parsing } = parseParts(files);
  const basemap = basemapFiles(files.get(MANIFEST_FILE));
  const basemapGzipBytes = await weigh(
    folder,
    basemap.filter((path) => files.has(path)),
  );
  const unread = new Set(
    reading.filter((problem) => problem.severity === 'error').map((problem) => problem.file),
  );
  const commitments = parts?.ledger?.commitments ?? [];
  return {
    folder: name,
    problems: [
      ...reading,
      // A file that could not be read is missing to the parser; once is enough.
      ...parsing.filter(({ code, file }) => code !== 'file-missing' || !unread.has(file)),
      ...(await noticeProblems(folder, basemap)),
      ...weightProblems(basemapGzipBytes),
    ],
    layers: parts?.layers ?? [],
    commitments: commitments.length,
    measured: commitments.filter((commitment) => commitment.measure !== null).length,
    basemapGzipBytes,
  };
}

async function weigh(folder: EditionFolder, paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) {
    const bytes = await folder.read(path);
    // The same packer on every machine: those of browsers and of Node differ by some bytes.
    if (bytes.ok) total += gzipSync(bytes.value).length;
  }
  return total;
}

/** Where the notices of these files of a base map stand: beside them. */
export function noticesOf(basemap: readonly string[]): readonly string[] {
  return [...new Set(basemap.map((path) => path.slice(0, path.lastIndexOf('/') + 1) + NOTICE_FILE))];
}

/** Map data is somebody's: its licence stands beside it. */
async function noticeProblems(
  folder: EditionFolder,
  basemap: readonly string[],
): Promise<readonly Problem[]> {
  const missing = await Promise.all(noticesOf(basemap).map((notice) => missingNotice(folder, notice)));
  return missing.flat();
}

async function missingNotice(folder: EditionFolder, notice: string): Promise<readonly Problem[]> {
  const bytes = await folder.read(notice);
  if (bytes.ok && new TextDecoder().decode(bytes.value).trim() !== '') return [];
  const fix = 'Write whose data the base map is, under which licence, and how old it is.';
  return [
    {
      code: 'licence-missing',
      message: `${notice} is missing or empty.`,
      path: '',
      severity: 'error',
      file: notice,
      fix,
    },
  ];
}

function weightProblems(bytes: number): readonly Problem[] {
  if (bytes <= MAX_BASEMAP_GZIP_BYTES) return [];
  const kilobytes = (value: number) => Math.round(value / 1024);
  return [
    {
      code: 'basemap-too-heavy',
      message: `The base map has ${kilobytes(bytes)} KB gzipped; at most ${kilobytes(MAX_BASEMAP_GZIP_BYTES)} KB are allowed.`,
      path: 'basemap',
      severity: 'error',
      file: MANIFEST_FILE,
      fix: 'Generalise outlines and round coordinates to 5 decimals.',
    },
  ];
}
