import { render, svg } from 'lit';
import { describe, expect, it } from 'vitest';
import { diagonals, LOOKS, renderBox } from './chart-fill.js';

const BOX = { x: 10, y: 20, width: 4, height: 2 };

describe('diagonals', () => {
  it('run from left to right and up, and end at the edges of the box', () => {
    // A gap of 2 in a box of 4 by 2: the lines meet the left or lower edge 1, 3 and 5 along it.
    expect(diagonals(BOX, 2)).toBe('M10 21L11 20M11 22L13 20M13 22L14 21');
  });

  it('are none in a box without room', () => {
    expect(diagonals({ ...BOX, width: 0, height: 0 }, 2)).toBe('');
  });
});

describe('looks of boxes', () => {
  it('differ in shape, not only in colour', () => {
    const drawn = LOOKS.map((look) => {
      const place = document.createElement('div');
      render(
        svg`<svg>${renderBox({ x: 0, y: 0, width: 20, height: 10 }, { look, colour: 'red' })}</svg>`,
        place,
      );
      return place.innerHTML.replace(/<!--.*?-->/g, '');
    });
    expect(new Set(drawn).size).toBe(LOOKS.length);
  });

  it('draw nothing without width', () => {
    const place = document.createElement('div');
    render(svg`<svg>${renderBox({ ...BOX, width: 0 }, { look: 'solid', colour: 'red' })}</svg>`, place);
    expect(place.querySelector('rect')).toBeNull();
  });
});
