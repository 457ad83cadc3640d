/** Counts of what is on the map: features by basis, and by status within each theme of the layers. */
import {
  type AtlasFeature,
  BASES,
  type Basis,
  type Edition,
  STATUSES,
  type Status,
  type Theme,
} from './edition.js';
import { type BasisChoice, shownFeatures } from './view.js';

export interface BasisCount {
  readonly basis: Basis;
  readonly count: number;
}

export interface ThemeStatuses {
  readonly theme: Theme;
  readonly total: number;
  /** In the order of the statuses; those present only. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
}

/** How many features stand on each basis, best first; those present only. */
export function countBases(features: readonly AtlasFeature[]): readonly BasisCount[] {
  return BASES.map((basis) => ({
    basis,
    count: features.filter(({ properties }) => properties.basis === basis).length,
  })).filter(({ count }) => count > 0);
}

/** All features of the edition that the basis choice shows. */
export function allShownFeatures(edition: Edition, choice: BasisChoice): readonly AtlasFeature[] {
  return edition.layers.flatMap((layer) => shownFeatures(layer, choice));
}

/** How many features of each theme have each status; themes without features are left out. */
export function countStatuses(edition: Edition, choice: BasisChoice): readonly ThemeStatuses[] {
  return edition.manifest.themes
    .map((theme): ThemeStatuses => {
      const layers = edition.layers.filter((layer) => layer.theme === theme.id);
      const features = layers.flatMap((layer) => shownFeatures(layer, choice));
      const statuses = STATUSES.map((status) => ({
        status,
        count: features.filter(({ properties }) => properties.status === status).length,
      }));
      return { theme, total: features.length, statuses: statuses.filter(({ count }) => count > 0) };
    })
    .filter(({ total }) => total > 0);
}
