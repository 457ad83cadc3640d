/** Reads a GeoParquet file: each column of shapes becomes a layer, with all other values. */
import type { RowGroup } from 'hyparquet';
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import { findGeometryColumns, type GeometryColumn, isShapeType } from './geoparquet-columns.js';
import { readParquetGeometry } from './geoparquet-geometry.js';
import { layerName } from './layer-name.js';
import { type ParquetColumn, ParquetTable } from './parquet-table.js';
import { toRawValue } from './parquet-value.js';
import type { RawFeature, ReadFile, ReadSource } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';

/** Bytes that pages may come to when they are unpacked: of any file, and for each of its bytes. */
const UNPACKED = { always: 1 << 28, perByte: 100 } as const;

/** The main column of shapes makes the first layer; others are named for file and column. */
export const readGeoParquet: ReadFile = async (source, options) => {
  const watch = new ReadWatch(options);
  await watch.rest(0);
  const { limits } = watch;
  const first = watch.excess(source);
  if (first) return { ok: false, problems: [first] };
  const table = await ParquetTable.open(source.bytes, {
    bytes: Math.min(limits.bytes, UNPACKED.always + UNPACKED.perByte * source.bytes.length),
    values: limits.positions,
  });
  if (!table) return refuse(source, notParquet(source));
  const { columns, searchColumns } = findGeometryColumns(table.metadata);
  const known = columns.filter(({ name }) => table.columns.some((column) => column.name === name));
  if (known.length === 0) return refuse(source, NO_SHAPES);
  if (table.rowCount * known.length > limits.features) return refuse(source, tooMany(table.rowCount));
  const shapes = new Set(columns.map(({ name }) => name));
  const others = table.columns.filter(({ name }) => !shapes.has(name) && !searchColumns.has(name));
  const layers = known.map((column, index) =>
    openLayer(column, { source, columns: others, isMain: index === 0 }),
  );
  for (const [index, group] of table.metadata.row_groups.entries()) {
    const done = (share: number) => (index + share) / table.metadata.row_groups.length;
    await readGroup(group, { table, layers, others, source, watch, done });
    const excess = watch.excess(source);
    if (excess) return { ok: false, problems: [excess] };
  }
  const value = layers.map(({ column, name, features, problems }) => ({
    name,
    features,
    ...(column.system ? { system: column.system } : {}),
    problems: problems.problems(),
  }));
  return { ok: true, value, problems: [] };
};

function notParquet({ bytes }: ReadSource) {
  const begins = String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';
  return {
    code: 'not-parquet',
    message: begins
      ? 'The Parquet file is cut off or broken: its end, where its plan stands, cannot be read.'
      : 'The file is no Parquet file: it does not begin with "PAR1".',
    fix: 'Get the file again.',
  };
}

const NO_SHAPES = {
  code: 'no-geometry',
  message: 'The Parquet file has no column of shapes: its metadata name none under "geo".',
  fix: 'Save it as GeoParquet, for example with QGIS, DuckDB or GeoPandas.',
};

function tooMany(count: number) {
  return {
    code: 'too-large',
    message: `The file has more features than can be read: ${count}.`,
    fix: 'Cut the data to the area you need, or turn it into tiles (PMTiles).',
  };
}

interface OpenLayer {
  readonly column: GeometryColumn;
  readonly name: string;
  readonly features: RawFeature[];
  readonly problems: ProblemList;
}

interface LayerPlan {
  readonly source: ReadSource;
  /** Those that are no shapes. */
  readonly columns: readonly ParquetColumn[];
  readonly isMain: boolean;
}

function openLayer(column: GeometryColumn, { source, columns, isMain }: LayerPlan): OpenLayer {
  const problems = createProblemList({ file: source.name });
  const { systemName } = column;
  if (systemName !== undefined) {
    problems.warn('unknown-system', () => ({
      path: column.name,
      message: `The coordinate system ${JSON.stringify(systemName.slice(0, 100))} has no code of EPSG.`,
      fix: 'Choose the system yourself.',
    }));
  }
  for (const { name, element } of columns) {
    if (!isBytes({ name, element })) continue;
    problems.warn('field-not-read', () => ({
      path: name,
      message: `The column ${JSON.stringify(name)} holds bytes; it was not read.`,
    }));
  }
  const file = layerName(source.name);
  return { column, name: isMain ? file : `${file}: ${column.name}`, features: [], problems };
}

function isBytes({ element: { type, converted_type, logical_type } }: ParquetColumn): boolean {
  if (type !== 'BYTE_ARRAY' && type !== 'FIXED_LEN_BYTE_ARRAY') return false;
  return converted_type === undefined && (logical_type === undefined || isShapeType(logical_type));
}

interface GroupTask {
  readonly table: ParquetTable;
  readonly layers: readonly OpenLayer[];
  readonly others: readonly ParquetColumn[];
  readonly source: ReadSource;
  readonly watch: ReadWatch;
  readonly done: (share: number) => number;
}

async function readGroup(group: RowGroup, task: GroupTask): Promise<void> {
  const { table, layers, others, source, watch, done } = task;
  const rows = Number(group.num_rows);
  const values: { readonly name: string; readonly isDay: boolean; readonly list: ArrayLike<unknown> }[] = [];
  for (const { name, element } of others) {
    const list = await table.readColumn(group, name);
    if (!list) for (const { problems } of layers) reportColumn(name, problems);
    values.push({ name, isDay: element.converted_type === 'DATE', list: list ?? [] });
    watch.addWork(rows);
    if (watch.due) await watch.rest(done(0.5));
  }
  for (const { column, features, problems } of layers) {
    const list = await table.readColumn(group, column.name);
    if (!list) reportColumn(column.name, problems);
    for (let row = 0; list && row < rows; row++) {
      const place = { problems, index: features.length };
      const geometry = readShape(list[row], { column, ...place });
      const named = values.map(({ name, isDay, list }) => [name, toRawValue(list[row], isDay)] as const);
      features.push(watch.build({ geometry, values: named }, problems));
      if (!watch.due) continue;
      if (watch.excess(source)) return;
      await watch.rest(done(row / rows));
    }
  }
}

function readShape(
  value: unknown,
  {
    column,
    problems,
    index,
  }: { readonly column: GeometryColumn; readonly problems: ProblemList; readonly index: number },
) {
  const geometry = readParquetGeometry(value, column.encoding);
  if (geometry === undefined) {
    problems.error('unreadable-geometry', () => ({
      path: `features[${index}].geometry`,
      message: `The shape of row ${index + 1} in the column ${JSON.stringify(column.name)} is broken, a curve, or written in an unknown way (${JSON.stringify(column.encoding.slice(0, 40))}); it was left out.`,
      fix: 'Write the file anew with straight lines and the encoding WKB.',
    }));
  }
  return geometry ?? null;
}

function reportColumn(name: string, problems: ProblemList): void {
  problems.error('unreadable-column', () => ({
    path: name,
    message: `The column ${JSON.stringify(name.slice(0, 100))} is broken, or of a kind that is not read; its values are missing from a part of the rows.`,
    fix: 'Write the file anew, for example with GeoPandas or QGIS.',
  }));
}
