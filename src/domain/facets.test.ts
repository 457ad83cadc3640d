import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import type { Edition } from './edition.js';
import { type Candidate, fieldPart, findCandidates, shownEdition, tally } from './facets.js';
import type { FeatureFilter } from './feature-filter.js';
import { changeView, DEFAULT_VIEW } from './view.js';

/** Two started parcels (one of them estimated), one planned, and a planned stop. */
function createTown(): Edition {
  return createEdition([
    createLayer(
      'parcels',
      [
        createAtlasFeature({ id: 'a', status: 'started', commitments: ['land'], use: 'housing' }),
        createAtlasFeature({
          id: 'b',
          status: 'started',
          basis: 'estimate',
          commitments: ['land', 'parks'],
          use: 'park',
        }),
        createAtlasFeature({ id: 'c', commitments: ['parks'], use: 'park' }),
      ],
      { theme: 'land' },
    ),
    createLayer('stops', [createAtlasFeature({ id: 'd', basis: 'illustrative' })], { theme: 'traffic' }),
  ]);
}

function ids(candidates: readonly Candidate[]): readonly string[] {
  return candidates.map(({ feature }) => feature.properties.id);
}

const statusOf = ({ feature }: Candidate) => [feature.properties.status];

describe('findCandidates', () => {
  const filter: FeatureFilter = { statuses: ['started'], bases: ['sourced'] };

  it('tells what passes, and what would pass without one part', () => {
    const { passing, without } = findCandidates(createTown(), filter);
    expect(ids(passing)).toEqual(['a']);
    expect(ids(without('bases'))).toEqual(['a', 'b']);
    expect(ids(without('statuses'))).toEqual(['a', 'c']);
    expect(ids(without('text'))).toEqual(['a']);
  });

  it('takes each condition on a field for a part of its own', () => {
    const condition = { layer: 'parcels', field: 'use', values: ['park'] };
    const { passing, without } = findCandidates(createTown(), { statuses: ['started'], fields: [condition] });
    expect(ids(passing)).toEqual(['b']);
    expect(ids(without(fieldPart(condition)))).toEqual(['b', 'a']);
  });

  it('lets everything pass without a filter', () => {
    expect(ids(findCandidates(createTown(), undefined).passing)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks where a place is, once the locality is there', () => {
    const geometry = { type: 'Point' as const, coordinates: [121, 36] };
    const far = { id: 'station:far', kind: 'station' as const, name: { zh: '远', en: 'Far' }, geometry };
    const { passing, without } = findCandidates(createTown(), { locality: far.id }, far);
    expect(passing).toEqual([]);
    expect(without('locality')).toHaveLength(4);
    expect(findCandidates(createTown(), { locality: far.id }).passing).toHaveLength(4);
  });
});

describe('tally', () => {
  it('counts the choices of a part with the others kept: 1 started, 1 planned of those that are sourced parcels', () => {
    const { without } = findCandidates(createTown(), { statuses: ['started'], bases: ['sourced'] });
    expect([...tally(without('statuses'), statusOf)]).toEqual([
      ['started', 1],
      ['planned', 1],
    ]);
  });

  it('counts a place for each of its commitments', () => {
    const { passing } = findCandidates(createTown(), undefined);
    const counts = tally(passing, ({ feature }) => feature.properties.commitments);
    expect(Object.fromEntries(counts)).toEqual({ land: 2, parks: 2 });
  });
});

describe('shownEdition', () => {
  it('leaves out layers that are off and features that the basis hides', () => {
    const view = changeView(DEFAULT_VIEW, { layers: ['stops'], basis: 'located' });
    expect(shownEdition(createTown(), view).layers.map(({ id, features }) => [id, features.length])).toEqual([
      ['stops', 0],
    ]);
  });
});
