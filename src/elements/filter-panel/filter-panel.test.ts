import axe from 'axe-core';
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../../test/create-edition.js';
import { find } from '../../../test/element-tree.js';
import { createBox } from '../../../test/shapes.js';
import type { Edition, Field } from '../../domain/edition.js';
import { type FeatureFilter, filterEdition } from '../../domain/feature-filter.js';
import type { Locality } from '../../domain/locality.js';
import { changeView, DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { ChangeViewEvent } from '../panel-events.js';
import type { ChoiceList } from './choice-list.js';
import type { FilterPanel } from './filter-panel.js';
import './filter-panel.js';

/** A square of 0.001° with its lower left corner there. */
function createSquare(west: number, south: number): Geometry {
  return createBox(west, south, west + 0.001, south + 0.001).geometry;
}

const FIELDS: readonly Field[] = [
  { name: 'storeys', title: { zh: '层数', en: 'Storeys' }, type: 'number' },
  { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' },
];

/** Two parcels, one of them started and estimated, and an illustrative stop on the corner of the first. */
function createTown(): Edition {
  return createEdition(
    [
      createLayer(
        'parcels',
        [
          createAtlasFeature(
            {
              id: 'a',
              name: 'Quay',
              status: 'started',
              basis: 'estimate',
              commitments: ['land'],
              storeys: 3,
              use: 'housing',
            },
            createSquare(120, 36),
          ),
          createAtlasFeature(
            { id: 'b', name: 'Salt works', storeys: 9, use: 'park' },
            createSquare(120.1, 36),
          ),
        ],
        { fields: FIELDS },
      ),
      createLayer('stops', [createAtlasFeature({ id: 'c', basis: 'illustrative' })], { kind: 'station' }),
    ],
    [
      createCommitment({ id: 'land', metric: { zh: '土地', en: 'Land' } }),
      createCommitment({ id: 'not-on-map' }),
    ],
  );
}

const STREET: Locality = {
  id: 'street:a',
  kind: 'street',
  name: { zh: '甲路', en: 'A Road' },
  geometry: createSquare(120.1, 36),
};

async function createPanel({
  filter,
  view = {},
  ...properties
}: { filter?: FeatureFilter; view?: Partial<ViewState> } & Partial<
  Omit<FilterPanel, 'view'>
> = {}): Promise<FilterPanel> {
  const edition = createTown();
  const panel = Object.assign(document.createElement('filter-panel'), {
    edition,
    filtered: filterEdition(edition, filter),
    view: changeView(DEFAULT_VIEW, { ...view, filter }),
    language: 'en',
    ...properties,
  });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

async function open(panel: FilterPanel, section: string): Promise<void> {
  const details = find<HTMLDetailsElement>(panel, `details[data-section=${section}]`);
  details.open = true;
  await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
  await panel.updateComplete;
}

/** The list of choices with the heading. */
function listOf(panel: FilterPanel, heading: string): ChoiceList {
  const list = [...panel.renderRoot.querySelectorAll('choice-list')].find(
    (candidate) => candidate.heading === heading,
  );
  if (!list) throw new Error(`No list ${heading}`);
  return list;
}

/** Number of places by choice. */
function countsOf(panel: FilterPanel, heading: string): Record<string, number> {
  return Object.fromEntries(listOf(panel, heading).choices.map(({ label, count }) => [label, count]));
}

async function choose(panel: FilterPanel, heading: string, key: string): Promise<void> {
  const list = listOf(panel, heading);
  await list.updateComplete;
  list.renderRoot.querySelector<HTMLInputElement>(`[data-key="${key}"]`)?.click();
}

/** The filters that the panel asks for, with their history. */
function listen(panel: FilterPanel): [FeatureFilter | undefined, string][] {
  const heard: [FeatureFilter | undefined, string][] = [];
  panel.addEventListener('change-view', ({ change, history }: ChangeViewEvent) =>
    heard.push([change.filter, history]),
  );
  return heard;
}

function resultText(panel: FilterPanel): string {
  return find(panel, '.top [role=status]').textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function setValue(
  field: HTMLInputElement | HTMLSelectElement,
  value: string,
  event: 'change' | 'input',
): void {
  field.value = value;
  field.dispatchEvent(new InputEvent(event, { bubbles: true }));
}

afterEach(() => document.body.replaceChildren());

describe('<filter-panel>', () => {
  it.each(['zh', 'en'] as const)(
    'has no accessibility violation with everything open (%s)',
    async (language) => {
      const filter: FeatureFilter = {
        commitments: ['land'],
        locality: STREET.id,
        area: { min: 9, max: 1 },
        fields: [{ layer: 'parcels', field: 'storeys', min: 1 }],
        polygon: [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
      };
      const panel = await createPanel({
        filter,
        language,
        localities: [STREET],
        bounds: [0, 0, 1, 1],
        view: { selected: 'a' },
      });
      expect(panel.renderRoot.querySelectorAll('details[open]')).toHaveLength(4);
      await vi.waitFor(() => expect(find(panel, '.locality').textContent).toMatch(/[(，]0/));
      const { violations } = await axe.run(panel);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    },
  );

  it('says how many places are shown, and how many more are in layers that are off', async () => {
    expect(resultText(await createPanel())).toBe('No filter: all 3 places shown');
    expect(resultText(await createPanel({ filter: { statuses: ['started'] } }))).toBe('1 of 3 places shown');
    const panel = await createPanel({
      filter: { bases: ['estimate', 'illustrative'] },
      view: { layers: ['stops'] },
    });
    expect(resultText(panel)).toBe('1 of 1 places shown 1 more meet the conditions, in layers that are off.');
  });

  it('says beside each choice how many places it would show, the other conditions kept', async () => {
    const panel = await createPanel({ filter: { statuses: ['started'] } });
    expect(countsOf(panel, 'Status')).toEqual({ Planned: 2, Started: 1 });
    expect(countsOf(panel, 'Basis')).toEqual({ Sourced: 0, Estimate: 1, Illustrative: 0 });
  });

  it('adds choices to a condition and takes it out with the last', async () => {
    const panel = await createPanel({ filter: { statuses: ['started'] } });
    const heard = listen(panel);
    await choose(panel, 'Status', 'planned');
    await choose(panel, 'Status', 'started');
    expect(heard).toEqual([
      [{ statuses: ['started', 'planned'] }, 'push'],
      [undefined, 'push'],
    ]);
  });

  it('clears everything', async () => {
    const panel = await createPanel({ filter: { text: 'quay', statuses: ['started'] } });
    const heard = listen(panel);
    find(panel, '.clear').click();
    expect(heard).toEqual([[undefined, 'push']]);
  });

  it('asks for a name while it is typed, but not for letters that become Chinese', async () => {
    const panel = await createPanel();
    const heard = listen(panel);
    const field = find<HTMLInputElement>(panel, '.name');
    field.value = 'ma';
    field.dispatchEvent(new InputEvent('input', { isComposing: true }));
    field.value = '码头';
    field.dispatchEvent(new CompositionEvent('compositionend'));
    setValue(field, ' ', 'input');
    expect(heard).toEqual([
      [{ text: '码头' }, 'replace'],
      [undefined, 'replace'],
    ]);
  });

  it('leaves a part closed that the reader closed, as long as the filter stays', async () => {
    const panel = await createPanel({ filter: { area: { min: 1 } } });
    const details = find<HTMLDetailsElement>(panel, 'details[data-section=area]');
    details.open = false;
    await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    panel.view = changeView(panel.view, { selected: 'a' });
    await panel.updateComplete;
    expect(details.open).toBe(false);
  });
});

describe('commitments', () => {
  it('are those that a place of the map belongs to', async () => {
    const panel = await createPanel();
    await open(panel, 'commitments');
    expect(countsOf(panel, 'Commitment it belongs to')).toEqual({ Land: 1 });
    const heard = listen(panel);
    await choose(panel, 'Commitment it belongs to', 'land');
    expect(heard).toEqual([[{ commitments: ['land'] }, 'push']]);
  });
});

describe('the area', () => {
  it('is asked for in mu or hectares and kept in m²: 3 mu are 2,000 m²', async () => {
    const panel = await createPanel({ language: 'zh' });
    await open(panel, 'area');
    const heard = listen(panel);
    setValue(find<HTMLInputElement>(panel, '[data-bound=min]'), '3', 'change');
    expect(heard[0]?.[0]?.area?.min).toBeCloseTo(2000, 9);
    setValue(find<HTMLSelectElement>(panel, '.unit'), 'ha', 'change');
    await panel.updateComplete;
    setValue(find<HTMLInputElement>(panel, '[data-bound=max]'), '0.5', 'change');
    expect(heard[1]?.[0]).toEqual({ area: { max: 5000 } });
  });

  it('says so when the least is more than the most', async () => {
    const panel = await createPanel({ filter: { area: { min: 2, max: 1 } } });
    expect(find(panel, '.range [role=status]').textContent).toContain('no place can meet this');
  });
});

describe('a field of a layer', () => {
  it('with numbers is asked for between bounds', async () => {
    const panel = await createPanel();
    await open(panel, 'fields');
    setValue(find<HTMLSelectElement>(panel, '[data-name=layer]'), 'parcels', 'change');
    await panel.updateComplete;
    setValue(find<HTMLSelectElement>(panel, '[data-name=field]'), 'storeys', 'change');
    await panel.updateComplete;
    expect(find(panel, '.range .hint').textContent).toBe('Values on the map: 3 to 9.');
    const heard = listen(panel);
    setValue(find<HTMLInputElement>(panel, '[data-bound=min]'), '4', 'change');
    expect(heard).toEqual([[{ fields: [{ layer: 'parcels', field: 'storeys', min: 4 }] }, 'push']]);
  });

  it('with texts is chosen from those that occur, with their numbers', async () => {
    const condition = { layer: 'parcels', field: 'use', values: ['park'] };
    const panel = await createPanel({ filter: { fields: [condition], statuses: ['planned'] } });
    expect(countsOf(panel, 'Use')).toEqual({ housing: 0, park: 1 });
    const heard = listen(panel);
    await choose(panel, 'Use', 'housing');
    await choose(panel, 'Use', 'park');
    expect(heard.map(([filter]) => filter?.fields)).toEqual([
      [{ ...condition, values: ['park', 'housing'] }],
      undefined,
    ]);
  });
});

describe('a place', () => {
  it('is chosen from those of the base map, each with its number', async () => {
    const panel = await createPanel({ localities: [STREET] });
    await open(panel, 'place');
    await vi.waitFor(() => expect(find(panel, '.locality optgroup').textContent).toContain('A Road (1)'));
    const heard = listen(panel);
    setValue(find<HTMLSelectElement>(panel, '.locality'), STREET.id, 'change');
    expect(heard).toEqual([[{ locality: STREET.id }, 'push']]);
  });

  it('is drawn on the map', async () => {
    const panel = await createPanel();
    const heard = vi.fn();
    panel.addEventListener('ask-polygon', heard);
    await open(panel, 'place');
    find(panel, '[data-shape=draw]').click();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is the outline of the selected place: its own square and the stop on its corner', async () => {
    const panel = await createPanel({ view: { selected: 'a' } });
    await open(panel, 'place');
    const button = find(panel, '[data-shape=outline]');
    expect(button.textContent).toBe('Outline of “Quay” (2)');
    const heard = listen(panel);
    button.click();
    expect(heard[0]?.[0]?.polygon).toEqual([
      [120, 36],
      [120.001, 36],
      [120.001, 36.001],
      [120, 36.001],
    ]);
  });

  it('is what is on screen, to a metre', async () => {
    const panel = await createPanel({ bounds: [120.09, 35.9000004, 120.2, 36.1] });
    await open(panel, 'place');
    const heard = listen(panel);
    const button = find(panel, '[data-shape=screen]');
    expect(button.textContent).toBe('What is on screen (1)');
    button.click();
    expect(heard[0]?.[0]?.polygon?.[0]).toEqual([120.09, 35.9]);
  });
});

describe('<choice-list>', () => {
  async function createList(length: number): Promise<ChoiceList> {
    const choices = Array.from({ length }, (_, index) => ({
      key: `k${index}`,
      label: `Choice ${index}`,
      count: 1,
      chosen: index === 5,
    }));
    const list = Object.assign(document.createElement('choice-list'), {
      heading: 'Things',
      choices,
      language: 'en' as const,
    });
    document.body.append(list);
    await list.updateComplete;
    return list;
  }
  const boxes = (list: ChoiceList) => list.renderRoot.querySelectorAll('input[type=checkbox]').length;

  it('can be searched when it is long; what is chosen stays in sight', async () => {
    const list = await createList(30);
    const field = list.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
    if (field) setValue(field, 'CHOICE 29', 'input');
    await list.updateComplete;
    expect(boxes(list)).toBe(2);
    expect((await createList(12)).renderRoot.querySelector('input[type=search]')).toBeNull();
  });

  it('shows sixty at first, then all', async () => {
    const list = await createList(61);
    expect(boxes(list)).toBe(60);
    list.renderRoot.querySelector<HTMLElement>('.all')?.click();
    await list.updateComplete;
    expect(boxes(list)).toBe(61);
  });
});

describe('a field with more values than anybody reads', () => {
  /** 1,000 parcels with a number and a name of their own each, 300 of them in one block. */
  function createMany(): Edition {
    const features = Array.from({ length: 1000 }, (_, index) =>
      createAtlasFeature({
        id: `m${index}`,
        storeys: index / 10,
        use: index < 300 ? 'block' : `use ${index}`,
      }),
    );
    return createEdition([createLayer('parcels', features, { fields: FIELDS })]);
  }

  async function createChosen(field: string, edition: Edition, filter?: FeatureFilter): Promise<FilterPanel> {
    const panel = await createPanel({ edition, filtered: edition, ...(filter && { filter }) });
    await open(panel, 'fields');
    for (const [name, value] of Object.entries({ layer: 'parcels', field })) {
      const select = find<HTMLSelectElement>(panel, `select[data-name=${name}]`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await panel.updateComplete;
    }
    return panel;
  }

  it('lists the commonest and says how many there are', async () => {
    const panel = await createChosen('use', createMany());
    const { choices } = listOf(panel, 'Use');
    expect(choices).toHaveLength(300);
    expect(choices.find(({ label }) => label === 'block')?.count).toBe(300);
    expect(find(panel, 'details[data-section=fields]').textContent).toContain('701 different values');
  });

  it('tells the least and the greatest of 150,000 numbers', async () => {
    const feature = createAtlasFeature({ id: 'm' });
    const features = Array.from({ length: 150_000 }, (_, index) => ({
      ...feature,
      properties: { ...feature.properties, id: `m${index}`, storeys: index },
    }));
    const edition = createEdition([createLayer('parcels', features, { fields: FIELDS })]);
    const panel = await createChosen('storeys', edition);
    expect(find(panel, 'details[data-section=fields]').textContent).toContain('149,999');
  });
});
