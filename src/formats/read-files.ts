/** Reads files of any format, several at once: archives are opened, parts of a Shapefile put together, and a bad file stops no other. */
import { createProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { type GivenFile, groupSources } from './group-sources.js';
import { type RawLayer, READ_LIMITS, type ReadOptions, type ReadSource } from './raw-layer.js';
import { FORMATS, type FormatId, recogniseFormat } from './recognise-format.js';
import { createUnpackBudget, type UnpackBudget, unpackZip } from './unpack-zip.js';
import { isZip } from './zip-directory.js';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A layer with the file that it came from. */
export interface FileLayer extends RawLayer {
  readonly file: string;
  /** Title of the format. */
  readonly format: string;
}

export interface FilesRead {
  readonly layers: readonly FileLayer[];
  /** Of files as a whole; those of a layer are with it. */
  readonly problems: readonly Problem[];
}

/** Archives within archives are opened so deep. */
const DEEPEST_ARCHIVE = 2;

/** Rejects only when it was aborted. */
export async function readFiles(files: readonly FileBytes[], options: ReadOptions = {}): Promise<FilesRead> {
  const problems = createProblemList();
  const budget = createUnpackBudget(options.limits?.bytes);
  const opened = await openArchives(files, { options, budget, tell: problems.take, depth: 0 });
  const { sources, problems: ungrouped } = groupSources(opened);
  problems.take(ungrouped);
  const total = sources.reduce((sum, { bytes }) => sum + bytes.length, 1);
  const layers: FileLayer[] = [];
  let before = 0;
  for (const source of sources) {
    options.signal?.throwIfAborted();
    const part = (done: number) => options.onProgress?.((before + done * source.bytes.length) / total);
    layers.push(...(await readSource(source, { ...options, onProgress: part }, problems.take)));
    before += source.bytes.length;
  }
  return { layers, problems: problems.problems() };
}

type Tell = (problems: readonly Problem[]) => void;

interface Opening {
  readonly options: ReadOptions;
  readonly budget: UnpackBudget;
  readonly tell: Tell;
  readonly depth: number;
}

/** All files, those in archives among them, under the archive's name as a folder. */
async function openArchives(files: readonly GivenFile[], opening: Opening): Promise<readonly GivenFile[]> {
  const { options, budget, tell, depth } = opening;
  const opened: GivenFile[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    if (!isZip(file.bytes) || recogniseFormat(file.name, file.bytes)) opened.push(file);
    else if (depth >= DEEPEST_ARCHIVE) tell([archiveTooDeep(file.name)]);
    else {
      const { files: inside, problems } = await unpackZip(file, { budget, signal: options.signal });
      tell(problems);
      const named = inside.map(({ name, bytes }) => ({ name: `${file.name}/${name}`, bytes, packed: true }));
      opened.push(...(await openArchives(named, { ...opening, depth: depth + 1 })));
    }
  }
  return opened;
}

async function readSource(
  source: ReadSource,
  options: ReadOptions,
  tell: Tell,
): Promise<readonly FileLayer[]> {
  const { name: file, bytes } = source;
  const format = recogniseFormat(file, bytes);
  const ofFormat = (format && FORMATS[format].mostBytes) ?? Number.POSITIVE_INFINITY;
  const most = Math.min(options.limits?.bytes ?? READ_LIMITS.bytes, ofFormat);
  if (bytes.length === 0) tell([emptyFile(file)]);
  else if (bytes.length > most) tell([tooLarge(file, { size: bytes.length, most })]);
  else if (!format) tell([unknownFormat(file)]);
  else return readAs(format, { source, options, tell });
  return [];
}

async function readAs(
  format: FormatId,
  {
    source,
    options,
    tell,
  }: { readonly source: ReadSource; readonly options: ReadOptions; readonly tell: Tell },
): Promise<readonly FileLayer[]> {
  const { name: file } = source;
  const { title, load } = FORMATS[format];
  try {
    const read = await load();
    const result = await read(source, options);
    tell(result.problems.map((problem) => ({ ...problem, file })));
    return result.ok ? result.value.map((layer) => ({ ...layer, file, format: title })) : [];
  } catch (cause) {
    options.signal?.throwIfAborted();
    tell([broken(file, title, cause)]);
    return [];
  }
}

function problemOf(file: string, details: Pick<Problem, 'code' | 'message' | 'fix'>): Problem {
  return { path: '', severity: 'error', file, ...details };
}

function archiveTooDeep(file: string): Problem {
  return problemOf(file, {
    code: 'archive-too-deep',
    message: `${file} is an archive within archives; it was not opened.`,
    fix: 'Unpack it and give the files themselves.',
  });
}

function emptyFile(file: string): Problem {
  return problemOf(file, { code: 'empty-file', message: `${file} is empty.`, fix: 'Export it anew.' });
}

function tooLarge(file: string, { size, most }: { readonly size: number; readonly most: number }): Problem {
  return problemOf(file, {
    code: 'too-large',
    message: `${file} has ${Math.ceil(size / 1e6)} MB, where ${Math.floor(most / 1e6)} MB are the limit.`,
    fix: 'Cut the data to the area you need, or turn it into tiles (PMTiles).',
  });
}

function unknownFormat(file: string): Problem {
  const titles = Object.values(FORMATS).map(({ title }) => title);
  return problemOf(file, {
    code: 'unknown-format',
    message: `${file} is in no format that can be read.`,
    fix: /\.(rar|7z|gz|tar|tgz|bz2)$/i.test(file)
      ? 'Unpack it on your computer, or pack it as a zip archive.'
      : `Save it as one of: ${titles.join(', ')}.`,
  });
}

/** A reader should never throw; if one does, the other files still count. */
function broken(file: string, title: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return problemOf(file, {
    code: 'not-read',
    message: `${file} could not be read as ${title}: ${reason.slice(0, 200)}`,
    fix: 'Check whether the file opens elsewhere, and save it anew.',
  });
}
