/** A layer's GeoJSON: unknown JSON → Layer, with every problem of its features. */
import type { Feature, Geometry } from 'geojson';
import { checkExtent } from './check-extent.js';
import { checkProperties, type PropertyRules } from './check-properties.js';
import type { AtlasFeature, EditionManifest, FeatureProperties, Layer, LayerManifest } from './edition.js';
import { simpleGeometriesOf } from './geometries.js';
import { isPlainObject, ownMember } from './plain-object.js';
import { createProblemList, type ProblemList } from './problem-list.js';
import type { Result } from './result.js';
import type { Metres } from './units.js';
import { validate } from './validate.js';

export interface LayerContext {
  /** The layer's entry in edition.json. */
  readonly layer: LayerManifest;
  readonly manifest: Pick<EditionManifest, 'extent' | 'languages'>;
}

/** A point whose true place lies farther away than this says more than is known. */
export const MAX_PIN_UNCERTAINTY: Metres = 2_000;

/** The layer with its features; fails with all errors of the file. Ids are only checked within the layer. */
export function parseLayer(input: unknown, { layer, manifest }: LayerContext): Result<Layer> {
  const problems = createProblemList({ file: layer.file });
  const checked = validate(input);
  problems.take(checked.problems);
  const raw = isPlainObject(input) ? ownMember(input, 'features') : undefined;
  if (!Array.isArray(raw)) {
    refuseOtherTypes(problems);
    return { ok: false, problems: problems.problems() };
  }
  const rules = { fields: layer.fields, languages: manifest.languages };
  const sound = new Set<unknown>(
    checked.geojson?.type === 'FeatureCollection' ? checked.geojson.features : [],
  );
  const features: AtlasFeature[] = [];
  raw.forEach((feature: unknown, index) => {
    const place = { path: `features[${index}]`, problems: problems.within(contextOf(feature, index)) };
    checkRawProperties(feature, { ...place, rules });
    // Safe: geometry and properties are checked; should one be wrong, an error is noted and the layer refused.
    if (sound.has(feature)) features.push(feature as AtlasFeature);
    if (sound.has(feature))
      checkPlace(feature as Feature<Geometry | null>, { ...place, extent: manifest.extent });
  });
  const found = problems.problems();
  if (problems.errorCount() > 0) return { ok: false, problems: found };
  return { ok: true, value: { ...layer, features }, problems: found };
}

function refuseOtherTypes(problems: ProblemList): void {
  if (problems.errorCount() > 0) return;
  problems.error('not-a-collection', () => ({
    path: 'type',
    message: 'A layer must be a FeatureCollection.',
    fix: 'Write {"type": "FeatureCollection", "features": […]}.',
  }));
}

interface Place {
  readonly path: string;
  readonly problems: ProblemList;
}

function contextOf(feature: unknown, index: number): { readonly path: string; readonly feature?: string } {
  const properties = isPlainObject(feature) ? ownMember(feature, 'properties') : undefined;
  const id = isPlainObject(properties) ? ownMember(properties, 'id') : undefined;
  return { path: `features[${index}]`, ...(typeof id === 'string' ? { feature: id.slice(0, 200) } : {}) };
}

function checkRawProperties(
  feature: unknown,
  { path, problems, rules }: Place & { readonly rules: PropertyRules },
): void {
  const properties = isPlainObject(feature) ? ownMember(feature, 'properties') : undefined;
  // Features and properties that are no objects have been refused already; null means none.
  if (!isPlainObject(properties) && properties !== null) return;
  checkProperties(properties ?? {}, { ...rules, path: `${path}.properties`, problems });
}

function checkPlace(
  feature: Feature<Geometry | null>,
  { path, problems, extent }: Place & { readonly extent: EditionManifest['extent'] },
): void {
  if (hasGeometry(feature)) {
    checkExtent(feature, { extent, problems });
    checkPin(feature, problems);
    return;
  }
  // An unlocated feature is sound GeoJSON, so `validate` only warns of it; a layer cannot show it.
  problems.error('empty-geometry', () => ({
    path: `${path}.geometry`,
    message: 'A feature of a layer must have a geometry.',
    fix: 'Draw it, or keep it in the ledger only: «location not published».',
  }));
}

function hasGeometry(feature: Feature<Geometry | null>): feature is Feature {
  return feature.geometry !== null;
}

function checkPin(feature: Feature, problems: ProblemList): void {
  const uncertainty = (feature.properties as Partial<FeatureProperties> | null)?.uncertainty_m;
  if (typeof uncertainty !== 'number' || uncertainty <= MAX_PIN_UNCERTAINTY) return;
  if (![...simpleGeometriesOf(feature)].some(({ type }) => type === 'Point' || type === 'MultiPoint')) return;
  problems.error('pin-too-uncertain', () => ({
    message: `A pin with an uncertainty of ${uncertainty} m: over ${MAX_PIN_UNCERTAINTY} m it claims more than is known.`,
    fix: 'Take it off the map and keep it in the ledger, or find a source that locates it better.',
  }));
}
