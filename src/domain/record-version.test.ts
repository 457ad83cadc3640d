import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../test/create-edition.js';
import { compareStates, describeState, recordVersion, writeCanonically } from './record-version.js';

const point = (longitude: number) => ({ type: 'Point' as const, coordinates: [longitude, 36] });
const edition = (...features: ReturnType<typeof createAtlasFeature>[]) =>
  createEdition([createLayer('sites', features)], [createCommitment({ id: 'c' })]);

describe('writeCanonically', () => {
  it('writes members in the order of their names and numbers in one way', () => {
    expect(writeCanonically({ b: [1.0, 'x'], a: { d: null, c: undefined } })).toBe(
      '{"a":{"d":null},"b":[1,"x"]}',
    );
  });
});

describe('describeState', () => {
  const a = createAtlasFeature({ id: 'a', extra: 1, other: 2 }, point(120));
  const b = createAtlasFeature({ id: 'b' }, point(121));

  it('has the same hash in whatever order things stand', () => {
    const turned = { ...a, properties: Object.fromEntries(Object.entries(a.properties).reverse()) };
    const other = edition(b, turned as typeof a);
    expect(describeState(other).hash).toBe(describeState(edition(a, b)).hash);
  });

  it('has another hash when a place, a value or a commitment is another', () => {
    const hashes = [
      edition(a, b),
      edition(a),
      edition(a, createAtlasFeature({ id: 'b' }, point(121.0000001))),
      edition(createAtlasFeature({ id: 'a', extra: 1, other: 3 }, point(120)), b),
      createEdition([createLayer('sites', [a, b])], [createCommitment({ id: 'c', quote: 'Another' })]),
      createEdition([createLayer('roads', [a, b])], [createCommitment({ id: 'c' })]),
    ].map((changed) => describeState(changed).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes[0]).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is that of the data, not of the manifest', () => {
    const before = edition(a);
    const after = { ...before, manifest: { ...before.manifest, updated: '2031-01-01' } };
    expect(describeState(after).hash).toBe(describeState(before).hash);
  });
});

describe('compareStates', () => {
  const stateOf = (...features: Parameters<typeof edition>) => describeState(edition(...features));

  it('tells what came, what went, and in what the others differ', () => {
    const before = stateOf(
      createAtlasFeature({ id: 'gone' }, point(1)),
      createAtlasFeature({ id: 'kept', status: 'planned', name: 'Old' }, point(1)),
    );
    const after = stateOf(
      createAtlasFeature(
        { id: 'kept', status: 'started', name: 'Old', note: 'New', source: 'Other' },
        point(2),
      ),
      createAtlasFeature({ id: 'new' }, point(1)),
    );
    const { added, removed, changed, commitments } = compareStates(before, after);
    expect([added, removed].map((places) => places.map(({ id }) => id))).toEqual([['new'], ['gone']]);
    expect(changed).toEqual([
      {
        id: 'kept',
        name: { zh: 'Old', en: 'Old' },
        layer: 'sites',
        parts: ['status', 'geometry', 'note', 'source'],
        status: ['planned', 'started'],
      },
    ]);
    expect(commitments).toBe(0);
  });

  it('says how long a line was and is', () => {
    const line = (to: number) => ({
      type: 'LineString' as const,
      coordinates: [
        [120, 0],
        [to, 0],
      ],
    });
    const [before, after] = [120.01, 120.02].map((to) => stateOf(createAtlasFeature({ id: 'a' }, line(to))));
    // Along the equator 0.01° is 6378137 m · π / 180 · 0.01 = 1113.2 m.
    expect(before && after && compareStates(before, after).changed[0]?.length).toEqual([1113, 2226]);
  });
});

describe('recordVersion', () => {
  const before = describeState(edition(createAtlasFeature({ id: 'a' }, point(1))));
  const after = describeState(edition(createAtlasFeature({ id: 'a' }, point(2))));

  it('begins with a version that tells of no change', () => {
    expect(recordVersion([], { before: undefined, after, date: '2026-01-01' })).toEqual([
      { hash: after.hash, date: '2026-01-01' },
    ]);
  });

  it('adds nothing for content that is the newest', () => {
    const versions = [{ hash: after.hash, date: '2026-01-01' }];
    expect(recordVersion(versions, { before: after, after, date: '2027-01-01' })).toBe(versions);
  });

  it('adds the step from the version before', () => {
    const versions = [{ hash: before.hash, date: '2026-01-01' }];
    const [, added] = recordVersion(versions, { before, after, date: '2027-01-01' });
    expect(added).toMatchObject({
      hash: after.hash,
      date: '2027-01-01',
      changes: { changed: [{ id: 'a' }] },
    });
  });

  it('begins anew when nobody knows any more what the version before held', () => {
    const versions = [{ hash: 'lost', date: '2026-01-01' }];
    expect(recordVersion(versions, { before: undefined, after, date: '2027-01-01' })).toEqual([
      { hash: after.hash, date: '2027-01-01' },
    ]);
  });
});
