import axe from 'axe-core';
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import type { AnalysisView } from '../../domain/analysis-view.js';
import type { Drawing } from '../../domain/drawing.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import { askInside } from '../../worker/analysis-client.js';
import type { RenewalSelectEvent } from '../events.js';
import type {
  AskDrawingEvent,
  ChangeViewEvent,
  LightCommitmentEvent,
  MarkShapesEvent,
  SayEvent,
} from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { AreaReportElement } from './area-report.js';
import './area-report.js';

// At 36° N 0.001° are 110.96 m north and 90.16 m east: a square of it is 10,004.5 m², 1.00 ha or 15.0 mu.
const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const EDITION = createEdition(
  [
    createLayer('parcels', [
      createAtlasFeature(
        { id: 'half', name: 'Half', commitments: ['land'] },
        box(120.0005, 36, 120.0015, 36.001),
      ),
      createAtlasFeature(
        { id: 'drawn', name: 'Drawn', basis: 'illustrative', commitments: ['land'] },
        box(120, 36, 120.00025, 36.001),
      ),
      createAtlasFeature({ id: 'far', name: 'Far' }, box(120.5, 36, 120.501, 36.001)),
    ]),
    createLayer(
      'roads',
      [
        createAtlasFeature(
          { id: 'road', name: 'Road', uncertainty_m: 300 },
          {
            type: 'LineString',
            coordinates: [
              [120.0005, 36.0005],
              [120.0025, 36.0005],
            ],
          },
        ),
      ],
      { kind: 'road' },
    ),
    createLayer('stops', [
      createAtlasFeature({ id: 'stop', name: '=Stop' }, { type: 'Point', coordinates: [120.0002, 36.0002] }),
    ]),
    createLayer('hidden', [createAtlasFeature({ id: 'hid', name: 'Hid' }, box(120, 36, 120.001, 36.001))], {
      visible: false,
    }),
  ],
  [createCommitment({ id: 'land', quote: '推进更新'.repeat(20), metric: { zh: '土地', en: 'Land' } })],
);

/** One hectare at the corner of 120° E, 36° N. */
const DRAWING: Drawing = {
  id: 'd1',
  kind: 'rectangle',
  positions: [
    [120, 36],
    [120.001, 36],
    [120.001, 36.001],
    [120, 36.001],
  ],
};
const ANALYSIS: AnalysisView = { tool: 'area', area: { type: 'drawings', ids: ['d1'] } };
const VIEW = changeView(DEFAULT_VIEW, { drawings: [DRAWING], analysis: ANALYSIS });

async function createReport(properties: Partial<AreaReportElement> = {}): Promise<AreaReportElement> {
  const report = Object.assign(document.createElement('area-report'), {
    edition: EDITION,
    filtered: EDITION,
    view: VIEW,
    language: 'en',
    today: '2024-05-06',
    permalink: 'https://example.org/#v=1',
    ...properties,
  });
  report.lang = 'en';
  report.style.width = '320px';
  document.body.append(report);
  await report.updateComplete;
  return report;
}

async function createFilled(properties: Partial<AreaReportElement> = {}): Promise<AreaReportElement> {
  const report = await createReport(properties);
  await measured(report);
  return report;
}

/** The worker is started at the first question: that takes a while. */
const measured = (report: AreaReportElement) =>
  vi.waitFor(() => find(report, '.report[data-stale=false]'), { timeout: 20_000 });

