import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../../test/create-edition.js';
import type { Edition } from '../../domain/edition.js';
import { buildIndicators } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, LANGUAGES } from '../../domain/language.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, LightCommitmentEvent } from '../panel-events.js';
import type { IndicatorPanel } from './indicator-panel.js';
import './indicator-panel.js';

const SPOTS = { zh: '处', en: 'spots' };

/** 45 spots, the last five illustrative, of 60 promised; and what has no published place. */
function createTestEdition(): Edition {
  const spots = Array.from({ length: 45 }, (_, index) =>
    createAtlasFeature({ id: `spot-${index}`, basis: index < 40 ? 'sourced' : 'illustrative' }),
  );
  return createEdition(
    [createLayer('spots', spots)],
    [
      createCommitment({
        id: 'spots',
        metric: { zh: '治理点位', en: 'Spots treated' },
        quote: '治理拥堵点位',
        target: createTarget(60, SPOTS),
        measure: { layer: 'spots', figure: 'count' },
      }),
      createCommitment({
        id: 'culture',
        metric: { zh: '文化活动', en: 'Culture' },
        location: 'not-published',
      }),
    ],
  );
}

async function createPanel(properties: Partial<IndicatorPanel> = {}): Promise<IndicatorPanel> {
  const edition = createTestEdition();
  const panel = Object.assign(document.createElement('indicator-panel'), {
    edition,
    filtered: edition,
    indicators: buildIndicators(edition),
    language: 'en',
    ...properties,
  });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

function all<E extends Element = HTMLElement>(panel: IndicatorPanel, selector: string): E[] {
  return [...(panel.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

function textOf(panel: IndicatorPanel): string {
  return panel.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
}

function commitmentsIn(panel: IndicatorPanel): (string | null)[] {
  return all(panel, '[data-commitment]').map((item) => item.getAttribute('data-commitment'));
}

async function openDetails(panel: IndicatorPanel): Promise<void> {
  const [details] = all<HTMLDetailsElement>(panel, 'details');
  if (!details) throw new Error('No details');
  const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
  details.open = true;
  await toggled;
  await panel.updateComplete;
}

async function type(panel: IndicatorPanel, text: string, options: InputEventInit = {}): Promise<void> {
  const [input] = all<HTMLInputElement>(panel, 'input[type=search]');
  if (!input) throw new Error('No search box');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, ...options }));
  await panel.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe('<indicator-panel>', () => {
  it.each(LANGUAGES)('has no accessibility violation, with its details open (%s)', async (language) => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    const panel = await createPanel({ language });
    await openDetails(panel);
    const { violations } = await axe.run(panel);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows every commitment, the figure split, and says plainly where no place is published', async () => {
    const panel = await createPanel();
    expect(commitmentsIn(panel)).toEqual(['spots', 'culture']);
    expect(textOf(panel)).toContain('On the map 45 spots (located 40 spots, illustrative 5 spots)');
    expect(textOf(panel)).toContain('Location not published');
    expect(all(panel, '[role=status]')[0]?.textContent).toBe('2 of 2 commitments');
  });

  it('opens the places in a figure by basis, forty first', async () => {
    const panel = await createPanel();
    await openDetails(panel);
    expect(all(panel, '.by-basis div').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Sourced 40 spots (40)',
      'Illustrative 5 spots (5)',
    ]);
    expect(all(panel, '[data-feature]')).toHaveLength(40);
    const [more] = all<HTMLButtonElement>(panel, '.more');
    expect(more?.textContent?.trim()).toBe('Show all (45)');
    more?.click();
    await panel.updateComplete;
    expect(all(panel, '[data-feature]')).toHaveLength(45);
  });

  it('tells which place was chosen', async () => {
    const panel = await createPanel();
    const heard: unknown[] = [];
    panel.addEventListener('renewal-select', ({ featureId, layerId, under }: RenewalSelectEvent) =>
      heard.push([featureId, layerId, under]),
    );
    await openDetails(panel);
    all<HTMLButtonElement>(panel, '[data-feature="spot-3"]')[0]?.click();
    expect(heard).toEqual([['spot-3', 'spots', ['spot-3']]]);
  });

  it('finds by Chinese or English, and says how many', async () => {
    const panel = await createPanel();
    await type(panel, '拥堵');
    expect(commitmentsIn(panel)).toEqual(['spots']);
    expect(all(panel, '[role=status]')[0]?.textContent).toBe('1 of 2 commitments');
    await type(panel, 'CULT');
    expect(commitmentsIn(panel)).toEqual(['culture']);
  });

  it('waits for the end of a composition', async () => {
    const panel = await createPanel();
    await type(panel, 'wenhua', { isComposing: true });
    expect(commitmentsIn(panel)).toHaveLength(2);
    const [input] = all<HTMLInputElement>(panel, 'input[type=search]');
    if (input) input.value = '文化';
    input?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await panel.updateComplete;
    expect(commitmentsIn(panel)).toEqual(['culture']);
  });

  it('filters by state, with a way back', async () => {
    const panel = await createPanel();
    const [select] = all<HTMLSelectElement>(panel, 'select[name=state]');
    if (!select) throw new Error('No choice of states');
    select.value = 'met';
    select.dispatchEvent(new Event('change'));
    await panel.updateComplete;
    expect(commitmentsIn(panel)).toEqual([]);
    expect(all(panel, '[role=status]')[0]?.textContent).toBe('No commitment fits.');
    all<HTMLButtonElement>(panel, '.found button')[0]?.click();
    await panel.updateComplete;
    expect(commitmentsIn(panel)).toHaveLength(2);
    expect(select.value).toBe('all');
  });

  it('says so when a filter is on, and counts what passes', async () => {
    const edition = createTestEdition();
    const layers = edition.layers.map((layer) => ({ ...layer, features: layer.features.slice(0, 3) }));
    const filtered = { ...edition, layers };
    const panel = await createPanel({
      filtered,
      indicators: buildIndicators(filtered),
      view: { ...DEFAULT_VIEW, filter: { text: 'spot' } },
    });
    expect(textOf(panel)).toContain('counted over the filtered places only');
    await openDetails(panel);
    expect(all(panel, '[data-feature]')).toHaveLength(3);
  });

  it('lights a commitment up and opens the overview', async () => {
    const panel = await createPanel();
    const heard: unknown[] = [];
    panel.addEventListener('light-commitment', (event: LightCommitmentEvent) =>
      heard.push(event.commitmentId),
    );
    panel.addEventListener('change-view', (event: ChangeViewEvent) => heard.push(event.change));
    all<HTMLButtonElement>(panel, '.show')[0]?.click();
    all<HTMLButtonElement>(panel, '.overview')[0]?.click();
    expect(heard).toEqual(['spots', { page: 'overview' }]);
  });

  it('shows a commitment that is lit from elsewhere, whatever was searched for', async () => {
    const panel = await createPanel();
    await type(panel, 'culture');
    panel.view = { ...DEFAULT_VIEW, commitment: 'spots' };
    await panel.updateComplete;
    expect(commitmentsIn(panel)).toContain('spots');
    expect(all(panel, '[data-lit=true]')).toHaveLength(1);
  });
});
