/** Shapes as a GeoPackage keeps them (OGC 12-128r18, 2.1.3): a head of its own, then well-known binary. */
import type { Geometry } from 'geojson';
import { readWkb } from './read-wkb.js';

/** Bytes of the rectangle by its kind: none, xy, with z, with m, with both. */
const ENVELOPES = [0, 32, 48, 48, 64];

const HEAD_LENGTH = 8;

/** Null for an empty shape, undefined for one that is broken or a curve. */
export function readGeoPackageGeometry(bytes: Uint8Array): Geometry | null | undefined {
  const [g, p, , flags = 0] = bytes;
  if (g !== 0x47 || p !== 0x50) return undefined;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  const isExtended = (flags & 0x20) !== 0;
  const isEmpty = (flags & 0x10) !== 0;
  if (envelope === undefined || isExtended) return undefined;
  if (isEmpty) return null;
  return readWkb(bytes.subarray(HEAD_LENGTH + envelope));
}
