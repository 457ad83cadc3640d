import axe from 'axe-core';
import type { FeatureCollection } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEdition } from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import { DRAWING_KINDS, type Drawing } from '../../domain/drawing.js';
import { MOST_DRAWINGS } from '../../domain/share-drawings.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import { writePreference } from '../../io/preferences.js';
import type { AskDrawingEvent, ChangeViewEvent, GoToEvent, SayEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import { writeUnits } from './chosen-units.js';
import type { DrawPanel } from './draw-panel.js';
import './draw-panel.js';
import type { DrawingBar } from './drawing-bar.js';
import { drawingsToGeoJson } from './drawings-geojson.js';
import type { SketchKeyEvent } from './sketch-key-event.js';

// At the equator 0.01° are 1,113.195 m east and 1,105.743 m north.
const LINE: Drawing = {
  id: 'd1',
  kind: 'line',
  positions: [
    [120, 0],
    [120.01, 0],
    [120.01, 0.01],
  ],
};
/** 1,113.195 m × 1,105.743 m = 1,230,908 m² = 123.1 ha = 1,846 mu; clockwise. */
const BOX: Drawing = {
  id: 'd2',
  kind: 'polygon',
  positions: [
    [120, 0],
    [120, 0.01],
    [120.01, 0.01],
    [120.01, 0],
  ],
  name: 'Block A',
};
const POINT: Drawing = { id: 'd3', kind: 'point', positions: [[120.35512, 36.08]] };

const VIEW = changeView(DEFAULT_VIEW, { drawings: [LINE, BOX, POINT] });

async function createPanel(properties: Partial<DrawPanel> = {}): Promise<DrawPanel> {
  const panel = Object.assign(document.createElement('draw-panel'), {
    edition: createEdition([]),
    view: VIEW,
    language: 'en',
    ...properties,
  });
  panel.lang = 'en';
  panel.style.width = '340px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function measuresOf(panel: HTMLElement, id: string): string[] {
  return [...find(panel, `[data-id=${id}]`).querySelectorAll('.measures div')].map(textOf);
}

async function barOf(panel: DrawPanel): Promise<DrawingBar> {
  const bar = find<DrawingBar>(panel, 'drawing-bar');
  await bar.updateComplete;
  return bar;
}

afterEach(() => {
  vi.restoreAllMocks();
  writeUnits({ area: 'auto', length: 'auto' });
  writePreference('draw-snap', 'on');
  document.body.replaceChildren();
});

describe('<draw-panel>', () => {
  it('has no accessibility violation: empty, with a list, and while drawing', async () => {
    // Contrast needs the tokens, which the explorer sets.
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'draw-panel');
    document.body.append(sheet);
    const panel = await createPanel({ view: DEFAULT_VIEW });
    const violations = async () =>
      (await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    expect(await violations()).toEqual([]);
    Object.assign(panel, { view: VIEW, drawing: { type: 'draw', kind: 'line', snap: true }, draft: LINE });
    await panel.updateComplete;
    await barOf(panel);
    expect(await violations()).toEqual([]);
    panel.remove();
    sheet.remove();
  });

  it('asks for a drawing of each kind, and to stop when the same is pressed again', async () => {
    const panel = await createPanel();
    const asked: unknown[] = [];
    panel.addEventListener('ask-drawing', ({ task }: AskDrawingEvent) => asked.push(task));
    for (const kind of DRAWING_KINDS) find(panel, `[data-kind=${kind}]`).click();
    expect(asked).toEqual(DRAWING_KINDS.map((kind) => ({ type: 'draw', kind, snap: true })));
    panel.drawing = { type: 'draw', kind: 'circle', snap: true };
    await panel.updateComplete;
    expect(find(panel, '[data-kind=circle]').getAttribute('aria-pressed')).toBe('true');
    find(panel, '[data-kind=circle]').click();
    expect(asked.at(-1)).toBeUndefined();
  });

  it('asks for a drawing that does not snap, and remembers it', async () => {
    const panel = await createPanel();
    find<HTMLInputElement>(panel, '.snap input').click();
    const asked = next<AskDrawingEvent>(panel, 'ask-drawing');
    find(panel, '[data-kind=line]').click();
    expect((await asked).task?.snap).toBe(false);
    expect(find<HTMLInputElement>(await createPanel(), '.snap input').checked).toBe(false);
  });

  it('lists drawings with names and measures', async () => {
    const panel = await createPanel();
    const names = [...(panel.shadowRoot?.querySelectorAll<HTMLInputElement>('.name input') ?? [])];
    expect(names.map(({ value, placeholder }) => value || placeholder)).toEqual([
      'Line 1',
      'Block A',
      'Point 3',
    ]);
    expect(measuresOf(panel, 'd1')).toEqual(['Length 2.22 km', 'Bearing 45° NE']);
    expect(measuresOf(panel, 'd2')).toEqual(['Area 1.23 km² (1,846 mu)', 'Perimeter 4.44 km']);
    expect(measuresOf(panel, 'd3')).toEqual(['Position 120.35512°, 36.08°']);
    const segments = [...find(panel, '[data-id=d1] .segments').querySelectorAll('li')].map(textOf);
    expect(segments).toEqual(['1.11 km, 90° E', '1.11 km, 0° N']);
  });

  it('shows the units that were chosen, and keeps them', async () => {
    const choose = (panel: DrawPanel, id: string, value: string) => {
      const select = find<HTMLSelectElement>(panel, `#${id}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      return panel.updateComplete;
    };
    const panel = await createPanel();
    await choose(panel, 'area-unit', 'ha');
    await choose(panel, 'length-unit', 'm');
    expect(measuresOf(panel, 'd2')).toEqual(['Area 123 ha', 'Perimeter 4,438 m']);
    expect(measuresOf(await createPanel(), 'd2')).toEqual(['Area 123 ha', 'Perimeter 4,438 m']);
  });

  it('puts mu first in Chinese', async () => {
    const panel = await createPanel({ language: 'zh' });
    expect(measuresOf(panel, 'd2')[0]).toMatch(/^面积 1,846 亩（1\.23 平方公里）$/);
    expect(measuresOf(panel, 'd1')[1]).toBe('方位 东北 45°');
  });

  it('says that an outline crosses itself', async () => {
    const [a, b, c, d] = BOX.positions;
    if (!a || !b || !c || !d) throw new Error('No corners');
    const crossed = { ...BOX, positions: [a, c, b, d] };
    const panel = await createPanel({ view: changeView(DEFAULT_VIEW, { drawings: [crossed] }) });
    expect(textOf(find(panel, '.warning'))).toContain('crosses itself');
  });

  it('names a drawing, and takes the name away when it is emptied', async () => {
    const panel = await createPanel();
    const rename = async (id: string, value: string) => {
      const changed = next<ChangeViewEvent>(panel, 'change-view');
      const input = find<HTMLInputElement>(panel, `[data-id=${id}] input`);
      input.value = value;
      input.dispatchEvent(new Event('change'));
      return (await changed).change.drawings;
    };
    expect((await rename('d1', '  Sea wall '))?.[0]).toEqual({ ...LINE, name: 'Sea wall' });
    const { name: _, ...unnamed } = BOX;
    expect((await rename('d2', ''))?.[1]).toEqual(unnamed);
  });

  it('asks to change a drawing, and to see it', async () => {
    const panel = await createPanel();
    const asked = next<AskDrawingEvent>(panel, 'ask-drawing');
    find(panel, '[data-id=d2] [data-action=edit]').click();
    expect((await asked).task).toEqual({ type: 'edit', id: 'd2', snap: true });
    const gone = next<GoToEvent>(panel, 'go-to');
    find(panel, '[data-id=d2] [data-action=zoom]').click();
    expect((await gone).geometry.type).toBe('Polygon');
    expect((await gone).label).toBe('Block A');
  });

  it('asks what lies inside areas, and about the coverage of all but points', async () => {
    const covers = [{ type: 'layer', layer: 'works' }] as const;
    const question = { zones: [], covers, bufferMetres: 300 };
    const panel = await createPanel({ view: changeView(VIEW, { analysis: { tool: 'draw', question } }) });
    const actions = (id: string) =>
      [...find(panel, `[data-id=${id}]`).querySelectorAll<HTMLElement>('[data-action]')].map(
        ({ dataset }) => dataset.action,
      );
    expect(actions('d1')).toEqual(['edit', 'zoom', 'coverage', 'adopt', 'remove']);
    expect(actions('d2')).toEqual(['edit', 'zoom', 'inside', 'coverage', 'adopt', 'remove']);
    expect(actions('d3')).toEqual(['edit', 'zoom', 'adopt', 'remove']);
    const inside = next<ChangeViewEvent>(panel, 'change-view');
    find(panel, '[data-id=d2] [data-action=inside]').click();
    expect((await inside).change.analysis).toMatchObject({
      tool: 'area',
      area: { type: 'drawings', ids: ['d2'] },
    });
    const coverage = next<ChangeViewEvent>(panel, 'change-view');
    find(panel, '[data-id=d2] [data-action=coverage]').click();
    expect((await coverage).change.analysis).toEqual({
      tool: 'coverage',
      question: { zones: [{ type: 'drawings', ids: ['d2'] }], covers, bufferMetres: 300 },
    });
  });

  it('deletes one, or all, says so, and keeps the focus in the panel', async () => {
    const panel = await createPanel();
    panel.addEventListener('change-view', ({ change }: ChangeViewEvent) => {
      panel.view = changeView(panel.view, change);
    });
    const said = next<SayEvent>(panel, 'say');
    find(panel, '[data-id=d2] [data-action=remove]').click();
    expect(panel.view.drawings).toEqual([LINE, POINT]);
    expect((await said).message).toContain('Block A');
    await vi.waitFor(() => {
      const focused = panel.shadowRoot?.activeElement;
      expect(focused?.closest('li')?.dataset.id).toBe('d3');
    });
    find(panel, '#clear').click();
    expect(panel.view.drawings).toBeUndefined();
    expect(panel.shadowRoot?.activeElement).toBe(find(panel, '.kinds button'));
  });

  it('begins no more drawings than a link holds', async () => {
    const drawings = Array.from({ length: MOST_DRAWINGS }, (_, index) => ({ ...POINT, id: `d${index + 1}` }));
    const panel = await createPanel({ view: changeView(DEFAULT_VIEW, { drawings }) });
    const heard = vi.fn();
    panel.addEventListener('ask-drawing', heard);
    find(panel, '[data-kind=line]').click();
    expect(heard).not.toHaveBeenCalled();
    expect(textOf(find(panel, '.note'))).toBe('No more than 200 drawings.');
  });

  it('copies all as GeoJSON', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const panel = await createPanel();
    const said = next<SayEvent>(panel, 'say');
    find(panel, '#copy').click();
    expect((await said).message).toBe('3 copied');
    const json = JSON.parse(copied.mock.calls[0]?.[0] ?? '') as FeatureCollection;
    expect(json.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Polygon', 'Point']);
  });
});

describe('drawingsToGeoJson', () => {
  it('writes names, kinds and measures, and rings counter-clockwise', () => {
    const [line, box] = drawingsToGeoJson([LINE, BOX], 'en').features;
    expect(line?.properties).toEqual({ name: 'Line 1', kind: 'line', length_m: 2218.94 });
    expect(box?.id).toBe('d2');
    expect(box?.properties?.area_m2).toBeCloseTo(1_230_908, -2);
    expect(box?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [120, 0],
          [120.01, 0],
          [120.01, 0.01],
          [120, 0.01],
          [120, 0],
        ],
      ],
    });
  });
});

describe('<drawing-bar> in the panel', () => {
  const TASK = { type: 'draw', kind: 'line', snap: true } as const;

  it('measures the draft live, its last segment too', async () => {
    const panel = await createPanel({ drawing: TASK, draft: { ...LINE, id: 'draft' } });
    const bar = await barOf(panel);
    const rows = [...(bar.shadowRoot?.querySelectorAll('.measures div') ?? [])].map(textOf);
    expect(rows).toEqual(['Length 2.22 km', 'Bearing 45° NE', 'Last segment 1.11 km, 0° N']);
  });

  it('reads the measures out when a vertex has come, not at each move', async () => {
    const panel = await createPanel({ drawing: TASK, draft: { ...LINE, id: 'draft' } });
    const bar = await barOf(panel);
    const status = find(bar, '[role=status]');
    expect(textOf(status)).toBe('Length 2.22 km, Bearing 45° NE');
    const [a, b] = LINE.positions;
    if (!a || !b) throw new Error('No positions');
    panel.draft = { ...LINE, id: 'draft', positions: [a, b, [120.05, 0.05]] };
    await panel.updateComplete;
    await barOf(panel);
    expect(textOf(status)).toBe('Length 2.22 km, Bearing 45° NE');
    panel.draft = { ...LINE, id: 'draft', positions: [a, b] };
    await panel.updateComplete;
    await barOf(panel);
    expect(textOf(status)).toBe('Length 1.11 km, Bearing 90° E');
  });

  it('has buttons for keys, and one to give up', async () => {
    const panel = await createPanel({ drawing: TASK, draft: LINE });
    const bar = await barOf(panel);
    const pressed: string[] = [];
    panel.addEventListener('sketch-key', ({ key }: SketchKeyEvent) => pressed.push(key));
    for (const button of bar.shadowRoot?.querySelectorAll<HTMLElement>('[data-key]') ?? []) button.click();
    expect(pressed).toEqual(['Enter', 'Backspace', 'Undo', 'Redo']);
    const asked = next<AskDrawingEvent>(panel, 'ask-drawing');
    find(bar, '#give-up').click();
    expect((await asked).task).toBeUndefined();
  });

  it('holds back what cannot be done, and names the vertex that is chosen', async () => {
    const drawingState = {
      undoable: false,
      redoable: false,
      finishable: true,
      snapped: true,
      vertex: { number: 2, count: 4, removable: true, extendable: true },
    };
    const panel = await createPanel({
      drawing: { type: 'edit', id: 'd2', snap: true },
      draft: BOX,
      drawingState,
    });
    const bar = await barOf(panel);
    const disabled = [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].map(
      ({ dataset, ariaDisabled }) => `${dataset.key} ${ariaDisabled}`,
    );
    expect(disabled).toEqual(['Enter false', 'Insert false', 'Delete false', 'Undo true', 'Redo true']);
    expect(textOf(find(bar, '[role=status]'))).toContain('Vertex 2 of 4');
    expect(textOf(find(bar, 'h3'))).toBe('Changing: Block A');
    expect(textOf(find(bar, '.tag'))).toBe('snapped');
    const heard = vi.fn();
    panel.addEventListener('sketch-key', heard);
    find(bar, '[data-key=Undo]').click();
    expect(heard).not.toHaveBeenCalled();
  });
});
