/** The part of geojson-validation 1.0.2 that the atlas calls; the package has no types of its own. */
declare module 'geojson-validation' {
  /** With `trace` true: the rules the value breaks, as sentences; an empty list for a valid one. May throw. */
  export function isFeature(feature: unknown, trace: true): string[];
  export function isGeometryObject(geometry: unknown, trace: true): string[];
  export function isFeatureCollection(collection: unknown, trace: true): string[];
}
