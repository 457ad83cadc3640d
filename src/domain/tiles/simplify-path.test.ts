import { describe, expect, it } from 'vitest';
import { simplifyLine, simplifyRing } from './simplify-path.js';

describe('simplified', () => {
  it('a line keeps its ends and the corners beyond the tolerance', () => {
    // 0.4 off the line from 0,0 to 10,10 is left out, 3 off is not.
    expect(simplifyLine([0, 0, 2, 2.4, 5, 8, 10, 10], 1)).toEqual([0, 0, 5, 8, 10, 10]);
  });

  it('a ring keeps its first corner and the one farthest from it', () => {
    expect(simplifyRing([0, 0, 5, 0.2, 10, 0, 10, 10, 5, 9.9, 0, 10, 0, 0], 1)).toEqual([
      0, 0, 10, 0, 10, 10, 0, 10, 0, 0,
    ]);
  });

  it('a tolerance of nothing leaves all as it is', () => {
    const line = [0, 0, 1, 0, 2, 0];
    expect(simplifyLine(line, 0)).toBe(line);
  });

  it('a zigzag of 50,000 corners takes no longer than others', () => {
    const line = Array.from({ length: 50_000 }, (_, index) => [index, index % 2 === 0 ? 0 : 5]).flat();
    expect(simplifyLine(line, 1)).toHaveLength(line.length);
  });
});
