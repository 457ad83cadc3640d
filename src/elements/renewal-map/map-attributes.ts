/** What the attributes of <renewal-map> say, as members of a view. */
import type { PropertyValues } from 'lit';
import { parseCamera } from '../../domain/share-camera.js';
import { BASIS_CHOICES, THEME_CHOICES, type ViewChange } from '../../domain/view.js';

export interface MapAttributes {
  readonly layers: string | null;
  readonly view: string | null;
  readonly selected: string | null;
  readonly theme: string | null;
  readonly basis: string | null;
}

/** The change of view that the changed attributes ask for; an attribute taken away takes its member back. */
export function readAttributes(
  attributes: MapAttributes,
  changed: PropertyValues<MapAttributes>,
): ViewChange {
  const { layers, view, selected, theme, basis } = attributes;
  const isNews = (name: keyof MapAttributes) =>
    changed.has(name) && (attributes[name] !== null || (changed.get(name) ?? null) !== null);
  return {
    ...(isNews('layers') && { layers: layers?.split(/\s+/).filter(Boolean) }),
    ...(isNews('selected') && { selected: selected ?? undefined }),
    ...(isNews('basis') && { basis: BASIS_CHOICES.find((choice) => choice === basis) ?? 'all' }),
    ...(isNews('theme') && { theme: THEME_CHOICES.find((choice) => choice === theme) ?? 'auto' }),
    ...(isNews('view') && readCamera(view)),
  };
}

function readCamera(view: string | null): ViewChange {
  const camera = view === null ? undefined : parseCamera(view);
  if (view !== null && !camera) console.warn(`renewal-map: view="${view}" is not "lng,lat,zoom"`);
  return camera ? { camera } : {};
}
