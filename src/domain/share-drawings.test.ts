import { describe, expect, it } from 'vitest';
import { createRandom } from '../../test/seeded.js';
import type { Drawing, Place } from './drawing.js';
import { LONGEST_NAME, MOST_DRAWINGS, MOST_VERTICES, readDrawings, writeDrawings } from './share-drawings.js';

const at = (longitude: number, latitude: number): Place => [longitude, latitude];

const ONE_OF_EACH: readonly Drawing[] = [
  { id: 'd1', kind: 'point', positions: [at(120.35512, 36.08001)] },
  { id: 'd2', kind: 'line', positions: [at(120.3, 36.1), at(120.30001, 36.09999)], name: 'From A, to “B”' },
  { id: 'd7', kind: 'polygon', positions: [at(-180, -90), at(180, 90), at(0, 0)] },
  { id: 'd4', kind: 'rectangle', positions: [at(0, 0), at(1, 0), at(1, 1), at(0, 1)], name: '台东三路 🏗' },
  { id: 'd5', kind: 'circle', positions: [at(120.4, 36.2)], metres: 512.3 },
  { id: 'site-α', kind: 'freehand', positions: [at(0.00001, 0), at(0, 0.00001), at(-0.00001, 0)] },
];

/** A round polygon some 2 km wide, as drawn by hand. */
function createPolygon(corners: number): Drawing {
  const random = createRandom(7);
  const positions = Array.from({ length: corners }, (_, index): Place => {
    const angle = (index / corners) * 2 * Math.PI;
    const radius = 0.008 + random() * 0.004;
    const round = (value: number) => Math.round(value * 1e5) / 1e5;
    return [round(120.35 + radius * Math.cos(angle)), round(36.08 + radius * Math.sin(angle))];
  });
  return { id: 'd1', kind: 'polygon', positions };
}

describe('writeDrawings', () => {
  it('writes an isolated point as its kind, its number, one position and its steps', () => {
    // Number 1 «B», count 1 «B», 0.00001° is 1 step, written as 2 «C»; −0.00001° is written as 1 «B».
    expect(writeDrawings([{ id: 'd1', kind: 'point', positions: [at(0.00001, -0.00001)] }])).toBe('pBBCB');
    // 0.0002° is 20 steps, written as 40 = 8 + 1 · 32: letter 32 + 8 «o», then letter 1 «B».
    expect(writeDrawings([{ id: 'd1', kind: 'point', positions: [at(0.0002, 0)] }])).toBe('pBBoBA');
  });

  it('keeps to letters that an address holds as they are', () => {
    const text = writeDrawings(ONE_OF_EACH) ?? '';
    expect(text).toMatch(/^[\w.-]+$/);
    expect(new URLSearchParams(`d=${text}`).get('d')).toBe(text);
  });

  it('writes a polygon of 20 vertices in at most 200 letters', () => {
    expect(writeDrawings([createPolygon(20)])?.length).toBeLessThanOrEqual(200);
  });

  it('writes nothing for no drawing, and for more than an address holds', () => {
    const point = ONE_OF_EACH[0] as Drawing;
    const points = Array.from({ length: MOST_DRAWINGS + 1 }, (_, index) => ({
      ...point,
      id: `d${index + 1}`,
    }));
    expect(writeDrawings([])).toBeUndefined();
    expect(writeDrawings(points)).toBeUndefined();
    expect(readDrawings(writeDrawings(points.slice(1)) ?? '')).toHaveLength(MOST_DRAWINGS);
    expect(writeDrawings([createPolygon(MOST_VERTICES + 1)])).toBeUndefined();
    expect(readDrawings(writeDrawings([createPolygon(MOST_VERTICES)]) ?? '')?.[0]?.positions).toHaveLength(
      MOST_VERTICES,
    );
  });

  it('cuts a name that is too long', () => {
    const named = { ...(ONE_OF_EACH[0] as Drawing), name: '长'.repeat(LONGEST_NAME + 5) };
    expect(readDrawings(writeDrawings([named]) ?? '')?.[0]?.name).toBe('长'.repeat(LONGEST_NAME));
  });
});

describe('readDrawings', () => {
  it('reads back every kind, name and id as it was', () => {
    expect(readDrawings(writeDrawings(ONE_OF_EACH) ?? '')).toEqual(ONE_OF_EACH);
  });

  it('reads back positions to 1e-5°', () => {
    const fine: Drawing = { id: 'd1', kind: 'point', positions: [at(120.123456789, -36.987654321)] };
    expect(readDrawings(writeDrawings([fine]) ?? '')?.[0]?.positions).toEqual([[120.12346, -36.98765]]);
    const polygon = createPolygon(500);
    expect(readDrawings(writeDrawings([polygon]) ?? '')).toEqual([polygon]);
  });

  it.each([
    ['nothing', ''],
    ['an unknown kind', 'xBBCB'],
    ['a kind alone', 'p'],
    ['a letter that is none', 'pBB!B'],
    ['an unfinished number', 'pBBCo'],
    ['a number beyond 30 bits', 'pBBooooooooB'],
    ['a position too few', 'lBBCB'],
    ['a position that is missing', 'lBCCBC'],
    ['no position', 'pBA'],
    ['a latitude of 90.00001°', 'pBBAi0qlR'],
    ['a circle without a radius', 'cBBCB'],
    ['a circle of no size', 'cBBCBA'],
    ['an id of nothing', 'pAABCB'],
    ['a name of control signs', 'pBBCBA'],
    ['an id twice', 'pBBCB.pBBCB'],
    ['an empty piece', 'pBBCB.'],
    ['another format', '120.3,36.1;120.4,36.2'],
  ])('gives up on %s', (_, text) => {
    expect(readDrawings(text)).toBeUndefined();
  });

  it('gives up on too much', () => {
    expect(readDrawings('pBBCB.'.repeat(300))).toBeUndefined();
    expect(readDrawings('a'.repeat(1_000_000))).toBeUndefined();
  });

  it('never throws, and never yields a place off the earth, whatever it is given', () => {
    const random = createRandom(23);
    const letters = 'ABCDgopwxyz0189-_.plarcf%é中';
    for (let run = 0; run < 5_000; run++) {
      const length = Math.floor(random() * 40);
      const text =
        `plarcf`[run % 6] +
        Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
      for (const { positions } of readDrawings(text) ?? [])
        for (const [longitude, latitude] of positions) {
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
          expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
        }
    }
  });
});
