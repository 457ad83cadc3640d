/** Layers as FlatGeobuf (flatgeobuf.org, version 3), with the index that lets readers fetch a part. */
import { Builder } from 'flatbuffers';
import type { Geometry } from 'geojson';
import { localize } from '../domain/edition-text.js';
import { boundsOf } from '../domain/import/feature-bounds.js';
import { forEachFigure, pathsOf } from '../domain/import/figures.js';
import { flatTypeOf, writeFlatGeometry } from './flatgeobuf-shapes.js';
import { type FlatColumnOut, flatColumns, packValues } from './flatgeobuf-values.js';
import { type Box, hilbertOrder, joinBoxes, NODE_SIZE, packTree } from './hilbert-tree.js';
import { columnsOf, fileName, type LayerOutput, shapeOf, type Written } from './layer-output.js';

/** "fgb", version 3, "fgb", patch level 1 as GDAL writes it. */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01];

/** Places of the fields in the tables (header.fbs, feature.fbs). */
const HEADER = {
  name: 0,
  envelope: 1,
  geometryType: 2,
  hasZ: 3,
  columns: 7,
  featuresCount: 8,
  nodeSize: 9,
  crs: 10,
  title: 11,
  description: 12,
  metadata: 13,
  length: 14,
} as const;
const COLUMN = { name: 0, type: 1, title: 2, description: 3, length: 11 } as const;
const CRS = { organisation: 0, code: 1, name: 2, length: 6 } as const;
const FEATURE = { geometry: 0, properties: 1, length: 3 } as const;

/** Room that a builder begins with; it grows. */
const ROOM = 1024;

export function writeFlatGeobuf(output: LayerOutput): Written {
  const { features } = output;
  if (features.length === 0) return { files: [], problems: [] };
  const columns = flatColumns(columnsOf(output), features);
  const shapes = features.map((feature) => shapeOf(output, feature));
  const boxes = shapes.map(boxOf);
  const order = hilbertOrder(boxes);
  const types = new Set(shapes.map(flatTypeOf));
  const [first = 0] = types;
  const hasZ = shapes.some(hasHeight);
  const builder = new Builder(ROOM);
  const written = order.map((index) => {
    builder.clear();
    const geometry = shapes[index];
    const shape = geometry ? writeFlatGeometry(builder, geometry, hasZ) : 0;
    const values = builder.createByteVector(packValues(features[index]?.properties ?? {}, columns));
    builder.startObject(FEATURE.length);
    builder.addFieldOffset(FEATURE.geometry, shape, 0);
    builder.addFieldOffset(FEATURE.properties, values, 0);
    builder.finishSizePrefixed(builder.endObject());
    return builder.asUint8Array().slice();
  });
  const sorted = order.flatMap((index): readonly Box[] => (boxes[index] ? [boxes[index]] : []));
  const head = writeHead(output, {
    columns,
    envelope: joinBoxes(boxes),
    // 0 where each feature says its own.
    geometryType: types.size === 1 ? first : 0,
    hasZ,
  });
  const index = packTree(sorted, offsetsOf(written));
  const bytes = join([new Uint8Array(MAGIC), head, index, ...written]);
  return { files: [{ name: fileName(output, 'fgb'), bytes }], problems: [] };
}

interface Head {
  readonly columns: readonly FlatColumnOut[];
  readonly envelope: Box;
  readonly geometryType: number;
  readonly hasZ: boolean;
}

/** Titles, licence and choices go along: what the format has no place for stands in the metadata, as JSON. */
function writeHead(output: LayerOutput, { columns, envelope, geometryType, hasZ }: Head): Uint8Array {
  const { layer, features, system, about, language } = output;
  const builder = new Builder(ROOM);
  const columnOffsets = columns.map((column) => writeColumn(builder, column, output));
  builder.startVector(4, columnOffsets.length, 4);
  for (const offset of [...columnOffsets].reverse()) builder.addOffset(offset);
  const columnList = builder.endVector();
  builder.startVector(8, 4, 8);
  for (const side of [...envelope].reverse()) builder.addFloat64(side);
  const box = builder.endVector();
  const crs = system.epsg === undefined ? 0 : writeSystem(builder, system.epsg, localize(system.title, 'en'));
  const name = builder.createString(layer.id);
  const title = builder.createString(localize(layer.title, language));
  const description = builder.createString([...about, localize(system.title, language)].join('\n'));
  const metadata = builder.createString(
    JSON.stringify({ title: layer.title, about, coordinates: system.title, fields: layer.fields }),
  );
  builder.startObject(HEADER.length);
  builder.addFieldOffset(HEADER.name, name, 0);
  builder.addFieldOffset(HEADER.envelope, box, 0);
  builder.addFieldInt8(HEADER.geometryType, geometryType, 0);
  builder.addFieldInt8(HEADER.hasZ, Number(hasZ), 0);
  builder.addFieldOffset(HEADER.columns, columnList, 0);
  builder.addFieldInt64(HEADER.featuresCount, BigInt(features.length), 0n);
  builder.addFieldInt16(HEADER.nodeSize, NODE_SIZE, 16);
  builder.addFieldOffset(HEADER.crs, crs, 0);
  builder.addFieldOffset(HEADER.title, title, 0);
  builder.addFieldOffset(HEADER.description, description, 0);
  builder.addFieldOffset(HEADER.metadata, metadata, 0);
  builder.finishSizePrefixed(builder.endObject());
  return builder.asUint8Array();
}

function writeColumn(builder: Builder, { field, type }: FlatColumnOut, { language }: LayerOutput): number {
  const name = builder.createString(field.name);
  const title = builder.createString(localize(field.title, language));
  const description = field.unit ? builder.createString(field.unit) : 0;
  builder.startObject(COLUMN.length);
  builder.addFieldOffset(COLUMN.name, name, 0);
  builder.addFieldInt8(COLUMN.type, type, 0);
  builder.addFieldOffset(COLUMN.title, title, 0);
  builder.addFieldOffset(COLUMN.description, description, 0);
  return builder.endObject();
}

function writeSystem(builder: Builder, code: number, title: string): number {
  const organisation = builder.createString('EPSG');
  const name = builder.createString(title);
  builder.startObject(CRS.length);
  builder.addFieldOffset(CRS.organisation, organisation, 0);
  builder.addFieldInt32(CRS.code, code, 0);
  builder.addFieldOffset(CRS.name, name, 0);
  return builder.endObject();
}

function boxOf(geometry: Geometry): Box {
  const { west, south, east, north } = boundsOf(geometry);
  return [west, south, east, north];
}

function hasHeight(geometry: Geometry): boolean {
  let found = false;
  forEachFigure(geometry, (figure) => {
    found ||= pathsOf(figure).some((path) => path.some(({ length }) => length > 2));
  });
  return found;
}

/** Where each feature begins, from the beginning of the first. */
function offsetsOf(written: readonly Uint8Array[]): readonly number[] {
  let next = 0;
  return written.map(({ length }) => {
    const at = next;
    next += length;
    return at;
  });
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
