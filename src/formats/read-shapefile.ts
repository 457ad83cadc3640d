/** Reads a Shapefile: shapes from .shp, by .shx; values from .dbf, with .cpg; the system from .prj. */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import { type DbfRecords, openDbfRecords } from './dbf-records.js';
import { parseDbf } from './dbf-table.js';
import { layerName } from './layer-name.js';
import type { RawFeature, ReadFile, ReadOptions, ReadSource, StatedSystem } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';
import { findRecords, isShapefile, readShape, type Shape, type ShapeRecords } from './shapefile-shapes.js';

/** Longest .prj that is taken for one. */
const MOST_PRJ_BYTES = 65_536;

/** One layer, named as the file. */
export const readShapefile: ReadFile = async (source, options) => {
  const { bytes, name: file, beside } = source;
  const watch = new ReadWatch(options);
  await watch.rest(0);
  if (!isShapefile(bytes)) {
    return refuse(source, {
      code: 'not-shapefile',
      message: 'The .shp file does not begin as a Shapefile does.',
      fix: 'Get the file again; the .shp, .shx, .dbf and .prj files belong together.',
    });
  }
  const problems = createProblemList({ file });
  const shapes = findRecords(bytes, beside.get('shx'));
  const records = openRecords(source, { options, problems });
  checkParts(source, { shapes, records, problems });
  const features: RawFeature[] = [];
  let excess = watch.excess(source);
  for (let record = 0; !excess && record < shapes.contents.length; record++) {
    const content = shapes.contents[record];
    if (!content || records?.isDeleted(record)) continue;
    const { geometry, fault } = readShape(content);
    if (fault) FAULTS[fault]({ record, problems });
    const values = records?.valuesOf(record) ?? [];
    features.push(watch.build({ geometry, values }, problems));
    if (watch.due) await watch.rest(record / shapes.contents.length);
    excess = watch.excess(source);
  }
  if (excess) return { ok: false, problems: [excess] };
  const layer = {
    name: layerName(file),
    features,
    ...systemOf(beside.get('prj')),
    ...(records ? { encoding: records.encoding } : {}),
    problems: problems.problems(),
  };
  return { ok: true, value: [layer], problems: [] };
};

function openRecords(
  { beside }: ReadSource,
  { options, problems }: { readonly options: ReadOptions | undefined; readonly problems: ProblemList },
): DbfRecords | undefined {
  const dbf = beside.get('dbf');
  const table = dbf && parseDbf(dbf);
  if (table) return openDbfRecords(table, { cpg: beside.get('cpg'), options, problems });
  problems.warn(dbf ? 'unreadable-dbf' : 'missing-dbf', () => ({
    message: dbf
      ? 'The .dbf file is cut off or no dBASE table: the shapes have no values.'
      : 'The .dbf file is missing: the shapes have no values.',
    fix: 'Choose the .dbf file together with the .shp file.',
  }));
  return undefined;
}

interface Parts {
  readonly shapes: ShapeRecords;
  readonly records: DbfRecords | undefined;
  readonly problems: ProblemList;
}

function checkParts({ beside }: ReadSource, { shapes, records, problems }: Parts): void {
  const count = shapes.contents.length;
  if (!beside.has('shx')) {
    problems.warn('missing-shx', () => ({
      message: 'The .shx file is missing: the shapes were read one after the other.',
      fix: 'Choose the .shx file too if shapes are missing.',
    }));
  }
  if (!shapes.whole) {
    problems.error('file-cut-off', () => ({
      message: `The .shp file is cut off or broken: ${count} shapes could be read.`,
      fix: 'Get the file again.',
    }));
  }
  if (records && records.count !== count) {
    problems.warn('parts-differ', () => ({
      message: `The .shp file has ${count} shapes, but the .dbf file ${records.count} records.`,
      fix: 'Check that the files belong together and are whole.',
    }));
  }
  const deleted = records ? countDeleted(records) : 0;
  if (deleted > 0) {
    problems.warn('deleted-records', () => ({
      message: `${deleted} records are marked as deleted; they were left out.`,
    }));
  }
}

function countDeleted(records: DbfRecords): number {
  let deleted = 0;
  for (let record = 0; record < records.count; record++) deleted += Number(records.isDeleted(record));
  return deleted;
}

interface ShapePlace {
  readonly record: number;
  readonly problems: ProblemList;
}

const FAULTS: Record<NonNullable<Shape['fault']>, (place: ShapePlace) => void> = {
  unreadable: ({ record, problems }) => {
    problems.error('unreadable-geometry', () => ({
      path: `features[${record}].geometry`,
      message: `The shape of record ${record + 1} is broken; it was left out.`,
      fix: 'Repair the file in the program that wrote it.',
    }));
  },
  'unknown-type': ({ record, problems }) => {
    problems.error('unreadable-geometry', () => ({
      path: `features[${record}].geometry`,
      message: `The shape of record ${record + 1} is of a type that is not read, such as a surface in space (MultiPatch).`,
      fix: 'Turn it into a plain polygon.',
    }));
  },
  'stray-holes': ({ record, problems }) => {
    problems.warn('hole-outside', () => ({
      path: `features[${record}].geometry`,
      message: `The polygon of record ${record + 1} has holes that lie in no shell; they were read as polygons of their own.`,
      fix: 'Check the shape.',
    }));
  },
};

function systemOf(prj: Uint8Array | undefined): { readonly system?: StatedSystem } {
  if (!prj || prj.length > MOST_PRJ_BYTES) return {};
  const text = new TextDecoder().decode(prj).trim();
  return text === '' ? {} : { system: { type: 'wkt', text } };
}
