import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { validate } from '../domain/validate.js';
import { writeGeoJson } from './geojson-text.js';

describe('writeGeoJson', () => {
  const { manifest } = createEdition([]);
  const feature = createAtlasFeature({ id: 'a', note: '"quoted"' });
  const row = { feature, layer: createLayer('parcels', [feature]) };

  it('is valid GeoJSON with every property, and says what it is', () => {
    const parsed = JSON.parse(writeGeoJson({ manifest, rows: [row], filter: '状态：计划' }));
    expect(validate(parsed).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(parsed.features[0].properties).toEqual(feature.properties);
    expect(parsed).toMatchObject({ name: manifest.id, updated: manifest.updated, filter: '状态：计划' });
  });

  it('names the layer of each feature where there are several layers', () => {
    const other = createAtlasFeature({ id: 'b' });
    const rows = [row, { feature: other, layer: createLayer('roads', [other]) }];
    const { features } = JSON.parse(writeGeoJson({ manifest, rows }));
    expect(features.map(({ properties }: typeof feature) => properties.layer)).toEqual(['parcels', 'roads']);
  });

  it('is a collection of none when nothing is shown', () => {
    expect(JSON.parse(writeGeoJson({ manifest, rows: [] })).features).toEqual([]);
  });
});
