/** What differs between two editions of one district. Features are the same when their ids are: ids are unique in an edition. */
import type { Geometry } from 'geojson';
import { areaOf } from './area.js';
import type { Commitment } from './commitment.js';
import { distanceApart } from './distance.js';
import type { AtlasFeature, Edition, Layer } from './edition.js';
import { forEachPosition } from './geojson-bounds.js';
import { simpleGeometriesOf } from './geometries.js';
import { commonAreaOf } from './ground-area.js';
import { distanceBetween, lengthOf } from './length.js';
import type { Metres, SquareMetres } from './units.js';

export interface Place {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
}

export interface AttributeChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface GeometryChange {
  /** Ground that only one of the two covers; 0 for points and lines; absent when the two could not be overlaid. */
  readonly differing?: SquareMetres;
  /** Area after less area before. */
  readonly area: SquareMetres;
  /** Length after less length before. */
  readonly length: Metres;
  /** How far a point has moved; for lines and areas how far the farthest corner of one lies from the other. */
  readonly moved: Metres;
}

export interface ChangedPlace {
  readonly before: Place;
  readonly after: Place;
  /** Whether it is now in another layer. */
  readonly movedLayer: boolean;
  readonly attributes: readonly AttributeChange[];
  /** Absent when the geometry is the same. */
  readonly geometry?: GeometryChange;
}

export interface EditionChanges {
  readonly added: readonly Place[];
  readonly removed: readonly Place[];
  readonly changed: readonly ChangedPlace[];
  /** Layers and commitments that only one of the two has. */
  readonly layersAdded: readonly Layer[];
  readonly layersRemoved: readonly Layer[];
  readonly commitmentsAdded: readonly Commitment[];
  readonly commitmentsRemoved: readonly Commitment[];
  /** Commitments whose target differs. */
  readonly commitmentsChanged: readonly { readonly before: Commitment; readonly after: Commitment }[];
}

/** All differences, in the order of the later edition; what is gone in that of the earlier one. */
export function compareEditions(before: Edition, after: Edition): EditionChanges {
  const [old, fresh] = [placesOf(before), placesOf(after)];
  return {
    added: [...fresh].filter(([id]) => !old.has(id)).map(([, place]) => place),
    removed: [...old].filter(([id]) => !fresh.has(id)).map(([, place]) => place),
    changed: [...fresh].flatMap(([id, place]) => compareWith(old.get(id), place)),
    layersAdded: onlyIn(after.layers, before.layers),
    layersRemoved: onlyIn(before.layers, after.layers),
    commitmentsAdded: onlyIn(after.ledger.commitments, before.ledger.commitments),
    commitmentsRemoved: onlyIn(before.ledger.commitments, after.ledger.commitments),
    commitmentsChanged: after.ledger.commitments.flatMap((commitment) => {
      const earlier = before.ledger.commitments.find(({ id }) => id === commitment.id);
      const same = !earlier || JSON.stringify(earlier.target) === JSON.stringify(commitment.target);
      return same ? [] : [{ before: earlier, after: commitment }];
    }),
  };
}

function compareWith(before: Place | undefined, after: Place): readonly ChangedPlace[] {
  if (!before) return [];
  const movedLayer = before.layer.id !== after.layer.id;
  const attributes = compareAttributes(before.feature, after.feature);
  const geometry = compareGeometries(before.feature.geometry, after.feature.geometry);
  if (!movedLayer && attributes.length === 0 && !geometry) return [];
  return [{ before, after, movedLayer, attributes, ...(geometry ? { geometry } : {}) }];
}

/** Properties that differ, those of the earlier feature first. */
function compareAttributes(
  { properties: before }: AtlasFeature,
  { properties: after }: AtlasFeature,
): readonly AttributeChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** A square decimetre, and a centimetre: less than that is a matter of how the same place is written. */
const SAME_AREA: SquareMetres = 0.01;
const SAME_PLACE: Metres = 0.01;

/** How the geometries differ; undefined when they are the same, however their rings begin. */
export function compareGeometries(before: Geometry, after: Geometry): GeometryChange | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const [areaBefore, areaAfter] = [areaOf(before), areaOf(after)];
  const common = commonAreaOf(before, after);
  const differing = common === undefined ? undefined : Math.max(0, areaBefore + areaAfter - 2 * common);
  const moved = Math.max(farthest(before, after), farthest(after, before));
  if ((differing ?? 0) < SAME_AREA && moved < SAME_PLACE) return undefined;
  return {
    ...(differing === undefined ? {} : { differing }),
    area: areaAfter - areaBefore,
    length: lengthOf(after) - lengthOf(before),
    moved,
  };
}

/** The greatest distance of a corner of the first from the second. */
function farthest(first: Geometry, second: Geometry): Metres {
  if (first.type === 'Point' && second.type === 'Point')
    return distanceBetween(first.coordinates, second.coordinates);
  let most = 0;
  const outline = outlineOf(second);
  forEachPosition({ geometry: first, path: '' }, (coordinates) => {
    most = Math.max(most, distanceApart({ type: 'Point', coordinates }, outline));
  });
  return most;
}

/** Areas as their outlines: a corner that has moved inward lies inside, yet it has moved. */
function outlineOf(geometry: Geometry): Geometry {
  const geometries = [...simpleGeometriesOf(geometry)].map((part): Geometry => {
    if (part.type === 'Polygon') return { type: 'MultiLineString', coordinates: part.coordinates };
    if (part.type === 'MultiPolygon')
      return { type: 'MultiLineString', coordinates: part.coordinates.flat() };
    return part;
  });
  return { type: 'GeometryCollection', geometries };
}

function placesOf({ layers }: Edition): ReadonlyMap<string, Place> {
  return new Map(
    layers.flatMap((layer) =>
      layer.features.map((feature): [string, Place] => [feature.properties.id, { feature, layer }]),
    ),
  );
}

function onlyIn<T extends { readonly id: string }>(these: readonly T[], others: readonly T[]): readonly T[] {
  return these.filter(({ id }) => !others.some((other) => other.id === id));
}
