import { describe, expect, it } from 'vitest';
import { breakLines } from './canvas-text.js';

/** A stand-in for a canvas on which each character is 1 px wide. */
function createPen() {
  const context = { font: '', measureText: (text: string) => ({ width: [...text].length }) };
  // Safe: breaking lines asks a canvas for nothing else.
  return { context: context as unknown as CanvasRenderingContext2D, scale: 1 };
}

const inLines = (text: string, width: number) => breakLines(createPen(), text, { height: 1, width });

describe('breakLines', () => {
  it('breaks English between words', () => {
    expect(inLines('Quays to be rebuilt', 11)).toEqual(['Quays to be', 'rebuilt']);
  });

  it('breaks Chinese between characters, with no mark at the wrong end of a line', () => {
    expect(inLines('码头改建，轨道', 4)).toEqual(['码头改', '建，轨道']);
    expect(inLines('屋顶花园（示意）', 5)).toEqual(['屋顶花园', '（示意）']);
  });

  it('breaks a word that no line holds', () => {
    expect(inLines('at https://example.org', 10)).toEqual(['at https:/', '/example.o', 'rg']);
  });

  it('gives no line for no text', () => {
    expect(inLines('', 10)).toEqual([]);
    expect(inLines('  ', 10)).toEqual([]);
  });
});
