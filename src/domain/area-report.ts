/** What lies inside an area, by layer: areas, lengths and numbers, with and without illustrative shapes. */
import type { Commitment } from './commitment.js';
import type { CoverageFigure, InsideFigures } from './coverage-answer.js';
import { type AtlasFeature, type Edition, type Layer, STATUSES, type Status } from './edition.js';
import type { Metres, SquareMetres } from './units.js';

/** A feature of which something lies inside. */
export interface PlaceInside {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly figure: CoverageFigure;
  /** m², m or number of points. */
  readonly whole: number;
  readonly inside: number;
  /** Its place is known less well than the area is large: it may lie outside. */
  readonly mayLieOutside: boolean;
}

/** Sums over places. Overlapping features count each. */
export interface InsideTotals {
  readonly places: number;
  readonly area: SquareMetres;
  readonly length: Metres;
  readonly points: number;
}

export interface LayerInside {
  readonly layer: Layer;
  /** Those that stand for a real place, then the illustrative ones; each in the layer's order. */
  readonly located: readonly PlaceInside[];
  readonly illustrative: readonly PlaceInside[];
  readonly totals: { readonly located: InsideTotals; readonly illustrative: InsideTotals };
}

/** A commitment that features inside are about. */
export interface TouchedCommitment {
  readonly commitment: Commitment;
  /** How many features inside are at each stage, earliest first. */
  readonly statuses: readonly { readonly status: Status; readonly places: number }[];
  readonly places: number;
  /** Whether only illustrative shapes tell of it here: that says nothing of the ground. */
  readonly illustrativeOnly: boolean;
}

export interface AreaReport {
  /** Layers with something inside, in the edition's order. */
  readonly layers: readonly LayerInside[];
  /** In the ledger's order. */
  readonly commitments: readonly TouchedCommitment[];
}

/**
 * Below this much of an area or a length two shapes only share a border: coordinates of five decimals are a metre apart,
 * and neighbours drawn along one street meet a little.
 */
const LEAST: Record<CoverageFigure, number> = { area: 1, length: 1, count: 1 };

/** Radius of the circle that is as large. */
export function radiusOf(area: SquareMetres): Metres {
  return Math.sqrt(area / Math.PI);
}

/** The report on an area of the size. `layers` hold the features that were asked about; figures of other ids are passed over. */
export function buildAreaReport(input: {
  readonly edition: Edition;
  readonly layers: readonly Layer[];
  readonly areaSize: SquareMetres;
  readonly inside: readonly InsideFigures[];
}): AreaReport {
  const figures = new Map(input.inside.map((entry) => [entry.id, entry]));
  const radius = radiusOf(input.areaSize);
  const layers = input.layers.flatMap((layer) => {
    const places = layer.features.flatMap((feature) => placeOf(feature, layer, { figures, radius }));
    return places.length === 0 ? [] : [groupPlaces(layer, places)];
  });
  const places = layers.flatMap(({ located, illustrative }) => [...located, ...illustrative]);
  return { layers, commitments: touchedBy(input.edition, places) };
}

function placeOf(
  feature: AtlasFeature,
  layer: Layer,
  { figures, radius }: { readonly figures: ReadonlyMap<string, InsideFigures>; readonly radius: Metres },
): readonly PlaceInside[] {
  const { id, uncertainty_m } = feature.properties;
  const entry = figures.get(id);
  // A shape smaller than the least is inside when all of it is.
  if (!entry || !(entry.inside > 0) || entry.inside < Math.min(LEAST[entry.figure], entry.whole / 2))
    return [];
  const { figure, whole, inside } = entry;
  return [{ feature, layer, figure, whole, inside, mayLieOutside: uncertainty_m > radius }];
}

function groupPlaces(layer: Layer, places: readonly PlaceInside[]): LayerInside {
  const illustrative = places.filter(({ feature }) => isIllustrative(feature));
  const located = places.filter(({ feature }) => !isIllustrative(feature));
  const totals = { located: addUp(located), illustrative: addUp(illustrative) };
  return { layer, located, illustrative, totals };
}

/** Sums of the places; zeros for none. */
export function addUp(places: readonly PlaceInside[]): InsideTotals {
  const sum = (figure: CoverageFigure) =>
    places.reduce((total, place) => (place.figure === figure ? total + place.inside : total), 0);
  return { places: places.length, area: sum('area'), length: sum('length'), points: sum('count') };
}

function touchedBy(edition: Edition, places: readonly PlaceInside[]): readonly TouchedCommitment[] {
  return edition.ledger.commitments.flatMap((commitment) => {
    const features = places
      .map(({ feature }) => feature)
      .filter(({ properties }) => properties.commitments.includes(commitment.id));
    if (features.length === 0) return [];
    const statuses = STATUSES.map((status) => ({
      status,
      places: features.filter(({ properties }) => properties.status === status).length,
    })).filter((entry) => entry.places > 0);
    const illustrativeOnly = features.every(isIllustrative);
    return [{ commitment, statuses, places: features.length, illustrativeOnly }];
  });
}

function isIllustrative({ properties }: AtlasFeature): boolean {
  return properties.basis === 'illustrative';
}
