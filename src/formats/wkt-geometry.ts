/** One geometry of well-known text, with the code of its system; also the hexadecimal binary that PostGIS writes. */
import type { Geometry } from 'geojson';
import { looseGeometry } from './loose-geometry.js';
import { readWkb } from './read-wkb.js';

export interface WktGeometry {
  readonly geometry: Geometry;
  /** Of EPSG, where the text states it. */
  readonly code?: number;
}

/** Longer texts of one geometry are no sound ones. */
const LONGEST = 20_000_000;
/** More brackets in each other overflow the parser; a MultiPolygon in a collection needs 5. */
const DEEPEST = 32;

/** The reader of one geometry; that gives undefined for what is none, and for an empty one. */
export async function parseWkt(): Promise<(text: string) => WktGeometry | undefined> {
  const { wktToGeoJSON } = await import('betterknown');
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const trimmed = text.trim();
    if (/^0[01][0-9a-f]{16}/i.test(trimmed)) return readHex(trimmed);
    const srid = /^SRID=(\d{1,6});/i.exec(trimmed);
    const body = (srid ? trimmed.slice(srid[0].length) : trimmed).trim();
    if (body === '' || depthOf(body) > DEEPEST) return undefined;
    try {
      const geometry = looseGeometry(wktToGeoJSON(body));
      return geometry ? withCode(geometry, Number(srid?.[1] ?? 0)) : undefined;
    } catch {
      // The library throws for what is no WKT.
      return undefined;
    }
  };
}

function withCode(geometry: Geometry, code: number): WktGeometry {
  return code === 0 ? { geometry } : { geometry, code };
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x28) deepest = Math.max(deepest, ++depth);
    else if (sign === 0x29) depth--;
  }
  return deepest;
}

/** Set in the type of PostGIS's binary when a code follows. */
const HAS_CODE = 0x20000000;

function readHex(text: string): WktGeometry | undefined {
  if (text.length % 2 === 1 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  const bytes = Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );
  const view = new DataView(bytes.buffer);
  const isLittle = bytes[0] === 1;
  const geometry = readWkb(bytes);
  if (!geometry) return undefined;
  return withCode(geometry, view.getUint32(1, isLittle) & HAS_CODE ? view.getUint32(5, isLittle) : 0);
}
