/** The analysis part of a view ⇄ parts of its address. */
import { ANALYSIS_TOOLS, type AnalysisView } from './analysis-view.js';
import type { Read } from './share-filter.js';
import { readQuestion, writeQuestion } from './share-question.js';
import { readChoice, readScenario, writeChoice, writeScenario } from './share-scenario.js';

/** Each `name=value`; none for no analysis. */
export function writeAnalysis(analysis: AnalysisView | undefined): readonly string[] {
  if (!analysis) return [];
  const { tool, question, area, scenario } = analysis;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['do', tool],
    ['ask', question && writeQuestion(question)],
    ['in', area && writeChoice(area)],
    ['what', scenario && writeScenario(scenario)],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
}

/** Undefined when no tool is named: the rest would belong to none. */
export function readAnalysis(read: Read): AnalysisView | undefined {
  const tool = read('do', (text) => ANALYSIS_TOOLS.find((name) => name === text));
  if (!tool) return undefined;
  const question = read('ask', readQuestion);
  const area = read('in', readChoice);
  const scenario = read('what', readScenario);
  return {
    tool,
    ...(question && { question }),
    ...(area && { area }),
    ...(scenario && { scenario }),
  };
}
