/** Features on their way into the atlas: in WGS-84 degrees, with flat properties of any names. */
import type { Feature, Geometry } from 'geojson';
import type { EditionManifest } from '../edition.js';
import { ownMember } from '../plain-object.js';

export type IncomingValue = string | number | boolean | null;

export type IncomingFeature = Feature<Geometry | null, Readonly<Record<string, IncomingValue>>>;

/** West, south, east, north in degrees. */
export type Extent = EditionManifest['extent'];

/** The feature's own id, else its property `id`; undefined when it has neither. */
export function givenIdOf(feature: IncomingFeature): string | number | undefined {
  const id = feature.id ?? ownMember(feature.properties ?? {}, 'id');
  if (typeof id === 'number') return id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
