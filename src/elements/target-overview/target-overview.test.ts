import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../domain/edition.js';
import { buildIndicators } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, LANGUAGES } from '../../domain/language.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { ChangeViewEvent, LightCommitmentEvent } from '../panel-events.js';
import type { TargetOverview } from './target-overview.js';
import './target-overview.js';

/** Six commitments in two themes, five of them counted; nine features, two of them illustrative. */
async function loadHarbour(): Promise<Edition> {
  const result = await loadEdition(
    new URL('/test/fixtures/edition-harbour/edition.json', location.href).href,
  );
  if (!result.ok) throw new Error('The fixture does not load');
  return result.value;
}

async function createOverview(properties: Partial<TargetOverview> = {}): Promise<TargetOverview> {
  const edition = await loadHarbour();
  const overview = Object.assign(document.createElement('target-overview'), {
    edition,
    filtered: edition,
    indicators: buildIndicators(edition),
    language: 'en',
    ...properties,
  });
  document.body.append(overview);
  await overview.updateComplete;
  return overview;
}

function all<E extends Element = HTMLElement>(overview: TargetOverview, selector: string): E[] {
  return [...(overview.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

function textsOf(overview: TargetOverview, selector: string): string[] {
  return all(overview, selector).map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

afterEach(() => document.body.replaceChildren());

describe('<target-overview>', () => {
  it.each(LANGUAGES)('has no accessibility violation, with its tables open (%s)', async (language) => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    const overview = await createOverview({ language });
    for (const details of all<HTMLDetailsElement>(overview, 'details')) details.open = true;
    const { violations } = await axe.run(overview);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('has a square for each commitment, named with its metric and what is known of its place', async () => {
    const overview = await createOverview();
    const { ledger } = await loadHarbour();
    const squares = all(overview, '.square');
    expect(squares.map((square) => square.dataset.commitment)).toEqual(
      ledger.commitments.map(({ id }) => id),
    );
    expect(squares[0]?.getAttribute('aria-label')).toMatch(
      /^Quay area rebuilt · ≥ 30 ha to build · Location published · On the map [\d.]+ ha$/,
    );
  });

  it('gives the headline figures of the edition', async () => {
    const overview = await createOverview();
    // Met: the quays' area, the two finished quays, the tram; not 43.5 of 60 m³/s of pumps, nor the gardens.
    expect(textsOf(overview, '.headlines .value').map(Number)).toEqual([6, 5, 3, 1, 9]);
    expect(textsOf(overview, '.headlines > div').at(-1)).toContain('2 of them illustrative');
  });

  it('says in each chart’s sentence and table what it draws', async () => {
    const overview = await createOverview();
    expect(textsOf(overview, '.bases .summary')).toEqual([
      '9 places on the map: Surveyed 1, Sourced 2, Derived 1, Estimate 3, Illustrative 2.',
    ]);
    expect(textsOf(overview, '.bases tbody tr')).toHaveLength(5);
    expect(textsOf(overview, '.statuses .summary')).toEqual([
      '9 places on the map: Planned 3, Started 2, Under way 1, Completed 3.',
    ]);
    expect(all(overview, '.chart')).toHaveLength(4);
    expect(all(overview, '.chart > details > table > caption')).toHaveLength(4);
  });

  it('leaves illustrative places out when they are hidden, and says so', async () => {
    const overview = await createOverview({ view: { ...DEFAULT_VIEW, basis: 'located' } });
    expect(textsOf(overview, '.bases .summary')[0]).toContain('7 places on the map');
    expect(textsOf(overview, '.scope')[0]).toContain('Illustrative shapes are hidden');
  });

  it('says that being on the map is not being done', async () => {
    const overview = await createOverview();
    expect(textsOf(overview, '.honest')[0]).toContain('not that the work is done');
  });

  it('lights up a commitment from its square or its bar', async () => {
    const overview = await createOverview();
    const heard: (string | undefined)[] = [];
    overview.addEventListener('light-commitment', (event: LightCommitmentEvent) =>
      heard.push(event.commitmentId),
    );
    all<HTMLButtonElement>(overview, '.square')[1]?.click();
    all<HTMLButtonElement>(overview, '.bars [data-commitment="quay-area"] button')[0]?.click();
    expect(heard).toEqual(['quay-count', 'quay-area']);
  });

  it('moves between the squares of a theme by arrow keys, one Tab stop a theme', async () => {
    const overview = await createOverview();
    const first = all(overview, '.square')[0];
    first?.focus();
    const press = async (key: string) => {
      overview.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await overview.updateComplete;
      await overview.updateComplete;
    };
    const focused = () => {
      const active = overview.shadowRoot?.activeElement;
      return active instanceof HTMLElement ? active.dataset.commitment : undefined;
    };
    await press('ArrowRight');
    expect(focused()).toBe('quay-count');
    await press('Home');
    expect(focused()).toBe('quay-area');
    await press('ArrowLeft');
    expect(focused()).toBe('quay-area');
    const stops = all(overview, '.square[tabindex="0"]');
    expect(stops).toHaveLength(all(overview, '.theme').length);
  });

  it('leads back to the map', async () => {
    const overview = await createOverview();
    const heard: unknown[] = [];
    overview.addEventListener('change-view', (event: ChangeViewEvent) => heard.push(event.change));
    all<HTMLButtonElement>(overview, '.back')[0]?.click();
    expect(heard).toEqual([{ page: undefined }]);
  });
});
