import * as engine from 'clipper2-ts';
import type { Geometry, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../area.js';
import { checkShape, mendShape, rewindShape } from './check-shape.js';

const polygon = (...ring: [number, number][]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...ring, ...ring.slice(0, 1)]],
});

/** Crosses itself in (120.005, 36.005). */
const BOW_TIE = polygon([120, 36], [120.01, 36.01], [120.01, 36], [120, 36.01]);
const SQUARE = polygon([120, 36], [120.01, 36], [120.01, 36.01], [120, 36.01]);

describe('checkShape', () => {
  it('finds nothing wrong with a square, whichever way it runs', () => {
    expect(checkShape(SQUARE)).toEqual([]);
    expect(checkShape(polygon([120, 36], [120, 36.01], [120.01, 36.01], [120.01, 36]))).toEqual([]);
  });

  it('says where a bow-tie crosses itself, and that it can be mended', () => {
    const [fault, ...others] = checkShape(BOW_TIE);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'self-intersection', severity: 'error', count: 1, mendable: true });
    expect(fault?.places[0]?.[0]).toBeCloseTo(120.005, 9);
    expect(fault?.places[0]?.[1]).toBeCloseTo(36.005, 9);
  });

  it('names errors before what is only odd', () => {
    // The second corner twice over, beside the crossing.
    const both = polygon([120, 36], [120.01, 36.01], [120.01, 36.01], [120.01, 36], [120, 36.01]);
    expect(checkShape(both).map(({ code }) => code)).toEqual(['self-intersection', 'duplicate-vertex']);
  });

  it('takes a line that ends near its beginning for what it is', () => {
    const ring: Geometry = { type: 'LineString', coordinates: SQUARE.coordinates[0] ?? [] };
    const nearly = [...ring.coordinates.slice(0, -1), [120.000000001, 36]];
    expect(checkShape({ type: 'LineString', coordinates: nearly })).toEqual([]);
  });
});

describe('mendShape', () => {
  it('unties a bow-tie into two wings of the same ground', () => {
    const result = mendShape(BOW_TIE, { faults: checkShape(BOW_TIE), engine });
    if (result.type !== 'mended') throw new Error('Refused');
    expect(result.geometry.type).toBe('MultiPolygon');
    expect(checkShape(result.geometry)).toEqual([]);
    expect(areaOf(result.geometry) / areaOf(BOW_TIE)).toBeCloseTo(1, 6);
  });

  it('refuses when nothing would be left', () => {
    const flat = polygon([120, 36], [120.01, 36], [120.02, 36]);
    expect(mendShape(flat, { faults: checkShape(flat), engine })).toEqual({
      type: 'refused',
      reason: 'nothing-left',
    });
  });

  it('gives back the same object when there is nothing to mend', () => {
    expect(mendShape(SQUARE, { faults: [], engine })).toEqual({ type: 'mended', geometry: SQUARE });
  });
});

describe('rewindShape', () => {
  it('turns shells against the clock and leaves the rest alone', () => {
    const clockwise = polygon([120, 36], [120, 36.01], [120.01, 36.01], [120.01, 36]);
    expect((rewindShape(clockwise) as Polygon).coordinates[0]?.[1]).toEqual([120.01, 36]);
    expect(rewindShape(SQUARE)).toBe(SQUARE);
  });
});