function texts(root: ParentNode | null | undefined, selector: string): string[] {
  return [...(root?.querySelectorAll(selector) ?? [])].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

async function violations(report: AreaReportElement) {
  return (await axe.run(report)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<area-report>', () => {
  it('has no accessibility violation, empty and with a report', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'area-report');
    document.body.append(sheet);
    const report = await createReport({ view: DEFAULT_VIEW });
    expect(await violations(report)).toEqual([]);
    report.view = VIEW;
    await measured(report);
    expect(await violations(report)).toEqual([]);
    expect(report.scrollWidth).toBeLessThanOrEqual(report.clientWidth);
  });

  it('tells the size of the area and what lies inside, illustrative shapes apart', async () => {
    const report = await createFilled();
    // 2 · (90.16 + 110.96) m around.
    expect(texts(report.shadowRoot, '.own dd')).toEqual(['1.00 ha (15.0 mu)', '402 m']);
    expect(texts(report.shadowRoot, '.summary')).toEqual([
      'Located places inside: 3; illustrative shapes: 1',
    ]);
    expect(texts(report.shadowRoot, '[data-layer=parcels] dd')).toEqual([
      '0.500 ha (7.50 mu) with illustrative shapes 0.750 ha (11.3 mu)',
      '1 with illustrative shapes 2',
    ]);
    // Half of 0.0005° of 90.16 m per 0.001°.
    expect(texts(report.shadowRoot, '[data-layer=roads] dd')[0]).toBe('45.1 m');
    expect(texts(report.shadowRoot, '[data-layer=stops] dd')[0]).toBe('1');
    expect(find(report, '[data-layer=parcels] .apart').textContent).toContain('no fact of the ground');
  });

  it('says how much of the area each polygon layer covers', async () => {
    const report = await createFilled();
    expect(texts(report.shadowRoot, '.coverage b')).toEqual(['50%']);
    expect(texts(report.shadowRoot, '.coverage .about')[0]).toContain('with illustrative shapes 75%');
  });

  it('says what is uncertain, and what was left out', async () => {
    const report = await createFilled({ filterText: 'planned' });
    const notes = texts(report.shadowRoot, '.notes li').join(' ');
    // The circle of 10,004.5 m² has a radius of 56 m; the road is known to 300 m.
    expect(notes).toContain('1 of the places are known less well than the area is large (a radius of 56 m)');
    expect(notes).toContain('1 layers are off');
    expect(notes).toContain('Filter: planned');
    expect(find(report, '[data-feature=road]').textContent).toContain('may lie outside');
    expect(find(report, '[data-feature=half]').textContent).not.toContain('may lie outside');
  });

  it('gives no bounds, and no sum of its own, where shapes only stand for a number', async () => {
    const drawn = createAtlasFeature(
      { id: 'drawn', basis: 'illustrative', uncertainty_m: 900 },
      box(120, 36, 120.0005, 36.001),
    );
    const filtered = { ...EDITION, layers: [createLayer('parcels', [drawn])] };
    const report = await createFilled({ filtered });
    expect(texts(report.shadowRoot, '[data-layer=parcels] .apart')[0]).toBe('No located place.');
    expect(texts(report.shadowRoot, '[data-layer=parcels] dd')[0]).toBe(
      'with illustrative shapes 0.500 ha (7.50 mu)',
    );
    expect(texts(report.shadowRoot, '.coverage b')).toEqual(['0%']);
    expect(find(report, '.coverage').textContent).not.toContain('as far off');
  });

  it('counts only located places when the others are hidden, and obeys the filter', async () => {
    const filtered = { ...EDITION, layers: EDITION.layers.slice(0, 1) };
    const report = await createFilled({ view: changeView(VIEW, { basis: 'located' }), filtered });
    expect(texts(report.shadowRoot, '.place .name')).toEqual(['Half']);
  });

  it('does not list the chosen shape as lying in itself', async () => {
    const analysis: AnalysisView = { tool: 'area', area: { type: 'features', ids: ['half'] } };
    const report = await createFilled({ view: changeView(VIEW, { analysis }) });
    expect(find(report, 'h3').textContent).toBe('Inside “Half”');
    expect(report.shadowRoot?.querySelector('[data-feature=half]')).toBeNull();
    expect(report.shadowRoot?.querySelector('[data-feature=road]')).not.toBeNull();
  });

  it('links the commitments touched, with a short quote', async () => {
    const report = await createFilled();
    const item = find(report, '[data-commitment=land]');
    expect(item.querySelector('q')?.textContent?.length).toBe(48);
    expect(texts(item, '.about')[0]).toBe('Places inside: 2 (Planned 2) · land');
    const lit = next<LightCommitmentEvent>(report, 'light-commitment');
    find(report, '[data-commitment=land] button').click();
    expect((await lit).commitmentId).toBe('land');
  });

  it('selects a place', async () => {
    const report = await createFilled();
    const chosen = next<RenewalSelectEvent>(report, 'renewal-select');
    find(report, '[data-feature=road]').click();
    expect(await chosen).toMatchObject({ featureId: 'road', layerId: 'roads' });
  });
});

