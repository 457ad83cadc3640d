/** Outlines that can be taken as a filter without drawing: what is on screen, and the selected place. */
import type { Edition } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import { type Box, cornersOf } from '../../domain/facets-in-view.js';
import { polygonsOf } from '../../domain/geometries.js';
import type { Language } from '../../domain/language.js';
import { findFeature } from '../../domain/view.js';

export type Corners = readonly (readonly [number, number])[];

/** The outline of the selected feature and its name; undefined when it is not one polygon. */
export function selectedOutline(
  edition: Edition,
  featureId: string | undefined,
  language: Language,
): { readonly name: string; readonly corners: Corners } | undefined {
  const feature = findFeature(edition, featureId)?.feature;
  if (!feature) return undefined;
  const [polygon, ...others] = polygonsOf(feature.geometry);
  const ring = polygon?.[0];
  if (!ring || others.length > 0) return undefined;
  return {
    name: nameOf(feature, language),
    corners: roundCorners(ring.slice(0, -1).map(([x = 0, y = 0]) => [x, y])),
  };
}

/** The corners of what is on screen. */
export function screenOutline(bounds: Box): Corners {
  return roundCorners(cornersOf(bounds));
}

/** To 1e-5°, about a metre: as the address has them. */
function roundCorners(corners: Corners): Corners {
  return corners.map(([x, y]) => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]);
}
