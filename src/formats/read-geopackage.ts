/** Reads a GeoPackage: each of its tables with shapes becomes a layer. */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import { readGeoPackageGeometry } from './geopackage-geometry.js';
import { type FeatureTable, type GeoPackageTables, readGeoPackageTables } from './geopackage-tables.js';
import type { RawFeature, RawLayer, RawValue, ReadFile, ReadSource } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';
import { SqliteFile, type SqliteRow } from './sqlite-file.js';
import type { SqliteValue } from './sqlite-record.js';

/** With more columns than this, a feature only gets those that it has a value for. */
const MOST_EMPTY_COLUMNS = 256;

/** One layer for each table with shapes. Tables of another kind are named in the result's problems. */
export const readGeoPackage: ReadFile = async (source, options) => {
  const watch = new ReadWatch(options);
  await watch.rest(0);
  const first = watch.excess(source);
  if (first) return { ok: false, problems: [first] };
  const file = SqliteFile.open(source.bytes);
  const tables = file && readGeoPackageTables(file);
  if (!tables) return refuse(source, file ? NO_GEOPACKAGE : NO_DATABASE);
  const layers: RawLayer[] = [];
  for (const [index, table] of tables.features.entries()) {
    const problems = createProblemList({ file: source.name });
    const progress = (share: number) => (index + share) / tables.features.length;
    const layer = await readTable({ file, table, source, watch, progress, problems });
    if (!layer) break;
    layers.push(layer);
  }
  const excess = watch.excess(source);
  if (excess) return { ok: false, problems: [excess] };
  const problems = createProblemList({ file: source.name });
  reportFile(file, { tables, problems });
  const [firstLayer, ...others] = layers;
  if (!firstLayer) return refuse(source, NOTHING_TO_READ);
  // Only warnings may stand beside good layers: what is broken is told with the first of them.
  const broken = brokenProblems(file, source);
  const withBroken = { ...firstLayer, problems: [...firstLayer.problems, ...broken] };
  return { ok: true, value: [withBroken, ...others], problems: problems.problems() };
};

const NO_DATABASE = {
  code: 'not-geopackage',
  message: 'The file is no GeoPackage: it does not begin as an SQLite database does.',
  fix: 'Get the file again.',
};

const NO_GEOPACKAGE = {
  code: 'not-geopackage',
  message: 'The database is broken, or is no GeoPackage: the table gpkg_geometry_columns is missing.',
  fix: 'Save the data as GeoPackage, for example with QGIS.',
};

const NOTHING_TO_READ = {
  code: 'no-features',
  message: 'The GeoPackage has no table with shapes.',
  fix: 'Save a table with shapes; export views and tiles as tables of features.',
};

interface TableTask {
  readonly file: SqliteFile;
  readonly table: FeatureTable;
  readonly source: ReadSource;
  readonly watch: ReadWatch;
  /** The share of the whole work that is done, for a share of the table. */
  readonly progress: (share: number) => number;
  readonly problems: ProblemList;
}

/** Undefined when there is more than the limits allow. */
async function readTable({
  file,
  table,
  source,
  watch,
  progress,
  problems,
}: TableTask): Promise<RawLayer | undefined> {
  const features: RawFeature[] = [];
  const { columns, name } = table.table;
  const place = columns.findIndex(({ name }) => name.toLowerCase() === table.geometryColumn.toLowerCase());
  const key = columns.findIndex(({ isRowId }) => isRowId);
  let bytes = 0;
  for (const row of file.readRows(table.table)) {
    const at = { problems, index: features.length };
    const geometry = readShape(row.values[place], at);
    const values = valuesOf(row, { table, place, key });
    features.push(watch.build({ geometry, values, id: row.rowId }, problems));
    bytes += sizeOf(row.values[place]) + 8 * columns.length;
    if (!watch.due) continue;
    await watch.rest(progress(Math.min(1, bytes / source.bytes.length)));
    if (watch.excess(source)) return undefined;
  }
  reportColumns(table, { place, problems });
  const { system } = table;
  return { name, features, ...(system ? { system } : {}), problems: problems.problems() };
}

