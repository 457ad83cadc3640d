/** The worker as the page meets it: it only runs in a browser, so it is tested here. */
import { describe, expect, it } from 'vitest';
import type { AnalysisFeature } from '../../domain/choose-features.js';
import { askCoverage, askInside, askShapes } from '../../worker/analysis-client.js';

const box = (west: number, south: number, east: number, north: number, id = 'box'): AnalysisFeature => ({
  id,
  name: { zh: id, en: id },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
  basis: 'sourced',
  uncertaintyMetres: 0,
});

const ZONE = box(120, 36, 120.02, 36.02, 'zone');
const HALF = box(120, 36, 120.01, 36.02, 'half');

/** Parcels side by side over the whole zone. */
const createParcels = (side: number): readonly AnalysisFeature[] =>
  Array.from({ length: side * side }, (_, index) => {
    const step = 0.02 / side;
    const [x, y] = [120 + (index % side) * step, 36 + Math.floor(index / side) * step];
    return box(x, y, x + step, y + step, `p${index}`);
  });

describe('the analysis worker', () => {
  it('answers a coverage question', async () => {
    const answer = await askCoverage({ zones: [ZONE], covers: [HALF], bufferMetres: 0 });
    expect(answer.total.share).toBeCloseTo(0.5, 9);
    expect(answer.zones[0]?.name).toEqual({ zh: 'zone', en: 'zone' });
  });

  it('leaves the geometries with the page, and answers again about the same ones', async () => {
    const covers = createParcels(40);
    const first = await askCoverage({ zones: [ZONE], covers, bufferMetres: 0 });
    const again = await askCoverage({ zones: [HALF], covers: [...covers], bufferMetres: 0 });
    expect(first.total.share).toBeCloseTo(1, 9);
    expect(again.total.share).toBeCloseTo(1, 9);
    expect(covers[7]?.geometry).toMatchObject({ type: 'Polygon' });
  });

  it('draws the covered and the uncovered part', async () => {
    const shapes = await askShapes({ zones: [ZONE], covers: [HALF], bufferMetres: 0 }, 1);
    expect(shapes.covered.coordinates).toHaveLength(1);
    expect(shapes.uncovered.coordinates).toHaveLength(1);
  });

  it('tells what lies inside an area', async () => {
    const [inside] = await askInside(HALF.geometry, [ZONE]);
    expect(inside).toMatchObject({ id: 'zone', figure: 'area' });
    expect((inside?.inside ?? 0) / (inside?.whole ?? 1)).toBeCloseTo(0.5, 9);
  });

  it('says why a question cannot be answered', async () => {
    const asked = askCoverage({ zones: [ZONE], covers: [HALF], bufferMetres: -5 });
    await expect(asked).rejects.toThrow('from 0 up, not -5');
  });

  it('rejects at once when aborted, and answers the next question', async () => {
    const abort = new AbortController();
    const covers = createParcels(120);
    const asked = askShapes({ zones: [ZONE], covers, bufferMetres: 30 }, 0.5, { signal: abort.signal });
    setTimeout(() => abort.abort(new Error('no longer wanted')), 30);
    await expect(asked).rejects.toThrow('no longer wanted');
    const next = await askShapes({ zones: [ZONE], covers: [HALF], bufferMetres: 0 }, 1);
    expect(next.covered.coordinates).toHaveLength(1);
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    const uncertain = createParcels(30).map((parcel) => ({ ...parcel, uncertaintyMetres: 5 }));
    const answer = await askCoverage(
      { zones: [ZONE], covers: uncertain, bufferMetres: 0 },
      { onProgress: (done) => told.push(done) },
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(answer.total.low).toBeLessThan(answer.total.share);
  });

  it('takes 40,000 features in slices', async () => {
    const covers = createParcels(200);
    const answer = await askCoverage({ zones: [ZONE], covers, bufferMetres: 0 });
    expect(answer.counts.covers).toBe(40_000);
    expect(answer.total.share).toBeCloseTo(1, 9);
  });
});
