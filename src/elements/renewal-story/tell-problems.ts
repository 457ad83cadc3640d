/** What an author or an edition has wrong, told to the developer of the page and to who listens. */
import type { Problem } from '../../domain/result.js';
import { RenewalErrorEvent } from '../events.js';

export function warnOf(problems: readonly Problem[]): void {
  for (const { message, fix = '' } of problems) console.warn(`renewal-story: ${message} ${fix}`.trimEnd());
}

/** As `warnOf`, and as an event of the story. */
export function tellProblems(story: EventTarget, problems: readonly Problem[]): void {
  warnOf(problems);
  if (problems.length > 0) story.dispatchEvent(new RenewalErrorEvent('data', problems));
}
