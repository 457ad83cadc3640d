/** The edition that the one on the page is compared with: how far it is loaded, and what it is called. */
import { type EditionAddress, resolveEdition } from '../../domain/comparison.js';
import type { Edition, EditionManifest } from '../../domain/edition.js';
import type { EditionChanges } from '../../domain/edition-changes.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { loadEdition } from '../../io/load-edition.js';
import type { MarkedShape } from '../../map/marked-style.js';
import type { CompareStrings } from '../strings/compare.js';
import { fill, STRINGS } from '../strings.js';

export interface LoadedEdition {
  readonly type: 'loaded';
  readonly edition: Edition;
  /** The earlier and the later of the two, by the dates of their data. */
  readonly before: Edition;
  readonly after: Edition;
  readonly changes: EditionChanges;
  /** What of it did not pass the checks and was left out. */
  readonly problems: readonly Problem[];
}

export type OtherEdition =
  | { readonly type: 'none' }
  | { readonly type: 'loading' }
  | {
      readonly type: 'failed';
      readonly reason: keyof CompareStrings['reasons'];
      /** For who made the file, in English. */
      readonly detail?: string;
    }
  | LoadedEdition;

/** Where the address leads from this page. */
export function resolveFromPage(address: string): EditionAddress {
  return resolveEdition(address, { baseUrl: document.baseURI, origin: location.origin });
}

/** Loads the other edition from the absolute URL and compares; never rejects. */
export async function loadOther(edition: Edition, url: string): Promise<OtherEdition> {
  const [result, compare] = await Promise.all([loadEdition(url), loadCompare()]);
  // Without the network the code for it does not load either.
  if (!compare) return { type: 'failed', reason: 'unreachable' };
  if (!result.ok) return describeFailure(result.problems);
  const other = result.value;
  const isLater = other.manifest.updated >= edition.manifest.updated;
  const [before, after] = isLater ? [edition, other] : [other, edition];
  return {
    type: 'loaded',
    edition: other,
    before,
    after,
    changes: compare(before, after),
    problems: result.problems,
  };
}

async function loadCompare() {
  try {
    return (await import('../../domain/edition-changes.js')).compareEditions;
  } catch {
    return undefined;
  }
}

function describeFailure([problem]: readonly Problem[]): OtherEdition {
  if (!problem || problem.code === 'not-loaded') return { type: 'failed', reason: 'unreachable' };
  return { type: 'failed', reason: 'not-an-edition', detail: problem.message };
}

/** What to call the two so that they can be told apart: by title, else by date, else by id. */
export function titlesOf(
  [one, other]: readonly [Edition, Edition],
  language: Language,
): readonly [string, string] {
  const ways: readonly ((manifest: EditionManifest) => string)[] = [
    ({ title }) => localize(title, language),
    ({ updated }) => fill(STRINGS[language].updated, updated),
    ({ id }) => id,
  ];
  const write = ways.find((way) => way(one.manifest) !== way(other.manifest)) ?? (({ id }) => id);
  return [write(one.manifest), write(other.manifest)];
}

/** What differs, as shapes for the map; a changed place where it is now. */
export function marksOf({ added, removed, changed }: EditionChanges): readonly MarkedShape[] {
  return [
    ...added.map(({ feature }): MarkedShape => ({ mark: 'added', geometry: feature.geometry })),
    ...removed.map(({ feature }): MarkedShape => ({ mark: 'removed', geometry: feature.geometry })),
    ...changed.map(({ after }): MarkedShape => ({ mark: 'changed', geometry: after.feature.geometry })),
  ];
}
