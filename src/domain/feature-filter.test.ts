import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { createBox } from '../../test/shapes.js';
import type { Edition } from './edition.js';
import { isEmptyFilter } from './empty-filter.js';
import { changeFilter, type FeatureFilter, filterEdition, liesIn } from './feature-filter.js';
import type { Locality } from './locality.js';

/** A square of 0.001° by 0.001° with its lower left corner there: about 90 m × 111 m = 1.0 ha at 36° N. */
function createSquare(west: number, south: number): Geometry {
  return createBox(west, south, west + 0.001, south + 0.001).geometry;
}

function createHarbour(): Edition {
  return createEdition([
    createLayer(
      'parcels',
      [
        createAtlasFeature(
          {
            id: 'a',
            name: '北码头',
            name_en: 'North Quay',
            status: 'started',
            commitments: ['land'],
            use: 'housing',
            storeys: 6,
          },
          createSquare(120, 36),
        ),
        createAtlasFeature(
          {
            id: 'b',
            name: '盐场',
            basis: 'estimate',
            commitments: ['land', 'salt'],
            use: 'park',
            storeys: 0,
          },
          createSquare(120.01, 36),
        ),
      ],
      { theme: 'land' },
    ),
    createLayer(
      'stops',
      [createAtlasFeature({ id: 'c', name: '码头站', basis: 'illustrative', use: 'housing' })],
      {
        theme: 'traffic',
      },
    ),
  ]);
}

/** Ids of what passes. */
function passing(filter: FeatureFilter, localities: readonly Locality[] = []): readonly string[] {
  const { layers } = filterEdition(createHarbour(), filter, localities);
  return layers.flatMap((layer) => layer.features.map(({ properties }) => properties.id));
}

describe('a filter', () => {
  it('asks for part of a name in any language, whatever the letter case', () => {
    expect(passing({ text: '码头' })).toEqual(['a', 'c']);
    expect(passing({ text: 'north q' })).toEqual(['a']);
  });

  it('asks for one of several statuses, bases, themes or commitments', () => {
    expect(passing({ statuses: ['started', 'completed'] })).toEqual(['a']);
    expect(passing({ bases: ['estimate', 'illustrative'] })).toEqual(['b', 'c']);
    expect(passing({ themes: ['traffic'] })).toEqual(['c']);
    expect(passing({ commitments: ['salt', 'roads'] })).toEqual(['b']);
  });

  it('asks for all its members together', () => {
    expect(passing({ text: '码头', themes: ['land'] })).toEqual(['a']);
    expect(passing({ statuses: ['started'], bases: ['estimate'] })).toEqual([]);
  });

  it('asks a field of one layer only, by value or by bounds that count themselves', () => {
    expect(passing({ fields: [{ layer: 'parcels', field: 'use', values: ['housing', 'park'] }] })).toEqual([
      'a',
      'b',
    ]);
    expect(passing({ fields: [{ layer: 'parcels', field: 'storeys', min: 6 }] })).toEqual(['a']);
    expect(passing({ fields: [{ layer: 'parcels', field: 'storeys', min: 0, max: 6 }] })).toEqual(['a', 'b']);
    expect(passing({ fields: [{ layer: 'stops', field: 'storeys', max: 6 }] })).toEqual([]);
    expect(passing({ fields: [{ layer: 'parcels', field: 'toString', values: ['housing'] }] })).toEqual([]);
  });

  it('asks for an area; a point has none, however large the area may be', () => {
    expect(passing({ area: { min: 9_000, max: 11_000 } })).toEqual(['a', 'b']);
    expect(passing({ area: { min: 11_000 } })).toEqual([]);
    expect(passing({ area: { max: 11_000 } })).toEqual(['a', 'b']);
  });

  it('lets what touches a drawn polygon pass', () => {
    // A triangle over the north-east corner of the first square.
    const polygon = [
      [120.0009, 36.0009],
      [120.005, 36.0009],
      [120.005, 36.005],
    ] as const;
    expect(passing({ polygon })).toEqual(['a']);
  });

  it('asks for a locality once the localities are there, and for nothing until then', () => {
    const geometry = createSquare(120.0095, 36);
    const place: Locality = {
      id: 'subdistrict:东',
      kind: 'subdistrict',
      name: { zh: '东', en: 'East' },
      geometry,
    };
    expect(passing({ locality: place.id }, [place])).toEqual(['b']);
    expect(passing({ locality: place.id })).toEqual(['a', 'b', 'c']);
  });
});

describe('along a street', () => {
  // 1° of latitude is 110.96 km at 36° N: 0.0005° are 55 m, 0.0006° are 67 m; the limit is 60 m.
  const street: Locality = {
    id: 'street:路',
    kind: 'street',
    name: { zh: '路', en: 'Road' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [119.99, 36],
        [120.01, 36],
      ],
    },
  };

  it('lies what is within 60 m of it', () => {
    expect(liesIn({ type: 'Point', coordinates: [120, 36.0005] }, street)).toBe(true);
    expect(liesIn({ type: 'Point', coordinates: [120, 36.0006] }, street)).toBe(false);
  });
});

describe('filterEdition', () => {
  it('gives the edition itself when nothing is asked', () => {
    const edition = createHarbour();
    expect(filterEdition(edition, undefined)).toBe(edition);
    expect(filterEdition(edition, {})).toBe(edition);
  });

  it('gives the same object for the same question', () => {
    const edition = createHarbour();
    const filter: FeatureFilter = { text: '码头' };
    const filtered = filterEdition(edition, filter);
    expect(filterEdition(edition, filter)).toBe(filtered);
    expect(filterEdition(edition, { text: '盐' })).not.toBe(filtered);
  });

  it('keeps layers of which nothing passes, and leaves the edition as it was', () => {
    const edition = createHarbour();
    const filtered = filterEdition(edition, { themes: ['land'] });
    expect(filtered.layers.map(({ id, features }) => [id, features.length])).toEqual([
      ['parcels', 2],
      ['stops', 0],
    ]);
    expect(edition.layers[1]?.features).toHaveLength(1);
  });
});

describe('changeFilter', () => {
  it('puts members in and takes them out', () => {
    expect(changeFilter({ text: 'a' }, { statuses: ['planned'] })).toEqual({
      text: 'a',
      statuses: ['planned'],
    });
    expect(changeFilter({ text: 'a', bases: ['derived'] }, { text: undefined })).toEqual({
      bases: ['derived'],
    });
  });

  it('takes out what asks for nothing, and is undefined when nothing is left', () => {
    expect(changeFilter({ text: 'a', area: { min: 1 } }, { text: '', area: {} })).toBeUndefined();
    expect(changeFilter({ statuses: ['planned'] }, { statuses: [] })).toBeUndefined();
    expect(isEmptyFilter(changeFilter(undefined, { locality: undefined }))).toBe(true);
  });
});
