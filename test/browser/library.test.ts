import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('dist/lib/analysis.js', () => {
  it('gives areaOf, lengthOf, coverage and validate in Node', async () => {
    const { areaOf, lengthOf, coverage, validate } = await import(pathToFileURL('dist/lib/analysis.js').href);
    const parcels = JSON.parse(readFileSync('geodata/shibei-2024/layers/land-parcels.geojson', 'utf8'));
    const area = areaOf(parcels);
    expect(area).toBeGreaterThanOrEqual((400 * 10_000) / 15);
    expect(lengthOf(parcels)).toBe(0);
    // Every parcel lies in itself, and no two overlap: covered by themselves they are covered whole.
    expect(coverage({ zones: parcels, covers: parcels }).share).toBeCloseTo(1, 9);
    expect(
      validate(parcels).problems.filter((problem: { severity: string }) => problem.severity === 'error'),
    ).toEqual([]);
    expect(validate('no geojson').problems.length).toBeGreaterThan(0);
  });

  it('has types beside it', () => {
    expect(readFileSync('dist/lib/analysis.d.ts', 'utf8')).toContain('coverage');
  });
});
