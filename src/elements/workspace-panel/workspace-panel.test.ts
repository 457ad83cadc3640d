import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import { parseWorkspace } from '../../domain/workspace/parse-workspace.js';
import { serializeWorkspace } from '../../domain/workspace/serialize-workspace.js';
import { createWorkspace, type UserLayer, type Workspace } from '../../domain/workspace/workspace.js';
import { openStore, type WorkspaceStore } from '../../io/workspace-store/workspace-store.js';
import type { ChangeWorkspaceEvent, FitFeaturesEvent, WorkspaceActionEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { WorkspacePanel } from './workspace-panel.js';
import './workspace-panel.js';

const EDITION = createEdition([createLayer('zones', [createAtlasFeature({ id: 'zone' })])]);
const LAYER: UserLayer = {
  ...createLayer('user-plots', [createAtlasFeature({ id: 'plot', source: 'Planning office' })], {
    title: { zh: '地块', en: 'Plots' },
    theme: 'user-data',
  }),
  origin: { file: 'plots.shp', format: 'Shapefile', system: 'gk3:120', imported: '2024-05-06' },
};
const WORKSPACE: Workspace = {
  ...createWorkspace({ id: 'one', title: 'Mine', edition: 'test-2024', updated: '2024-05-06T00:00:00.000Z' }),
  layers: [LAYER],
};

let store: WorkspaceStore;
let number = 0;
beforeEach(async () => {
  const opened = await openStore({ name: `test-${number++}-${Math.round(performance.now())}` });
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  store = opened.value;
});
afterEach(() => {
  store.close();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function createPanel(properties: Partial<WorkspacePanel> = {}): Promise<WorkspacePanel> {
  const panel = Object.assign(document.createElement('workspace-panel'), {
    edition: EDITION,
    language: 'en',
    today: '2024-05-06',
    workspace: WORKSPACE,
    store,
    status: { state: 'saved', problems: [] },
    ...properties,
  });
  panel.lang = 'en';
  panel.style.width = '320px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

const textOf = (panel: WorkspacePanel, selector: string) =>
  (find(panel, selector).textContent ?? '').replace(/\s+/g, ' ').trim();

describe('<workspace-panel>', () => {
  it('has no accessibility violation, with layers and without', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'workspace-panel');
    document.body.append(sheet);
    const panel = await createPanel();
    const check = async () =>
      (await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    expect(await check()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    panel.workspace = undefined;
    await panel.updateComplete;
    expect(await check()).toEqual([]);
  });

  it('lists the layers with where they come from', async () => {
    const panel = await createPanel();
    expect(textOf(panel, '.layer')).toContain(
      'Features: 1 · Shapefile · CGCS2000 Gauss–Krüger 3°, central meridian 120°',
    );
    expect(textOf(panel, '.layer')).toContain('Source: Planning office');
  });

  it('says whether what is shown is saved', async () => {
    const panel = await createPanel({
      status: {
        state: 'failed',
        problems: [{ code: 'quota', message: 'The disk is full.', path: '', severity: 'error' }],
      },
    });
    expect(textOf(panel, '.status')).toBe('Not saved');
    expect(textOf(panel, '.warning')).toContain('The disk is full.');
    panel.store = undefined;
    await panel.updateComplete;
    expect(textOf(panel, '.warning')).toContain('This browser keeps no data');
  });

  it('renames, removes and zooms to a layer', async () => {
    const panel = await createPanel();
    const change = (event: ChangeWorkspaceEvent) => event.change(WORKSPACE);
    const renamed = next<ChangeWorkspaceEvent>(panel, 'change-workspace');
    const input = find<HTMLInputElement>(panel, '.layer input');
    input.value = 'New plots';
    input.dispatchEvent(new Event('change'));
    expect(change(await renamed).layers[0]?.title.en).toBe('New plots');
    const removed = next<ChangeWorkspaceEvent>(panel, 'change-workspace');
    find(panel, '.remove').click();
    expect(change(await removed).layers).toEqual([]);
    const fit = next<FitFeaturesEvent>(panel, 'fit-features');
    find(panel, '.zoom').click();
    expect((await fit).featureIds).toEqual(['plot']);
  });

  it('changes attributes of the selected feature, and refuses what does not fit', async () => {
    const panel = await createPanel({ base: EDITION, selected: 'plot' });
    const set = (field: string, value: string) => {
      const input = find<HTMLInputElement>(panel, `[data-field=${field}]`);
      input.value = value;
      input.dispatchEvent(new Event('change'));
    };
    const changed = next<ChangeWorkspaceEvent>(panel, 'change-workspace');
    set('status', 'completed');
    expect((await changed).change(WORKSPACE).layers[0]?.features[0]?.properties.status).toBe('completed');
    const heard = vi.fn();
    panel.addEventListener('change-workspace', heard);
    set('uncertainty_m', 'far');
    await panel.updateComplete;
    expect(textOf(panel, '[role=alert]')).toContain('does not fit the field "uncertainty_m"');
    set('source', '');
    await panel.updateComplete;
    expect(heard).not.toHaveBeenCalled();
    const removed = next<ChangeWorkspaceEvent>(panel, 'change-workspace');
    find(panel, '#remove-feature').click();
    expect((await removed).change(WORKSPACE).layers[0]?.features).toEqual([]);
  });

  it('has no form for features of the edition', async () => {
    const panel = await createPanel({ base: EDITION, selected: 'zone' });
    expect(textOf(panel, '.select')).toContain('Select a feature of your own layers');
  });

  it('takes steps back only when there are some', async () => {
    const panel = await createPanel({ undoable: true });
    const acted = next<WorkspaceActionEvent>(panel, 'workspace-action');
    find(panel, '#undo').click();
    expect((await acted).action).toEqual({ type: 'undo' });
    expect(find<HTMLButtonElement>(panel, '#redo').disabled).toBe(true);
  });

  it('asks what to do when another tab has saved', async () => {
    const panel = await createPanel({
      status: { state: 'failed', problems: [], conflict: { type: 'conflict' } },
    });
    const acted = next<WorkspaceActionEvent>(panel, 'workspace-action');
    find(panel, '#theirs').click();
    expect((await acted).action).toEqual({ type: 'resolve', choice: 'theirs' });
  });

  it('offers earlier versions and other workspaces', async () => {
    const first = await store.save(WORKSPACE, 0);
    if (!first.ok || first.value.type !== 'saved') throw new Error('Not saved');
    await store.save({ ...WORKSPACE, title: 'Later' }, first.value.version);
    await store.save({ ...WORKSPACE, id: 'two', title: 'Other' }, 0);
    const panel = await createPanel();
    await vi.waitFor(() => find(panel, '#versions .row'));
    const restored = next<WorkspaceActionEvent>(panel, 'workspace-action');
    find(panel, '#versions button').click();
    expect((await restored).action).toEqual({ type: 'restore', version: first.value.version });
    expect(textOf(panel, '#others')).toContain('Other');
    const loaded = next<WorkspaceActionEvent>(panel, 'workspace-action');
    find(panel, '#others button').click();
    expect((await loaded).action).toEqual({ type: 'load', id: 'two' });
  });

  it('exports a file that it opens again as a workspace of its own', async () => {
    const panel = await createPanel();
    const saved = new Promise<string>((resolve) => {
      vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
        if (blob instanceof Blob) void blob.text().then(resolve);
        return 'blob:test';
      });
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    });
    find(panel, '#export').click();
    const text = await saved;
    expect(text).toBe(serializeWorkspace(WORKSPACE));
    expect(parseWorkspace(JSON.parse(text)).ok).toBe(true);
    const acted = next<WorkspaceActionEvent>(panel, 'workspace-action');
    const input = find<HTMLInputElement>(panel, '#open');
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'mine.atlas.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    const { action } = await acted;
    expect(
      action.type === 'start' && [action.workspace.layers.length, action.workspace.id === 'one'],
    ).toEqual([1, false]);
  });

  it('says why a file is no workspace', async () => {
    const panel = await createPanel();
    const input = find<HTMLInputElement>(panel, '#open');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"format":'], 'bad.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(textOf(panel, '[role=alert]')).toContain('This is no workspace file'));
  });
});
