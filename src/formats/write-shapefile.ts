/**
 * Layers as Shapefiles (ESRI white paper, July 1998): one each for points, lines and areas, with table, projection and the
 * table's encoding. Written here as no kept library writes Chinese tables in GBK.
 */
import type { Geometry, Position } from 'geojson';
import { createProblemList } from '../domain/problem-list.js';
import {
  columnsOf,
  type LayerOutput,
  shapeOf,
  textFile,
  type Written,
  type WrittenFile,
} from './layer-output.js';
import { projectionText } from './projection-text.js';
import { writeDbf } from './write-dbf.js';

export type TableEncoding = 'utf-8' | 'gbk';

const TYPES = { points: 8, lines: 3, areas: 5 } as const;
type Family = keyof typeof TYPES;

interface Row {
  readonly parts: readonly (readonly Position[])[];
  readonly properties: LayerOutput['features'][number]['properties'];
}

export function writeShapefile(output: LayerOutput, encoding: TableEncoding): Written {
  const { layer, features } = output;
  const problems = createProblemList({ file: layer.id });
  const rows: Record<Family, Row[]> = { points: [], lines: [], areas: [] };
  for (const feature of features) {
    const shape = shapeOf(output, feature);
    for (const family of ['points', 'lines', 'areas'] as const) {
      const parts = partsOf(shape, family);
      if (parts.length > 0) rows[family].push({ parts, properties: feature.properties });
    }
  }
  const filled = (['points', 'lines', 'areas'] as const).filter((family) => rows[family].length > 0);
  const files = filled.flatMap((family): readonly WrittenFile[] => {
    const name = filled.length === 1 ? layer.id : `${layer.id}-${family}`;
    const { shp, shx } = writeShapes(rows[family], family);
    const dbf = writeDbf(
      rows[family].map(({ properties }) => properties),
      { columns: columnsOf(output), encoding, problems },
    );
    const projection = projectionText(output.system);
    return [
      { name: `${name}.shp`, bytes: shp },
      { name: `${name}.shx`, bytes: shx },
      { name: `${name}.dbf`, bytes: dbf },
      textFile(`${name}.cpg`, encoding === 'gbk' ? 'GBK' : 'UTF-8'),
      ...(projection === undefined ? [] : [textFile(`${name}.prj`, projection)]),
    ];
  });
  return { files, problems: problems.problems() };
}

/** Lists of positions: each point, each line, each ring as the format winds it: shells clockwise, holes the other way. */
function partsOf(geometry: Geometry, family: Family): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return family === 'points' ? [[geometry.coordinates]] : [];
    case 'MultiPoint':
      return family === 'points' ? [geometry.coordinates] : [];
    case 'LineString':
      return family === 'lines' ? [geometry.coordinates] : [];
    case 'MultiLineString':
      return family === 'lines' ? geometry.coordinates : [];
    case 'Polygon':
      return family === 'areas' ? woundRings(geometry.coordinates) : [];
    case 'MultiPolygon':
      return family === 'areas' ? geometry.coordinates.flatMap(woundRings) : [];
    case 'GeometryCollection':
      return geometry.geometries.flatMap((member) => partsOf(member, family));
  }
}

function woundRings(rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] {
  return rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : [...ring].reverse()));
}

function isClockwise(ring: readonly Position[]): boolean {
  let twice = 0;
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  for (let at = 1; at < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at - 1] ?? [];
    const [bx = 0, by = 0] = ring[at] ?? [];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice < 0;
}

const HEADER = 100;

function writeShapes(rows: readonly Row[], family: Family) {
  const contents = rows.map(({ parts }) =>
    family === 'points' ? writePoints(parts.flat()) : writeParts(parts, family),
  );
  const length = contents.reduce((sum, content) => sum + 8 + content.byteLength, HEADER);
  const [shp, shx] = [
    new DataView(new ArrayBuffer(length)),
    new DataView(new ArrayBuffer(HEADER + 8 * rows.length)),
  ];
  const box = boxOf(rows.flatMap(({ parts }) => parts.flat()));
  for (const view of [shp, shx]) writeHeader(view, family, box);
  let at = HEADER;
  contents.forEach((content, index) => {
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, content.byteLength / 2);
    new Uint8Array(shp.buffer).set(new Uint8Array(content.buffer), at + 8);
    shx.setInt32(HEADER + 8 * index, at / 2);
    shx.setInt32(HEADER + 8 * index + 4, content.byteLength / 2);
    at += 8 + content.byteLength;
  });
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

function writeHeader(view: DataView, family: Family, box: readonly number[]): void {
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, TYPES[family], true);
  writeBox(view, 36, box);
}

function writePoints(positions: readonly Position[]): DataView {
  const view = new DataView(new ArrayBuffer(40 + 16 * positions.length));
  view.setInt32(0, TYPES.points, true);
  writeBox(view, 4, boxOf(positions));
  view.setInt32(36, positions.length, true);
  writePositions(view, 40, positions);
  return view;
}

function writeParts(parts: readonly (readonly Position[])[], family: Family): DataView {
  const positions = parts.flat();
  const start = 44 + 4 * parts.length;
  const view = new DataView(new ArrayBuffer(start + 16 * positions.length));
  view.setInt32(0, TYPES[family], true);
  writeBox(view, 4, boxOf(positions));
  view.setInt32(36, parts.length, true);
  view.setInt32(40, positions.length, true);
  let first = 0;
  parts.forEach((part, index) => {
    view.setInt32(44 + 4 * index, first, true);
    first += part.length;
  });
  writePositions(view, start, positions);
  return view;
}

function writeBox(view: DataView, at: number, box: readonly number[]): void {
  for (const [index, value] of box.entries()) view.setFloat64(at + 8 * index, value, true);
}

function writePositions(view: DataView, start: number, positions: readonly Position[]): void {
  positions.forEach(([x = 0, y = 0], index) => {
    view.setFloat64(start + 16 * index, x, true);
    view.setFloat64(start + 16 * index + 8, y, true);
  });
}

function boxOf(positions: readonly Position[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  return [west, south, east, north];
}
