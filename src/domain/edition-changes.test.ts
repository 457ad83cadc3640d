import type { LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import { createBox } from '../../test/shapes.js';
import { areaOf } from './area.js';
import { compareEditions, compareGeometries } from './edition-changes.js';
import { distanceBetween } from './length.js';

function square(west: number, size = 0.01): Polygon {
  return createBox(west, 36, west + size, 36 + size).geometry;
}

describe('compareGeometries', () => {
  it('has nothing to say of the same ring begun elsewhere', () => {
    const [ring = []] = square(120).coordinates;
    const turned: Polygon = { type: 'Polygon', coordinates: [[...ring.slice(2), ...ring.slice(1, 3)]] };
    expect(compareGeometries(square(120), turned)).toBeUndefined();
  });

  it('counts the ground that only one covers: moved by half a side, half of each', () => {
    const change = compareGeometries(square(120), square(120.005));
    expect((change?.differing ?? 0) / areaOf(square(120))).toBeCloseTo(1, 6);
    expect((change?.area ?? Number.NaN) / areaOf(square(120))).toBeCloseTo(0, 6);
    // Half a side is 0.005° of longitude at 36° N: 450.6 m at the southern corners.
    expect(change?.moved).toBeCloseTo(distanceBetween([120, 36], [120.005, 36]), 0);
  });

  it('leaves the differing ground out when an outline is broken, rather than fail', () => {
    const hole = [
      [Number.NaN, 0],
      [0, Number.NaN],
      [0, 0],
      [Number.NaN, 0],
    ];
    const broken: Polygon = { type: 'Polygon', coordinates: [...square(120).coordinates, hole] };
    const change = compareGeometries(square(120.005), broken);
    expect(change).toBeDefined();
    expect(change && 'differing' in change).toBe(false);
  });

  it('measures how much longer a line is, and how far it strays', () => {
    const line = (...longitudes: number[]): LineString => ({
      type: 'LineString',
      coordinates: longitudes.map((longitude) => [longitude, 0]),
    });
    // Along the equator 0.01° is 6378137 m · π / 180 · 0.01 = 1113.195 m.
    const change = compareGeometries(line(120, 120.01), line(120, 120.01, 120.02));
    expect(change?.length).toBeCloseTo(1113.195, 2);
    expect(change?.moved).toBeCloseTo(1113.195, 2);
    expect([change?.differing, change?.area]).toEqual([0, 0]);
  });

  it('measures how far a point moved', () => {
    const at = (x: number) => ({ type: 'Point' as const, coordinates: [x, 36] });
    const change = compareGeometries(at(120), at(120.01));
    expect(change?.moved).toBeCloseTo(distanceBetween([120, 36], [120.01, 36]), 6);
    expect(change?.differing).toBe(0);
  });
});

describe('compareEditions', () => {
  const before = createEdition(
    [
      createLayer('zones', [
        createAtlasFeature({ id: 'same' }, square(120)),
        createAtlasFeature({ id: 'gone' }),
        createAtlasFeature({ id: 'done', status: 'started' }),
      ]),
      createLayer('old', []),
    ],
    [createCommitment({ id: 'land', target: createTarget(400, 'mu') }), createCommitment({ id: 'dropped' })],
  );
  const after = createEdition(
    [
      createLayer('zones', [
        createAtlasFeature({ id: 'same' }, square(120)),
        createAtlasFeature({ id: 'done', status: 'completed', mu: 5 }),
        createAtlasFeature({ id: 'new' }),
      ]),
      createLayer('fresh', []),
    ],
    [createCommitment({ id: 'land', target: createTarget(500, 'mu') }), createCommitment({ id: 'born' })],
  );
  const changes = compareEditions(before, after);

  it('tells what came, what went and what changed', () => {
    expect(changes.added.map(({ feature }) => feature.properties.id)).toEqual(['new']);
    expect(changes.removed.map(({ feature }) => feature.properties.id)).toEqual(['gone']);
    expect(changes.changed.map(({ after: place }) => place.feature.properties.id)).toEqual(['done']);
    expect(changes.changed[0]?.attributes).toEqual([
      { field: 'status', before: 'started', after: 'completed' },
      { field: 'mu', before: undefined, after: 5 },
    ]);
    expect(changes.changed[0]?.geometry).toBeUndefined();
  });

  it('tells of layers and commitments too', () => {
    expect(changes.layersAdded.map(({ id }) => id)).toEqual(['fresh']);
    expect(changes.layersRemoved.map(({ id }) => id)).toEqual(['old']);
    expect(changes.commitmentsAdded.map(({ id }) => id)).toEqual(['born']);
    expect(changes.commitmentsRemoved.map(({ id }) => id)).toEqual(['dropped']);
    expect(changes.commitmentsChanged.map(({ after: commitment }) => commitment.target?.value)).toEqual([
      500,
    ]);
  });

  it('knows a feature again that is now in another layer', () => {
    const feature = createAtlasFeature({ id: 'wanderer' });
    const { added, removed, changed } = compareEditions(
      createEdition([createLayer('zones', [feature]), createLayer('parcels', [])]),
      createEdition([createLayer('zones', []), createLayer('parcels', [feature])]),
    );
    expect([added, removed]).toEqual([[], []]);
    expect(
      changed.map((change) => [change.movedLayer, change.before.layer.id, change.after.layer.id]),
    ).toEqual([[true, 'zones', 'parcels']]);
  });

  it('finds no difference between an edition and itself', () => {
    expect(Object.values(compareEditions(before, before)).flat()).toEqual([]);
  });
});
