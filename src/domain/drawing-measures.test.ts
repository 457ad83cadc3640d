import { describe, expect, it } from 'vitest';
import type { Drawing, Place } from './drawing.js';
import { measureDrawing } from './drawing-measures.js';

// A degree of the equator is 111,319.491 m, the first degree of a meridian 110,574.389 m (see length.test.ts).
const EQUATOR_DEGREE = 111_319.4908;
const MERIDIAN_DEGREE = 110_574.3886;

const draw = (kind: Drawing['kind'], ...positions: Place[]): Drawing => ({ id: 'd1', kind, positions });

describe('measureDrawing', () => {
  it('measures a line: its length, its direction, and those of each segment', () => {
    const measures = measureDrawing(draw('line', [120, 0], [121, 0], [121, 1]));
    expect(measures.length).toBeCloseTo(EQUATOR_DEGREE + MERIDIAN_DEGREE, 2);
    expect(measures.segments.map(({ bearing }) => Math.round(bearing ?? -1))).toEqual([90, 0]);
    expect(measures.segments[0]?.length).toBeCloseTo(EQUATOR_DEGREE, 2);
    expect(measures.segments[1]?.length).toBeCloseTo(MERIDIAN_DEGREE, 2);
    // North-east, a little to the east: a degree east is longer than one north, atan(1.00674) = 45.2°.
    expect(measures.bearing).toBeCloseTo(45.2, 1);
    expect(measures.area).toBeUndefined();
  });

  it('names no direction for a line that ends where it began', () => {
    expect(measureDrawing(draw('line', [120, 0], [121, 0], [120, 0])).bearing).toBeUndefined();
  });

  it('measures an area and its perimeter', () => {
    // A box of 0.01° at the equator: 1,113.195 m × 1,105.743 m, to a millionth of it.
    const box = measureDrawing(draw('rectangle', [120, 0], [120.01, 0], [120.01, 0.01], [120, 0.01]));
    expect((box.area ?? 0) / (1_113.195 * 1_105.743)).toBeCloseTo(1, 5);
    expect(box.perimeter).toBeCloseTo(2 * (1_113.195 + 1_105.743), 1);
    expect(box.length).toBeUndefined();
    expect(box.crossesItself).toBe(false);
  });

  it('measures a circle as the 96 corners it is drawn with', () => {
    const {
      area = 0,
      perimeter = 0,
      radius,
    } = measureDrawing({ ...draw('circle', [120, 36]), metres: 1000 });
    expect(radius).toBe(1000);
    // 96 triangles with two sides of 1 km: 48 · sin(3.75°) = 3.139350 km²; around it 192 · sin(1.875°) = 6.282063 km.
    expect(area).toBeCloseTo(3_139_350, -2);
    expect(perimeter).toBeCloseTo(6_282.063, 1);
  });

  it('says that an outline crosses itself, not that it has neighbours', () => {
    const bowTie = draw('polygon', [120, 36], [120.01, 36.01], [120.01, 36], [120, 36.01]);
    expect(measureDrawing(bowTie).crossesItself).toBe(true);
    const box = draw('polygon', [120, 36], [120.01, 36], [120.01, 36.01], [120, 36.01]);
    expect(measureDrawing(box).crossesItself).toBe(false);
  });

  it('has nothing to say of a point, and takes what is not finished', () => {
    expect(measureDrawing(draw('point', [120, 36]))).toEqual({ segments: [], crossesItself: false });
    expect(measureDrawing(draw('line', [120, 36]))).toEqual({
      length: 0,
      segments: [],
      crossesItself: false,
    });
    expect(measureDrawing(draw('polygon', [120, 36])).area).toBe(0);
    expect(measureDrawing(draw('circle', [120, 36])).area).toBeCloseTo(0, 6);
  });
});
