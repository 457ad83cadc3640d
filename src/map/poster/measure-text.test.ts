import { describe, expect, it } from 'vitest';
import { breakLines, textWidth } from './measure-text.js';

describe('textWidth', () => {
  it('counts a Han character as one em', () => {
    expect(textWidth('青岛港')).toBe(3);
    // Two gaps of 0.1 em between three characters.
    expect(textWidth('青岛港', 0.1)).toBeCloseTo(3.2, 9);
  });
});

describe('breakLines', () => {
  it('breaks Chinese into lines of about the same length and never before a closing mark', () => {
    expect(breakLines('历史文化街区保护片', 7)).toEqual(['历史文化街', '区保护片']);
    for (const line of breakLines('国际大健康产业（集聚区）以及其他地方', 7))
      expect(line).not.toMatch(/^[）]/);
  });

  it('breaks English at blanks and loses no word', () => {
    const text = 'International cruise terminal of the northern harbour';
    const lines = breakLines(text, 9);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
  });

  it('leaves a short text in one piece', () => {
    expect(breakLines('大鲍岛', 7)).toEqual(['大鲍岛']);
  });
});
