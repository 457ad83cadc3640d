/** Walks any GeoJSON down to its simple geometries and its polygons. */
import type { Feature, GeoJSON, Geometry, GeometryCollection, Position } from 'geojson';

export type SimpleGeometry = Exclude<Geometry, GeometryCollection>;

/** Rings of one polygon: the shell, then its holes. */
export type Rings = readonly (readonly Position[])[];

/** A FeatureCollection that is only read; features may lack a geometry. */
export interface FeatureList {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature<Geometry | null>[];
}

/** Any GeoJSON document, a feature without geometry among them. */
export type GeoJsonDocument = GeoJSON | Feature<Geometry | null> | FeatureList;

/** Every geometry of the document that is not a collection, in its order; none for a feature without geometry. */
export function* simpleGeometriesOf(geojson: GeoJsonDocument | null): Generator<SimpleGeometry> {
  if (geojson === null) return;
  switch (geojson.type) {
    case 'FeatureCollection':
      for (const feature of geojson.features) yield* simpleGeometriesOf(feature.geometry);
      return;
    case 'Feature':
      yield* simpleGeometriesOf(geojson.geometry);
      return;
    case 'GeometryCollection':
      for (const geometry of geojson.geometries) yield* simpleGeometriesOf(geometry);
      return;
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      yield geojson;
  }
}

/** Every polygon of the document as its rings; the parts of a MultiPolygon one by one. */
export function* polygonsOf(geojson: GeoJsonDocument | null): Generator<Rings> {
  for (const geometry of simpleGeometriesOf(geojson)) {
    if (geometry.type === 'Polygon') yield geometry.coordinates;
    if (geometry.type === 'MultiPolygon') yield* geometry.coordinates;
  }
}
