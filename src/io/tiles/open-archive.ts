/** A PMTiles archive on a server or on this computer. */
import { PmtilesArchive } from '../../formats/pmtiles-archive.js';
import { BlobReader } from './blob-reader.js';
import { RangeReader } from './range-reader.js';

/** The archive at the address (with its key), or in the file. Rejects with a TileFault. */
export function openArchive(where: string | Blob): Promise<PmtilesArchive> {
  return PmtilesArchive.open(typeof where === 'string' ? new RangeReader(where) : new BlobReader(where));
}
