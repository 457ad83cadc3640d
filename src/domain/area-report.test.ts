import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../test/create-edition.js';
import { buildAreaReport, radiusOf } from './area-report.js';
import type { InsideFigures } from './coverage-answer.js';

const inside = (id: string, figure: InsideFigures['figure'], whole: number, part: number): InsideFigures => ({
  id,
  figure,
  whole,
  inside: part,
});

const LAYERS = [
  createLayer('parcels', [
    createAtlasFeature({ id: 'drawn', basis: 'illustrative', commitments: ['land'] }),
    createAtlasFeature({ id: 'first', commitments: ['land', 'parks'], status: 'completed' }),
    createAtlasFeature({ id: 'second', commitments: ['land'], uncertainty_m: 600 }),
    createAtlasFeature({ id: 'outside', commitments: ['roads'] }),
  ]),
  createLayer('roads', [createAtlasFeature({ id: 'road' })]),
  createLayer('far', [createAtlasFeature({ id: 'far-away' })]),
];
const EDITION = createEdition(
  LAYERS,
  ['roads', 'parks', 'land'].map((id) => createCommitment({ id })),
);
// A circle of 1,000,000 m² has a radius of 564 m.
const REPORT = buildAreaReport({
  edition: EDITION,
  layers: LAYERS,
  areaSize: 1_000_000,
  inside: [
    inside('drawn', 'area', 400, 300),
    inside('first', 'area', 500, 500),
    inside('second', 'area', 900, 100),
    inside('outside', 'area', 900, 0.4),
    inside('road', 'length', 2000, 750),
    inside('far-away', 'count', 1, 0),
  ],
});

describe('buildAreaReport', () => {
  it('groups by layer what lies inside, illustrative shapes apart', () => {
    const [parcels, roads, ...others] = REPORT.layers;
    expect(others).toEqual([]);
    expect(parcels?.located.map(({ feature }) => feature.properties.id)).toEqual(['first', 'second']);
    expect(parcels?.totals.located).toEqual({ places: 2, area: 600, length: 0, points: 0 });
    expect(parcels?.totals.illustrative).toEqual({ places: 1, area: 300, length: 0, points: 0 });
    expect(roads?.totals.located).toEqual({ places: 1, area: 0, length: 750, points: 0 });
  });

  it('leaves out neighbours that only share a border, but keeps what is small as a whole', () => {
    const ids = (entry: InsideFigures) =>
      buildAreaReport({ edition: EDITION, layers: LAYERS, areaSize: 100, inside: [entry] }).layers.length;
    expect(ids(inside('first', 'area', 500, 0.9))).toBe(0);
    expect(ids(inside('first', 'area', 0.9, 0.9))).toBe(1);
    expect(ids(inside('first', 'count', 1, 1))).toBe(1);
    expect(ids(inside('first', 'area', 0, 0))).toBe(0);
  });

  it('tells which places are known less well than the area is large', () => {
    const places = REPORT.layers.flatMap(({ located }) => located);
    expect(places.map(({ mayLieOutside }) => mayLieOutside)).toEqual([false, true, false]);
    expect(radiusOf(1_000_000)).toBeCloseTo(564.19, 2);
  });

  it('names the commitments that places inside are about, with how far they are', () => {
    expect(
      REPORT.commitments.map(({ commitment, places, statuses, illustrativeOnly }) => [
        commitment.id,
        places,
        statuses,
        illustrativeOnly,
      ]),
    ).toEqual([
      ['parks', 1, [{ status: 'completed', places: 1 }], false],
      [
        'land',
        3,
        [
          { status: 'planned', places: 2 },
          { status: 'completed', places: 1 },
        ],
        false,
      ],
    ]);
  });

  it('says when only illustrative shapes tell of a commitment', () => {
    const { commitments } = buildAreaReport({
      edition: EDITION,
      layers: LAYERS,
      areaSize: 1000,
      inside: [inside('drawn', 'area', 10, 10)],
    });
    expect(commitments[0]?.illustrativeOnly).toBe(true);
  });
});
