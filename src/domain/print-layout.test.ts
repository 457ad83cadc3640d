import { describe, expect, it } from 'vitest';
import { type Box, ORIENTATIONS, PAGE_SIZES, printLayout } from './print-layout.js';

const cases = PAGE_SIZES.flatMap((size) =>
  ORIENTATIONS.flatMap((orientation) => [true, false].map((legend) => ({ size, orientation, legend }))),
);

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(cases)('the layout $size $orientation, legend $legend', (options) => {
  const layout = printLayout(options);
  const boxes = [
    layout.title,
    layout.map,
    layout.bars,
    layout.notes,
    ...(layout.legend ? [layout.legend] : []),
  ];

  it('lays no part over another, and all on the page', () => {
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(meet(box, other)).toBe(false);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(10);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.page.width - 10 + 1e-9);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.page.height - 10 + 1e-9);
    }
  });

  it('gives more than half of the page to the map', () => {
    const share = (layout.map.width * layout.map.height) / (layout.page.width * layout.page.height);
    expect(share).toBeGreaterThan(0.54);
  });
});
