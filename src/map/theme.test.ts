import { describe, expect, it } from 'vitest';
import { THEME_NAMES, THEMES } from './theme.js';

describe('themes', () => {
  it('have the same keys in the same order', () => {
    const [light, dark] = THEME_NAMES.map((name) => [
      Object.keys(THEMES[name]),
      Object.keys(THEMES[name].accents),
    ]);
    expect(dark).toEqual(light);
  });

  it('keep text on its ground at 4.5:1 and accents on the district at 3:1', () => {
    for (const name of THEME_NAMES) {
      const theme = THEMES[name];
      for (const ground of [theme.paper, theme.panel]) {
        expect(contrast(theme.ink, ground)).toBeGreaterThan(7);
        expect(contrast(theme.inkSoft, ground)).toBeGreaterThan(4.5);
      }
      for (const label of [theme.areaLabel, theme.siteLabel, theme.minorLabel]) {
        expect(contrast(label, theme.labelHalo)).toBeGreaterThan(4.5);
      }
      expect(contrast(theme.seaLabel, theme.sea)).toBeGreaterThan(3.5);
      for (const accent of Object.values(theme.accents))
        expect(contrast(accent, theme.district)).toBeGreaterThan(3);
    }
  });
});

/** WCAG contrast ratio: black on white is 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it('contrast of black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});