function sizeOf(value: SqliteValue | undefined): number {
  return value instanceof Uint8Array ? value.length : 0;
}

function readShape(
  value: SqliteValue | undefined,
  { problems, index }: { readonly problems: ProblemList; readonly index: number },
) {
  if (value === null || value === undefined) return null;
  const geometry = value instanceof Uint8Array ? readGeoPackageGeometry(value) : undefined;
  if (geometry === undefined) {
    problems.error('unreadable-geometry', () => ({
      path: `features[${index}].geometry`,
      message: `The shape of row ${index + 1} is broken or a curve; it was left out.`,
      fix: 'Write the table anew with straight lines, for example with QGIS.',
    }));
  }
  return geometry ?? null;
}

interface ValuePlan {
  readonly table: FeatureTable;
  /** Where the shape is among the columns, and the key; -1 when it is not. */
  readonly place: number;
  readonly key: number;
}

function valuesOf(
  { values }: SqliteRow,
  { table, place, key }: ValuePlan,
): readonly (readonly [string, RawValue])[] {
  const { columns } = table.table;
  const named: [string, RawValue][] = [];
  for (const [index, { name, type, stored }] of columns.entries()) {
    if (index === place || index === key || !stored) continue;
    const value = values[index] ?? null;
    if (value === null && columns.length > MOST_EMPTY_COLUMNS) continue;
    if (value instanceof Uint8Array) named.push([name, null]);
    else named.push([name, type === 'BOOLEAN' && value !== null ? value !== 0 : value]);
  }
  return named;
}

function reportColumns(
  { table, geometryColumn }: FeatureTable,
  { place, problems }: { readonly place: number; readonly problems: ProblemList },
): void {
  if (place < 0) {
    problems.error('no-geometry', () => ({
      path: geometryColumn,
      message: `The column of shapes ${JSON.stringify(geometryColumn)} is not in the table ${JSON.stringify(table.name)}.`,
      fix: 'Repair the file in the program that wrote it.',
    }));
  }
  for (const { name, type, stored } of table.columns) {
    if (stored && (!/BLOB/.test(type) || name.toLowerCase() === geometryColumn.toLowerCase())) continue;
    problems.warn('field-not-read', () => ({
      path: name,
      message: `The column ${JSON.stringify(name)} holds bytes or is worked out; it was not read.`,
    }));
  }
}

function reportFile(
  file: SqliteFile,
  { tables, problems }: { readonly tables: GeoPackageTables; readonly problems: ProblemList },
): void {
  for (const name of tables.missing) {
    problems.warn('table-not-read', () => ({
      path: name,
      message: `The table ${JSON.stringify(name)} is a view or is not in the file; it was not read.`,
      fix: 'Export the view as a table of its own.',
    }));
  }
  for (const { name, kind } of tables.others) {
    problems.warn('table-not-read', () => ({
      path: name,
      message: `The table ${JSON.stringify(name)} has no shapes (${JSON.stringify(kind)}); it was not read.`,
    }));
  }
  if (file.mayBeOpen) {
    problems.warn('file-may-be-open', () => ({
      message:
        'The file may still be open in a program; the latest changes then lie in the file ending in -wal.',
      fix: 'Close the program (for example QGIS) and choose the file again.',
    }));
  }
}

function brokenProblems(file: SqliteFile, { name }: ReadSource): RawLayer['problems'] {
  const problems = createProblemList({ file: name });
  if (!file.whole || file.broken > 0) {
    problems.error('file-cut-off', () => ({
      message: `The file is cut off or broken: ${file.broken} of its pages or rows could not be read.`,
      fix: 'Get the file again; repair it with the command `.recover` of sqlite3 if there is no other.',
    }));
  }
  return problems.problems();
}
