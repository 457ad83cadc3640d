/** Layers and features that are drawn on the map rather than imported. */
import type { Geometry } from 'geojson';
import { WGS84 } from '../coordinate-systems/systems.js';
import type { AtlasFeature, Basis, Field, Kind, Status } from '../edition.js';
import type { Metres } from '../units.js';
import { nextLayerId, USER_THEME } from '../user-layers.js';
import { layerFile } from './change-layers.js';
import { featureIds, freeId } from './unique-ids.js';
import type { UserLayer, Workspace } from './workspace.js';

export interface NewLayer {
  readonly title: string;
  readonly kind: Kind;
  readonly fields?: readonly Field[];
  /** ISO 8601 day. */
  readonly today: string;
  /** Ids of layers that there are already. */
  readonly taken: Iterable<string>;
}

/** An empty layer to draw into. */
export function createDrawnLayer({ title, kind, fields = [], today, taken }: NewLayer): UserLayer {
  const id = nextLayerId(title, taken);
  return {
    id,
    title: { zh: title, en: title },
    theme: USER_THEME.id,
    kind,
    file: layerFile(id),
    visible: true,
    fields,
    features: [],
    origin: { file: '', format: 'drawn', system: WGS84.id, imported: today },
  };
}

/** What must be said of a shape before it is a feature. */
export interface DrawnProperties {
  readonly name: string;
  readonly status: Status;
  readonly basis: Basis;
  readonly uncertaintyMetres: Metres;
  readonly source: string;
  readonly note?: string;
  /** Values of the layer's own fields; those that are not known are left out. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The drawn shape as a feature of an id of its own. */
export function createDrawnFeature(
  { id, geometry }: { readonly id: string; readonly geometry: Geometry },
  { name, status, basis, uncertaintyMetres, source, note, values }: DrawnProperties,
): AtlasFeature {
  return {
    type: 'Feature',
    geometry,
    properties: {
      ...values,
      id,
      name,
      status,
      commitments: [],
      basis,
      uncertainty_m: uncertaintyMetres,
      source,
      ...(note ? { note } : {}),
    },
  };
}

/** An id for one more feature of the layer, that no feature of the workspace or among the others has. */
export function nextFeatureId(
  { layers }: Pick<Workspace, 'layers'>,
  { layer, others }: { readonly layer: string; readonly others?: ReadonlySet<string> },
): string {
  const taken = featureIds(layers);
  const count = layers.find(({ id }) => id === layer)?.features.length ?? 0;
  return freeId(`${layer}-${count + 1}`, { has: (id) => taken.has(id) || others?.has(id) === true });
}

/** Pixels that a hand is off, and the least metres that any drawing on a base map of streets is off. */
const HAND_PIXELS = 10;
const LEAST_METRES = 10;
const STEPS = [1, 2, 5] as const;

/** How far a shape drawn at the scale may be off, as 10, 20, 50, 100 … metres: never less than the base map itself. */
export function handUncertainty(metresPerPixel: number): Metres {
  const metres = Math.max(LEAST_METRES, metresPerPixel * HAND_PIXELS);
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = STEPS.find((factor) => factor * power >= metres * (1 - 1e-9)) ?? 10;
  return step * power;
}
