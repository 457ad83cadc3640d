/** What is shown as a GeoJSON file (RFC 7946), with what it is and under which licence as foreign members. */
import type { EditionManifest } from '../domain/edition.js';
import type { Row } from '../domain/table.js';

export interface GeoJsonText {
  readonly manifest: EditionManifest;
  readonly rows: readonly Row[];
  /** The filter in words; absent when nothing is filtered. */
  readonly filter?: string;
}

/**
 * The features with all their properties, one a line. Where several layers are together each feature names its own in
 * the property `layer`; features of one layer stay as they are, so that the file can be that layer of an edition.
 */
export function writeGeoJson({ manifest, rows, filter }: GeoJsonText): string {
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
  const mixed = new Set(rows.map(({ layer }) => layer.id)).size > 1;
  const lines = rows.map(({ feature: { type, geometry, properties }, layer }) =>
    JSON.stringify({
      type,
      id: properties.id,
      properties: mixed ? { layer: layer.id, ...properties } : properties,
      geometry,
    }),
  );
  return `${JSON.stringify(about).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
