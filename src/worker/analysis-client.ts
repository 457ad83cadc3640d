/** The analysis worker as promises: the page asks, goes on, and hears of progress; an abort stops the work. */
import type { Geometry } from 'geojson';
import type {
  CoverageAnswer,
  CoverageInput,
  CoverageShapes,
  InsideFigures,
} from '../domain/coverage-answer.js';

export interface JobOptions {
  /** Aborting rejects with the signal's reason and frees the worker. */
  readonly signal?: AbortSignal;
  /** Hears how much is done, 0 to 1; not called for jobs of a moment. */
  readonly onProgress?: (done: number) => void;
}

/** How much of the zones is covered. Covers are prepared once and reused while the same array is passed. */
export function askCoverage(input: CoverageInput, options: JobOptions = {}): Promise<CoverageAnswer> {
  return ask({ type: 'coverage', input }, options);
}

/** The covered and the uncovered ground of the zones, to be drawn; `metresPerPixel` tells how fine. */
export function askShapes(
  input: CoverageInput,
  metresPerPixel: number,
  options: JobOptions = {},
): Promise<CoverageShapes> {
  return ask({ type: 'shapes', input, metresPerPixel }, options);
}

/** How much of each feature lies inside the area, in the order of the features; all of them are listed. */
export function askInside(
  area: Geometry,
  features: readonly { readonly id: string; readonly geometry: Geometry }[],
  options: JobOptions = {},
): Promise<readonly InsideFigures[]> {
  return ask({ type: 'inside', area, features }, options);
}
