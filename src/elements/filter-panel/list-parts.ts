/** Conditions that are lists of choices: status, basis, theme, commitment. */
import { html, type TemplateResult } from 'lit';
import { BASES, STATUSES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { tally, tallyOne } from '../../domain/facets.js';
import { usedInLayers } from '../../map/legend.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { STRINGS } from '../strings.js';
import type { Choice, ChooseEvent } from './choice-list.js';
import { type FilterState, toggleEntry } from './filter-state.js';

/** The statuses that occur. */
export function renderStatuses(state: FilterState): TemplateResult {
  const { edition, filter, candidates, language, change } = state;
  const strings = STRINGS[language];
  const counts = tallyOne(candidates.without('statuses'), ({ feature }) => feature.properties.status);
  const { statuses: used } = usedInLayers(edition.layers);
  return renderList(state, {
    heading: strings.status,
    choices: STATUSES.filter((status) => used.includes(status) || filter.statuses?.includes(status)).map(
      (status) => ({ value: status, label: strings.statuses[status] }),
    ),
    counts,
    chosen: filter.statuses,
    onChange: (statuses) => change({ statuses }),
  });
}

/** The bases that occur. */
export function renderBases(state: FilterState): TemplateResult {
  const { edition, filter, candidates, language, change } = state;
  const strings = STRINGS[language];
  const { bases: used } = usedInLayers(edition.layers);
  return renderList(state, {
    heading: strings.basis,
    choices: BASES.filter((basis) => used.includes(basis) || filter.bases?.includes(basis)).map((basis) => ({
      value: basis,
      label: strings.bases[basis],
    })),
    counts: tallyOne(candidates.without('bases'), ({ feature }) => feature.properties.basis),
    chosen: filter.bases,
    onChange: (bases) => change({ bases }),
  });
}

/** The themes of the edition. */
export function renderThemes(state: FilterState): TemplateResult {
  const { edition, filter, candidates, language, change } = state;
  return renderList(state, {
    heading: FILTER_STRINGS[language].themes,
    choices: edition.manifest.themes.map(({ id, title }) => ({
      value: id,
      label: localize(title, language),
    })),
    counts: tallyOne(candidates.without('themes'), ({ layer }) => layer.theme),
    chosen: filter.themes,
    onChange: (themes) => change({ themes }),
  });
}

/** The commitments that some feature of the edition belongs to. */
export function renderCommitments(state: FilterState): TemplateResult {
  const { edition, filter, candidates, language, change } = state;
  const onMap = new Set(
    edition.layers.flatMap(({ features }) => features.flatMap(({ properties }) => properties.commitments)),
  );
  return renderList(state, {
    heading: FILTER_STRINGS[language].commitments,
    choices: edition.ledger.commitments
      .filter(({ id }) => onMap.has(id) || filter.commitments?.includes(id))
      .map(({ id, metric }) => ({ value: id, label: localize(metric, language) })),
    counts: tally(candidates.without('commitments'), ({ feature }) => feature.properties.commitments),
    chosen: filter.commitments,
    noHeading: true,
    onChange: (commitments) => change({ commitments }),
  });
}

interface ListOptions<T> {
  readonly heading: string;
  readonly noHeading?: boolean;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly counts: ReadonlyMap<T, number>;
  readonly chosen: readonly T[] | undefined;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** A list of choices; the values may be of any plain type. */
export function renderList<T extends string | number | boolean>(
  { language }: Pick<FilterState, 'language'>,
  { heading, noHeading = false, choices, counts, chosen, onChange }: ListOptions<T>,
): TemplateResult {
  const keyed = new Map(choices.map(({ value }) => [keyOf(value), value]));
  const shown = choices.map(
    ({ value, label }): Choice => ({
      key: keyOf(value),
      label,
      count: counts.get(value) ?? 0,
      chosen: chosen?.includes(value) ?? false,
    }),
  );
  const handleChoose = (event: ChooseEvent) => {
    const value = keyed.get(event.key);
    if (value !== undefined) onChange(toggleEntry(chosen, value, event.chosen));
  };
  return html`<choice-list .heading=${heading} ?no-heading=${noHeading} .choices=${shown} .language=${language} @choose=${handleChoose}></choice-list>`;
}

/** Tells the number 1 from the text «1». */
function keyOf(value: string | number | boolean): string {
  return typeof value === 'string' ? value : `${typeof value}:${value}`;
}
