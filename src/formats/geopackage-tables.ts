/** What a GeoPackage says of itself (OGC 12-128r18): which tables have shapes, and in which system. */
import type { StatedSystem } from './raw-layer.js';
import type { SqliteFile, SqliteTable } from './sqlite-file.js';
import type { SqliteValue } from './sqlite-record.js';

export interface FeatureTable {
  readonly table: SqliteTable;
  /** Name of the column of shapes. */
  readonly geometryColumn: string;
  readonly system?: StatedSystem;
}

export interface GeoPackageTables {
  readonly features: readonly FeatureTable[];
  /** Tables that are told of, but are views or not there. */
  readonly missing: readonly string[];
  /** Tables of another kind: without shapes, or of tiles. */
  readonly others: readonly { readonly name: string; readonly kind: string }[];
}

/** Undefined for an SQLite file that is no GeoPackage. */
export function readGeoPackageTables(file: SqliteFile): GeoPackageTables | undefined {
  const tables = new Map(file.readTables().map((table) => [table.name.toLowerCase(), table]));
  const columns = tables.get('gpkg_geometry_columns');
  if (!columns) return undefined;
  const systems = readSystems(file, tables.get('gpkg_spatial_ref_sys'));
  const features: FeatureTable[] = [];
  const missing: string[] = [];
  const told = new Set<string>();
  for (const row of readNamedRows(file, columns)) {
    const [name, geometryColumn] = [row.get('table_name'), row.get('column_name')];
    if (typeof name !== 'string' || typeof geometryColumn !== 'string' || told.has(name.toLowerCase()))
      continue;
    told.add(name.toLowerCase());
    const table = tables.get(name.toLowerCase());
    const system = systems.get(String(row.get('srs_id')));
    if (!table) missing.push(name);
    else features.push({ table, geometryColumn, ...(system ? { system } : {}) });
  }
  const contents = tables.get('gpkg_contents');
  const others = contents ? [...readNamedRows(file, contents)].flatMap((row) => otherOf(row, told)) : [];
  return { features, missing, others };
}

function otherOf(row: NamedRow, told: ReadonlySet<string>): GeoPackageTables['others'] {
  const [name, kind] = [row.get('table_name'), row.get('data_type')];
  if (typeof name !== 'string' || typeof kind !== 'string' || told.has(name.toLowerCase())) return [];
  return [{ name, kind }];
}

type NamedRow = ReadonlyMap<string, SqliteValue | undefined>;

/** Rows of a small table, their values by the name of the column in small letters. */
function* readNamedRows(file: SqliteFile, table: SqliteTable): Iterable<NamedRow> {
  for (const { values } of file.readRows(table)) {
    yield new Map(table.columns.map(({ name }, index) => [name.toLowerCase(), values[index]]));
  }
}

/** Systems by their number; the undefined ones (-1 and 0) are left out. */
function readSystems(file: SqliteFile, table: SqliteTable | undefined): ReadonlyMap<string, StatedSystem> {
  const systems = new Map<string, StatedSystem>();
  if (!table) return systems;
  for (const row of readNamedRows(file, table)) {
    const code = row.get('organization_coordsys_id');
    const definition = row.get('definition');
    if (/^epsg$/i.test(String(row.get('organization'))) && typeof code === 'number' && code > 0) {
      systems.set(String(row.get('srs_id')), { type: 'epsg', code });
    } else if (typeof definition === 'string' && !/^\s*(undefined)?\s*$/i.test(definition)) {
      systems.set(String(row.get('srs_id')), { type: 'wkt', text: definition });
    }
  }
  return systems;
}
