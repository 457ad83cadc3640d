/** Changes of the tiles of a workspace. Each gives a new workspace that shares all that did not change. */
import { type Basemap, NO_TILES, type TileLayer, type WorkspaceTiles } from '../tile-sources/tile-source.js';
import { freeId } from './unique-ids.js';
import type { Workspace } from './workspace.js';

/** The workspace with the base map, or with the embedded one for undefined. */
export function setBasemap(workspace: Workspace, basemap: Basemap | undefined): Workspace {
  const { layers } = workspace.tiles ?? NO_TILES;
  return withTiles(workspace, { ...(basemap ? { basemap } : {}), layers });
}

/** The workspace with one more layer in tiles, on top; an id that is taken gets a number behind. */
export function addTileLayer(workspace: Workspace, layer: TileLayer): Workspace {
  const tiles = workspace.tiles ?? NO_TILES;
  const id = freeId(layer.id, new Set(tiles.layers.map((other) => other.id)));
  return withTiles(workspace, { ...tiles, layers: [...tiles.layers, { ...layer, id }] });
}

/** The workspace with members of the layer changed; as it is when there is none of the id. */
export function changeTileLayer(
  workspace: Workspace,
  id: string,
  changes: Partial<Pick<TileLayer, 'title' | 'accent' | 'opacity' | 'visible'>>,
): Workspace {
  const tiles = workspace.tiles ?? NO_TILES;
  if (!tiles.layers.some((layer) => layer.id === id)) return workspace;
  return withTiles(workspace, {
    ...tiles,
    layers: tiles.layers.map((layer) => (layer.id === id ? { ...layer, ...changes } : layer)),
  });
}

/** The workspace without the layer. */
export function removeTileLayer(workspace: Workspace, id: string): Workspace {
  const tiles = workspace.tiles ?? NO_TILES;
  const layers = tiles.layers.filter((layer) => layer.id !== id);
  return layers.length === tiles.layers.length ? workspace : withTiles(workspace, { ...tiles, layers });
}

function withTiles(workspace: Workspace, tiles: WorkspaceTiles): Workspace {
  const { tiles: _, ...others } = workspace;
  return tiles.layers.length === 0 && !tiles.basemap ? others : { ...others, tiles };
}
