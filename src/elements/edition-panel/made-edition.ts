/** What a plan came to: the files, the gate's verdict, and everything that differs from the edition it began from. */
import type { Edition } from '../../domain/edition.js';
import { compareEditions, type EditionChanges } from '../../domain/edition-changes.js';
import {
  type BasisDifference,
  diffBases,
  diffTargets,
  type TargetDifference,
} from '../../domain/edition-plan/edition-difference.js';
import type { EditionPlan } from '../../domain/edition-plan/edition-plan.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { type BuiltEdition, buildEdition } from '../../io/build-edition.js';
import { fetchEditionFiles } from '../../io/edition-files.js';

export interface MadeEdition extends BuiltEdition {
  readonly before: Edition;
  readonly changes: EditionChanges;
  readonly targets: readonly TargetDifference[];
  readonly bases: readonly BasisDifference[];
}

export interface MakeInput {
  readonly plan: EditionPlan;
  /** As it was loaded, without the reader's layers. */
  readonly edition: Edition;
  readonly own: readonly UserLayer[];
  /** Absolute URL of its edition.json: files that stay are fetched from there. */
  readonly editionUrl: string;
}

/** Builds, checks and compares. */
export async function makeEdition({ plan, edition, own, editionUrl }: MakeInput): Promise<MadeEdition> {
  const built = await buildEdition(plan, { edition, own }, (paths) => fetchEditionFiles(editionUrl, paths));
  return {
    ...built,
    before: edition,
    changes: compareEditions(edition, built.edition),
    targets: diffTargets(edition, built.edition),
    bases: diffBases(edition, built.edition),
  };
}
