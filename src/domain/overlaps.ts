/** Which features share ground with one of them, and how much. Heavy (polygon overlay): import it when it is needed. */
import type { Geometry } from 'geojson';
import { areaOf } from './area.js';
import type { Place } from './by-locality.js';
import { meets } from './distance.js';
import type { AtlasFeature, Edition } from './edition.js';
import { boxAround, findInBox } from './facets-in-view.js';
import { simpleGeometriesOf } from './geometries.js';
import { commonAreaOf } from './ground-area.js';
import { lengthOf } from './length.js';
import { lengthInside } from './overlaps-line.js';
import type { Metres, SquareMetres } from './units.js';

/** How a feature shares ground with another; shares are parts of 1 of the feature that is asked about. */
export type SharedGround =
  | { readonly type: 'area'; readonly area: SquareMetres; readonly share: number }
  /** So much of its own line lies in the other. */
  | { readonly type: 'runs-in'; readonly length: Metres; readonly share: number }
  /** So much of the other's line lies in it. */
  | { readonly type: 'holds-line'; readonly length: Metres }
  /** Its point lies in the other. */
  | { readonly type: 'lies-in' }
  /** The other's point lies in it. */
  | { readonly type: 'holds-point' };

export interface Overlap extends Place {
  readonly ground: SharedGround;
}

/** Less than the last decimal of usual coordinates: shapes that only adjoin overlap so much by rounding. */
const LEAST_AREA: SquareMetres = 1;
const LEAST_LENGTH: Metres = 1;

const ORDER: Record<SharedGround['type'], number> = {
  area: 0,
  'runs-in': 1,
  'lies-in': 2,
  'holds-line': 3,
  'holds-point': 4,
};

/** The other features of the edition that share ground with the feature, areas first, the largest before the others. */
export function findOverlaps(edition: Edition, feature: AtlasFeature): readonly Overlap[] {
  const { id } = feature.properties;
  const around = boxAround(feature.geometry);
  return edition.layers
    .flatMap((layer) =>
      findInBox(layer.features, around).flatMap((other): Overlap[] => {
        const ground =
          other.properties.id === id ? undefined : sharedGround(feature.geometry, other.geometry);
        return ground ? [{ feature: other, layer, ground }] : [];
      }),
    )
    .sort((a, b) => ORDER[a.ground.type] - ORDER[b.ground.type] || sizeOf(b.ground) - sizeOf(a.ground));
}

/** How the first geometry shares ground with the second; undefined when they do not, or only touch. Lines and points share none. */
export function sharedGround(own: Geometry, other: Geometry): SharedGround | undefined {
  const [mine, theirs] = [dimensionOf(own), dimensionOf(other)];
  if ((mine !== 2 && theirs !== 2) || !meets(own, other)) return undefined;
  if (mine === 2 && theirs === 2) return sharedArea(own, other);
  if (mine === 0) return { type: 'lies-in' };
  if (theirs === 0) return { type: 'holds-point' };
  const length = mine === 1 ? lengthInside(own, other) : lengthInside(other, own);
  if (length < LEAST_LENGTH) return undefined;
  return mine === 1
    ? { type: 'runs-in', length, share: Math.min(1, length / lengthOf(own)) }
    : { type: 'holds-line', length };
}

function sharedArea(own: Geometry, other: Geometry): SharedGround | undefined {
  const area = commonAreaOf(own, other) ?? 0;
  return area < LEAST_AREA ? undefined : { type: 'area', area, share: Math.min(1, area / areaOf(own)) };
}

/** 2 for areas, 1 for lines, 0 for points; of a mixture the most. */
function dimensionOf(geometry: Geometry): 0 | 1 | 2 {
  const types = [...simpleGeometriesOf(geometry)].map(({ type }) => type);
  if (types.some((type) => type.endsWith('Polygon'))) return 2;
  return types.some((type) => type.endsWith('LineString')) ? 1 : 0;
}

function sizeOf(ground: SharedGround): number {
  switch (ground.type) {
    case 'area':
      return ground.area;
    case 'runs-in':
    case 'holds-line':
      return ground.length;
    case 'lies-in':
    case 'holds-point':
      return 0;
  }
}
