import { describe, expect, it } from 'vitest';
import { chooseVersions, type KeptVersion, VERSION_LIMITS } from './choose-versions.js';

const HOUR = 3_600_000;
const NOON = new Date(2024, 5, 15, 12).getTime();
const limits = { latest: 2, hours: 3, days: 5, historyBytes: 1_000 };

/** Saved so many hours ago, of chunks of 100 bytes. */
function createVersion(
  version: number,
  hoursAgo: number,
  chunks: readonly number[] = [version],
): KeptVersion {
  return { version, saved: NOON - hoursAgo * HOUR, layers: [{ chunks, sizes: chunks.map(() => 100) }] };
}

function numbers(versions: readonly KeptVersion[]): readonly number[] {
  return versions.map(({ version }) => version);
}

describe('chooseVersions', () => {
  it('keeps the latest, the last of each hour, and the last of each day', () => {
    const versions = [
      createVersion(1, 24 * 7), // beyond the days
      createVersion(2, 50), // two days ago, not its last
      createVersion(3, 49),
      createVersion(4, 25), // yesterday
      createVersion(5, 5), // today, beyond the hours
      createVersion(6, 2.2), // 9:48
      createVersion(7, 2.1), // 9:54, the last of its hour
      createVersion(8, 1.9), // 10:06
      createVersion(9, 0.2), // 11:48
      createVersion(10, 0.1), // 11:54
      createVersion(11, 0.05), // 11:57
    ];
    const { kept, dropped, chunks } = chooseVersions(versions, { now: NOON, limits });
    expect(numbers(kept)).toEqual([3, 4, 7, 8, 10, 11]);
    expect(numbers(dropped)).toEqual([1, 2, 5, 6, 9]);
    expect(chunks).toEqual([1, 2, 5, 6, 9]);
  });

  it('deletes no chunk that a kept version has', () => {
    const versions = [
      createVersion(1, 30, [1, 2]),
      createVersion(2, 29, [2, 3]),
      createVersion(3, 0, [1, 4]),
    ];
    const none = { latest: 1, hours: 0, days: 0, historyBytes: 1_000 };
    expect(chooseVersions(versions, { now: NOON, limits: none })).toMatchObject({
      chunks: [2, 3],
      historyBytes: 0,
    });
  });

  it('stays within the bytes: the oldest go first, the present one never', () => {
    const many = Array.from({ length: 5 }, (_, index) => createVersion(index + 1, 0, [0, index + 1]));
    const { kept, historyBytes } = chooseVersions(many, {
      now: NOON,
      limits: { ...limits, latest: 5, historyBytes: 250 },
    });
    expect([numbers(kept), historyBytes]).toEqual([[3, 4, 5], 200]);
    const tight = { ...limits, latest: 5, historyBytes: 0 };
    expect(numbers(chooseVersions(many, { now: NOON, limits: tight }).kept)).toEqual([5]);
  });

  it('keeps a version that shares all its chunks, even without any bytes to spare', () => {
    const versions = [createVersion(1, 0, [1]), createVersion(2, 0, [1])];
    const tight = { ...limits, historyBytes: 0 };
    expect(numbers(chooseVersions(versions, { now: NOON, limits: tight }).kept)).toEqual([1, 2]);
  });

  it('chooses the same again from what it kept', () => {
    const versions = Array.from({ length: 400 }, (_, index) => createVersion(index + 1, (400 - index) / 3));
    const wide = { ...VERSION_LIMITS, historyBytes: 1_000_000 };
    const { kept } = chooseVersions(versions, { now: NOON, limits: wide });
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThan(60);
    expect(chooseVersions(kept, { now: NOON, limits: wide }).dropped).toEqual([]);
  });

  it('has nothing to choose from nothing', () => {
    expect(chooseVersions([], { now: NOON, limits })).toEqual({
      kept: [],
      dropped: [],
      chunks: [],
      historyBytes: 0,
    });
  });
});
