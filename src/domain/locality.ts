/** Places of the base map that people name when they look for something: subdistricts (街道), streets, metro stations. */
import type { Feature, Geometry } from 'geojson';
import type { BasemapRole } from './edition.js';
import { simpleGeometriesOf } from './geometries.js';
import type { Language, Localized } from './language.js';

export const LOCALITY_KINDS = ['subdistrict', 'street', 'station'] as const;
export type LocalityKind = (typeof LOCALITY_KINDS)[number];

export interface Locality {
  /** Kind and name, e.g. `street:杭州路`: stable as long as the name is. */
  readonly id: string;
  readonly kind: LocalityKind;
  readonly name: Localized;
  /** All parts of a street of several features together. */
  readonly geometry: Geometry;
}

/** Which base map file holds which kind. */
export const LOCALITY_ROLES: Partial<Record<BasemapRole, LocalityKind>> = {
  subdistrict: 'subdistrict',
  road: 'street',
  'metro-station': 'station',
};

/** The named features of a base map file as localities; parts of one name are joined. */
export function buildLocalities(kind: LocalityKind, features: readonly Feature[]): readonly Locality[] {
  const byName = new Map<string, { name: Localized; geometries: Geometry[] }>();
  for (const { geometry, properties } of features) {
    const zh: unknown = properties?.name_zh ?? properties?.name;
    const en: unknown = properties?.name_en ?? properties?.name;
    if (typeof zh !== 'string' || typeof en !== 'string' || zh === '' || !geometry) continue;
    const entry = byName.get(zh) ?? { name: { zh, en }, geometries: [] };
    entry.geometries.push(geometry);
    byName.set(zh, entry);
  }
  return [...byName].map(([key, { name, geometries }]) => ({
    id: `${kind}:${key}`,
    kind,
    name,
    geometry: join(geometries),
  }));
}

/** Subdistricts, then streets, each by name in the language. */
export function sortLocalities(
  localities: readonly Locality[],
  compare: (a: string, b: string) => number,
  language: Language,
): readonly Locality[] {
  return [...localities].sort(
    (a, b) =>
      LOCALITY_KINDS.indexOf(a.kind) - LOCALITY_KINDS.indexOf(b.kind) ||
      compare(a.name[language], b.name[language]),
  );
}

function join(geometries: readonly Geometry[]): Geometry {
  const [only] = geometries;
  if (only && geometries.length === 1) return only;
  return {
    type: 'GeometryCollection',
    geometries: geometries.flatMap((part) => [...simpleGeometriesOf(part)]),
  };
}
