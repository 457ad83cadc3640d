/** Ids that must not come twice: a later one is renamed, so that nothing is lost for its name. */
import type { AtlasFeature } from '../edition.js';

/** The id itself where it is free, else with the first free number behind: `park`, `park-2`. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

/** The features with ids of their own, which are added to those taken; the same list when none had to be renamed. */
export function uniqueFeatures(
  features: readonly AtlasFeature[],
  taken: Set<string>,
): readonly AtlasFeature[] {
  let renamed = false;
  // Next number to try by id: without it, many copies of one id would each begin at 2.
  const numbers = new Map<string, number>();
  const unique = features.map((feature) => {
    const { id } = feature.properties;
    if (!taken.has(id)) {
      taken.add(id);
      return feature;
    }
    renamed = true;
    let number = numbers.get(id) ?? 2;
    while (taken.has(`${id}-${number}`)) number++;
    numbers.set(id, number + 1);
    taken.add(`${id}-${number}`);
    return renameFeature(feature, `${id}-${number}`);
  });
  return renamed ? unique : features;
}

/** The feature under another id. */
export function renameFeature(feature: AtlasFeature, id: string): AtlasFeature {
  return { ...feature, properties: { ...feature.properties, id } };
}

/** Ids of all features of the layers. */
export function featureIds(layers: readonly { readonly features: readonly AtlasFeature[] }[]): Set<string> {
  const ids = new Set<string>();
  for (const { features } of layers) for (const { properties } of features) ids.add(properties.id);
  return ids;
}
