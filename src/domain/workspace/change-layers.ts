/** Changes of a workspace as a whole and of its layers. Each gives a new workspace that shares all that did not change. */
import type { Drawing } from '../drawing.js';
import type { Layer } from '../edition.js';
import type { Localized } from '../language.js';
import { featureIds, freeId, uniqueFeatures } from './unique-ids.js';
import { findLayer, type UserLayer, type Workspace } from './workspace.js';

/** The workspace with one more layer, last; ids of it and its features that are taken get a number behind. */
export function addLayer(workspace: Workspace, layer: UserLayer): Workspace {
  const id = freeId(layer.id, new Set(workspace.layers.map((other) => other.id)));
  const features = uniqueFeatures(layer.features, featureIds(workspace.layers));
  const same = id === layer.id && features === layer.features;
  const added = same ? layer : { ...layer, id, file: layerFile(id), features };
  return { ...workspace, layers: [...workspace.layers, added] };
}

/** Where an edition's folder keeps the layer. */
export function layerFile(id: string): string {
  return `layers/${id}.geojson`;
}

/** The workspace with the layer in the place of the one of the same id; the same workspace when there is none. */
export function replaceLayer(workspace: Workspace, layer: UserLayer): Workspace {
  const others = workspace.layers.filter((other) => other.id !== layer.id);
  const features = uniqueFeatures(layer.features, featureIds(others));
  const unique = features === layer.features ? layer : { ...layer, features };
  return withLayer(workspace, layer.id, () => unique);
}

/** The workspace without the layer; the same workspace when there is none. */
export function removeLayer(workspace: Workspace, layerId: string): Workspace {
  const layers = workspace.layers.filter(({ id }) => id !== layerId);
  return layers.length === workspace.layers.length ? workspace : { ...workspace, layers };
}

/** The workspace with another title of the layer. */
export function renameLayer(
  workspace: Workspace,
  { layer, title }: { readonly layer: string; readonly title: Localized },
): Workspace {
  return changeLayer(workspace, { layer, changes: { title } });
}

/** What of a layer can be changed beside its features. */
export type LayerChanges = {
  readonly [K in 'title' | 'description' | 'kind' | 'accent' | 'marker' | 'visible' | 'fields']?:
    | Layer[K]
    | undefined;
};

/** Members that a layer must have: undefined leaves them as they are. */
const REQUIRED: readonly string[] = ['title', 'kind', 'visible', 'fields'];

/** The workspace with members of the layer changed; undefined takes out what a layer need not have. */
export function changeLayer(
  workspace: Workspace,
  { layer: layerId, changes }: { readonly layer: string; readonly changes: LayerChanges },
): Workspace {
  return withLayer(workspace, layerId, (layer) => {
    const entries = Object.entries(changes).filter(
      ([key, value]) => value !== undefined || !REQUIRED.includes(key),
    );
    const differs = entries.some(([key, value]) => layer[key as keyof LayerChanges] !== value);
    if (!differs) return layer;
    const merged = Object.entries({ ...layer, ...Object.fromEntries(entries) });
    // Safe: members that a layer must have are never undefined among the changes.
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as unknown as UserLayer;
  });
}

/** The workspace with the layer at the place, from 0; a place beyond the ends means the nearest end. */
export function moveLayer(
  workspace: Workspace,
  { layer: layerId, to }: { readonly layer: string; readonly to: number },
): Workspace {
  const layer = findLayer(workspace, layerId);
  if (!layer || !Number.isInteger(to)) return workspace;
  const others = workspace.layers.filter((other) => other !== layer);
  const place = Math.min(Math.max(to, 0), others.length);
  if (workspace.layers[place] === layer) return workspace;
  return { ...workspace, layers: [...others.slice(0, place), layer, ...others.slice(place)] };
}

/** The workspace under another title. */
export function renameWorkspace(workspace: Workspace, title: string): Workspace {
  return title === workspace.title ? workspace : { ...workspace, title };
}

/** The workspace with these drawings and no others. */
export function setDrawings(workspace: Workspace, drawings: readonly Drawing[]): Workspace {
  return drawings === workspace.drawings ? workspace : { ...workspace, drawings };
}

/** The workspace with another view, as the fragment of an address; undefined takes it out. */
export function setView(workspace: Workspace, view: string | undefined): Workspace {
  if (view === workspace.view) return workspace;
  const { view: _, ...others } = workspace;
  return view === undefined ? others : { ...others, view };
}

/** The workspace with the layer changed; the same workspace when there is none of the id, or it stays as it is. */
export function withLayer(
  workspace: Workspace,
  layerId: string,
  change: (layer: UserLayer) => UserLayer,
): Workspace {
  const layer = findLayer(workspace, layerId);
  const changed = layer && change(layer);
  if (!changed || changed === layer) return workspace;
  return { ...workspace, layers: workspace.layers.map((other) => (other === layer ? changed : other)) };
}
