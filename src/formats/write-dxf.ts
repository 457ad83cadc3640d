/** Layers as a DXF drawing (R12, text): lines and outlines as polylines, points, names as texts; in metres only. */
import type { Geometry, Position } from 'geojson';
import { createProblemList } from '../domain/problem-list.js';
import { fileName, type LayerOutput, shapeOf, textFile, type Written } from './layer-output.js';

/** Height of names, in metres. */
const TEXT_HEIGHT = 8;

export function writeDxf(output: LayerOutput): Written {
  const { layer, features } = output;
  const problems = createProblemList({ file: layer.id });
  const name = layer.id.toUpperCase().replace(/[^A-Z0-9_-]/g, '_');
  const entities = features.flatMap((feature) => {
    const shape = shapeOf(output, feature);
    const at = firstOf(shape);
    const label = at
      ? [
          ...pairs(0, 'TEXT', 8, `${name}_NAMES`),
          ...place(at),
          ...pairs(40, TEXT_HEIGHT, 1, escapeText(feature.properties.name)),
        ]
      : [];
    return [...draw(shape, name), ...label];
  });
  problems.warn('no-attributes', () => ({
    message: 'A DXF drawing holds shapes and names only; basis, source and all other values are left out.',
    fix: 'Send the CSV or GeoJSON with it.',
  }));
  const text = [
    ...pairs(
      999,
      output.about
        .join(' ')
        .replace(/[\r\n]+/g, ' ')
        .slice(0, 250),
    ),
    ...pairs(0, 'SECTION', 2, 'HEADER', 9, '$ACADVER', 1, 'AC1009', 9, '$INSUNITS', 70, 6, 0, 'ENDSEC'),
    ...pairs(0, 'SECTION', 2, 'ENTITIES'),
    ...entities,
    ...pairs(0, 'ENDSEC', 0, 'EOF'),
  ].join('\r\n');
  return { files: [textFile(fileName(output, 'dxf'), `${text}\r\n`)], problems: problems.problems() };
}

/** Codes and values by turns, a line each. */
function pairs(...of: readonly (string | number)[]): readonly string[] {
  return of.map((value, index) => (index % 2 === 0 ? String(value).padStart(3) : String(value)));
}

function place([x = 0, y = 0]: Position): readonly string[] {
  return pairs(10, x, 20, y, 30, 0);
}

function draw(geometry: Geometry, layer: string): readonly string[] {
  switch (geometry.type) {
    case 'Point':
      return [...pairs(0, 'POINT', 8, layer), ...place(geometry.coordinates)];
    case 'MultiPoint':
      return geometry.coordinates.flatMap((coordinates) => draw({ type: 'Point', coordinates }, layer));
    case 'LineString':
      return polyline(geometry.coordinates, { layer, closed: false });
    case 'MultiLineString':
      return geometry.coordinates.flatMap((line) => polyline(line, { layer, closed: false }));
    case 'Polygon':
      return geometry.coordinates.flatMap((ring) => polyline(ring.slice(0, -1), { layer, closed: true }));
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .flatMap((ring) => polyline(ring.slice(0, -1), { layer, closed: true }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((member) => draw(member, layer));
  }
}

function polyline(
  positions: readonly Position[],
  { layer, closed }: { readonly layer: string; readonly closed: boolean },
): readonly string[] {
  return [
    ...pairs(0, 'POLYLINE', 8, layer, 66, 1, 70, closed ? 1 : 0, 10, 0, 20, 0, 30, 0),
    ...positions.flatMap((position) => [...pairs(0, 'VERTEX', 8, layer), ...place(position)]),
    ...pairs(0, 'SEQEND'),
  ];
}

function firstOf(geometry: Geometry): Position | undefined {
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries[0] && firstOf(geometry.geometries[0]);
  let at: unknown = geometry.coordinates;
  // Safe: coordinates are lists in lists that end in numbers.
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) ? at : undefined;
}

/** As AutoCAD writes signs beyond ASCII: \U+5730. */
function escapeText(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(
      /[^\x20-\x7e]/g,
      (sign) => `\\U+${(sign.charCodeAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
}
