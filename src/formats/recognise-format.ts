/** Which format a file is in: by what is in it, then by its ending. */
import { decodeText } from './decode-text.js';
import type { ReadFile } from './raw-layer.js';
import { isZip, readZipDirectory } from './zip-directory.js';

export const FORMAT_IDS = [
  'geojson',
  'geojson-seq',
  'topojson',
  'shapefile',
  'kml',
  'kmz',
  'gpx',
  'csv',
  'xlsx',
  'wkt',
  'flatgeobuf',
  'geopackage',
  'dxf',
  'geoparquet',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface Format {
  readonly title: string;
  /** In small letters, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /** Where it is less than of others, for it becomes one text as a whole. */
  readonly mostBytes?: number;
  /** Loads the reader. */
  readonly load: () => Promise<ReadFile>;
}

/** No engine holds a text of more than 512 million signs. */
const TEXT_BYTES = 500_000_000;

export const FORMATS: Record<FormatId, Format> = {
  geojson: {
    title: 'GeoJSON',
    endings: ['geojson', 'json'],
    load: async () => (await import('./read-geojson.js')).readGeoJson,
  },
  'geojson-seq': {
    title: 'GeoJSON sequence',
    endings: ['geojsonl', 'geojsons', 'ndjson', 'ndgeojson', 'jsonl'],
    load: async () => (await import('./read-geojson-sequence.js')).readGeoJsonSequence,
  },
  topojson: {
    title: 'TopoJSON',
    endings: ['topojson'],
    mostBytes: TEXT_BYTES,
    load: async () => (await import('./read-topojson.js')).readTopoJson,
  },
  shapefile: {
    title: 'Shapefile',
    endings: ['shp'],
    load: async () => (await import('./read-shapefile.js')).readShapefile,
  },
  kml: {
    title: 'KML',
    endings: ['kml'],
    mostBytes: TEXT_BYTES,
    load: async () => (await import('./read-kml.js')).readKml,
  },
  kmz: { title: 'KMZ', endings: ['kmz'], load: async () => (await import('./read-kmz.js')).readKmz },
  gpx: {
    title: 'GPX',
    endings: ['gpx'],
    mostBytes: TEXT_BYTES,
    load: async () => (await import('./read-gpx.js')).readGpx,
  },
  csv: {
    title: 'CSV',
    endings: ['csv', 'tsv', 'txt', 'tab'],
    mostBytes: TEXT_BYTES,
    load: async () => (await import('./read-csv.js')).readCsv,
  },
  xlsx: {
    title: 'Excel',
    // The older .xls is told what to do with.
    endings: ['xlsx', 'xlsm', 'xls'],
    load: async () => (await import('./read-xlsx.js')).readXlsx,
  },
  wkt: {
    title: 'WKT',
    endings: ['wkt', 'ewkt'],
    mostBytes: TEXT_BYTES,
    load: async () => (await import('./read-wkt.js')).readWkt,
  },
  flatgeobuf: {
    title: 'FlatGeobuf',
    endings: ['fgb'],
    load: async () => (await import('./read-flatgeobuf.js')).readFlatGeobuf,
  },
  geopackage: {
    title: 'GeoPackage',
    endings: ['gpkg'],
    load: async () => (await import('./read-geopackage.js')).readGeoPackage,
  },
  dxf: {
    title: 'DXF',
    endings: ['dxf'],
    mostBytes: TEXT_BYTES,
    load: async () => (await import('./read-dxf.js')).readDxf,
  },
  geoparquet: {
    title: 'GeoParquet',
    endings: ['parquet', 'geoparquet'],
    load: async () => (await import('./read-geoparquet.js')).readGeoParquet,
  },
};

/** Bytes at the beginning that tell a text's format. */
const HEAD = 65_536;

/** The name's ending in small letters without the dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Undefined for what is none of our formats, and for a plain archive. */
export function recogniseFormat(name: string, bytes: Uint8Array): FormatId | undefined {
  const ending = endingOf(name);
  if (isZip(bytes)) return byEntries(bytes, ending);
  return byMagic(bytes) ?? byText(bytes, ending) ?? byEnding(ending);
}

/** Excel's files and KMZ are archives, too. */
function byEntries(bytes: Uint8Array, ending: string): FormatId | undefined {
  const names = readZipDirectory(bytes).entries.map(({ name }) => name.replaceAll('\\', '/'));
  if (names.includes('[Content_Types].xml') && names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  return ending === 'kmz' && names.some((name) => endingOf(name) === 'kml') ? 'kmz' : undefined;
}

const MAGIC: readonly (readonly [FormatId, readonly number[]])[] = [
  ['geopackage', [...new TextEncoder().encode('SQLite format 3')]],
  ['flatgeobuf', [0x66, 0x67, 0x62]],
  ['geoparquet', [0x50, 0x41, 0x52, 0x31]],
  ['shapefile', [0, 0, 0x27, 0x0a]],
  ['dxf', [...new TextEncoder().encode('AutoCAD Binary DXF')]],
  // The older Excel files.
  ['xlsx', [0xd0, 0xcf, 0x11, 0xe0]],
];

function byMagic(bytes: Uint8Array): FormatId | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0];
}

const WKT =
  /^(SRID=\d+;\s*)?(MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|GEOMETRYCOLLECTION|TRIANGLE|TIN)\s*(Z|M|ZM)?\s*(\(|EMPTY)/i;

function byText(bytes: Uint8Array, ending: string): FormatId | undefined {
  const text = decodeText(bytes.subarray(0, HEAD)).text.trimStart();
  if (text.startsWith('\u001e')) return 'geojson-seq';
  if (text.startsWith('{') || text.startsWith('[')) return byJson(text, ending);
  if (text.startsWith('<')) {
    if (/<(\w+:)?gpx[\s>/]/i.test(text) || ending === 'gpx') return 'gpx';
    return /<(\w+:)?kml[\s>/]/i.test(text) || ending === 'kml' ? 'kml' : undefined;
  }
  if (WKT.test(text.slice(0, 200))) return 'wkt';
  // Comments (999) may come before the first section.
  if (/^(999\r?\n.*\r?\n\s*)*0\r?\n\s*SECTION/.test(text)) return 'dxf';
  return undefined;
}

/** Several documents, a line each, are a sequence. */
function byJson(text: string, ending: string): FormatId {
  if (/"type"\s*:\s*"Topology"/.test(text) || ending === 'topojson') return 'topojson';
  if (FORMATS['geojson-seq'].endings.includes(ending)) return 'geojson-seq';
  return /^\{[^\n]*\}[ \t]*\r?\n\s*\{/.test(text) ? 'geojson-seq' : 'geojson';
}

function byEnding(ending: string): FormatId | undefined {
  return FORMAT_IDS.find((id) => FORMATS[id].endings.includes(ending));
}
