import axe from 'axe-core';
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import type { ScenarioView } from '../../domain/analysis-view.js';
import type { Drawing } from '../../domain/drawing.js';
import { changeView, DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type {
  AskDrawingEvent,
  ChangeViewEvent,
  MarkShapesEvent,
  PickFeaturesEvent,
  SayEvent,
  ToggleLayersEvent,
} from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { ScenarioPanel } from './scenario-panel.js';
import './scenario-panel.js';

// At 36° N a square of 0.001° is 1.0005 ha, written as 1.00 ha.
const square = (west: number, width = 0.001): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 36],
      [west + width, 36],
      [west + width, 36.001],
      [west, 36.001],
      [west, 36],
    ],
  ],
});

const PARCELS = [
  createAtlasFeature({ id: 'one', name: '=One', status: 'completed' }, square(120)),
  createAtlasFeature({ id: 'over', name: 'Over it' }, square(120.0005)),
  createAtlasFeature({ id: 'two', name: 'Two' }, square(120.01, 0.002)),
  createAtlasFeature({ id: 'drawn', name: 'Shape', basis: 'illustrative' }, square(120.02, 0.003)),
];
const EDITION = createEdition(
  [createLayer('parcels', PARCELS), createLayer('stops', [createAtlasFeature({ id: 'stop' })])],
  [
    createCommitment({
      id: 'land',
      quote: 'Four hectares of land',
      metric: { zh: '土地', en: 'Land' },
      target: createTarget(4, 'ha'),
      measure: { layer: 'parcels', figure: 'area', filter: { status: 'completed' } },
    }),
    createCommitment({
      id: 'number',
      metric: { zh: '地块', en: 'Parcels' },
      target: createTarget(2, { zh: '宗', en: 'parcels' }),
      measure: { layer: 'parcels', figure: 'count' },
    }),
    createCommitment({ id: 'words' }),
  ],
);

const DRAWING: Drawing = {
  id: 'd1',
  kind: 'polygon',
  positions: [
    [120.05, 36],
    [120.051, 36],
    [120.051, 36.001],
    [120.05, 36.001],
  ],
};

function createView(scenario: Partial<ScenarioView> = {}, drawings?: readonly Drawing[]): ViewState {
  const scenarios = [{ id: 's1', features: [], drawings: [] }];
  return changeView(DEFAULT_VIEW, {
    drawings,
    analysis: { tool: 'scenario', scenario: { commitment: 'land', scenarios, ...scenario } },
  });
}

const picked = (...features: string[]) => createView({ scenarios: [{ id: 's1', features, drawings: [] }] });

