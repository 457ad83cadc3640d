/** Which step of a story tells of a place. */
import type { StepPart } from './story-parts.js';

export interface Telling {
  readonly featureId: string;
  /** The words that the reader chose. */
  readonly quote: Node;
  /** Index of the first element with words for the place; -1 for none. */
  readonly findHolder: (elements: readonly HTMLElement[]) => number;
}

/** The step that holds the words, or is about the place, or else has words for it; undefined when none does. */
export function findTellingStep(
  steps: readonly StepPart[],
  { featureId, quote, findHolder }: Telling,
): number | undefined {
  const elements = steps.map(({ element }) => element);
  const candidates = [
    elements.findIndex((element) => element.contains(quote)),
    steps.findIndex(({ step }) => step.change.selected === featureId),
    findHolder(elements),
  ];
  return candidates.find((index) => index >= 0);
}
