import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { explainFeature, readUserFeature } from './read-user-feature.js';
import { isSoundGeometry } from './sound-geometry.js';

const RING = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: a ring reads best in one line
const SOUND: readonly unknown[] = [
  { type: 'Point', coordinates: [180, -90] },
  { type: 'Point', coordinates: [0, 0, 12.5] },
  { type: 'MultiPoint', coordinates: [[0, 0]] },
  { type: 'LineString', coordinates: RING },
  { type: 'MultiLineString', coordinates: [RING, RING] },
  { type: 'Polygon', coordinates: [RING] },
  { type: 'MultiPolygon', coordinates: [[RING], [RING, RING]] },
];
const UNSOUND: readonly unknown[] = [
  null,
  [],
  { type: 'constructor', coordinates: [0, 0] },
  { type: 'Point' },
  { type: 'Point', coordinates: [] },
  { type: 'Point', coordinates: [0] },
  { type: 'Point', coordinates: [181, 0] },
  { type: 'Point', coordinates: [0, 91] },
  { type: 'Point', coordinates: [0, Number.NaN] },
  { type: 'Point', coordinates: [0, 0, Number.POSITIVE_INFINITY] },
  { type: 'Point', coordinates: ['0', '0'] },
  { type: 'Point', coordinates: [[0, 0]] },
  { type: 'MultiPoint', coordinates: [] },
  { type: 'LineString', coordinates: [[0, 0]] },
  { type: 'LineString', coordinates: new Array(3) },
  { type: 'Polygon', coordinates: [] },
  { type: 'Polygon', coordinates: [[]] },
  { type: 'Polygon', coordinates: RING },
  { type: 'Polygon', coordinates: [RING.slice(1)] },
  { type: 'MultiPolygon', coordinates: [RING] },
];

describe('a geometry seen quickly', () => {
  it.each(SOUND.map((geometry) => [geometry]))('is sound, as the thorough checks say: %j', (geometry) => {
    expect(isSoundGeometry(geometry)).toBe(true);
    expect(explainFeature({ ...createAtlasFeature({ id: 'a' }), geometry })).toEqual([]);
  });

  it.each(UNSOUND.map((geometry) => [geometry]))('is unsound, as the thorough checks say: %j', (geometry) => {
    expect(isSoundGeometry(geometry)).toBe(false);
    expect(explainFeature({ ...createAtlasFeature({ id: 'a' }), geometry })).not.toEqual([]);
  });
});

describe('readUserFeature', () => {
  it('reads a collection of geometries, by the thorough checks', () => {
    const geometry = {
      type: 'GeometryCollection' as const,
      geometries: [{ type: 'Point' as const, coordinates: [0, 0] }],
    };
    const feature = createAtlasFeature({ id: 'a' }, geometry);
    expect(readUserFeature(feature)).toEqual(feature);
    const far = { ...geometry, geometries: [{ type: 'Point' as const, coordinates: [0, 100] }] };
    expect(readUserFeature(createAtlasFeature({ id: 'a' }, far))).toBeUndefined();
  });

  it('takes members that GeoJSON does not have off the feature', () => {
    const feature = createAtlasFeature({ id: 'a' });
    expect(readUserFeature({ ...feature, id: 7, bbox: [1], extra: {} })).toEqual(feature);
  });

  it.each([
    [{ status: 'soon' }],
    [{ basis: undefined }],
    [{ uncertainty_m: '5' }],
    [{ commitments: [1] }],
    [{ name: ' ' }],
    [{ source: 7 }],
    [{ note_zh: 1 }],
  ])('does not take %j, and says why', (properties) => {
    const feature = { ...createAtlasFeature({ id: 'a' }) };
    const broken = { ...feature, properties: { ...feature.properties, ...properties } };
    expect(readUserFeature(broken)).toBeUndefined();
    expect(explainFeature(broken)).toHaveLength(1);
  });
});
