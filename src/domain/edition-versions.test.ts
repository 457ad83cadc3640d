import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  changesSince,
  type EditionVersions,
  joinSteps,
  parseVersions,
  type VersionStep,
} from './edition-versions.js';

const place = (id: string) => ({ id, name: { zh: id, en: id }, layer: 'sites' });
const NOTHING: VersionStep = { added: [], removed: [], changed: [], commitments: 0 };

describe('joinSteps', () => {
  it('does not tell of what came and went again', () => {
    const joined = joinSteps([
      { ...NOTHING, added: [place('a'), place('b')] },
      { ...NOTHING, removed: [place('a')] },
    ]);
    expect(joined).toEqual({ ...NOTHING, added: [place('b')] });
  });

  it('calls new what came and was changed then', () => {
    const joined = joinSteps([
      { ...NOTHING, added: [place('a')] },
      { ...NOTHING, changed: [{ ...place('a'), parts: ['name'], layer: 'roads' }] },
    ]);
    expect(joined).toEqual({ ...NOTHING, added: [{ ...place('a'), layer: 'roads' }] });
  });

  it('calls changed what went and is back, without saying in what', () => {
    const joined = joinSteps([
      { ...NOTHING, removed: [place('a')] },
      { ...NOTHING, added: [place('a')] },
    ]);
    expect(joined).toEqual({ ...NOTHING, changed: [{ ...place('a'), parts: [] }] });
  });

  it('tells the first value and the last', () => {
    const joined = joinSteps([
      {
        ...NOTHING,
        changed: [{ ...place('a'), parts: ['status'], status: ['planned', 'started'] }],
        commitments: 1,
      },
      {
        ...NOTHING,
        changed: [
          { ...place('a'), parts: ['status', 'geometry'], status: ['started', 'completed'], area: [10, 20] },
        ],
        commitments: 2,
      },
    ]);
    expect(joined).toEqual({
      ...NOTHING,
      changed: [
        { ...place('a'), parts: ['status', 'geometry'], status: ['planned', 'completed'], area: [10, 20] },
      ],
      commitments: 3,
    });
  });
});

describe('changesSince', () => {
  const versions: EditionVersions = [
    { hash: 'one', date: '2026-01-10' },
    { hash: 'two', date: '2026-02-10', changes: { ...NOTHING, added: [place('a')] } },
    { hash: 'three', date: '2026-03-10', changes: { ...NOTHING, removed: [place('b')] } },
  ];

  it('has nothing to say of the newest version', () => {
    expect(changesSince(versions, 'three')).toEqual({ type: 'current' });
  });

  it('puts the steps after a version together', () => {
    const since = changesSince(versions, 'one');
    expect(since).toMatchObject({ type: 'changed', date: '2026-01-10', added: [place('a')] });
    expect(since).toMatchObject({ removed: [place('b')] });
    expect(changesSince(versions, 'two')).toMatchObject({ added: [], removed: [place('b')] });
  });

  it('takes a day for the version that was the newest then', () => {
    expect(changesSince(versions, '2026-02-28')).toMatchObject({ type: 'changed', date: '2026-02-10' });
    expect(changesSince(versions, '2026-03-10')).toEqual({ type: 'current' });
    expect(changesSince(versions, '2025-12-31')).toEqual({ type: 'unknown' });
  });

  it('says that it does not know a version that nobody recorded', () => {
    expect(changesSince(versions, 'four')).toEqual({ type: 'unknown' });
    expect(changesSince([], 'one')).toEqual({ type: 'unknown' });
  });

  it('says nothing where all that changed was taken back', () => {
    const back = [
      ...versions,
      { hash: 'four', date: '2026-04-10', changes: { ...NOTHING, added: [place('b')] } },
    ];
    expect(changesSince(back.slice(1), 'two')).toMatchObject({ type: 'changed', changed: [{ id: 'b' }] });
    const gone = [
      { hash: 'one', date: '2026-01-10' },
      { hash: 'two', date: '2026-02-10', changes: { ...NOTHING, added: [place('a')] } },
      { hash: 'three', date: '2026-03-10', changes: { ...NOTHING, removed: [place('a')] } },
    ];
    expect(changesSince(gone, 'one')).toEqual({ type: 'current' });
  });
});

describe('parseVersions', () => {
  it('reads what was recorded', () => {
    const text = readFileSync('test/fixtures/edition-harbour-next/versions.json', 'utf8');
    const versions = parseVersions(JSON.parse(text));
    expect(versions?.map(({ date }) => date)).toEqual(['2026-11-22', '2027-11-22']);
    expect(versions?.[1]?.changes?.changed.map(({ id, parts }) => [id, ...parts])).toEqual([
      ['pump-south', 'geometry', 'fields'],
      ['quay-east', 'geometry'],
      ['quay-mole', 'status', 'name'],
    ]);
  });

  it.each([
    undefined,
    [],
    { versions: [] },
    { versions: [{ hash: 1, date: '2026-01-01' }] },
    { versions: [{ hash: 'a', date: 'today' }] },
    { versions: [{ hash: 'a', date: '2026-01-01', changes: {} }] },
    { versions: [{ hash: 'a', date: '2026-01-01', changes: { ...NOTHING, added: [{ id: 'x' }] } }] },
  ])('takes no list from %j', (document) => {
    expect(parseVersions(document)).toBeUndefined();
  });

  it('passes over parts of a later atlas', () => {
    const changed = [{ ...place('a'), parts: ['smell', 'name'], status: ['planned'] }];
    const versions = [{ hash: 'a', date: '2026-01-01', changes: { ...NOTHING, changed } }];
    expect(parseVersions({ versions })?.[0]?.changes?.changed).toEqual([{ ...place('a'), parts: ['name'] }]);
  });
});
