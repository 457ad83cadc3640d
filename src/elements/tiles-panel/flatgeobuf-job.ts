/** A FlatGeobuf file on a server: what it is, what a window of it holds, and those features as a file to import. */
import type { Feature } from 'geojson';
import { createConverter } from '../../domain/coordinate-systems/convert.js';
import { convertLayer } from '../../domain/coordinate-systems/convert-layer.js';
import { readStatedSystem } from '../../domain/coordinate-systems/read-stated-system.js';
import type { CoordinateSystem } from '../../domain/coordinate-systems/systems.js';
import type { FlatHeader } from '../../formats/flatgeobuf-header.js';
import { type FoundFeatures, findInWindow, type Window } from '../../formats/flatgeobuf-index.js';
import { openFlatGeobuf, readFound } from '../../formats/flatgeobuf-window.js';
import { RangeReader } from '../../io/tiles/range-reader.js';

/** Features that are taken out of a file at once. */
export const MOST_FEATURES = 50_000;
/** Points along each side of the window, which is no rectangle in other systems. */
const ALONG = 8;

export interface FlatFile {
  readonly reader: RangeReader;
  readonly header: FlatHeader;
  /** Absent when the file does not say, and its numbers are no degrees. */
  readonly system?: CoordinateSystem;
}

/** The file at the address (with its key). Rejects with a TileFault. */
export async function openFlatFile(url: string): Promise<FlatFile> {
  const reader = new RangeReader(url);
  const header = await openFlatGeobuf(reader);
  const system = await systemOf(header);
  return { reader, header, ...(system ? { system } : {}) };
}

/** What lies in the window, given in degrees. */
export async function countInWindow(
  { reader, header, system }: FlatFile,
  bounds: readonly [number, number, number, number],
): Promise<FoundFeatures> {
  const { fromWgs84 } = await createConverter(system ?? DEGREES);
  const places = outlineOf(bounds).map(fromWgs84);
  const xs = places.map(([x]) => x).filter(Number.isFinite);
  const ys = places.map(([, y]) => y).filter(Number.isFinite);
  if (xs.length === 0) return { count: 0, bytes: 0, spans: [] };
  const window: Window = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return findInWindow(reader, { header, window, most: MOST_FEATURES });
}

/** The features as GeoJSON in WGS-84, named for the file. */
export async function importable(
  { reader, header, system }: FlatFile,
  {
    found,
    name,
    onProgress,
  }: { readonly found: FoundFeatures; readonly name: string; readonly onProgress: (done: number) => void },
): Promise<File> {
  const { features } = await readFound(reader, { header, found, onProgress });
  const { toWgs84 } = await createConverter(system ?? DEGREES);
  const converted = await convertLayer(features, { convert: toWgs84 });
  const list = converted.features.map(
    ({ geometry, properties }): Feature =>
      ({ type: 'Feature', geometry: geometry ?? null, properties }) as Feature,
  );
  // Said outright, so that the import need not ask.
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
  return new File([JSON.stringify({ type: 'FeatureCollection', crs, features: list })], `${name}.geojson`);
}

const DEGREES = { projection: { type: 'degrees' } } as const;

/** Numbers within a globe's are degrees when nothing else is said. */
async function systemOf({ system, envelope }: FlatHeader): Promise<CoordinateSystem | undefined> {
  const stated = system && (await readStatedSystem(system));
  if (stated || system || !envelope) return stated;
  const [west, south, east, north] = envelope;
  const earthly = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return earthly ? readStatedSystem({ type: 'epsg', code: 4326 }) : undefined;
}

function outlineOf([west, south, east, north]: readonly [number, number, number, number]): [
  number,
  number,
][] {
  return Array.from({ length: ALONG + 1 }, (_, index) => index / ALONG).flatMap(
    (part): [number, number][] => {
      const [x, y] = [west + (east - west) * part, south + (north - south) * part];
      return [
        [x, south],
        [x, north],
        [west, y],
        [east, y],
      ];
    },
  );
}
