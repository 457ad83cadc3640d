/** Which of several files belong together: the parts of a Shapefile are one, and what lies beside maps in archives is none. */
import type { Problem } from '../domain/result.js';
import { decodeText } from './decode-text.js';
import type { ReadSource } from './raw-layer.js';
import { endingOf, recogniseFormat } from './recognise-format.js';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it came out of an archive: nobody chose it by itself. */
  readonly packed?: boolean;
}

export interface Grouped {
  readonly sources: readonly ReadSource[];
  /** Parts of a Shapefile without the one that has the shapes. */
  readonly problems: readonly Problem[];
}

/** What lies beside another file and is none by itself: tables, systems, encodings, indices, styles. */
const PARTS = new Set('dbf prj cpg cst shx qix sbn sbx fbn fbx ain aih ixs mxs atx qpj qmd csvt'.split(' '));
/** Parts that are of no use without the shapes; the file of these has the ending `shp`. */
const SHAPEFILE_PARTS = new Set(['dbf', 'shx']);

/** Each file that can be read, with its parts: those of the same name but another ending. */
export function groupSources(files: readonly GivenFile[]): Grouped {
  const families = groupParts(files);
  const sources: ReadSource[] = [];
  const problems: Problem[] = [];
  const shapes = new Set(
    files.filter(({ name }) => endingOf(name) === 'shp').map(({ name }) => stemOf(name)),
  );
  for (const { name, bytes, packed } of files) {
    const ending = endingOf(name);
    const beside = families.get(stemOf(name)) ?? NO_PARTS;
    if (!PARTS.has(ending)) {
      if (!packed || isWorthReading(name, bytes)) sources.push({ name, bytes, beside });
    } else if (SHAPEFILE_PARTS.has(ending) && !shapes.has(stemOf(name))) problems.push(lonelyPart(name));
  }
  return { sources, problems };
}

const NO_PARTS: ReadonlyMap<string, Uint8Array> = new Map();

function groupParts(files: readonly GivenFile[]): ReadonlyMap<string, ReadonlyMap<string, Uint8Array>> {
  const families = new Map<string, Map<string, Uint8Array>>();
  for (const { name, bytes } of files) {
    const ending = endingOf(name);
    if (!PARTS.has(ending)) continue;
    const family = families.get(stemOf(name)) ?? new Map<string, Uint8Array>();
    families.set(stemOf(name), family.set(ending, bytes));
  }
  return families;
}

function stemOf(name: string): string {
  return name.replace(/\.[^./\\]+$/, '').toLowerCase();
}

/** Archives hold pictures, styles and letters, too: these are passed over without a word. */
function isWorthReading(name: string, bytes: Uint8Array): boolean {
  const format = recogniseFormat(name, bytes);
  if (format !== 'csv' || endingOf(name) !== 'txt') return format !== undefined;
  const [head = ''] = decodeText(bytes.subarray(0, 1000)).text.trimStart().split(/\r?\n/, 1);
  return /[,;\t|].*[,;\t|]/.test(head);
}

function lonelyPart(name: string): Problem {
  return {
    code: 'missing-shp',
    message: `${name} is part of a Shapefile, but the .shp file is missing.`,
    path: '',
    severity: 'error',
    file: name,
    fix: 'Choose the .shp, .shx, .dbf and .prj files together, or a zip archive of them.',
  };
}
