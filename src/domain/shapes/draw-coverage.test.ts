import { describe, expect, test } from 'vitest';
import { createRandom, createStar } from '../../../test/seeded.js';
import { createBox, createCollection, createPoint } from '../../../test/shapes.js';
import { areaOf } from '../area.js';
import { coverage } from '../coverage.js';
import { drawCoverage } from './draw-coverage.js';
import { offsetArea } from './offset-area.js';

describe('drawCoverage', () => {
  test('draws what the figure says, for 300 overlapping stars over 5 zones', async () => {
    const random = createRandom(5);
    const scatter = (radius: number) =>
      createStar(random, {
        center: [120 + random() * 0.1, 36 + random() * 0.1],
        radius,
        corners: 9,
        hole: true,
      });
    const zones = Array.from({ length: 5 }, () => scatter(4000));
    const covers = Array.from({ length: 300 }, () => scatter(500));
    const drawn = await drawCoverage(
      {
        zones: zones.map(({ geometry }) => geometry),
        covers: covers.map(({ geometry }) => geometry),
        bufferMetres: 0,
      },
      0.1,
    );
    const { area, covered } = coverage({
      zones: createCollection(...zones),
      covers: createCollection(...covers),
    });
    expect(areaOf(drawn.covered) / covered).toBeCloseTo(1, 3);
    expect(areaOf(drawn.uncovered) / (area - covered)).toBeCloseTo(1, 3);
  });

  test('draws circles around points', async () => {
    const drawn = await drawCoverage(
      {
        zones: [createBox(120, 36, 120.02, 36.02).geometry],
        covers: [createPoint(120.01, 36.01).geometry],
        bufferMetres: 200,
      },
      1,
    );
    expect(areaOf(drawn.covered) / (Math.PI * 200 ** 2)).toBeCloseTo(1, 1);
    // The circle is a hole in the rest.
    expect(drawn.uncovered.coordinates[0]).toHaveLength(2);
  });

  test('draws nothing without zones', async () => {
    const drawn = await drawCoverage({ zones: [], covers: [], bufferMetres: 0 }, 1);
    expect(drawn.covered.coordinates).toEqual([]);
  });
});

describe('offsetArea', () => {
  test('grows a box with round corners and shrinks it with sharp ones', async () => {
    // 901.44 m by 1,109.63 m.
    const box = createBox(120, 36, 120.01, 36.01).geometry;
    const [width, height] = [901.44, 1109.63];
    const grown = width * height + 200 * (width + height) + Math.PI * 100 ** 2;
    expect(areaOf(await offsetArea(box, 100)) / grown).toBeCloseTo(1, 3);
    expect(areaOf(await offsetArea(box, -100)) / ((width - 200) * (height - 200))).toBeCloseTo(1, 3);
  });

  test('leaves nothing of what is thinner than it loses', async () => {
    expect((await offsetArea(createBox(120, 36, 120.001, 36.01).geometry, -50)).coordinates).toEqual([]);
  });
});
