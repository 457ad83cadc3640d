import { describe, expect, it } from 'vitest';
import { printLayout } from '../../domain/print-layout.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import { THEMES } from '../../map/theme.js';
import { drawBars } from './draw-frame.js';
import { makeFile, makeSheet, type PrintInput, type PrintOptions } from './print-job.js';

const EDITION = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

async function createInput(options: Partial<PrintOptions> = {}): Promise<PrintInput> {
  const result = await loadEdition(EDITION);
  if (!result.ok) throw new Error('The fixture did not load');
  const { value: edition } = result;
  return {
    edition,
    filtered: edition,
    view: DEFAULT_VIEW,
    bounds: edition.manifest.extent,
    baseUrl: new URL('.', EDITION).href,
    language: 'en',
    permalink: 'https://example.org/#v=1',
    filterText: '',
    today: '2031-03-01',
    options: {
      size: 'A4',
      orientation: 'landscape',
      scale: 25_000,
      legend: true,
      ticks: true,
      notes: true,
      themeName: 'light',
      format: 'pdf',
      ...options,
    },
    dotsPerInch: 72,
    signal: new AbortController().signal,
  };
}

/** Millimetres from the left edge of a bar to its right, along a row of pixels; the page around it is white. */
function darkSpan(canvas: HTMLCanvasElement, row: number, scale: number): number {
  const data = canvas.getContext('2d')?.getImageData(0, row, canvas.width, 1).data ?? [];
  const dark = Array.from({ length: canvas.width }, (_, x) => x).filter((x) => (data[x * 4 + 3] ?? 0) > 0);
  return (Math.max(...dark) - Math.min(...dark)) / scale;
}

describe('drawBars', () => {
  const layout = printLayout({ size: 'A4', orientation: 'landscape', legend: true });
  const scale = 20;
  const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 210 * scale });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const theme = { ...THEMES.light };
  drawBars({ context, scale }, { layout, scale: 25_000, theme, language: 'en' });

  it('draws a check bar of exactly 50 mm', () => {
    const row = Math.round((layout.bars.y + 10.1) * scale);
    // The outline is 0.2 mm wide, half of it on either side.
    expect(darkSpan(canvas, row, scale)).toBeCloseTo(50.2, 0.9);
  });

  it('draws a scale bar as long as its metres at the scale', () => {
    // 1,000 m at 1:25,000 are 40 mm; its label follows on the same row, so only the bar's own part is looked at.
    const row = Math.round((layout.bars.y + 5.3) * scale);
    const bar = Object.assign(document.createElement('canvas'), {
      width: (10 + 40.8) * scale,
      height: canvas.height,
    });
    bar.getContext('2d')?.drawImage(canvas, 0, 0);
    expect(Math.abs(darkSpan(bar, row, scale) - 40.2)).toBeLessThan(0.15);
  });
});

describe('makeSheet', () => {
  it('draws the whole page at the density, at the scale asked for', async () => {
    const { canvas, scale } = await makeSheet(await createInput());
    // 297 × 210 mm at 72 dots to 25.4 mm.
    expect([canvas.width, canvas.height]).toEqual([842, 595]);
    expect(scale).toBe(25_000);
  });
});

describe('makeFile', () => {
  it('makes a PDF of exactly one A4 page, named after edition, paper and scale', async () => {
    const { file, name } = await makeFile(await createInput());
    const text = await file.text();
    expect(name).toBe('edition-harbour-A4-1-25000.pdf');
    expect(text.startsWith('%PDF-')).toBe(true);
    // 297 × 210 mm in points of 1/72 inch.
    const [width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.slice(1).map(Number) ?? [];
    expect(width).toBeCloseTo(841.89, 2);
    expect(height).toBeCloseTo(595.28, 2);
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(text).toContain('/PrintScaling /None');
  });

  it('makes a PNG that says its density', async () => {
    const { file, name } = await makeFile(
      await createInput({ format: 'png', orientation: 'portrait', legend: false }),
    );
    const bytes = new DataView(await file.arrayBuffer());
    expect(name).toBe('edition-harbour-A4-1-25000.png');
    expect(file.type).toBe('image/png');
    expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([595, 842]);
    // 72 dots to 0.0254 m.
    expect(bytes.getUint32(41)).toBe(2835);
  });
});
