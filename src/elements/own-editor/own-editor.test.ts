import axe from 'axe-core';
import type { Polygon } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { click, createSketchMap, drag, type Pixel, point, press } from '../../../test/sketching.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import type { AddLayerEvent, ChangeWorkspaceEvent } from '../panel-events.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import { tokenStyles } from '../tokens.styles.js';
import type { OwnEditor } from './own-editor.js';
import './own-editor.js';

const BASE = createEdition([createLayer('zones', [createAtlasFeature({ id: 'zone' })])]);
const USE = { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' } as const;
const CORNERS: readonly Pixel[] = [
  [100, 100],
  [300, 100],
  [300, 300],
  [100, 300],
];
/** The second and third corner swapped. */
const CROSSED: readonly Pixel[] = [
  [100, 100],
  [300, 300],
  [300, 100],
  [100, 300],
];

interface Opened {
  readonly editor: OwnEditor;
  readonly map: RenewalMap;
  readonly canvas: HTMLCanvasElement;
  readonly changes: Workspace[];
}

/** An editor over a map whose workspace follows what it tells. */
async function open(workspace: (map: RenewalMap) => Workspace): Promise<Opened> {
  const { map, canvas } = await createSketchMap();
  const editor = Object.assign(document.createElement('own-editor'), {
    base: BASE,
    workspace: workspace(map),
    language: 'en',
    today: '2024-05-06',
    sketch: (start: Parameters<RenewalMap['sketch']>[0]) => map.sketch(start),
  }) as OwnEditor;
  editor.lang = 'en';
  const changes: Workspace[] = [];
  editor.addEventListener('change-workspace', (event: ChangeWorkspaceEvent) => {
    if (!editor.workspace) return;
    editor.workspace = event.change(editor.workspace);
    changes.push(editor.workspace);
  });
  document.body.append(editor);
  await editor.updateComplete;
  return { editor, map, canvas, changes };
}

const empty = () => createTestWorkspace([createUserLayer('mine', [], { fields: [USE] })]);

/** A square of the map's pixels as a feature. */
const withSquare = (map: RenewalMap) => {
  const ring = [...CORNERS, ...CORNERS.slice(0, 1)].map(([x, y]) => {
    const { lng = 0, lat = 0 } = map.innerMap?.unproject([x, y]) ?? {};
    return [lng, lat];
  });
  const square: Polygon = { type: 'Polygon', coordinates: [ring] };
  return createTestWorkspace([createUserLayer('mine', [createAtlasFeature({ id: 'a' }, square)])]);
};
const EDIT = { type: 'edit', layer: 'mine', feature: 'a', shown: 'a' } as const;

function find<T extends Element = HTMLElement>(editor: OwnEditor, selector: string): T {
  const form = editor.shadowRoot?.querySelector('feature-form')?.shadowRoot;
  const element = editor.shadowRoot?.querySelector<T>(selector) ?? form?.querySelector<T>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

const textOf = (editor: OwnEditor, selector: string) =>
  (find(editor, selector).textContent ?? '').replace(/\s+/g, ' ').trim();

/** As soon as the map takes what is drawn. */
async function untilDrawing({ editor, canvas }: Opened, cursor: string): Promise<void> {
  await vi.waitFor(() => expect(canvas.style.cursor).toBe(cursor));
  await editor.updateComplete;
}

async function draw(opened: Opened, corners: readonly Pixel[]): Promise<void> {
  opened.editor.begin({ type: 'draw', layer: 'mine', kind: 'polygon' });
  await untilDrawing(opened, 'crosshair');
  for (const at of corners) click(opened.canvas, at);
  press(opened.canvas, 'Enter');
}

async function edit(opened: Opened): Promise<void> {
  opened.editor.begin(EDIT);
  await untilDrawing(opened, 'default');
  await vi.waitFor(() => find(opened.editor, '[data-action=accept]'));
}

function fill(editor: OwnEditor, field: string, value: string): void {
  const input = find<HTMLInputElement>(editor, `[data-field=${field}]`);
  input.value = value;
  input.dispatchEvent(new Event('change'));
}

/** The shell of the only feature. */
function ringOf(workspace: Workspace | undefined): Polygon['coordinates'][number] {
  const geometry = workspace?.layers[0]?.features[0]?.geometry;
  return geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
}

const violations = async (element: Element) =>
  (await axe.run(element)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

afterEach(() => document.body.replaceChildren());

describe('<own-editor>', () => {
  it('has no accessibility violation while one draws, edits, or fills the form', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'own-editor');
    document.body.append(sheet);
    const opened = await open(empty);
    opened.editor.begin({ type: 'draw', layer: 'mine', kind: 'polygon' });
    await untilDrawing(opened, 'crosshair');
    expect(await violations(opened.editor)).toEqual([]);
    for (const at of CROSSED) click(opened.canvas, at);
    press(opened.canvas, 'Enter');
    await vi.waitFor(() => find(opened.editor, '.faults'));
    expect(await violations(opened.editor)).toEqual([]);
    find(opened.editor, '#mend').click();
    await vi.waitFor(() => expect(textOf(opened.editor, '.message')).toContain('Mended'));
    find(opened.editor, '[data-action=accept]').click();
    await vi.waitFor(() => find(opened.editor, '#save'));
    expect(await violations(opened.editor)).toEqual([]);
  });

  it('saves a shape with all that must be known of it, and nothing without', async () => {
    const opened = await open(empty);
    const { editor, changes } = opened;
    await draw(opened, CORNERS);
    await vi.waitFor(() => find(editor, '#save'));
    find(editor, '#save').click();
    await vi.waitFor(() => expect(textOf(editor, '.refusal')).toContain('Name the source'));
    fill(editor, 'source', 'site visit');
    fill(editor, 'uncertainty_m', 'far');
    await editor.updateComplete;
    find(editor, '#save').click();
    await vi.waitFor(() => expect(textOf(editor, '.refusal')).toContain('number of metres'));
    expect(changes).toEqual([]);
    fill(editor, 'uncertainty_m', '25');
    fill(editor, 'use', 'park');
    find(editor, '#save').click();
    await vi.waitFor(() => expect(changes).toHaveLength(1));
    const feature = changes[0]?.layers[0]?.features[0];
    expect(feature?.properties).toEqual({
      id: 'mine-1',
      name: 'Layer mine 1',
      status: 'planned',
      commitments: [],
      basis: 'estimate',
      uncertainty_m: 25,
      source: 'site visit',
      use: 'park',
    });
    // Four corners and the first again, against the clock.
    expect(ringOf(changes[0])).toHaveLength(5);
    await vi.waitFor(() => expect(editor.active).toBe(false));
  });

  it('draws the next at once, with the source of the last proposed', async () => {
    const opened = await open(empty);
    const { editor } = opened;
    await draw(opened, CORNERS);
    await vi.waitFor(() => find(editor, '#save'));
    fill(editor, 'source', 'site visit');
    find(editor, '#save-next').click();
    await untilDrawing(opened, 'crosshair');
    for (const at of CORNERS) click(opened.canvas, at);
    press(opened.canvas, 'Enter');
    await vi.waitFor(() =>
      expect(find<HTMLInputElement>(editor, '[data-field=source]').value).toBe('site visit'),
    );
    expect(find<HTMLInputElement>(editor, '[data-field=name]').value).toBe('Layer mine 2');
  });

  it('moves a vertex, and leaves the others to the last bit', async () => {
    const opened = await open(withSquare);
    const { editor, map, canvas, changes } = opened;
    const before = ringOf(editor.workspace);
    await edit(opened);
    drag(canvas, [
      [300, 300],
      [320, 310],
      [350, 330],
    ]);
    find(editor, '[data-action=accept]').click();
    await vi.waitFor(() => expect(changes).toHaveLength(1));
    const { lng = 0, lat = 0 } = map.innerMap?.unproject([350, 330]) ?? {};
    const moved = ringOf(changes[0]).filter(
      (position) => !before.some((old) => old[0] === position[0] && old[1] === position[1]),
    );
    expect(moved).toHaveLength(1);
    expect(moved[0]?.[0]).toBeCloseTo(lng, 6);
    expect(moved[0]?.[1]).toBeCloseTo(lat, 6);
  });

  it('puts a vertex in half-way, takes one out by a right click, and undoes both', async () => {
    const opened = await open(withSquare);
    const { editor, canvas } = opened;
    await edit(opened);
    click(canvas, [200, 100]);
    await vi.waitFor(() => expect(textOf(editor, '[role=status]')).toMatch(/Vertex \d of 5/));
    point(canvas, 'down', [300, 300], { button: 2 });
    point(canvas, 'up', [300, 300], { button: 2 });
    await vi.waitFor(() => expect(textOf(editor, '[role=status]')).toContain('of 4'));
    press(canvas, 'z', { ctrlKey: true });
    press(canvas, 'z', { ctrlKey: true });
    await vi.waitFor(() => expect(find(editor, '[data-action=undo]').ariaDisabled).toBe('true'));
  });

  it('works by keys: Tab, arrows, Delete, Enter', async () => {
    const opened = await open(withSquare);
    const { editor, canvas, changes } = opened;
    await edit(opened);
    press(canvas, 'Tab');
    press(canvas, 'ArrowRight', { shiftKey: true });
    press(canvas, 'Tab');
    press(canvas, 'Delete');
    await vi.waitFor(() => expect(textOf(editor, '[role=status]')).toContain('of 3'));
    press(canvas, 'Enter');
    await vi.waitFor(() => expect(changes).toHaveLength(1));
    expect(ringOf(changes[0])).toHaveLength(4);
  });

  it('cuts a hole, and says so when it would lie outside', async () => {
    const opened = await open(withSquare);
    const { editor, canvas } = opened;
    const cut = async (corners: readonly Pixel[]) => {
      find(editor, '[data-action=hole]').click();
      await untilDrawing(opened, 'crosshair');
      for (const at of corners) click(canvas, at);
      press(canvas, 'Enter');
      await untilDrawing(opened, 'default');
    };
    await edit(opened);
    await cut([
      [350, 150],
      [400, 150],
      [380, 200],
    ]);
    await vi.waitFor(() => expect(textOf(editor, '.message')).toContain('must lie inside'));
    await cut([
      [150, 150],
      [250, 150],
      [200, 220],
    ]);
    await vi.waitFor(() => expect(textOf(editor, '[role=status]')).toContain('rings or lines: 2'));
  });

  it('keeps what crosses itself from being saved, and mends nothing unasked', async () => {
    const opened = await open(withSquare);
    const { editor, canvas, changes } = opened;
    await edit(opened);
    // The north-east corner goes to the west of the square.
    drag(canvas, [
      [300, 100],
      [200, 200],
      [50, 200],
    ]);
    find(editor, '[data-action=accept]').click();
    await vi.waitFor(() => expect(textOf(editor, '.faults')).toContain('crosses itself'));
    expect(changes).toEqual([]);
    find(editor, '#go-on').click();
    await vi.waitFor(() => expect(editor.shadowRoot?.querySelector('.faults')).toBeNull());
  });

  it('asks before work is lost: on Escape, and when something else is to begin', async () => {
    const opened = await open(withSquare);
    const { editor, canvas } = opened;
    await edit(opened);
    drag(canvas, [
      [300, 300],
      [320, 310],
      [350, 330],
    ]);
    press(canvas, 'Escape');
    press(canvas, 'Escape');
    await vi.waitFor(() => expect(textOf(editor, '.question')).toContain('Give up these changes?'));
    find(editor, '#stay').click();
    editor.begin({ type: 'draw', layer: 'mine', kind: 'point' });
    await vi.waitFor(() => expect(textOf(editor, '.question')).toContain('not saved yet'));
    find(editor, '#discard').click();
    await untilDrawing(opened, 'crosshair');
    // Nothing was put: Escape need not ask.
    press(canvas, 'Escape');
    await vi.waitFor(() => expect(editor.active).toBe(false));
  });

  it('goes on in another language, with the map made anew', async () => {
    const opened = await open(withSquare);
    const { editor, map, canvas } = opened;
    await edit(opened);
    drag(canvas, [
      [300, 300],
      [320, 310],
      [350, 330],
    ]);
    await vi.waitFor(() => expect(textOf(editor, '.facts')).toContain('was'));
    map.lang = 'zh-CN';
    editor.language = 'zh';
    await vi.waitFor(() => expect(map.innerMap?.getCanvas()).not.toBe(canvas));
    await map.ready;
    await vi.waitFor(() => expect(map.innerMap?.getCanvas().style.cursor).toBe('default'), 10_000);
    expect(textOf(editor, '.facts')).toContain('原来');
  });

  it('pauses when another sketch takes the map, and goes on from there', async () => {
    const opened = await open(withSquare);
    const { editor, map } = opened;
    await edit(opened);
    void map.pickPlace();
    await vi.waitFor(() => find(editor, '#resume'));
    find(editor, '#resume').click();
    await untilDrawing(opened, 'default');
    expect(editor.shadowRoot?.querySelector('#resume')).toBeNull();
  });

  it('keeps the shape when its feature is gone, to be saved as a new one', async () => {
    const opened = await open(withSquare);
    const { editor, canvas } = opened;
    await edit(opened);
    drag(canvas, [
      [300, 300],
      [320, 310],
      [350, 330],
    ]);
    editor.workspace = empty();
    find(editor, '[data-action=accept]').click();
    await vi.waitFor(() => expect(textOf(editor, '.message')).toContain('no longer there'));
    find(editor, '#as-new').click();
    await vi.waitFor(() => find(editor, '#save'));
  });

  it('splits a feature along a drawn line, and says when the line parts nothing', async () => {
    const opened = await open(withSquare);
    const { editor, canvas, changes } = opened;
    editor.begin({ type: 'split', layer: 'mine', feature: 'a' });
    await untilDrawing(opened, 'crosshair');
    const line = (from: Pixel, to: Pixel) => {
      click(canvas, from);
      click(canvas, to);
      press(canvas, 'Enter');
    };
    line([200, 50], [200, 200]);
    await vi.waitFor(() => expect(textOf(editor, '.message')).toContain('does not part'));
    await untilDrawing(opened, 'crosshair');
    line([200, 50], [200, 350]);
    await vi.waitFor(() => expect(changes).toHaveLength(1));
    expect(changes[0]?.layers[0]?.features.map(({ properties }) => properties.id)).toEqual(['a', 'a-2']);
  });

  it('makes a drawing of the view a feature, in a layer that it begins when there is none', async () => {
    const opened = await open(() => createTestWorkspace([]));
    const { editor } = opened;
    const added = new Promise<AddLayerEvent>((resolve) =>
      editor.addEventListener('add-layer', resolve, { once: true }),
    );
    editor.begin({
      type: 'adopt',
      name: 'Line 1',
      drawing: {
        id: 'd1',
        kind: 'line',
        positions: [
          [120.3, 36.1],
          [120.31, 36.1],
        ],
      },
    });
    await vi.waitFor(() => find(editor, '#save'));
    fill(editor, 'source', 'my sketch');
    find(editor, '#save').click();
    const { layer } = await added;
    expect(layer).toMatchObject({ kind: 'road', origin: { format: 'drawn' } });
    expect(layer.features[0]?.properties).toMatchObject({ name: 'Line 1', source: 'my sketch' });
  });
});
