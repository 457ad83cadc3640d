import { describe, expect, it } from 'vitest';
import { createFrame, frameGeometry, linesPath, ringsPath } from './poster-frame.js';

// At zoom 0 the world is 512 px wide: 360° are 512 px, 45° are 64 px.
const frame = createFrame({ center: [0, 0], zoom: 0 }, { width: 200, height: 100 });

describe('a frame', () => {
  it('puts its centre in the middle, east to the right and north up', () => {
    expect(frame.project([0, 0])).toEqual([100, 50]);
    expect(frame.project([45, 0])[0]).toBeCloseTo(164, 9);
    // Mercator of 40.97990°: ln tan(45° + 20.48995°) = π/4, an eighth of the world's height from the middle.
    const north = (2 * Math.atan(Math.exp(Math.PI / 4)) - Math.PI / 2) * (180 / Math.PI);
    expect(frame.project([0, north])[1]).toBeCloseTo(50 - 64, 9);
  });

  it('writes lines relative and rings closed', () => {
    const line = frameGeometry(
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [45, 0],
        ],
      },
      frame,
      frame.fineness.data,
    );
    expect(linesPath(line.lines)).toBe('M100 50l64 0');
    const ring = [
      [0, 0],
      [45, 0],
      [45, 10],
      [0, 0],
    ];
    const area = frameGeometry({ type: 'Polygon', coordinates: [ring] }, frame, frame.fineness.data);
    expect(ringsPath(area.rings)).toMatch(/^M100 50l64 0 0-14\.\d*z$/);
  });

  it('starts a second line from where the pen is, so that nothing drifts', () => {
    // 0.2 px steps: ten of them are exactly 2 px.
    const many = Array.from({ length: 11 }, (_, index) => [10 + index * 0.2, index % 2] as const);
    expect(
      linesPath([
        many,
        [
          [0, 0],
          [1, 1],
        ],
      ]),
    ).toMatch(/m-12 0 1 1$/);
  });

  it('holds nothing of what lies elsewhere', () => {
    const away = frameGeometry({ type: 'Point', coordinates: [179, 0] }, frame, frame.fineness.data);
    expect(away).toEqual({ points: [], lines: [], rings: [], outlines: [] });
  });

  it('cut at its edge, keeps an outline off the cut', () => {
    const cut = createFrame({ center: [0, 0], zoom: 0 }, { width: 200, height: 100, cut: true });
    // 45° are 64 px: from the middle at 100 to 228, cut at 200; the equator is at 50, 22.5° about 32 px above.
    const ring = [
      [0, 0],
      [90, 0],
      [90, 22.5],
      [0, 22.5],
      [0, 0],
    ];
    const { rings, outlines } = frameGeometry(
      { type: 'Polygon', coordinates: [ring] },
      cut,
      cut.fineness.data,
    );
    expect(Math.max(...rings.flat().map(([x]) => x))).toBe(200);
    const along = outlines.flatMap((line) =>
      line.filter(([x], index) => x === 200 && line[index - 1]?.[0] === 200),
    );
    expect(along).toEqual([]);
    expect(outlines.flat().filter(([x]) => x === 200)).toHaveLength(2);
  });
});
