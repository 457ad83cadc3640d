/** What is shown as a GeoJSON file (RFC 7946), with what it is and under which licence as foreign members. */
import type { AtlasFeature, EditionManifest } from '../domain/edition.js';

export interface GeoJsonText {
  readonly manifest: EditionManifest;
  readonly features: readonly AtlasFeature[];
  /** The filter in words; absent when nothing is filtered. */
  readonly filter?: string;
}

/** The features with all their properties, one a line. */
export function writeGeoJson({ manifest, features, filter }: GeoJsonText): string {
  const { id, title, report, updated, licence } = manifest;
  const about = {
    type: 'FeatureCollection',
    name: id,
    title,
    report,
    updated,
    licence: licence.data,
    ...(filter === undefined ? {} : { filter }),
  };
  const lines = features.map(({ type, geometry, properties }) =>
    JSON.stringify({ type, id: properties.id, properties, geometry }),
  );
  return `${JSON.stringify(about).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
