/** What a reader makes of an edition: layers of their own, drawings and a view, as one piece of plain data. */
import type { Drawing } from '../drawing.js';
import type { Layer } from '../edition.js';
import type { WorkspaceTiles } from '../tile-sources/tile-source.js';

/** Where a layer came from, for its source line and to tell whether a file was imported before. */
export interface LayerOrigin {
  /** Name of the file, without folders; empty for a layer drawn on the map. */
  readonly file: string;
  /** Such as `geojson`, `shapefile`; `drawn` for a layer drawn on the map. */
  readonly format: string;
  /** The coordinate system that the file was read in, such as `EPSG:4549` or `GCJ-02`. */
  readonly system: string;
  /** ISO 8601 day, or instant in UTC. */
  readonly imported: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256?: string;
}

/** A layer of the reader's, in WGS-84; accent and marker are its style. */
export interface UserLayer extends Layer {
  readonly origin: LayerOrigin;
}

export interface Workspace {
  /** Version of the format; 1 today. */
  readonly format: 1;
  readonly id: string;
  /** What the reader calls it; may be empty. */
  readonly title: string;
  /** Id of the edition it was begun on. */
  readonly edition: string;
  /** Ids of layers are unique in the workspace, and those of features over all its layers. */
  readonly layers: readonly UserLayer[];
  readonly drawings: readonly Drawing[];
  /** Base map and layers in tiles; absent when there are none. */
  readonly tiles?: WorkspaceTiles;
  /** As the fragment of an address says it, without `#`. */
  readonly view?: string;
  /** ISO 8601 instant in UTC at which it was last saved; whoever saves it writes this. */
  readonly updated: string;
}

/** A workspace without anything in it. */
export function createWorkspace(about: Pick<Workspace, 'id' | 'title' | 'edition' | 'updated'>): Workspace {
  return { format: 1, ...about, layers: [], drawings: [] };
}

/** The layer of the id; undefined when there is none. */
export function findLayer({ layers }: Pick<Workspace, 'layers'>, id: string): UserLayer | undefined {
  return layers.find((layer) => layer.id === id);
}
