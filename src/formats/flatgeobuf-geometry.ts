/** Geometries of FlatGeobuf (flatgeobuf.org, feature.fbs). */
import type { Geometry, Position } from 'geojson';
import type { FlatTable } from './flat-table.js';

/** Collections within collections that are followed. */
const MOST_DEPTH = 32;

/** Bytes that a part takes at least, beside its positions. */
const BYTES_OF_PART = 8;

const FIELD = { ends: 0, xy: 1, z: 2, type: 6, parts: 7 } as const;

/** Bytes of the feature that are not read yet: a part that is told of again and again must not multiply it. */
interface Budget {
  bytes: number;
}

/**
 * The geometry, measures (M) left out; null for an empty one, undefined for one that is broken or a curve.
 * `type` is that of the file's header, 0 when each feature says its own; `bytes` is the length of the feature.
 */
export function readFlatGeometry(
  table: FlatTable,
  { type, bytes }: { readonly type: number; readonly bytes: number },
): Geometry | null | undefined {
  return readOfType(table, { type, budget: { bytes }, depth: 0 });
}

interface Task {
  readonly type: number;
  readonly budget: Budget;
  readonly depth: number;
}

function readOfType(table: FlatTable, task: Task): Geometry | null | undefined {
  const type = task.type === 0 ? table.byte(FIELD.type) : task.type;
  if (task.depth > MOST_DEPTH) return undefined;
  switch (type) {
    case 6:
    case 15:
    case 16:
      return readAreas(table, { ...task, type: type === 16 ? 17 : 3 });
    case 7: {
      const geometries = readParts(table, { ...task, type: 0 });
      return geometries && (geometries.length === 0 ? null : { type: 'GeometryCollection', geometries });
    }
    default: {
      const positions = readPositions(table, task.budget);
      if (!positions) return undefined;
      return positions.length === 0 ? null : shape(type, positions, table);
    }
  }
}

function shape(type: number, positions: Position[], table: FlatTable): Geometry | undefined {
  switch (type) {
    case 1:
      return positions[0] && { type: 'Point', coordinates: positions[0] };
    case 2:
      return { type: 'LineString', coordinates: positions };
    case 4:
      return { type: 'MultiPoint', coordinates: positions };
    case 3:
    case 17:
    case 5: {
      const coordinates = cut(positions, table.list(FIELD.ends, 4));
      return coordinates && { type: type === 5 ? 'MultiLineString' : 'Polygon', coordinates };
    }
    default:
      return undefined;
  }
}

function readAreas(table: FlatTable, task: Task): Geometry | null | undefined {
  // Some writers leave the parts away when there is only one polygon.
  const parts = table.tableCount(FIELD.parts) === 0 ? [readOfType(table, task)] : readParts(table, task);
  const areas = parts?.filter((part) => part?.type === 'Polygon');
  if (!parts || !areas || areas.length < parts.filter((part) => part !== null).length) return undefined;
  if (areas.length === 0) return null;
  return { type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) };
}

function readParts(table: FlatTable, task: Task): Geometry[] | undefined {
  const parts: Geometry[] = [];
  const count = table.tableCount(FIELD.parts);
  for (let index = 0; index < count; index++) {
    const part = table.tableAt(FIELD.parts, index);
    task.budget.bytes -= BYTES_OF_PART;
    if (!part || task.budget.bytes < 0) return undefined;
    const geometry = readOfType(part, { ...task, depth: task.depth + 1 });
    if (geometry === undefined) return undefined;
    if (geometry) parts.push(geometry);
  }
  return parts;
}

function readPositions(table: FlatTable, budget: Budget): Position[] | undefined {
  const xy = table.list(FIELD.xy, 8);
  if (!xy) return [];
  budget.bytes -= xy.byteLength;
  if (budget.bytes < 0 || xy.byteLength % 16 !== 0) return undefined;
  const z = table.list(FIELD.z, 8);
  const positions: Position[] = [];
  for (let offset = 0; offset < xy.byteLength; offset += 16) {
    const [x, y] = [xy.getFloat64(offset, true), xy.getFloat64(offset + 8, true)];
    const height = z && offset / 2 < z.byteLength ? z.getFloat64(offset / 2, true) : Number.NaN;
    positions.push(Number.isNaN(height) ? [x, y] : [x, y, height]);
  }
  return positions;
}

/** The positions in pieces, each up to where `ends` says; undefined when the ends do not rise up to their number. */
function cut(positions: Position[], ends: DataView | undefined): Position[][] | undefined {
  if (!ends || ends.byteLength === 0) return [positions];
  const pieces: Position[][] = [];
  let start = 0;
  for (let offset = 0; offset < ends.byteLength; offset += 4) {
    const end = ends.getUint32(offset, true);
    if (end < start || end > positions.length) return undefined;
    if (end > start) pieces.push(positions.slice(start, end));
    start = end;
  }
  return start === positions.length ? pieces : undefined;
}
