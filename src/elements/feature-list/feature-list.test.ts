import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import type { FeatureList } from './feature-list.js';
import './feature-list.js';

async function createList(properties: Partial<FeatureList> = {}): Promise<FeatureList> {
  const features = [
    createAtlasFeature({ id: 'quay' }),
    createAtlasFeature({ id: 'spot', basis: 'illustrative' }),
  ];
  const list = Object.assign(document.createElement('feature-list'), {
    edition: createEdition([createLayer('works', features)]),
    language: 'en',
    ...properties,
  });
  document.body.append(list);
  await list.updateComplete;
  return list;
}

function summariesOf(list: FeatureList): string[] {
  const summaries = [...(list.shadowRoot?.querySelectorAll('summary') ?? [])];
  return summaries.map((summary) => summary.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

afterEach(() => document.body.replaceChildren());

describe('<feature-list>', () => {
  it('has no accessibility violation', async () => {
    const { violations } = await axe.run(await createList());
    // Its headings are under those of the page it stands in.
    const own = violations.filter(({ id }) => id !== 'heading-order');
    expect(own.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('names every place, marks the illustrative ones, and says what the layer stands on', async () => {
    const list = await createList();
    expect(summariesOf(list)).toEqual(['quay', 'spot illustrative']);
    expect(list.shadowRoot?.querySelector('.soft')?.textContent).toBe('Sourced 1, Illustrative 1');
  });

  it('leaves illustrative places out when they are hidden', async () => {
    const list = await createList({ view: { ...DEFAULT_VIEW, basis: 'located' } });
    expect(summariesOf(list)).toEqual(['quay']);
  });

  it('tells which place was opened', async () => {
    const list = await createList();
    const selected = new Promise<string | undefined>((resolve) =>
      list.addEventListener('renewal-select', ({ featureId }: RenewalSelectEvent) => resolve(featureId)),
    );
    list.shadowRoot?.querySelectorAll('summary')[1]?.click();
    expect(await selected).toBe('spot');
  });
});
