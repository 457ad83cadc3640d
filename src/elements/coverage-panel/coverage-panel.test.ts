import axe from 'axe-core';
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ASK_INLINE } from '../../../test/ask-inline.js';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import type { CoverageAnswer } from '../../domain/coverage-answer.js';
import type { CoverageQuestion, ReadyQuestion } from '../../domain/coverage-question.js';
import { changeView, DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, MarkShapesEvent, SayEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { CoveragePanel } from './coverage-panel.js';
import './coverage-panel.js';

// At 36° N 0.001° are 110.96 m north and 90.16 m east: a square of it is 10,004.5 m², 1.00 ha or 15.0 mu.
const box = (west: number, east: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 36],
      [east, 36],
      [east, 36.001],
      [west, 36.001],
      [west, 36],
    ],
  ],
});

const ZONES = createLayer('zones', [
  createAtlasFeature({ id: 'west', name: '西', name_en: 'West', uncertainty_m: 0 }, box(120, 120.001)),
  createAtlasFeature({ id: 'east', name: '东', name_en: 'East', uncertainty_m: 0 }, box(120.001, 120.002)),
]);
// Half of the west zone for certain, a quarter of the east zone by a shape that only stands for a number.
const PARCELS = createLayer('parcels', [
  createAtlasFeature({ id: 'known', uncertainty_m: 0 }, box(120, 120.0005)),
  createAtlasFeature({ id: 'drawn', basis: 'illustrative', uncertainty_m: 0 }, box(120.001, 120.00125)),
]);
const STOPS = createLayer('stops', [
  createAtlasFeature({ id: 'stop', uncertainty_m: 0 }, { type: 'Point', coordinates: [120.0005, 36.0005] }),
]);
const QUESTION: CoverageQuestion = {
  zones: [{ type: 'layer', layer: 'zones' }],
  covers: [{ type: 'layer', layer: 'parcels' }],
  bufferMetres: 0,
};
const READY: ReadyQuestion = {
  id: 'parcels-of-zones',
  title: { zh: '片区有多少是地块', en: 'How much of the zones is parcels' },
  ...QUESTION,
};
const EDITION = (() => {
  const edition = createEdition([ZONES, PARCELS, STOPS]);
  return { ...edition, manifest: { ...edition.manifest, questions: [READY] } };
})();

const asking = (question: CoverageQuestion, view: ViewState = DEFAULT_VIEW) =>
  changeView(view, { analysis: { tool: 'coverage', question } });

async function createPanel(properties: Partial<CoveragePanel> = {}): Promise<CoveragePanel> {
  const panel = Object.assign(document.createElement('coverage-panel'), {
    edition: EDITION,
    filtered: EDITION,
    view: asking(QUESTION),
    language: 'en',
    today: '2024-05-06',
    permalink: 'https://example.org/#v=1',
    ...ASK_INLINE,
    ...properties,
  });
  panel.lang = 'en';
  panel.style.width = '320px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

async function createAnswered(properties: Partial<CoveragePanel> = {}): Promise<CoveragePanel> {
  const panel = await createPanel(properties);
  await answered(panel);
  return panel;
}

const answered = (panel: CoveragePanel) => vi.waitFor(() => find(panel, '.result[data-stale=false]'));

function texts(panel: CoveragePanel, selector: string): string[] {
  return [...(panel.shadowRoot?.querySelectorAll(selector) ?? [])].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

const rows = (panel: CoveragePanel) => texts(panel, 'tbody tr');

/** The text of the next file that is saved. */
function nextFile(): Promise<string> {
  return new Promise((resolve) => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) void blob.text().then(resolve);
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  });
}

