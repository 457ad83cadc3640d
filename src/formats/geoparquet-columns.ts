/** Which columns of a GeoParquet file are shapes, how they are written, and in which system (geoparquet.org, 1.1). */
import type { FileMetaData, LogicalType, SchemaElement } from 'hyparquet';
import { isPlainObject, ownMember, type PlainObject } from '../domain/plain-object.js';
import type { StatedSystem } from './raw-layer.js';

export interface GeometryColumn {
  readonly name: string;
  /** WKB, or the type of shape for nested numbers, in small letters. */
  readonly encoding: string;
  /** Absent when the file states none, or one without a code. */
  readonly system?: StatedSystem;
  /** Name of the system that has no code of EPSG. */
  readonly systemName?: string;
}

export interface GeometryColumns {
  /** The first is the main one. */
  readonly columns: readonly GeometryColumn[];
  /** Columns of rectangles that only help to search. */
  readonly searchColumns: ReadonlySet<string>;
}

/** Of the metadata under `geo`, else of the types that Parquet itself has for shapes. */
export function findGeometryColumns({ key_value_metadata, schema }: FileMetaData): GeometryColumns {
  const text = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const geo = text === undefined ? undefined : parseObject(text);
  const told = geo && ownMember(geo, 'columns');
  if (!isPlainObject(told)) return { columns: findTypedColumns(schema), searchColumns: new Set() };
  const primary = ownMember(geo ?? {}, 'primary_column');
  const columns = Object.entries(told).flatMap(([name, column]) => readColumn(name, column));
  const main = columns.filter(({ name }) => name === primary);
  const others = columns.filter(({ name }) => name !== primary);
  return {
    columns: [...main, ...others],
    searchColumns: new Set(Object.values(told).flatMap(searchColumnsOf)),
  };
}

function parseObject(text: string): PlainObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) ? value : undefined;
  } catch {
    // Broken metadata are as good as none.
    return undefined;
  }
}

function readColumn(name: string, column: unknown): readonly GeometryColumn[] {
  if (!isPlainObject(column)) return [];
  const encoding = ownMember(column, 'encoding');
  if (typeof encoding !== 'string') return [];
  return [{ name, encoding: encoding.toLowerCase(), ...systemOf(ownMember(column, 'crs')) }];
}

/** Without a word about it, the system is longitude and latitude; with null it is not known. */
function systemOf(crs: unknown): Pick<GeometryColumn, 'system' | 'systemName'> {
  if (crs === undefined) return { system: LONGITUDE_LATITUDE };
  if (!isPlainObject(crs)) return {};
  const ids = [ownMember(crs, 'id'), ...listOf(ownMember(crs, 'ids'))].filter(isPlainObject);
  for (const id of ids) {
    const [authority, code] = [ownMember(id, 'authority'), Number(ownMember(id, 'code'))];
    if (authority === 'EPSG' && Number.isSafeInteger(code) && code > 0)
      return { system: { type: 'epsg', code } };
    if (authority === 'OGC' && /CRS84/i.test(String(ownMember(id, 'code'))))
      return { system: LONGITUDE_LATITUDE };
  }
  const name = ownMember(crs, 'name');
  return typeof name === 'string' ? { systemName: name } : {};
}

const LONGITUDE_LATITUDE: StatedSystem = { type: 'epsg', code: 4326 };

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function searchColumnsOf(column: unknown): readonly string[] {
  const covering = isPlainObject(column) ? ownMember(column, 'covering') : undefined;
  const box = isPlainObject(covering) ? ownMember(covering, 'bbox') : undefined;
  if (!isPlainObject(box)) return [];
  return Object.values(box).flatMap((path) =>
    listOf(path)
      .slice(0, 1)
      .filter((name) => typeof name === 'string'),
  );
}

/** Columns of the types GEOMETRY and GEOGRAPHY of Parquet (2025). */
function findTypedColumns(schema: readonly SchemaElement[]): readonly GeometryColumn[] {
  return schema.flatMap(({ name, logical_type }) => {
    if (!logical_type || !isShapeType(logical_type)) return [];
    return [{ name, encoding: 'wkb', ...systemOfText('crs' in logical_type ? logical_type.crs : undefined) }];
  });
}

export function isShapeType({ type }: LogicalType): boolean {
  return type === 'GEOMETRY' || type === 'GEOGRAPHY';
}

function systemOfText(crs: string | undefined): Pick<GeometryColumn, 'system' | 'systemName'> {
  if (crs === undefined || /^OGC:CRS84$/i.test(crs)) return { system: LONGITUDE_LATITUDE };
  const code = /^(?:EPSG|srid):(\d{1,9})$/i.exec(crs)?.[1];
  if (code !== undefined) return Number(code) > 0 ? { system: { type: 'epsg', code: Number(code) } } : {};
  return systemOf(parseObject(crs) ?? { name: crs });
}