async function createPanel(properties: Partial<ScenarioPanel> = {}): Promise<ScenarioPanel> {
  const panel = Object.assign(document.createElement('scenario-panel'), {
    edition: EDITION,
    filtered: EDITION,
    view: createView(),
    language: 'en',
    today: '2024-05-06',
    ...properties,
  });
  panel.lang = 'en';
  panel.style.width = '320px';
  // As the explorer does: what the panel wants is the view it gets.
  panel.addEventListener('change-view', ({ change }) => {
    panel.view = changeView(panel.view, change);
  });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

function texts(panel: ScenarioPanel, selector: string): string[] {
  return [...(panel.shadowRoot?.querySelectorAll(selector) ?? [])].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

async function click(panel: ScenarioPanel, selector: string): Promise<void> {
  find(panel, selector).click();
  await panel.updateComplete;
}

const featuresOf = (panel: ScenarioPanel) =>
  panel.view.analysis?.scenario?.scenarios.map(({ features }) => features);

/** The text of the next file that is saved. */
function catchFile(): () => Promise<string> {
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return 'blob:nothing';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return async () => (await saved?.text()) ?? '';
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<scenario-panel>', () => {
  it('has no accessibility violation, empty and with scenarios', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'scenario-panel');
    document.body.append(sheet);
    const panel = await createPanel({ view: DEFAULT_VIEW });
    const violations = async () =>
      (await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    expect(await violations()).toEqual([]);
    panel.view = createView(
      {
        scenarios: [
          { id: 's1', features: ['one', 'drawn'], drawings: ['d1'] },
          { id: 's2', name: 'A rather long name of a scenario', features: ['two'], drawings: [] },
        ],
      },
      [DRAWING],
    );
    await panel.updateComplete;
    expect(await violations()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('lists the commitments that can be tried out, and begins one', async () => {
    const panel = await createPanel({ view: DEFAULT_VIEW });
    expect(texts(panel, '#goal option')).toEqual([
      'Choose a commitment',
      'Land · ≥ 4 ha',
      'Parcels · ≥ 2 parcels',
    ]);
    const changed = next<ChangeViewEvent>(panel, 'change-view');
    const select = find<HTMLSelectElement>(panel, '#goal');
    select.value = 'land';
    select.dispatchEvent(new Event('change'));
    const { change, history } = await changed;
    expect(history).toBe('push');
    expect(change.analysis).toEqual({
      tool: 'scenario',
      scenario: { commitment: 'land', scenarios: [{ id: 's1', features: [], drawings: [] }] },
    });
    await panel.updateComplete;
    expect(find(panel, 'blockquote').textContent).toBe('Four hectares of land');
  });

  it('says that a scenario is a sketch, and when there is nothing to try out', async () => {
    const panel = await createPanel({ filtered: createEdition([]), view: DEFAULT_VIEW });
    expect(find(panel, '.sketch').textContent).toContain('not a plan');
    expect(find(panel, '.none').textContent).toContain('no commitment to try out');
  });

  it('keeps what is picked for another commitment of the same layer', async () => {
    const panel = await createPanel({ view: picked('one', 'two') });
    const select = find<HTMLSelectElement>(panel, '#goal');
    select.value = 'number';
    select.dispatchEvent(new Event('change'));
    await panel.updateComplete;
    expect(featuresOf(panel)).toEqual([['one', 'two']]);
    expect(texts(panel, '.value')[0]).toBe('2 parcels · 100% of the target · just right · target reached');
    expect(panel.shadowRoot?.querySelector('#drawings')).toBeNull();
  });
});

describe('picking', () => {
  it('follows in value, share and what is missing; overlaps count once', async () => {
    const panel = await createPanel();
    expect(texts(panel, '.value')[0]).toBe('0 ha · 0% of the target · 4 ha to go · target not reached');
    await click(panel, 'input[value=one]');
    await click(panel, 'input[value=over]');
    // Two squares that share half of one: 1.5007 ha of 4.
    expect(texts(panel, '.value')[0]).toBe(
      '1.50 ha · 37.5% of the target · 2.50 ha to go · target not reached',
    );
    expect(find(panel, '.bar .located').style.width).toBe('36.77%');
    await click(panel, 'input[value=one]');
    expect(featuresOf(panel)).toEqual([['over']]);
  });

  it('marks illustrative parcels, and gives the sum without them', async () => {
    const panel = await createPanel({ view: picked('one', 'drawn') });
    expect(texts(panel, '.row:has(input[value=drawn]) .tag')).toEqual(['illustrative']);
    expect(texts(panel, '.parts li')[1]).toBe(
      'illustrative Illustrative shapes among it: 1, 3.00 ha; without them 1.00 ha',
    );
    expect(find(panel, '.attained').textContent).toBe('reached with illustrative shapes only');
  });

  it('by a click on the map toggles the open scenario, and not for a pick of long ago', async () => {
    const panel = await createPanel({ picked: { id: 'one', turn: 1 } });
    expect(featuresOf(panel)).toEqual([[]]);
    panel.picked = { id: 'two', turn: 2 };
    await panel.updateComplete;
    await panel.updateComplete;
    expect(featuresOf(panel)).toEqual([['two']]);
    panel.picked = { id: 'two', turn: 3 };
    await vi.waitFor(() => expect(featuresOf(panel)).toEqual([[]]));
    panel.picked = { id: 'stop', turn: 4 };
    await panel.updateComplete;
    expect(featuresOf(panel)).toEqual([[]]);
  });

  it('asks for picks of the layer, and ends with Escape or when the panel goes', async () => {
    const asked: (string | undefined)[] = [];
    document.body.addEventListener('pick-features', ({ layerId }: PickFeaturesEvent) => asked.push(layerId));
    const panel = await createPanel();
    await click(panel, '#pick');
    expect(find(panel, '#pick').getAttribute('aria-pressed')).toBe('true');
    find(panel, '#pick').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await panel.updateComplete;
    await click(panel, '#pick');
    panel.remove();
    expect(asked).toEqual(['parcels', undefined, 'parcels', undefined]);
  });

  it('fills up, takes all, none, and what counts now', async () => {
    const panel = await createPanel();
    // Without the illustrative one: 2.001 + 1.0005 + 0.5 = 3.5 of 4 ha, so that all are needed.
    await click(panel, '#fill');
    expect(featuresOf(panel)).toEqual([['two', 'one', 'over', 'drawn']]);
    await click(panel, '#none');
    expect(featuresOf(panel)).toEqual([[]]);
    await click(panel, '#counted');
    expect(featuresOf(panel)).toEqual([['one']]);
    await click(panel, '#all');
    expect(featuresOf(panel)).toEqual([['one', 'over', 'two', 'drawn']]);
  });

  it('counts and lists only what is shown, and says so', async () => {
    const panel = await createPanel({ view: changeView(picked('one', 'drawn'), { basis: 'located' }) });
    expect(texts(panel, '.row .name')).toEqual(['=One', 'Over it', 'Two']);
    expect(texts(panel, '.value')[0]).toContain('1.00 ha');
    expect(find(panel, '.hidden-picks').textContent).toContain('1 more are picked, but hidden');
  });

  it('offers to switch the layer on when it is off', async () => {
    const panel = await createPanel({ view: changeView(picked('one'), { layers: [] }) });
    const toggled = next<ToggleLayersEvent>(panel, 'toggle-layers');
    find(panel, '#show-layer').click();
    expect(await toggled).toMatchObject({ layerIds: ['parcels'], visible: true });
  });

  it('counts drawings, and takes one that was drawn after asking for it', async () => {
    const panel = await createPanel();
    const asked = next<AskDrawingEvent>(panel, 'ask-drawing');
    find(panel, '#draw').click();
    expect((await asked).task).toMatchObject({ type: 'draw', kind: 'polygon' });
    panel.view = changeView(panel.view, { drawings: [DRAWING] });
    await vi.waitFor(() => expect(texts(panel, '.value')[0]).toContain('1.00 ha'));
    expect(panel.view.analysis?.scenario?.scenarios[0]?.drawings).toEqual(['d1']);
    expect(texts(panel, '.parts li').at(-1)).toBe('Drawn by you: 1.00 ha');
  });

  it('marks what is picked on the map, and clears it when the panel goes', async () => {
    const marks: MarkShapesEvent[] = [];
    document.body.addEventListener('mark-shapes', (event) => marks.push(event));
    const panel = await createPanel();
    await click(panel, 'input[value=one]');
    expect(marks.at(-1)?.marks).toEqual([{ mark: 'picked', geometry: PARCELS[0]?.geometry }]);
    panel.remove();
    expect(marks.at(-1)?.marks).toEqual([]);
  });
});

describe('scenarios side by side', () => {
  it('are added, copied, named, opened and deleted', async () => {
    const panel = await createPanel({ view: picked('one') });
    await click(panel, '#copy');
    expect(texts(panel, '[data-scenario]')).toEqual(['Scenario 1', 'Scenario 1 (copy)']);
    expect(featuresOf(panel)).toEqual([['one'], ['one']]);
    const name = find<HTMLInputElement>(panel, '#name');
    name.value = 'North';
    name.dispatchEvent(new Event('change'));
    await panel.updateComplete;
    await click(panel, '#add');
    expect(texts(panel, '[data-scenario]')).toEqual(['Scenario 1', 'North', 'Scenario 3']);
    await click(panel, '[data-scenario=s2]');
    await click(panel, '#remove');
    expect(texts(panel, '[data-scenario]')).toEqual(['Scenario 1', 'Scenario 3']);
    expect(find(panel, '[data-scenario=s3]').getAttribute('aria-pressed')).toBe('true');
    expect(panel.shadowRoot?.activeElement?.id).toBe('name');
  });

  it('are compared with the open one', async () => {
    const panel = await createPanel({
      view: createView({
        scenarios: [
          { id: 's1', features: ['one', 'over'], drawings: [] },
          { id: 's2', features: ['one', 'two', 'drawn'], drawings: [] },
        ],
      }),
    });
    // 1.5007 ha of 1.0005 each; 1.0005 + 2.001 + 3.0015 = 6.003 ha, of which half illustrative.
    expect(texts(panel, 'tbody tr')).toEqual([
      'Total1.50 ha6.00 ha',
      'Of the target37.5%150.1%',
      'Difference—+4.50 ha',
      'Number23',
      'Mean size1.00 ha2.00 ha',
      'Without illustrative1.50 ha3.00 ha',
      'Illustrative part0 ha3.00 ha',
      'Places in common—1',
    ]);
    await click(panel, 'thead th:last-child button');
    expect(panel.view.analysis?.scenario?.open).toBe('s2');
  });
});

describe('files', () => {
  it('are a table with totals, formulas guarded', async () => {
    const panel = await createPanel({ view: picked('one', 'drawn') });
    const file = catchFile();
    const said = next<SayEvent>(panel, 'say');
    find(panel, '#csv').click();
    expect((await said).message).toBe('test-2024-scenario-2024-05-06.csv exported');
    const lines = (await file()).split('\r\n');
    expect(lines[1]).toMatch(/^Scenario 1,one,'=One,Layer parcels,Completed,Sourced,No,1\.000\d,/);
    expect(lines[2]).toMatch(/^Scenario 1,drawn,Shape,Layer parcels,Planned,Illustrative,Yes,3\.001\d,/);
    expect(lines[3]).toMatch(/^Scenario 1,,Total \(overlaps once\),,,,,4\.00\d+,$/);
    expect(lines[4]).toMatch(/^Scenario 1,,Total without illustrative,,,,,1\.000\d,$/);
    expect(lines[6]).toContain('not a plan');
  });

  it('are GeoJSON of the open scenario', async () => {
    const panel = await createPanel({ view: picked('one'), permalink: 'https://example.org/' });
    const file = catchFile();
    find(panel, '#geojson').click();
    const { scenario, features } = JSON.parse(await file());
    expect(scenario).toMatchObject({
      name: 'Scenario 1',
      commitment: 'land',
      link: 'https://example.org/',
    });
    expect(scenario.note).toContain('not a plan');
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({ id: 'one', properties: { layer: 'parcels', basis: 'sourced' } });
  });
});
