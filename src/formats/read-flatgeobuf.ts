/**
 * Reads a FlatGeobuf file held in memory. Not by the library of that name: it hangs on a file with an index and no features,
 * follows parts that hold themselves, and gives up all features for one that is broken. Files on a server are read by range in flatgeobuf-window.ts.
 */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { FlatTable } from './flat-table.js';
import { readFlatGeometry } from './flatgeobuf-geometry.js';
import { type FlatHeader, readFlatHeader, readFlatValues } from './flatgeobuf-header.js';
import { layerName } from './layer-name.js';
import type { RawFeature, RawValue, ReadFile } from './raw-layer.js';
import { type FeatureParts, ReadWatch, refuse } from './read-watch.js';

const FIELD = { geometry: 0, properties: 1 } as const;

/** With more columns than this, a feature only gets those that it has a value for. */
const MOST_EMPTY_COLUMNS = 256;

/** One layer, with the system that the header names. */
export const readFlatGeobuf: ReadFile = async (source, options) => {
  const { bytes, name: file } = source;
  const watch = new ReadWatch(options);
  await watch.rest(0);
  const header = readFlatHeader(bytes);
  if (!header) return refuse(source, notFlatGeobuf(bytes));
  const problems = createProblemList({ file });
  const features: RawFeature[] = [];
  let offset = header.featuresOffset;
  let excess = watch.excess(source);
  while (!excess && offset < bytes.length) {
    const feature = viewAt(bytes, offset);
    if (!feature) break;
    const place = { problems, index: features.length };
    features.push(watch.build(readFeature(feature, { header, ...place }), problems));
    offset += 4 + feature.byteLength;
    if (watch.due) await watch.rest(offset / bytes.length);
    excess = watch.excess(source);
  }
  if (excess) return { ok: false, problems: [excess] };
  checkEnd({ header, count: features.length, whole: offset === bytes.length }, problems);
  const { system } = header;
  const name = header.name ?? layerName(file);
  const layer = { name, features, ...(system ? { system } : {}), problems: problems.problems() };
  return { ok: true, value: [layer], problems: [] };
};

function notFlatGeobuf(bytes: Uint8Array): Pick<Problem, 'code' | 'message' | 'fix'> {
  const begins = bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62;
  return {
    code: 'not-flatgeobuf',
    message: begins
      ? 'The head of the FlatGeobuf file is cut off or broken, or its version is not 3.'
      : 'The file is no FlatGeobuf: it does not begin with "fgb".',
    fix: 'Get the file again, or write it anew, for example with QGIS.',
  };
}

/** The feature that begins there, without its length; undefined when it is longer than the rest of the file. */
function viewAt(bytes: Uint8Array, offset: number): DataView | undefined {
  if (offset + 4 > bytes.length) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + offset, 4).getUint32(0, true);
  if (length < 4 || offset + 4 + length > bytes.length) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset + offset + 4, length);
}

export interface FeaturePlace {
  readonly header: FlatHeader;
  readonly problems: ProblemList;
  readonly index: number;
}

/** One feature, without the length before it. */
export function readFeature(view: DataView, { header, problems, index }: FeaturePlace): FeatureParts {
  const table = FlatTable.root(view);
  const geometryTable = table?.table(FIELD.geometry);
  const geometry =
    geometryTable && readFlatGeometry(geometryTable, { type: header.geometryType, bytes: view.byteLength });
  if (!table || (geometryTable && geometry === undefined)) {
    problems.error('unreadable-geometry', () => ({
      path: `features[${index}].geometry`,
      message: `The shape of feature ${index + 1} is broken or a curve; it was left out.`,
      fix: 'Write the file anew with straight lines, for example with QGIS.',
    }));
  }
  const list = table?.list(FIELD.properties, 1);
  const values = list && readFlatValues(list, header.columns);
  if (list && !values) {
    problems.error('unreadable-values', () => ({
      path: `features[${index}].properties`,
      message: `The values of feature ${index + 1} are broken; they were left out.`,
      fix: 'Write the file anew, for example with QGIS.',
    }));
  }
  return { geometry: geometry ?? null, values: nameValues(header, values ?? new Map()) };
}

function nameValues(
  { columns }: FlatHeader,
  values: ReadonlyMap<number, RawValue>,
): readonly (readonly [string, RawValue])[] {
  if (columns.length <= MOST_EMPTY_COLUMNS) {
    return columns.map(({ name }, index) => [name, values.get(index) ?? null] as const);
  }
  return [...values].map(([index, value]) => [columns[index]?.name ?? '', value] as const);
}

function checkEnd(
  { header, count, whole }: { readonly header: FlatHeader; readonly count: number; readonly whole: boolean },
  problems: ProblemList,
): void {
  const { featureCount } = header;
  if (whole && (featureCount === 0 || featureCount === count)) return;
  problems.error('file-cut-off', () => ({
    message:
      featureCount > 0
        ? `The file is cut off or broken: it says ${featureCount} features, but ${count} could be read.`
        : `The file is cut off or broken after ${count} features.`,
    fix: 'Get the file again.',
  }));
}
