import { describe, expect, it } from 'vitest';
import { bearingBetween, compassPointOf } from './bearing.js';

describe('bearingBetween', () => {
  it('is exact along the equator and along meridians', () => {
    expect(bearingBetween([120, 0], [121, 0])).toBeCloseTo(90, 9);
    expect(bearingBetween([121, 0], [120, 0])).toBeCloseTo(270, 9);
    expect(bearingBetween([120, 36], [120, 37])).toBeCloseTo(0, 9);
    expect(bearingBetween([120, 37], [120, 36])).toBeCloseTo(180, 9);
  });

  it('leaves for the north of east on the way to a place due east: the way is a great circle', () => {
    // On a sphere tan(azimuth) = cos φ · sin Δλ / (cos φ · sin φ · (1 − cos Δλ)) for both at latitude φ, that is
    // 1 / (sin φ · tan(Δλ/2)): for 36° N and 1° it is 1 / (0.587785 · 0.008727) = 194.95, hence 89.7061°.
    expect(bearingBetween([120, 36], [121, 36])).toBeCloseTo(89.7061, 3);
  });

  it('is half-way between north and east where a step east is as long as a step north', () => {
    // At the equator a degree east is 111,319.5 m and a degree north 110,574.4 m: atan(1.006738) = 45.192°.
    expect(bearingBetween([120, 0], [120.001, 0.001])).toBeCloseTo(45.192, 2);
  });

  it('goes the short way across the antimeridian', () => {
    expect(bearingBetween([179.5, 0], [-179.5, 0])).toBeCloseTo(90, 9);
  });

  it('is nothing for one place', () => {
    expect(bearingBetween([120, 36], [120, 36])).toBeUndefined();
  });
});

describe('compassPointOf', () => {
  it('takes the nearest of eight', () => {
    expect([0, 22, 23, 90, 180, 247, 248, 337, 338, 359.9].map(compassPointOf)).toEqual([
      'n',
      'n',
      'ne',
      'e',
      's',
      'sw',
      'w',
      'nw',
      'n',
      'n',
    ]);
  });
});
