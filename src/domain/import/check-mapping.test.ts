import { describe, expect, it } from 'vitest';
import type { Field } from '../edition.js';
import { checkMapping } from './check-mapping.js';
import type { IncomingFeature } from './incoming-feature.js';

const AREA: Field = {
  name: 'area',
  title: { zh: '面积', en: 'Area' },
  type: 'number',
  unit: 'mu',
  required: true,
};

const featureOf = (properties: IncomingFeature['properties'], hasShape = true): IncomingFeature => ({
  type: 'Feature',
  properties,
  geometry: hasShape ? { type: 'Point', coordinates: [120, 36] } : null,
});

describe('checkMapping', () => {
  it('counts what is filled and what does not fit, with examples each once', () => {
    const values = ['405 亩', 'many', 'many', 'x'.repeat(100), 7, null, ' ', 'few', 'some'];
    const features = [...values.map((value) => featureOf({ a: value })), featureOf({ a: 'no shape' }, false)];
    const check = checkMapping(features, { fields: [AREA], mapping: [{ from: 'a', to: 'area' }] });
    expect(check).toEqual({
      shown: 9,
      columns: [{ from: 'a', filled: 7, unfit: 5, examples: ['many', 'x'.repeat(40), 'few'] }],
      // 405 and 7 fit; the other seven features have none.
      missing: [{ field: 'area', count: 7 }],
    });
  });

  it('knows that an uncertainty is no less than nothing', () => {
    const check = checkMapping([featureOf({ a: -1 }), featureOf({ a: 1 })], {
      fields: [],
      mapping: [{ from: 'a', to: 'uncertainty_m' }],
    });
    expect(check.columns).toEqual([{ from: 'a', filled: 2, unfit: 1, examples: ['-1'] }]);
  });

  it('leaves out what goes nowhere', () => {
    expect(
      checkMapping([featureOf({ a: 1 })], { fields: [], mapping: [{ from: 'a', to: 'gone' }] }).columns,
    ).toEqual([]);
  });
});
