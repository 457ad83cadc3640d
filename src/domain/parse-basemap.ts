/** A file of the base map: unknown JSON → Basemap. */
import type { Basemap, BasemapManifest, BasemapRole } from './edition.js';
import { simpleGeometriesOf } from './geometries.js';
import { createProblemList, type ProblemList } from './problem-list.js';
import type { Result } from './result.js';
import { validate } from './validate.js';

const POINTS = ['Point', 'MultiPoint'];
const LINES = ['LineString', 'MultiLineString'];
const AREAS = ['Polygon', 'MultiPolygon'];

/** Geometry that is drawn for each role; any other would stay unseen. */
export const ROLE_GEOMETRIES: Record<BasemapRole, readonly string[]> = {
  land: AREAS,
  water: [...AREAS, ...LINES],
  park: AREAS,
  neighbour: [...AREAS, ...LINES],
  district: [...AREAS, ...LINES],
  subdistrict: [...AREAS, ...LINES],
  road: LINES,
  railway: LINES,
  'metro-line': LINES,
  'metro-station': POINTS,
  label: POINTS,
};

/** The file with its features; fails with all its errors. */
export function parseBasemap(input: unknown, manifest: BasemapManifest): Result<Basemap> {
  const problems = createProblemList({ file: manifest.file });
  const { problems: found, geojson } = validate(input);
  problems.take(found);
  if (geojson && geojson.type !== 'FeatureCollection') {
    problems.error('not-a-collection', () => ({
      path: 'type',
      message: 'A file of the base map must be a FeatureCollection.',
      fix: 'Write {"type": "FeatureCollection", "features": […]}.',
    }));
  }
  if (geojson?.type !== 'FeatureCollection' || problems.errorCount() > 0)
    return { ok: false, problems: problems.problems() };
  const value = { ...manifest, data: geojson };
  warnOfUnseen(value, problems);
  return { ok: true, value, problems: problems.problems() };
}

function warnOfUnseen({ role, data }: Basemap, problems: ProblemList): void {
  data.features.forEach((feature, index) => {
    const types = [...simpleGeometriesOf(feature)].map((geometry) => geometry.type);
    if (types.length === 0 || types.some((type) => ROLE_GEOMETRIES[role].includes(type))) return;
    problems.warn('unseen-geometry', () => ({
      path: `features[${index}].geometry.type`,
      message: `A ${types[0]} is not drawn in a base map file of the role "${role}".`,
      fix: `Use ${ROLE_GEOMETRIES[role].join(' or ')}, or another role.`,
    }));
  });
}
