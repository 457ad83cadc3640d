/** What the parts of the filter panel are drawn from. */
import type { Edition } from '../../domain/edition.js';
import type { Candidates } from '../../domain/facets.js';
import type { Box } from '../../domain/facets-in-view.js';
import type { FeatureFilter, FilterChange } from '../../domain/feature-filter.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';

export interface FilterState {
  /** Everything. */
  readonly edition: Edition;
  readonly filter: FeatureFilter;
  /** What is shown, sorted by what it fails: the numbers beside the choices. */
  readonly candidates: Candidates;
  readonly localities: readonly Locality[];
  readonly language: Language;
  readonly selected: string | undefined;
  readonly bounds: Box | undefined;
  /** Changes members of the filter; `replace` for what is one movement, such as typing. */
  readonly change: (change: FilterChange, history?: 'push' | 'replace') => void;
}

/** The list with the entry put in or taken out. */
export function toggleEntry<T>(list: readonly T[] | undefined, entry: T, chosen: boolean): readonly T[] {
  const others = (list ?? []).filter((other) => other !== entry);
  return chosen ? [...others, entry] : others;
}