const violations = async (panel: CoveragePanel) =>
  (await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

/** An asker whose answers come when the test says so. */
function createSlowAsker() {
  const jobs: {
    resolve: (answer: CoverageAnswer) => void;
    reject: (cause: Error) => void;
    progress: (done: number) => void;
    signal: AbortSignal | undefined;
    answer: () => Promise<CoverageAnswer>;
  }[] = [];
  const ask: CoveragePanel['askCoverage'] = (input, { signal, onProgress = () => {} } = {}) =>
    new Promise((resolve, reject) => {
      jobs.push({
        resolve,
        reject,
        progress: onProgress,
        signal,
        answer: () => ASK_INLINE.askCoverage(input),
      });
    });
  return { ask, jobs };
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<coverage-panel>', () => {
  it('has no accessibility violation, empty and with an answer', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'coverage-panel');
    document.body.append(sheet);
    const panel = await createPanel({ view: DEFAULT_VIEW });
    expect(await violations(panel)).toEqual([]);
    panel.view = asking(QUESTION);
    await answered(panel);
    expect(await violations(panel)).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('says what is missing before anything is asked', async () => {
    const panel = await createPanel({ view: DEFAULT_VIEW });
    expect(texts(panel, '.status')).toEqual([
      'Choose a ready-made question, or what to look at and what covers it.',
    ]);
    expect(panel.shadowRoot?.querySelector('.result')).toBeNull();
  });

  it('offers the ready-made questions of the edition', async () => {
    const panel = await createPanel({ view: DEFAULT_VIEW });
    const event = next<ChangeViewEvent>(panel, 'change-view');
    const button = find(panel, '.question');
    expect(button.textContent).toBe('How much of the zones is parcels');
    button.click();
    const { change, history } = await event;
    expect(change.analysis).toEqual({ tool: 'coverage', question: QUESTION });
    expect(history).toBe('push');
    panel.view = asking(QUESTION);
    await panel.updateComplete;
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });

  it('gives the figure, apart from shapes that only stand for a number', async () => {
    const panel = await createAnswered();
    // (0.5 + 0.25) of 2 squares; without the illustrative quarter 0.5 of 2.
    expect(texts(panel, '.share span')).toEqual(['37.5%']);
    expect(texts(panel, '.parts')).toEqual([
      '0.750 ha (11.3 mu) of 2.00 ha (30.0 mu)',
      'Without illustrative shapes: 25% (0.500 ha (7.50 mu))',
    ]);
    expect(texts(panel, '.warning')[0]).toContain('Illustrative among the covering shapes: 1');
    // An illustrative shape may be anywhere: at least 25 %, at most what is drawn.
    expect(texts(panel, '.share small')).toEqual(['25–37.5%']);
  });

  it('shrinks and grows shapes by their uncertainty for the interval', async () => {
    // 45.08 m by 110.96 m, shrunk by 10 m on all sides, of which three lie on the zone's border: growing adds 10 m east only.
    const known = createAtlasFeature({ id: 'known', uncertainty_m: 10 }, box(120, 120.0005));
    const filtered = { ...EDITION, layers: [ZONES, createLayer('parcels', [known])] };
    const view = asking({ ...QUESTION, zones: [{ type: 'features', ids: ['west'] }] });
    const panel = await createAnswered({ filtered, view });
    // (25.08 · 90.96) / (90.16 · 110.96) = 22.8 %; (55.08 · 110.96) / (90.16 · 110.96) = 61.1 %.
    expect(texts(panel, '.share')).toEqual(['50%22.8–61.1%']);
  });

  it('lists zones by share, and by what a heading says', async () => {
    const panel = await createAnswered();
    expect(rows(panel).map((row) => row.slice(0, 4))).toEqual(['West', 'East']);
    find(panel, '.column-share button').click();
    await panel.updateComplete;
    expect(rows(panel).map((row) => row.slice(0, 4))).toEqual(['East', 'West']);
    expect(find(panel, '.column-share').getAttribute('aria-sort')).toBe('ascending');
    find(panel, '.column-name button').click();
    await panel.updateComplete;
    expect(rows(panel).map((row) => row.slice(0, 4))).toEqual(['East', 'West']);
    expect(texts(panel, 'tfoot tr')[0]).toContain('37.5%');
  });

  it('selects a zone from the table', async () => {
    const panel = await createAnswered();
    const event = next<RenewalSelectEvent>(panel, 'renewal-select');
    find(panel, 'tbody .zone').click();
    expect(await event).toMatchObject({ featureId: 'west', layerId: 'zones' });
    panel.view = changeView(panel.view, { selected: 'west' });
    await panel.updateComplete;
    expect(find(panel, 'tr[aria-current=true]').textContent).toContain('West');
  });

  it('asks for a distance where covers are points only', async () => {
    const covers = [{ type: 'layer', layer: 'stops' }] as const;
    const panel = await createAnswered({ view: asking({ ...QUESTION, covers }) });
    expect(texts(panel, '.status')).toEqual(['The covers are points or lines only: give a distance.']);
    expect(texts(panel, '.share span')).toEqual(['0%']);
    panel.view = asking({ ...QUESTION, covers, bufferMetres: 20 });
    await vi.waitFor(() => expect(texts(panel, '.share span')).not.toEqual(['0%']));
    // π · 20² = 1,256.6 m² of 20,009 m² are 6.28 %.
    await answered(panel);
    expect(texts(panel, '.share span')).toEqual(['6.3%']);
  });

  it('changes the question by its fields', async () => {
    const panel = await createAnswered();
    const slider = find<HTMLInputElement>(panel, 'input[type=range]');
    const slid = next<ChangeViewEvent>(panel, 'change-view');
    slider.value = '500';
    slider.dispatchEvent(new Event('input'));
    expect(await slid).toMatchObject({ change: { analysis: { question: { bufferMetres: 500 } } } });
    const chosen = next<ChangeViewEvent>(panel, 'change-view');
    const zones = find<HTMLSelectElement>(panel, '#zones');
    zones.value = JSON.stringify({ type: 'layer', layer: 'stops' });
    zones.dispatchEvent(new Event('change'));
    expect((await chosen).change.analysis?.question?.zones).toEqual([{ type: 'layer', layer: 'stops' }]);
    const checked = next<ChangeViewEvent>(panel, 'change-view');
    find<HTMLInputElement>(panel, '.checks label:nth-child(3) input').click();
    expect((await checked).change.analysis?.question?.covers).toEqual([
      { type: 'layer', layer: 'parcels' },
      { type: 'layer', layer: 'stops' },
    ]);
  });

  it('refuses a distance that is none', async () => {
    const panel = await createAnswered();
    const heard = vi.fn();
    panel.addEventListener('change-view', heard);
    const field = find<HTMLInputElement>(panel, '#metres');
    for (const value of ['-5', '30000', '']) {
      field.value = value;
      field.dispatchEvent(new Event('change'));
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('counts only what is shown: the filter and the basis switch', async () => {
    const view = changeView(asking(QUESTION), { basis: 'located' });
    const panel = await createAnswered({ view, filterText: 'Status: planned' });
    expect(texts(panel, '.share span')).toEqual(['25%']);
    expect(texts(panel, '.scope')).toEqual([
      'Only what passes the filter counts: Status: planned',
      'Only located places count.',
    ]);
  });

  it('draws the covered and the uncovered part, and takes them away', async () => {
    const panel = await createAnswered();
    const drawn = next<MarkShapesEvent>(panel, 'mark-shapes');
    find<HTMLInputElement>(panel, '.show input').click();
    const { marks } = await drawn;
    expect(marks.map(({ mark }) => mark)).toEqual(['uncovered', 'covered']);
    const covered = marks[1]?.geometry;
    expect(covered?.type === 'MultiPolygon' && covered.coordinates.length).toBe(2);
    const cleared = next<MarkShapesEvent>(panel, 'mark-shapes');
    find<HTMLInputElement>(panel, '.show input').click();
    expect((await cleared).marks).toEqual([]);
  });

  it('says why nothing could be drawn', async () => {
    const askShapes = () => Promise.reject(new Error('too many shapes'));
    const panel = await createAnswered({ askShapes });
    find<HTMLInputElement>(panel, '.show input').click();
    await vi.waitFor(() => expect(texts(panel, '.legend').join()).toContain('too many shapes'));
  });

  it('clears its shapes when it is removed', async () => {
    const panel = await createAnswered();
    const drawn = next<MarkShapesEvent>(panel, 'mark-shapes');
    find<HTMLInputElement>(panel, '.show input').click();
    await drawn;
    const marks: MarkShapesEvent[] = [];
    const hear = (event: MarkShapesEvent) => marks.push(event);
    for (const target of [panel, document.body]) target.addEventListener('mark-shapes', hear);
    panel.remove();
    await panel.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.removeEventListener('mark-shapes', hear);
    expect(marks.map((event) => event.marks)).toEqual([[]]);
  });

  it('keeps the last answer, marked, while the next is worked out, and shows no older one over a newer', async () => {
    const { ask, jobs } = createSlowAsker();
    const panel = await createPanel({ askCoverage: ask });
    const first = jobs[0];
    first?.resolve(await first.answer());
    await answered(panel);
    panel.view = asking({ ...QUESTION, bufferMetres: 10 });
    await vi.waitFor(() => expect(jobs.length).toBe(2));
    await panel.updateComplete;
    expect(find(panel, '.result').dataset.stale).toBe('true');
    expect(texts(panel, '.share span')).toEqual(['37.5%']);
    panel.view = asking({ ...QUESTION, zones: [{ type: 'features', ids: ['west'] }] });
    await vi.waitFor(() => expect(jobs.length).toBe(3));
    expect(jobs[1]?.signal?.aborted).toBe(true);
    const [, second, third] = jobs;
    third?.resolve(await third.answer());
    await answered(panel);
    expect(texts(panel, '.share span')).toEqual(['50%']);
    if (second) second.resolve(await second.answer());
    await new Promise((resolve) => setTimeout(resolve));
    expect(texts(panel, '.share span')).toEqual(['50%']);
  });

  it('shows progress of long work and can be stopped', async () => {
    const { ask, jobs } = createSlowAsker();
    const panel = await createPanel({ askCoverage: ask });
    const bar = await vi.waitFor(() => find<HTMLProgressElement>(panel, 'progress'));
    jobs[0]?.progress(0.4);
    await panel.updateComplete;
    expect(bar.value).toBe(0.4);
    find(panel, '#cancel').click();
    await panel.updateComplete;
    expect(jobs[0]?.signal?.aborted).toBe(true);
    expect(texts(panel, '.failed')).toEqual(['Stopped.']);
    find(panel, '#again').click();
    await vi.waitFor(() => expect(jobs.length).toBe(2));
  });

  it('says why it failed, and asks again', async () => {
    const { ask, jobs } = createSlowAsker();
    const panel = await createPanel({ askCoverage: ask });
    jobs[0]?.reject(new Error('the worker broke'));
    await vi.waitFor(() =>
      expect(texts(panel, '.failed')).toEqual(['It could not be worked out: the worker broke']),
    );
  });

  it('does not ask again when the map moves or a place is selected', async () => {
    const ask = vi.fn(ASK_INLINE.askCoverage);
    const panel = await createAnswered({ askCoverage: ask });
    panel.view = changeView(panel.view, { selected: 'west', camera: { center: [120.1, 36.1], zoom: 12 } });
    await panel.updateComplete;
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('lists what was left out, and why', async () => {
    const broken = createAtlasFeature(
      { id: 'broken', uncertainty_m: 0 },
      { type: 'Point', coordinates: [Number.NaN, 36] },
    );
    const filtered = { ...EDITION, layers: [ZONES, createLayer('parcels', [...PARCELS.features, broken])] };
    const panel = await createAnswered({ filtered });
    expect(texts(panel, '.result details').join()).toContain('Shapes left out or mended: 1');
    expect(texts(panel, '.result details').join()).toContain('broken');
  });

  it('saves the zones with their figures and what they rest on', async () => {
    const panel = await createAnswered();
    const said = next<SayEvent>(panel, 'say');
    const file = nextFile();
    find(panel, '#csv').click();
    const lines = (await file).split('\r\n');
    expect((await said).message).toBe('Saved test-2024-coverage-2024-05-06.csv');
    expect(lines[1]).toMatch(/^west,West,sourced,10004\.\d+,5002\.\d+,0\.5,0\.5,0\.5,5002\.\d+,0\.5$/);
    expect(lines).toContain('link,https://example.org/#v=1');
    expect(lines.find((line) => line.startsWith('sha256,'))).toMatch(/^sha256,[0-9a-f]{64}$/);
  });

  it('saves the zones as GeoJSON', async () => {
    const panel = await createAnswered();
    const file = nextFile();
    find(panel, '#geojson').click();
    const { features, provenance } = JSON.parse(await file);
    expect(features.map(({ id, properties }: (typeof features)[0]) => [id, properties.share])).toEqual([
      ['west', 0.5],
      ['east', 0.25],
    ]);
    expect(provenance.total.share).toBeCloseTo(0.375, 9);
    expect(provenance.link).toBe('https://example.org/#v=1');
  });

  it('gives the same checksum for the same question and data, and another for others', async () => {
    const code = (panel: CoveragePanel) => texts(panel, 'code')[0];
    const [one, same, other] = [
      await createAnswered(),
      await createAnswered(),
      await createAnswered({ view: asking({ ...QUESTION, bufferMetres: 1 }) }),
    ];
    expect(code(one)).toMatch(/^[0-9a-f]{12}$/);
    expect(code(same)).toBe(code(one));
    expect(code(other)).not.toBe(code(one));
  });

  it('works out again when it is put back', async () => {
    const panel = await createAnswered();
    panel.remove();
    document.body.append(panel);
    await answered(panel);
    expect(texts(panel, '.share span')).toEqual(['37.5%']);
  });
});
