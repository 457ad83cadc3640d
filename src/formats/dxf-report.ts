/** What is said of a drawing as a whole: its units, and what of it was not read. */
import type { ProblemList } from '../domain/problem-list.js';
import type { DxfScan } from './dxf-groups.js';

export interface DrawingFindings {
  /** Value of $INSUNITS: 0 when it is not said. */
  readonly units: number;
  /** How many entities of each type were not read. */
  readonly notRead: ReadonlyMap<string, number>;
  readonly missingBlocks: ReadonlySet<string>;
  /** Whether blocks within blocks held more than can be drawn. */
  readonly exhausted: boolean;
  readonly scan: DxfScan;
}

const METRES = 6;

const UNITS: Readonly<Record<number, string>> = {
  1: 'inches',
  2: 'feet',
  3: 'miles',
  4: 'millimetres',
  5: 'centimetres',
  7: 'kilometres',
  10: 'yards',
  14: 'decimetres',
};

/** Types that hold no place on the map, so that nobody misses them. */
const NO_PLACE: ReadonlySet<string> = new Set(['VIEWPORT', 'SEQEND', 'ATTDEF', 'ENDBLK', 'VERTEX', 'ENDSEC']);

export function reportDrawing(findings: DrawingFindings, problems: ProblemList): void {
  const { units, notRead, missingBlocks, exhausted, scan } = findings;
  if (units > 0 && units !== METRES) {
    problems.warn('units-not-metres', () => ({
      path: '$INSUNITS',
      message: `The drawing says that its units are ${UNITS[units] ?? `of the kind ${units}`}; coordinates were read as they are written.`,
      fix: 'Many drawings say so although they are in metres: check where the shapes come to lie.',
    }));
  }
  for (const [type, count] of [...notRead].slice(0, 50)) {
    if (NO_PLACE.has(type)) continue;
    problems.warn('entities-not-read', () => ({
      message: `${count} entities of the type ${type.slice(0, 40)} were not read.`,
      fix: 'Turn them into polylines (for example EXPLODE) if you need them.',
    }));
  }
  for (const name of [...missingBlocks].slice(0, 50)) {
    problems.warn('missing-block', () => ({
      message: `The block ${JSON.stringify(name.slice(0, 60))} is inserted, but is not in the file.`,
      fix: 'Bind external references to the drawing and save it again.',
    }));
  }
  if (exhausted) {
    problems.error('too-many-blocks', () => ({
      message: 'Blocks within blocks hold more entities than can be drawn; the rest was left out.',
      fix: 'Explode the blocks that you need and delete the others.',
    }));
  }
  reportScan(scan, problems);
}

function reportScan({ badLines, ended }: DxfScan, problems: ProblemList): void {
  if (badLines > 0) {
    problems.error('broken-lines', () => ({
      message: `${badLines} lines are not what they should be; what stands around them may be missing.`,
      fix: 'Save the drawing anew.',
    }));
  }
  if (!ended) {
    problems.error('file-cut-off', () => ({
      message: 'The drawing is cut off: it has no end (EOF).',
      fix: 'Get the file again.',
    }));
  }
}
