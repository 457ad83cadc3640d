/** Unpacks zip archives bit by bit, counting what really comes out: a bomb is stopped while it goes off. */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { READ_LIMITS } from './raw-layer.js';
import { MOST_ENTRIES, readZipDirectory, type ZipEntry } from './zip-directory.js';

export interface ArchivedFile {
  /** With the folders in the archive, and slashes; never leads out of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Unpacked {
  readonly files: readonly ArchivedFile[];
  readonly problems: readonly Problem[];
}

/** What may still be unpacked; shared by archives within archives. */
export interface UnpackBudget {
  bytes: number;
  entries: number;
}

export interface UnpackOptions {
  readonly budget?: UnpackBudget;
  readonly signal?: AbortSignal | undefined;
  /** Files that nobody needs are left packed. */
  readonly wants?: (name: string) => boolean;
}

/** Text packs to a tenth, rarely to a hundredth; only what is made to burst packs better. */
const HIGHEST_RATIO = 500;
const SMALL_BYTES = 1 << 20;
const SMALL_ARCHIVE = 1 << 25;
/** Packed bytes unpacked in one go: 16 MB at most come out of them. */
const STEP = 1 << 14;
/** Unpacked bytes after which others get a turn. */
const BYTES_BETWEEN_TURNS = 1 << 24;

export function createUnpackBudget(bytes: number = READ_LIMITS.bytes): UnpackBudget {
  return { bytes, entries: MOST_ENTRIES };
}

/** What cannot be unpacked is told, and the rest unpacked. Rejects only when it was aborted. */
export async function unpackZip(
  { name: file, bytes }: ArchivedFile,
  { budget = createUnpackBudget(), signal, wants = () => true }: UnpackOptions = {},
): Promise<Unpacked> {
  const problems = createProblemList({ file });
  const { entries, whole } = readZipDirectory(bytes);
  if (!whole)
    report(problems, 'archive-cut-off', `${file} is cut off or broken; what is whole was unpacked.`);
  const files: ArchivedFile[] = [];
  let unpacked = 0;
  for (const entry of entries) {
    const name = safeName(entry.name);
    if (name === '' || /[\\/]$/.test(entry.name) || isHidden(name) || !wants(name)) continue;
    if (--budget.entries < 0) {
      report(
        problems,
        'archive-too-large',
        `${file} holds more than ${MOST_ENTRIES} files; the rest was left out.`,
      );
      break;
    }
    const { content, fault } = await unpackEntry(entry, { budget, signal });
    if (fault) FAULTS[fault]({ name, problems });
    // A bomb is thrown away whole; of a broken file the part before the break may still be read.
    if (content) files.push({ name, bytes: content });
    unpacked += content?.length ?? 0;
    if (unpacked > SMALL_ARCHIVE && unpacked > bytes.length * HIGHEST_RATIO) {
      FAULTS.bomb({ name, problems });
      return { files: [], problems: problems.problems() };
    }
    if (fault === 'bomb' || fault === 'too-large') break;
  }
  return { files, problems: problems.problems() };
}

type Fault = 'locked' | 'method' | 'bomb' | 'too-large' | 'broken';

interface EntryContent {
  readonly content?: Uint8Array;
  readonly fault?: Fault;
}

async function unpackEntry(
  { packed, method, locked, checksum }: ZipEntry,
  { budget, signal }: { readonly budget: UnpackBudget; readonly signal: AbortSignal | undefined },
): Promise<EntryContent> {
  if (locked) return { fault: 'locked' };
  if (method !== 0 && method !== 8) return { fault: 'method' };
  const inflated: EntryContent =
    method === 8 ? await inflate(packed, { budget, signal }) : { content: packed };
  const { content } = inflated;
  if (!content) return inflated;
  if (method === 0) budget.bytes -= content.length;
  if (budget.bytes < 0) return { fault: 'too-large' };
  const isSound = !inflated.fault && (checksum === undefined || checksum === checksumOf(content));
  return isSound ? inflated : { content, fault: 'broken' };
}

async function inflate(
  packed: Uint8Array,
  { budget, signal }: { readonly budget: UnpackBudget; readonly signal: AbortSignal | undefined },
): Promise<EntryContent> {
  const { Inflate } = await import('fflate');
  const chunks: Uint8Array[] = [];
  let [length, sinceTurn] = [0, 0];
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    sinceTurn += chunk.length;
    budget.bytes -= chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    const end = Math.min(at + STEP, packed.length);
    try {
      inflater.push(packed.subarray(at, end), end === packed.length);
    } catch {
      // The unpacker throws for what is broken, and has no other way to say it.
      return { content: join(chunks, length), fault: 'broken' };
    }
    if (length > SMALL_BYTES && length > end * HIGHEST_RATIO) return { fault: 'bomb' };
    if (budget.bytes < 0) return { fault: 'too-large' };
    if (sinceTurn > BYTES_BETWEEN_TURNS) sinceTurn = await turn(signal);
  }
  return { content: join(chunks, length) };
}

async function turn(signal: AbortSignal | undefined): Promise<0> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  signal?.throwIfAborted();
  return 0;
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Without drives, roots and steps upwards, and without signs that hide what a name is. */
function safeName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, '')
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]+/)
    .filter((part) => part.trim() !== '' && part !== '..' && part !== '.')
    .join('/');
}

/** What macOS puts beside each file. */
function isHidden(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(name);
}

const FAULTS: Record<Fault, (place: { readonly name: string; readonly problems: ProblemList }) => void> = {
  locked: ({ name, problems }) =>
    report(problems, 'archive-locked', `«${name}» is locked with a password; it was not unpacked.`),
  method: ({ name, problems }) =>
    report(problems, 'archive-method', `«${name}» is packed in a way that is not read here.`),
  bomb: ({ name, problems }) =>
    report(
      problems,
      'archive-bomb',
      `«${name}» unpacks to more than ${HIGHEST_RATIO} times its size, as only a bomb does; the archive was left there.`,
    ),
  'too-large': ({ name, problems }) =>
    report(
      problems,
      'archive-too-large',
      `The archive unpacks to more than can be read; it was left at «${name}».`,
    ),
  broken: ({ name, problems }) =>
    report(problems, 'archive-broken', `«${name}» is broken in the archive; what came out of it was read.`),
};

function report(problems: ProblemList, code: string, message: string): void {
  problems.error(code, () => ({
    message,
    fix: 'Unpack it on your computer, check it, and give the files themselves.',
  }));
}

let table: Uint32Array | undefined;

/** CRC-32 of ISO 3309, as archives have it. */
function checksumOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) sum = (table[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
