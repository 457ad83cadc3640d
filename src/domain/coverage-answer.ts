/** The answer to a coverage question: plain data, made by the engine in a worker, shown by panels. */
import type { MultiPolygon } from 'geojson';
import type { AnalysisFeature } from './choose-features.js';
import type { Basis } from './edition.js';
import type { Localized } from './language.js';
import type { Problem } from './result.js';
import type { Metres } from './units.js';

/** What zones are measured in: m² of areas, m of lines, number of points. */
export const COVERAGE_FIGURES = ['area', 'length', 'count'] as const;
export type CoverageFigure = (typeof COVERAGE_FIGURES)[number];

export interface CoverageInput {
  readonly zones: readonly AnalysisFeature[];
  readonly covers: readonly AnalysisFeature[];
  readonly bufferMetres: Metres;
}

/** Everything in base units: m², m, or a number of points; shares from 0 to 1. */
export interface AnswerFigures {
  readonly whole: number;
  readonly covered: number;
  /** Covered part of the whole; 0 for nothing. */
  readonly share: number;
  /** The same without illustrative covers. */
  readonly located: { readonly covered: number; readonly share: number };
  /** Bounds of the share when every shape may be off by its uncertainty; equal to it when nothing is uncertain. */
  readonly low: number;
  readonly high: number;
}

export interface ZoneAnswer extends AnswerFigures {
  readonly id: string;
  readonly name: Localized;
  readonly basis: Basis;
}

export interface CoverageAnswer {
  /** The zones' largest dimension decides; zones of a smaller one are left out, with a note. */
  readonly figure: CoverageFigure;
  /** In the order of the input. */
  readonly zones: readonly ZoneAnswer[];
  /** Each place counted once, even where zones overlap. */
  readonly total: AnswerFigures;
  /** What was dropped or repaired, and why. */
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly zones: number;
    readonly covers: number;
    readonly illustrativeCovers: number;
    /** Zones that are illustrative themselves. */
    readonly illustrativeZones: number;
  };
}

/** An answer that knows its zones by their position in the list. */
export interface NamelessAnswer extends Omit<CoverageAnswer, 'zones'> {
  readonly zones: readonly (AnswerFigures & { readonly position: number })[];
}

/** What to draw of an answer about areas: never to be measured. */
export interface CoverageShapes {
  readonly covered: MultiPolygon;
  readonly uncovered: MultiPolygon;
}

/** How much of a feature lies inside an area. */
export interface InsideFigures {
  readonly id: string;
  readonly figure: CoverageFigure;
  /** Of the whole feature: m², m, or number of points. */
  readonly whole: number;
  readonly inside: number;
}
