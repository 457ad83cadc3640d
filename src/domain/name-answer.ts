/** Gives an answer, which knows features by their position only, their ids and names back. */
import type { AnalysisFeature } from './choose-features.js';
import type { CoverageAnswer, NamelessAnswer } from './coverage-answer.js';
import type { Problem } from './result.js';

export function nameAnswer(
  answer: NamelessAnswer,
  {
    zones,
    covers,
  }: { readonly zones: readonly AnalysisFeature[]; readonly covers: readonly AnalysisFeature[] },
): CoverageAnswer {
  return {
    ...answer,
    zones: answer.zones.flatMap(({ position, ...figures }) => {
      const zone = zones[position];
      return zone ? [{ id: zone.id, name: zone.name, basis: zone.basis, ...figures }] : [];
    }),
    problems: answer.problems.map((problem) => nameProblem(problem, { zones, covers })),
  };
}

/** A problem's path begins `zones.features[3]` or `covers.features[3]`. */
function nameProblem(
  problem: Problem,
  lists: Record<'zones' | 'covers', readonly AnalysisFeature[]>,
): Problem {
  const [, list, position] = /^(zones|covers)\.features\[(\d+)\]/.exec(problem.path) ?? [];
  const feature = lists[list === 'zones' ? 'zones' : 'covers'][Number(position)];
  return feature ? { ...problem, feature: feature.id } : problem;
}
