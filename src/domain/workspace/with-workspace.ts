/**
 * An edition together with a workspace: the reader's layers behave as its own. Ids that the edition has already are
 * shown with a prefix. What did not change is the same object, so that the map and the tables need not begin anew.
 */
import type { AtlasFeature, Edition, Layer } from '../edition.js';
import { USER_THEME, withUserLayers } from '../user-layers.js';
import { featureIds, renameFeature } from './unique-ids.js';
import type { UserLayer, Workspace } from './workspace.js';

/** A layer of a workspace as it stands in an edition. */
interface ShownLayer extends Layer {
  /** Its id in the workspace. */
  readonly ownId: string;
  /** Ids in the workspace of the features that are shown under another, by the one shown. */
  readonly ownFeatureIds: ReadonlyMap<string, string>;
}

const PREFIX = 'user-';

/** What is kept for an edition, to give the same objects again. */
interface Known {
  readonly layerIds: ReadonlySet<string>;
  readonly featureIds: ReadonlySet<string>;
  readonly shown: WeakMap<UserLayer, ShownLayer>;
  readonly clashes: WeakMap<readonly AtlasFeature[], readonly AtlasFeature[]>;
  readonly lists: WeakMap<readonly UserLayer[], readonly ShownLayer[]>;
  readonly editions: WeakMap<readonly UserLayer[], Edition>;
}

const known = new WeakMap<Edition, Known>();

/** The edition with the layers of the workspace; the edition itself when there are none. */
export function withWorkspace(edition: Edition, { layers }: Pick<Workspace, 'layers'>): Edition {
  const { editions } = knownOf(edition);
  const before = editions.get(layers);
  if (before) return before;
  const shown = withUserLayers(edition, showLayers(edition, layers));
  editions.set(layers, shown);
  return shown;
}

/** Where in the workspace a shown feature lies; undefined when it is one of the edition's own, or of neither. */
export function findUserFeature(
  edition: Edition,
  { workspace, shownId }: { readonly workspace: Pick<Workspace, 'layers'>; readonly shownId: string },
): { readonly layer: string; readonly feature: string } | undefined {
  if (knownOf(edition).featureIds.has(shownId)) return undefined;
  for (const { ownId, ownFeatureIds, features } of showLayers(edition, workspace.layers)) {
    if (features.some(({ properties }) => properties.id === shownId))
      return { layer: ownId, feature: ownFeatureIds.get(shownId) ?? shownId };
  }
  return undefined;
}

/** The id in the workspace of a layer shown under this id; undefined when it is not one of the workspace. */
export function findUserLayerId(
  edition: Edition,
  { workspace, shownId }: { readonly workspace: Pick<Workspace, 'layers'>; readonly shownId: string },
): string | undefined {
  return showLayers(edition, workspace.layers).find(({ id }) => id === shownId)?.ownId;
}

function knownOf(edition: Edition): Known {
  const before = known.get(edition);
  if (before) return before;
  const fresh: Known = {
    layerIds: new Set(edition.layers.map(({ id }) => id)),
    featureIds: featureIds(edition.layers),
    shown: new WeakMap(),
    clashes: new WeakMap(),
    lists: new WeakMap(),
    editions: new WeakMap(),
  };
  known.set(edition, fresh);
  return fresh;
}

function showLayers(edition: Edition, layers: readonly UserLayer[]): readonly ShownLayer[] {
  const of = knownOf(edition);
  const before = of.lists.get(layers);
  if (before) return before;
  const own = new Set(layers.map(({ id }) => id));
  const ids = {
    layers: own,
    features: layers.some((layer) => clashesOf(layer, of).length > 0) ? featureIds(layers) : NONE,
  };
  const shown = layers.map((layer) => showLayer(layer, { of, ids }));
  of.lists.set(layers, shown);
  return shown;
}

const NONE: ReadonlySet<string> = new Set();

interface Context {
  readonly of: Known;
  /** Ids of the whole workspace, of features only when some of them clash. */
  readonly ids: { readonly layers: ReadonlySet<string>; readonly features: ReadonlySet<string> };
}

function showLayer(layer: UserLayer, { of, ids }: Context): ShownLayer {
  const id = freeOf(layer.id, of.layerIds, ids.layers);
  const renames = new Map(
    clashesOf(layer, of).map((feature) => [
      feature,
      freeOf(feature.properties.id, of.featureIds, ids.features),
    ]),
  );
  const ownFeatureIds = new Map([...renames].map(([feature, free]) => [free, feature.properties.id]));
  const before = of.shown.get(layer);
  if (before?.id === id && isSameMap(before.ownFeatureIds, ownFeatureIds)) return before;
  const { origin: _, ...rest } = layer;
  const features =
    renames.size === 0
      ? layer.features
      : layer.features.map((feature) => {
          const free = renames.get(feature);
          return free === undefined ? feature : renameFeature(feature, free);
        });
  const shown: ShownLayer = { ...rest, id, theme: USER_THEME.id, features, ownId: layer.id, ownFeatureIds };
  of.shown.set(layer, shown);
  return shown;
}

function clashesOf({ features }: UserLayer, of: Known): readonly AtlasFeature[] {
  const before = of.clashes.get(features);
  if (before) return before;
  const clashes = features.filter(({ properties }) => of.featureIds.has(properties.id));
  of.clashes.set(features, clashes);
  return clashes;
}

/** The id when the edition has it not, else with the prefix as often as it takes to be that of none. */
function freeOf(id: string, edition: ReadonlySet<string>, workspace: ReadonlySet<string>): string {
  if (!edition.has(id)) return id;
  let free = PREFIX + id;
  while (edition.has(free) || workspace.has(free)) free = PREFIX + free;
  return free;
}

function isSameMap(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
