import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createBoxRing } from '../../../test/shapes.js';
import {
  cleanRing,
  closeRing,
  cutSpikes,
  isNearlyClosed,
  windingOf,
  withoutRepeatsInRing,
} from './clean-path.js';

const BOX = createBoxRing(0, 0, 2, 2);

describe('closeRing', () => {
  it('repeats the first position at the end where it is missing', () => {
    expect(closeRing(BOX.slice(0, 4))).toEqual(BOX);
    expect(closeRing(BOX)).toBe(BOX);
    expect(closeRing([])).toEqual([]);
  });
});

describe('withoutRepeatsInRing', () => {
  it('leaves a ring that would have too few positions', () => {
    const ring: Position[] = [
      [0, 0],
      [0, 0],
      [1, 1],
      [0, 0],
    ];
    expect(withoutRepeatsInRing(ring)).toBe(ring);
  });
});

describe('cutSpikes', () => {
  it('gives a ring without spikes back as it is', () => {
    expect(cutSpikes(BOX)).toEqual({ ring: BOX, spikes: [] });
    expect(cutSpikes(BOX).ring).toBe(BOX);
  });

  it('cuts a spike that coordinates of a millimetre hold open', () => {
    // 1 km out (0.01°) and back half a millimetre (5e-9°) beside.
    const ring: Position[] = [
      [0, 0],
      [0.001, 0],
      [0.011, 0],
      [0.001, 5e-9],
      [0.001, 0.001],
      [0, 0.001],
      [0, 0],
    ];
    expect(cutSpikes(ring).spikes).toEqual([[0.011, 0]]);
  });

  it('leaves a narrow corner that has some ground', () => {
    // 0.001° wide at its foot (100 m), 0.01° long: a corner of 6 degrees.
    const ring: Position[] = [
      [0, 0],
      [0.01, 0.0005],
      [0, 0.001],
      [-0.001, 0.0005],
      [0, 0],
    ];
    expect(cutSpikes(ring).spikes).toEqual([]);
  });

  it('says when nothing but spikes was there', () => {
    expect(
      cutSpikes([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]).ring,
    ).toBeUndefined();
  });
});

describe('cleanRing', () => {
  it('calls rings of too few places, or on one line, flat', () => {
    expect(cleanRing([]).flat).toBe(true);
    expect(
      cleanRing([
        [0, 0],
        [1, 1],
      ]).flat,
    ).toBe(true);
    expect(
      cleanRing([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]).flat,
    ).toBe(true);
    expect(cleanRing(BOX).flat).toBe(false);
  });
});

describe('windingOf', () => {
  it('is twice the area, above zero counter-clockwise', () => {
    expect(windingOf(BOX)).toBe(8);
    expect(windingOf([...BOX].reverse())).toBe(-8);
  });
});

describe('isNearlyClosed', () => {
  it('asks for a gap that is small beside the way round', () => {
    const end: Position = [1e-6, 0];
    expect(isNearlyClosed([[0, 0], [0.001, 0], [0.001, 0.001], end])).toBe(true);
    // A line of 3e-6° in all goes nowhere near round.
    expect(isNearlyClosed([[0, 0], [1e-6, 0], [1e-6, 1e-6], end])).toBe(false);
    expect(isNearlyClosed([[0, 0], [0.001, 0], end])).toBe(false);
  });
});
