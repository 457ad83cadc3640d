/** Geometries as tables of FlatGeobuf (feature.fbs). */
import type { Builder } from 'flatbuffers';
import type { Geometry, Position } from 'geojson';

const TYPES: Record<Geometry['type'], number> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
};

const FIELD = { ends: 0, xy: 1, z: 2, type: 6, parts: 7, length: 8 } as const;

/** The type's code in the head of the file. */
export function flatTypeOf({ type }: Geometry): number {
  return TYPES[type];
}

/** Where the table lies in the builder. With `hasZ`, positions without a height get NaN, which reads as none. */
export function writeFlatGeometry(builder: Builder, geometry: Geometry, hasZ: boolean): number {
  const code = TYPES[geometry.type];
  switch (geometry.type) {
    case 'Point':
      return writePaths(builder, { code, paths: [[geometry.coordinates]], hasZ });
    case 'LineString':
    case 'MultiPoint':
      return writePaths(builder, { code, paths: [geometry.coordinates], hasZ });
    case 'Polygon':
    case 'MultiLineString':
      return writePaths(builder, { code, paths: geometry.coordinates, hasZ });
    case 'MultiPolygon': {
      const parts = geometry.coordinates.map((paths) =>
        writePaths(builder, { code: TYPES.Polygon, paths, hasZ }),
      );
      return writeParts(builder, code, parts);
    }
    case 'GeometryCollection': {
      const parts = geometry.geometries.map((one) => writeFlatGeometry(builder, one, hasZ));
      return writeParts(builder, code, parts);
    }
  }
}

interface Paths {
  readonly code: number;
  readonly paths: readonly (readonly Position[])[];
  readonly hasZ: boolean;
}

function writePaths(builder: Builder, { code, paths, hasZ }: Paths): number {
  const positions = paths.length === 1 ? (paths[0] ?? []) : paths.flat();
  const xy = writeDoubles(
    builder,
    positions.flatMap(([x = Number.NaN, y = Number.NaN]) => [x, y]),
  );
  const z = hasZ
    ? writeDoubles(
        builder,
        positions.map(([, , height = Number.NaN]) => height),
      )
    : 0;
  const ends = paths.length > 1 ? writeEnds(builder, paths) : 0;
  builder.startObject(FIELD.length);
  builder.addFieldOffset(FIELD.ends, ends, 0);
  builder.addFieldOffset(FIELD.xy, xy, 0);
  builder.addFieldOffset(FIELD.z, z, 0);
  builder.addFieldInt8(FIELD.type, code, 0);
  return builder.endObject();
}

/** How many positions there are up to the end of each path. */
function writeEnds(builder: Builder, paths: readonly (readonly Position[])[]): number {
  let end = 0;
  const ends = paths.map(({ length }) => {
    end += length;
    return end;
  });
  // The builder works from the end to the beginning.
  builder.startVector(4, ends.length, 4);
  for (const one of ends.reverse()) builder.addInt32(one);
  return builder.endVector();
}

function writeDoubles(builder: Builder, values: readonly number[]): number {
  builder.startVector(8, values.length, 8);
  for (let at = values.length - 1; at >= 0; at--) builder.addFloat64(values[at] ?? Number.NaN);
  return builder.endVector();
}

function writeParts(builder: Builder, code: number, parts: readonly number[]): number {
  builder.startVector(4, parts.length, 4);
  for (let at = parts.length - 1; at >= 0; at--) builder.addOffset(parts[at] ?? 0);
  const list = builder.endVector();
  builder.startObject(FIELD.length);
  builder.addFieldInt8(FIELD.type, code, 0);
  builder.addFieldOffset(FIELD.parts, list, 0);
  return builder.endObject();
}
