/** Layers as GeoJSON, as a table with well-known text, and as KML. */
import { type CsvCell, writeCsv } from './csv.js';
import { geometryToWkt } from './geometry-to-wkt.js';
import { columnsOf, fileName, type LayerOutput, shapeOf, textFile, type Written } from './layer-output.js';

/** RFC 7946 in degrees; with the older `crs` member in other systems, which not every program reads. */
export function writeLayerGeoJson(output: LayerOutput): Written {
  const { layer, features, system, about } = output;
  const crs =
    system.id === 'wgs84' || system.epsg === undefined
      ? {}
      : { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${system.epsg}` } } };
  const head = {
    type: 'FeatureCollection',
    name: layer.id,
    title: layer.title,
    about,
    coordinates: system.title,
    ...crs,
  };
  const lines = features.map((feature) =>
    JSON.stringify({
      type: 'Feature',
      id: feature.properties.id,
      properties: feature.properties,
      geometry: shapeOf(output, feature),
    }),
  );
  const text = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
  return { files: [textFile(fileName(output, 'geojson'), text)], problems: [] };
}

/** In UTF-8 with a mark, so that spreadsheets read it; the shape in the last column. */
export function writeLayerCsv(output: LayerOutput): Written {
  const { features } = output;
  const columns = columnsOf(output);
  const rows = features.map((feature) => [
    ...columns.map(({ name }) => cellOf(feature.properties[name])),
    geometryToWkt(shapeOf(output, feature)),
  ]);
  const text = writeCsv([...columns.map(({ name }) => name), 'wkt'], rows);
  return { files: [textFile(fileName(output, 'csv'), text)], problems: [] };
}

function cellOf(value: unknown): CsvCell {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Always in WGS-84 degrees, as KML is. */
export function writeLayerKml(output: LayerOutput): Written {
  const { layer, features, about } = output;
  const columns = columnsOf(output);
  const placemarks = features.map(({ properties, geometry }) => {
    const data = columns.flatMap(({ name }) => {
      const value = properties[name];
      if (value === undefined || value === null || value === '') return [];
      return `<Data name="${escapeXml(name)}"><value>${escapeXml(String(value))}</value></Data>`;
    });
    return `<Placemark id="${escapeXml(properties.id)}"><name>${escapeXml(properties.name)}</name><ExtendedData>${data.join('')}</ExtendedData>${kmlShape(geometry)}</Placemark>`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escapeXml(layer.title.zh || layer.title.en)}</name>
<description>${escapeXml(about.join('\n'))}</description>
${placemarks.join('\n')}
</Document></kml>
`;
  return { files: [textFile(fileName(output, 'kml'), text)], problems: [] };
}

type Shape = LayerOutput['features'][number]['geometry'];

function kmlShape(geometry: Shape): string {
  const places = (positions: readonly (readonly number[])[]) =>
    `<coordinates>${positions.map((at) => at.slice(0, 3).join(',')).join(' ')}</coordinates>`;
  const ring = (positions: readonly (readonly number[])[], side: 'outer' | 'inner') =>
    `<${side}BoundaryIs><LinearRing>${places(positions)}</LinearRing></${side}BoundaryIs>`;
  switch (geometry.type) {
    case 'Point':
      return `<Point>${places([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString>${places(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return `<Polygon>${geometry.coordinates.map((positions, index) => ring(positions, index === 0 ? 'outer' : 'inner')).join('')}</Polygon>`;
    case 'MultiPoint':
      return several(geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates })));
    case 'MultiLineString':
      return several(geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates })));
    case 'MultiPolygon':
      return several(geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })));
    case 'GeometryCollection':
      return several(geometry.geometries);
  }
}

function several(shapes: readonly Shape[]): string {
  return `<MultiGeometry>${shapes.map(kmlShape).join('')}</MultiGeometry>`;
}

/** Also without the signs that XML does not know at all. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
