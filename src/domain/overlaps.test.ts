import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { createBox } from '../../test/shapes.js';
import { findOverlaps, sharedGround } from './overlaps.js';

/** A rectangle from the west to the east edge, 0.01° high, on the equator. */
function box(west: number, east: number): Geometry {
  return createBox(west, 0, east, 0.01).geometry;
}

function line(west: number, east: number, latitude = 0.005): Geometry {
  return {
    type: 'LineString',
    coordinates: [
      [west, latitude],
      [east, latitude],
    ],
  };
}

const point = (x: number, y = 0.005): Geometry => ({ type: 'Point', coordinates: [x, y] });

// 0.01° of the equator are 1,113.19 m, of its meridian 1,105.74 m: the square is 1.2309 km².
const SQUARE = box(0, 0.01);

describe('shared ground', () => {
  it('of two areas is the area of both, and its part of the first', () => {
    const shared = sharedGround(SQUARE, box(0.0075, 0.0275));
    // A quarter of the square, and an eighth of the other.
    expect(shared).toMatchObject({ type: 'area' });
    if (shared?.type !== 'area') throw new Error('No area');
    expect(shared.area / 1_230_900).toBeCloseTo(0.25, 3);
    expect(shared.share).toBeCloseTo(0.25, 6);
    expect(sharedGround(box(0.0075, 0.0275), SQUARE)).toMatchObject({ share: expect.closeTo(0.125, 6) });
  });

  it('of areas that only adjoin is none', () => {
    expect(sharedGround(SQUARE, box(0.01, 0.02))).toBeUndefined();
    // 1e-9° are 0.1 mm, over 1.1 km: 0.12 m².
    expect(sharedGround(SQUARE, box(0.01 - 1e-9, 0.02))).toBeUndefined();
  });

  it('of a line and an area is the length inside, with the part of the line', () => {
    // 0.005° of the line's 0.02° are inside: 556.6 m, a quarter.
    expect(sharedGround(line(0.005, 0.025), SQUARE)).toEqual({
      type: 'runs-in',
      length: expect.closeTo(556.6, 1),
      share: expect.closeTo(0.25, 4),
    });
    expect(sharedGround(SQUARE, line(0.005, 0.025))).toEqual({
      type: 'holds-line',
      length: expect.closeTo(556.6, 1),
    });
  });

  it('of a line and an area it only touches is none', () => {
    expect(sharedGround(line(0.01, 0.02), SQUARE)).toBeUndefined();
  });

  it('of a point and an area says which lies in which', () => {
    expect(sharedGround(point(0.005), SQUARE)).toEqual({ type: 'lies-in' });
    expect(sharedGround(SQUARE, point(0.005))).toEqual({ type: 'holds-point' });
    expect(sharedGround(point(0.02), SQUARE)).toBeUndefined();
  });

  it('of lines and points is none, even where they meet', () => {
    expect(sharedGround(line(0, 0.01), line(0.005, 0.02))).toBeUndefined();
    expect(sharedGround(line(0, 0.01), point(0.005))).toBeUndefined();
  });
});

it('finds every other feature that shares ground, areas first and the largest of them before the others', () => {
  const own = createAtlasFeature({ id: 'own' }, SQUARE);
  const edition = createEdition([
    createLayer('works', [
      own,
      createAtlasFeature({ id: 'small' }, box(0.009, 0.02)),
      createAtlasFeature({ id: 'apart' }, box(0.5, 0.6)),
    ]),
    createLayer('roads', [
      createAtlasFeature({ id: 'stop' }, point(0.001)),
      createAtlasFeature({ id: 'road' }, line(-0.01, 0.01)),
      createAtlasFeature({ id: 'large', basis: 'illustrative' }, box(0.002, 0.02)),
    ]),
  ]);
  const found = findOverlaps(edition, own);
  expect(found.map(({ feature, layer }) => `${layer.id}/${feature.properties.id}`)).toEqual([
    'roads/large',
    'works/small',
    'roads/road',
    'roads/stop',
  ]);
});
