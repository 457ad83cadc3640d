import { describe, expect, it } from 'vitest';
import type { LayerReport } from './layer-report.js';
import { writeReportJson, writeReportText } from './report-file.js';

const REPORT: LayerReport = {
  features: 2,
  types: { Polygon: 1 },
  withoutGeometry: 1,
  families: { points: 0, lines: 0, areas: 1 },
  positions: 5,
  extent: [120, 36, 120.1, 36.1],
  fields: [
    { name: 'area', type: 'number', filled: 2, mixed: false, samples: [1, 2.5], minimum: 1, maximum: 2.5 },
    { name: 'code', type: 'string', filled: 2, mixed: true, samples: [7, 'x'] },
  ],
  findings: [
    {
      code: 'ring-not-closed',
      count: 30,
      features: 2,
      severity: 'error',
      message: 'Rings that are not closed: 30 (features: 2).',
      places: Array.from({ length: 30 }, () => ({ feature: 0, id: 'a\nb', vertex: [120, 36] as const })),
      mend: 'close-rings',
    },
  ],
  size: { geojsonBytes: 950, memoryBytes: 1_540_000 },
};

describe('writeReportText', () => {
  it('tells all in English', () => {
    const lines = writeReportText(REPORT, { name: 'plots.shp', language: 'en' }).split('\n');
    expect(lines.slice(0, 12)).toEqual([
      'Import report: plots.shp',
      '',
      'Features: 2',
      'Types of shape: Polygon 1, without a shape: 1',
      'Positions: 5',
      'Extent (west, south, east, north): 120, 36, 120.1, 36.1',
      'Size: about 950 B as GeoJSON, about 1.5 MB in memory',
      '',
      'Findings',
      '- [error] Rings that are not closed: 30 (features: 2)',
      '  Can be mended: Close rings',
      '    feature 1 (a b) [120, 36]',
    ]);
    // 20 places are named.
    expect(lines.slice(31)).toEqual([
      '    … and 10 more',
      '',
      'Fields',
      '- area: number, filled 2; 1 to 2.5; such as 1, 2.5',
      '- code: text, filled 2; values of several types; such as 7, x',
      '',
    ]);
  });

  it('tells all in Chinese', () => {
    const text = writeReportText(REPORT, { name: '地块', language: 'zh' });
    expect(text).toContain('导入检查报告：地块\n');
    expect(text).toContain('- [错误] 没有闭合的环：30 处，2 个要素\n  可以修正：闭合环\n');
    expect(text).toContain('- area：数字，2 个有值；1 至 2.5；例如 1、2.5\n');
  });

  it('says that nothing is wrong and that there are no fields', () => {
    const text = writeReportText({ ...REPORT, findings: [], fields: [] }, { name: 'x', language: 'en' });
    expect(text).toContain('Findings\nNothing wrong was found.\n');
    expect(text).toContain('Fields\nNo fields.\n');
  });

  it('keeps names with line breaks or braces from forging lines', () => {
    const text = writeReportText(REPORT, { name: 'x\n- [error] {count}', language: 'en' });
    expect(text.split('\n')[0]).toBe('Import report: x - [error] {count}');
  });
});

describe('writeReportJson', () => {
  it('can be read back', () => {
    expect(JSON.parse(writeReportJson(REPORT, { name: 'plots' }))).toEqual({
      format: 'layer-report-1',
      name: 'plots',
      report: JSON.parse(JSON.stringify(REPORT)),
    });
  });
});
