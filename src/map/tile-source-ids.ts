/** Ids of the sources of the reader's tiles. */

export const TILES_PREFIX = 'tiles:';
export const GROUND_PREFIX = 'ground:';

/** Id of the source of a layer of tiles. */
export function tileSourceId(layerId: string): string {
  return `${TILES_PREFIX}${layerId}`;
}

/** The layer of tiles that a source belongs to: its id, `basemap` for the base map; undefined for all other sources. */
export function tileLayerOf(sourceId: string): string | undefined {
  if (sourceId.startsWith(GROUND_PREFIX)) return 'basemap';
  return sourceId.startsWith(TILES_PREFIX) ? sourceId.slice(TILES_PREFIX.length) : undefined;
}
