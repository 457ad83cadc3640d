import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition } from '../../test/create-edition.js';
import { validate } from '../domain/validate.js';
import { writeGeoJson } from './geojson-text.js';

describe('writeGeoJson', () => {
  const { manifest } = createEdition([]);

  it('is valid GeoJSON with every property, and says what it is', () => {
    const feature = createAtlasFeature({ id: 'a', note: '"quoted"' });
    const parsed = JSON.parse(writeGeoJson({ manifest, features: [feature], filter: '状态：计划' }));
    expect(validate(parsed).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(parsed.features[0].properties).toEqual(feature.properties);
    expect(parsed).toMatchObject({ name: manifest.id, updated: manifest.updated, filter: '状态：计划' });
  });

  it('is a collection of none when nothing is shown', () => {
    expect(JSON.parse(writeGeoJson({ manifest, features: [] })).features).toEqual([]);
  });
});
