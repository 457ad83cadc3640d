/** What an author wrote inside a story: steps, and prose before, between and after them. */
import type { Problem } from '../../domain/result.js';
import { parseStep, STEP_ATTRIBUTES, type StepAttributes, type StoryStep } from '../../domain/story.js';

export interface StepPart {
  readonly type: 'step';
  readonly element: HTMLElement;
  readonly step: StoryStep;
  /** The text of its first heading; empty without one. */
  readonly title: string;
  /** Whether it brings its own still picture. */
  readonly poster: boolean;
}

export interface ProsePart {
  readonly type: 'prose';
  readonly element: HTMLElement;
}

export type StoryPart = StepPart | ProsePart;

/** Marks what is shown in the place of a live map. */
export const POSTER = '[data-poster]';

/** The children of the story in their order. A step is a `section` with at least one attribute of a step. */
export function readParts(story: HTMLElement): {
  readonly parts: readonly StoryPart[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  let count = 0;
  const parts = [...story.children]
    .filter((child) => child instanceof HTMLElement)
    .map((element): StoryPart => {
      const attributes = stepAttributes(element, count + 1);
      if (!attributes) return { type: 'prose', element };
      count++;
      const { step, problems: found } = parseStep(attributes);
      problems.push(...found);
      const title = element.querySelector('h1, h2, h3, h4, h5, h6')?.textContent?.trim() ?? '';
      return { type: 'step', element, step, title, poster: element.querySelector(POSTER) !== null };
    });
  return { parts, problems };
}

/** Gives each slot of the story the author's own element: their own markup stays as it is. */
export function assignParts(root: ParentNode, parts: readonly StoryPart[]): void {
  for (const slot of root.querySelectorAll<HTMLSlotElement>('slot[data-part]')) {
    const part = parts[Number(slot.dataset.part)];
    if (part && slot.assignedNodes()[0] !== part.element) slot.assign(part.element);
  }
}

/** The picture of a step's poster, to be shown elsewhere too; undefined when it has none. */
export function copyPoster({ element }: StepPart): Node | undefined {
  const poster = element.querySelector(POSTER);
  const picture = poster?.matches('picture, svg, img') ? poster : poster?.querySelector('picture, svg, img');
  const copy = picture?.cloneNode(true);
  if (!(copy instanceof Element)) return undefined;
  for (const image of [copy, ...copy.querySelectorAll('img')]) image.removeAttribute('loading');
  return copy;
}

function stepAttributes(element: HTMLElement, number: number): StepAttributes | undefined {
  if (element.localName !== 'section') return undefined;
  const given = STEP_ATTRIBUTES.flatMap((name) => {
    const value = element.dataset[name];
    return value === undefined ? [] : [[name, value]];
  });
  return given.length === 0
    ? undefined
    : { id: element.id || `step-${number}`, ...Object.fromEntries(given) };
}
