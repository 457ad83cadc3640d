import { expect, it } from 'vitest';
import { readParts, type StepPart } from './story-parts.js';
import { findTellingStep } from './telling-step.js';

function createSteps(): readonly StepPart[] {
  const story = document.createElement('div');
  story.innerHTML = `<section data-layers="a"><p><b>quay</b></p></section>
    <section data-select="quay"></section><section data-layers="b"><i>pump</i></section>`;
  return readParts(story).parts.filter((part) => part.type === 'step');
}
const outside = document.createElement('span');
const nowhere = () => -1;

it('is the step that holds the words, though another is about the place', () => {
  const steps = createSteps();
  const quote = steps[0]?.element.querySelector('b') ?? outside;
  expect(findTellingStep(steps, { featureId: 'quay', quote, findHolder: nowhere })).toBe(0);
});

it('is the step about the place for words from outside, before one that has words for it', () => {
  const telling = { featureId: 'quay', quote: outside, findHolder: () => 2 };
  expect(findTellingStep(createSteps(), telling)).toBe(1);
});

it('is the step with words for the place when none is about it, else none', () => {
  const steps = createSteps();
  expect(findTellingStep(steps, { featureId: 'pump', quote: outside, findHolder: () => 2 })).toBe(2);
  expect(findTellingStep(steps, { featureId: 'pump', quote: outside, findHolder: nowhere })).toBeUndefined();
});
