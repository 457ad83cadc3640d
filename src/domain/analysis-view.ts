/** The analysis part of the view: which tool is open, and what it is asked. */
import type { CoverageQuestion, FeatureChoice } from './coverage-question.js';

export const ANALYSIS_TOOLS = ['draw', 'coverage', 'area', 'scenario'] as const;
/** Draw and measure; coverage; what lies in an area; what if. */
export type AnalysisTool = (typeof ANALYSIS_TOOLS)[number];

/** A choice of parcels and drawings towards a target, to be kept beside others. */
export interface Scenario {
  /** Unique among the view's scenarios, such as `s1`. */
  readonly id: string;
  readonly name?: string;
  /** Ids of features of the measured layer. */
  readonly features: readonly string[];
  /** Ids of the view's drawings. */
  readonly drawings: readonly string[];
}

export interface ScenarioView {
  /** Id of the commitment whose target is to be reached. */
  readonly commitment: string;
  readonly scenarios: readonly Scenario[];
  /** Id of the scenario that is being changed; absent = the first. */
  readonly open?: string;
}

export interface AnalysisView {
  readonly tool: AnalysisTool;
  /** The coverage question being asked. */
  readonly question?: CoverageQuestion;
  /** The area that is reported on: one feature or one drawing. */
  readonly area?: FeatureChoice;
  readonly scenario?: ScenarioView;
}
