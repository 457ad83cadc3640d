import { describe, expect, it } from 'vitest';
import { flowIntoColumns } from './print-layout-columns.js';

const row = { height: 4 };
const heading = { height: 5, heading: true };

describe('flowIntoColumns', () => {
  it('fills one column after the other', () => {
    // 4 + 4 = 8 fit in 10; the third starts the second column.
    expect(flowIntoColumns([row, row, row], { columns: 2, height: 10 })).toEqual([
      { column: 0, y: 0 },
      { column: 0, y: 4 },
      { column: 1, y: 0 },
    ]);
  });

  it('leaves no heading alone at the foot of a column', () => {
    // 4 + 5 = 9 would fit in 10, but not the row below the heading.
    expect(flowIntoColumns([row, heading, row], { columns: 2, height: 10 })?.[1]).toEqual({
      column: 1,
      y: 0,
    });
  });

  it('says when the rows do not fit', () => {
    expect(flowIntoColumns([row, row, row], { columns: 1, height: 11 })).toBeUndefined();
    expect(flowIntoColumns([{ height: 12 }], { columns: 1, height: 11 })).toBeUndefined();
  });
});
