import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { type FeatureFilter, filterEdition } from '../../domain/feature-filter.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import type { ChangeViewEvent } from '../panel-events.js';
import type { FilterChips } from './filter-chips.js';
import './filter-chips.js';

const FILTER: FeatureFilter = { text: 'quay', statuses: ['started', 'completed'] };

async function createChips(
  filter: FeatureFilter | undefined,
  language: 'zh' | 'en' = 'en',
): Promise<FilterChips> {
  const edition = createEdition([
    createLayer('a', [
      createAtlasFeature({ id: 'one', name: 'Quay', status: 'started' }),
      createAtlasFeature({ id: 'two' }),
    ]),
    createLayer('off', [createAtlasFeature({ id: 'three', name: 'Quay', status: 'started' })], {
      visible: false,
    }),
  ]);
  const chips = Object.assign(document.createElement('filter-chips'), {
    edition,
    filtered: filterEdition(edition, filter),
    view: changeView(DEFAULT_VIEW, { filter }),
    language,
  });
  document.body.append(chips);
  await chips.updateComplete;
  return chips;
}

function chip(chips: FilterChips, key: string): HTMLElement | null {
  return chips.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"]`);
}

function listen(chips: FilterChips): (FeatureFilter | undefined)[] {
  const heard: (FeatureFilter | undefined)[] = [];
  chips.addEventListener('change-view', ({ change }: ChangeViewEvent) => heard.push(change.filter));
  return heard;
}

afterEach(() => document.body.replaceChildren());

describe('<filter-chips>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation (%s)', async (language) => {
    const { violations } = await axe.run(await createChips(FILTER, language));
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows nothing without a filter', async () => {
    expect((await createChips(undefined)).renderRoot.textContent?.trim()).toBe('');
  });

  it('says how many of the places that are shown pass', async () => {
    const chips = await createChips(FILTER);
    expect(chips.renderRoot.querySelector('[role=status]')?.textContent).toBe('1 of 2 places shown');
  });

  it('takes one condition back', async () => {
    const chips = await createChips(FILTER);
    const heard = listen(chips);
    expect(chip(chips, 'statuses:started')?.getAttribute('aria-label')).toBe('Remove: Started');
    chip(chips, 'statuses:started')?.click();
    expect(heard).toEqual([{ text: 'quay', statuses: ['completed'] }]);
  });

  it('takes all back', async () => {
    const chips = await createChips(FILTER);
    const heard = listen(chips);
    chips.renderRoot.querySelector<HTMLElement>('.all')?.click();
    expect(heard).toEqual([undefined]);
  });

  it('keeps the focus among the chips when one of them goes', async () => {
    const chips = await createChips(FILTER);
    const last = chip(chips, 'statuses:completed');
    last?.focus();
    last?.click();
    chips.view = changeView(chips.view, { filter: { text: 'quay', statuses: ['started'] } });
    await chips.updateComplete;
    expect(chips.shadowRoot?.activeElement).toBe(chip(chips, 'statuses:started'));
  });
});
