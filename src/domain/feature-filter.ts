/** The reader's filter: which features the map, the table, the figures and the exports are about. */
import type { Geometry, Position } from 'geojson';
import { areaOf } from './area.js';
import { distanceApart, meets } from './distance.js';
import type { AtlasFeature, Basis, Edition, Layer, Status } from './edition.js';
import { isEmptyFilter } from './empty-filter.js';
import type { Locality } from './locality.js';
import type { Metres, SquareMetres } from './units.js';

/** All members must hold; within a list one of its entries is enough. A feature that lacks what is asked of it does not pass. */
export interface FeatureFilter {
  /** Part of a name, in any language; letter case does not matter. */
  readonly text?: string;
  readonly statuses?: readonly Status[];
  readonly bases?: readonly Basis[];
  /** Ids of the edition's layer themes. */
  readonly themes?: readonly string[];
  /** Ids of commitments of the ledger. */
  readonly commitments?: readonly string[];
  /** Id of a locality: within the subdistrict, or along the street. */
  readonly locality?: string;
  readonly fields?: readonly FieldCondition[];
  /** Bounds of a feature's own area, inclusive. */
  readonly area?: { readonly min?: SquareMetres; readonly max?: SquareMetres };
  /** Corners of a drawn polygon in degrees, not closed: what touches it passes. */
  readonly polygon?: readonly (readonly [number, number])[];
}

/** A condition on a layer's own field; features of other layers do not pass. */
export interface FieldCondition {
  readonly layer: string;
  readonly field: string;
  /** One of these values… */
  readonly values?: readonly (string | number | boolean)[];
  /** …or a number between these, inclusive. */
  readonly min?: number;
  readonly max?: number;
}

/** How far from the middle of a street a place still lies along it. */
export const ALONG_STREET: Metres = 60;

/**
 * The filter with some members changed; one given as undefined, as empty text or as an empty list or range is taken out.
 * Undefined when nothing is left of it.
 */
export function changeFilter(
  filter: FeatureFilter | undefined,
  change: FilterChange,
): FeatureFilter | undefined {
  const kept = Object.entries({ ...filter, ...change }).filter(([, part]) => !asksNothing(part));
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as FeatureFilter); // Safe: members of a filter, those without a value taken out.
}

/** Members of a filter to change. */
export type FilterChange = { readonly [K in keyof FeatureFilter]?: FeatureFilter[K] | undefined };

function asksNothing(part: FilterChange[keyof FilterChange]): boolean {
  if (part === undefined || part === '') return true;
  if (Array.isArray(part)) return part.length === 0;
  return typeof part === 'object' && Object.values(part).every((bound) => bound === undefined);
}

/** The last answers, so that the map and the panels share one: the same edition, filter and localities give the same object. */
const answers = new WeakMap<
  Edition,
  { filter: FeatureFilter; locality: Locality | undefined; filtered: Edition }
>();

/**
 * The edition with only the features that pass. The edition itself when the filter is empty. A filter by locality
 * waits for the localities: until they are there, it lets everything pass.
 */
export function filterEdition(
  edition: Edition,
  filter: FeatureFilter | undefined,
  localities: readonly Locality[] = [],
): Edition {
  if (filter === undefined || isEmptyFilter(filter)) return edition;
  const locality = localities.find(({ id }) => id === filter.locality);
  const known = answers.get(edition);
  if (known && known.filter === filter && known.locality === locality) return known.filtered;
  const passes = buildTest(filter, locality);
  const layers = edition.layers.map(
    (layer): Layer => ({ ...layer, features: layer.features.filter((feature) => passes(feature, layer)) }),
  );
  const filtered = { ...edition, layers };
  answers.set(edition, { filter, locality, filtered });
  return filtered;
}

type Test = (feature: AtlasFeature, layer: Layer) => boolean;

/** The filter as one function; cheap tests come first. */
export function buildTest(filter: FeatureFilter, locality: Locality | undefined): Test {
  const { statuses, bases, themes, commitments, fields = [], text, area, polygon } = filter;
  const tests: Test[] = [];
  if (themes) tests.push((_, layer) => themes.includes(layer.theme));
  if (statuses) tests.push(({ properties }) => statuses.includes(properties.status));
  if (bases) tests.push(({ properties }) => bases.includes(properties.basis));
  if (commitments)
    tests.push(({ properties }) => properties.commitments.some((id) => commitments.includes(id)));
  if (text) tests.push((feature) => hasInName(feature, text.toLowerCase()));
  for (const condition of fields) tests.push((feature, layer) => holdsField(feature, layer, condition));
  if (area) tests.push(({ geometry }) => hasArea(areaOf(geometry), area));
  if (locality) tests.push(({ geometry }) => liesIn(geometry, locality));
  if (polygon) {
    const drawn = closePolygon(polygon);
    tests.push(({ geometry }) => meets(geometry, drawn));
  }
  return (feature, layer) => tests.every((test) => test(feature, layer));
}

/** Within the subdistrict, or within `ALONG_STREET` of the street or the station. */
export function liesIn(geometry: Geometry, { kind, geometry: place }: Locality): boolean {
  return kind === 'subdistrict' ? meets(geometry, place) : distanceApart(geometry, place) <= ALONG_STREET;
}

/** The corners as a polygon. */
export function closePolygon(corners: readonly (readonly [number, number])[]): Geometry {
  const ring: Position[] = [...corners, ...corners.slice(0, 1)].map(([x, y]) => [x, y]);
  return { type: 'Polygon', coordinates: [ring] };
}

function hasInName({ properties }: AtlasFeature, text: string): boolean {
  return [properties.name, properties.name_en, properties.name_zh].some((name) =>
    name?.toLowerCase().includes(text),
  );
}

function holdsField({ properties }: AtlasFeature, layer: Layer, condition: FieldCondition): boolean {
  if (layer.id !== condition.layer || !Object.hasOwn(properties, condition.field)) return false;
  const value = properties[condition.field];
  if (condition.values) return condition.values.some((wanted) => wanted === value);
  return typeof value === 'number' && isWithin(value, condition);
}

/** Points and lines have no area of their own: none is not a small one. */
function hasArea(own: SquareMetres, asked: NonNullable<FeatureFilter['area']>): boolean {
  return own > 0 && isWithin(own, asked);
}

function isWithin(
  value: number,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
): boolean {
  return value >= min && value <= max;
}
