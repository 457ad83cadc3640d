import { describe, expect, test } from 'vitest';
import { AUTHALIC_RADIUS_SQUARED, authalicSine, RADIANS_PER_DEGREE } from '../geodesy.js';
import { GroundScale, TALLEST_STRIP } from './ground.js';

/** The zone between two latitudes, one degree wide, by the authalic latitude. */
const between = (south: number, north: number): number =>
  AUTHALIC_RADIUS_SQUARED * RADIANS_PER_DEGREE * (authalicSine(north) - authalicSine(south));

describe('GroundScale', () => {
  test.each([-89, -45, -0.01, 0, 17, 36.1, 60, 88])('knows a strip of one width at %s°', (latitude) => {
    const area = new GroundScale().areaOf(latitude, TALLEST_STRIP, 1, 1);
    expect(area / between(latitude - TALLEST_STRIP / 2, latitude + TALLEST_STRIP / 2)).toBeCloseTo(1, 10);
  });

  test('stays right while the latitude moves on', () => {
    const ground = new GroundScale();
    ground.areaOf(36, 0.001, 1, 1);
    for (let latitude = 36; latitude < 36.3; latitude += 0.01)
      expect(ground.areaOf(latitude, 0.01, 1, 1) / between(latitude - 0.005, latitude + 0.005)).toBeCloseTo(
        1,
        10,
      );
  });

  test('adds a triangle up the same in one strip as in fifty', () => {
    const ground = new GroundScale();
    const whole = ground.areaOf(36.025, 0.05, 0, 1);
    let sum = 0;
    for (let strip = 0; strip < 50; strip++)
      sum += ground.areaOf(36 + (strip + 0.5) * 0.001, 0.001, strip / 50, (strip + 1) / 50);
    expect(sum / whole).toBeCloseTo(1, 11);
  });
});