describe('choosing the area', () => {
  it('is from drawings and polygons by layer', async () => {
    const report = await createReport({ view: changeView(VIEW, { analysis: undefined }) });
    expect(texts(report.shadowRoot, 'option')).toEqual([
      'Choose',
      'Rectangle 1',
      'Half',
      'Drawn',
      'Far',
      'Hid',
    ]);
    const changed = next<ChangeViewEvent>(report, 'change-view');
    const select = find<HTMLSelectElement>(report, '#area');
    select.value = 'features:far';
    select.dispatchEvent(new Event('change'));
    expect((await changed).change).toEqual({
      analysis: { tool: 'area', area: { type: 'features', ids: ['far'] } },
    });
  });

  it('takes the selected place', async () => {
    const report = await createReport({ view: changeView(VIEW, { selected: 'half' }) });
    const changed = next<ChangeViewEvent>(report, 'change-view');
    find(report, '#use-selected').click();
    expect((await changed).change.analysis?.area).toEqual({ type: 'features', ids: ['half'] });
  });

  it('takes what is drawn after asking for it', async () => {
    const report = await createReport();
    const asked = next<AskDrawingEvent>(report, 'ask-drawing');
    find(report, '#draw').click();
    expect((await asked).task).toMatchObject({ type: 'draw', kind: 'polygon' });
    const changed = next<ChangeViewEvent>(report, 'change-view');
    report.view = changeView(VIEW, { drawings: [DRAWING, { ...DRAWING, id: 'd2' }] });
    expect((await changed).change.analysis?.area).toEqual({ type: 'drawings', ids: ['d2'] });
  });

  it('marks the area, and clears the mark when the report goes', async () => {
    const marks: MarkShapesEvent[] = [];
    document.body.addEventListener('mark-shapes', (event) => marks.push(event));
    const report = await createReport();
    expect(marks.at(-1)?.marks.map(({ mark }) => mark)).toEqual(['drawn']);
    report.remove();
    expect(marks.at(-1)?.marks).toEqual([]);
  });
});

describe('measuring', () => {
  it('keeps the last report, marked as stale, and can be cancelled', async () => {
    const report = await createFilled();
    let signal: AbortSignal | undefined;
    report.askInside = (_area, _features, options) => {
      signal = options?.signal;
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal?.reason)));
    };
    report.view = changeView(VIEW, { basis: 'located' });
    await vi.waitFor(() => find(report, '#cancel'));
    expect(find(report, '.report').dataset.stale).toBe('true');
    expect(find(report, '.status').textContent).toContain('result before');
    find(report, '#cancel').click();
    await report.updateComplete;
    expect(signal?.aborted).toBe(true);
    expect(find(report, '.status').textContent).toBe('Measuring was cancelled.');
    report.askInside = askInside;
    find(report, '#again').click();
    await measured(report);
    expect(find(report, '.status').textContent).toBe('');
  });

  it('stops when the report is taken away', async () => {
    let signal: AbortSignal | undefined;
    const report = await createReport({
      askInside: (_area, _features, options) => {
        signal = options?.signal;
        return new Promise(() => {});
      },
    });
    report.remove();
    expect(signal?.aborted).toBe(true);
  });

  it('says when it failed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const report = await createReport({ askInside: () => Promise.reject(new Error('broken')) });
    await vi.waitFor(() => expect(find(report, '.status').textContent).toContain('could not be measured'));
  });
});

describe('files', () => {
  it('are saved as CSV with formulas guarded', async () => {
    const report = await createFilled();
    let saved: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:nothing';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const said = next<SayEvent>(report, 'say');
    find(report, '#csv').click();
    expect((await said).message).toBe('test-2024-area-report-2024-05-06.csv exported');
    const lines = (await saved?.text())?.split('\r\n') ?? [];
    expect(lines[1]).toMatch(/^The area itself,d1,Rectangle 1,,,No,0,area \(m²\),1000\d\.\d+,1000\d\.\d+,1,/);
    expect(lines.find((line) => line.includes('half'))).toContain(',0.5,');
    expect(lines.find((line) => line.includes('stop'))).toContain(",'=Stop,");
  });

  it('are printed alone, with date, source, notice and link', async () => {
    let page: Window | undefined;
    const report = await createFilled({
      printPage: (window) => {
        page = window;
      },
    });
    find(report, '#print').click();
    await vi.waitFor(() => expect(page).toBeDefined());
    const paper = page?.document;
    expect(paper?.title).toBe('Inside “Rectangle 1”');
    expect(paper?.querySelector('button')).toBeNull();
    const text = paper?.body.textContent ?? '';
    expect(text).toContain('Schematic, not a reviewed map');
    expect(text).toContain('Made on 2024-05-06');
    expect(text).toContain('Test, Test, 2024-01');
    expect(paper?.querySelector('a')?.href).toBe('https://example.org/#v=1');
    page?.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('iframe')).toBeNull();
  });
});
