import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEdition, createLayer } from '../../../test/create-edition.js';
import { find } from '../../../test/element-tree.js';
import { createWorkspace, type Workspace } from '../../domain/workspace/workspace.js';
import type { ChangeWorkspaceEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { TilesAction, TilesActionEvent } from './tiles-events.js';
import type { TilesPanel } from './tiles-panel.js';
import './tiles-panel.js';

const EDITION = createEdition([createLayer('zones', [])]);
const HOST = 'tiles.example';
const TILEJSON = {
  name: 'Parcels',
  tiles: [`https://${HOST}/parcels/{z}/{x}/{y}?token=secret`],
  vector_layers: [{ id: 'parcels', fields: { use: 'text' } }],
  attribution: '<img src=x onerror=alert(1)>Office',
};

/** What the outside answers, and what was asked of it. */
let asked: string[] = [];
let answer: (url: string) => Response = () => new Response('', { status: 404 });

beforeEach(() => {
  localStorage.clear();
  asked = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    asked.push(String(input));
    return answer(String(input));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function createPanel() {
  const panel = Object.assign(document.createElement('tiles-panel'), {
    edition: EDITION,
    language: 'en' as const,
  });
  panel.lang = 'en';
  panel.style.width = '340px';
  document.body.append(panel);
  let workspace: Workspace = createWorkspace({
    id: 'w',
    title: '',
    edition: 'e',
    updated: '2024-01-01T00:00:00Z',
  });
  const actions: TilesAction[] = [];
  panel.addEventListener('change-workspace', (event: ChangeWorkspaceEvent) => {
    workspace = event.change(workspace);
    panel.workspace = workspace;
  });
  panel.addEventListener('tiles-action', (event: TilesActionEvent) => actions.push(event.action));
  await panel.updateComplete;
  return { panel, actions, workspace: () => workspace };
}

async function look(panel: TilesPanel, url: string): Promise<void> {
  const field = find<HTMLInputElement>(panel, '#url');
  field.value = url;
  field.dispatchEvent(new Event('input'));
  await panel.updateComplete;
  find(panel, '#look').click();
  await panel.updateComplete;
}

const found = (panel: TilesPanel, selector: string) => vi.waitFor(() => find(panel, selector));

describe('tiles-panel', () => {
  it('is accessible, with something found and a layer added', async () => {
    answer = () => Response.json(TILEJSON);
    const { panel } = await createPanel();
    panel.shadowRoot?.adoptedStyleSheets.push(tokenStyles.styleSheet ?? new CSSStyleSheet());
    await look(panel, `https://${HOST}/parcels`);
    (await found(panel, '.add-layer')).click();
    await panel.updateComplete;
    const { violations } = await axe.run(panel, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('asks nobody anything before it is told to, and says who will see it', async () => {
    const { panel } = await createPanel();
    const field = find<HTMLInputElement>(panel, '#url');
    field.value = `https://${HOST}/parcels`;
    field.dispatchEvent(new Event('input'));
    await panel.updateComplete;
    expect(asked).toEqual([]);
    expect(find(panel, '.seen').textContent).toContain(HOST);
  });

  it('adds what was found as a layer, its host agreed to, its key in no workspace', async () => {
    answer = () => Response.json(TILEJSON);
    const { panel, actions, workspace } = await createPanel();
    await look(panel, `https://${HOST}/parcels`);
    (await found(panel, '.add-layer')).click();
    expect(workspace().tiles?.layers[0]).toMatchObject({ id: 'parcels', title: 'Parcels', visible: true });
    expect(actions).toContainEqual({ type: 'allow', hosts: [HOST] });
    expect(JSON.stringify(workspace())).not.toContain('secret');
    expect(localStorage.getItem('renewal-atlas:tile-keys')).toContain('token=secret');
  });

  it('runs nothing that stands in a document', async () => {
    answer = () => Response.json({ ...TILEJSON, name: '<img src=x onerror="window.ran = true">' });
    const { panel } = await createPanel();
    await look(panel, `https://${HOST}/parcels`);
    const source = await found(panel, '.source');
    expect(source.textContent).toContain('<img src=x');
    expect(source.querySelector('img')).toBeNull();
  });

  it('lists the layers of a WMTS that cannot be drawn, with the reason', async () => {
    answer = () =>
      new Response(
        '<Capabilities><Contents><Layer><Title>Degrees</Title><Identifier>d</Identifier><TileMatrixSetLink><TileMatrixSet>c</TileMatrixSet></TileMatrixSetLink></Layer><TileMatrixSet><Identifier>c</Identifier><SupportedCRS>EPSG:4490</SupportedCRS></TileMatrixSet></Contents></Capabilities>',
      );
    const { panel } = await createPanel();
    await look(panel, `https://${HOST}/wmts`);
    expect((await found(panel, '.refused')).textContent).toContain('Degrees: no matrix set in Web Mercator');
  });

  it('names the source that fails, and keeps the rest', async () => {
    answer = () => new Response('', { status: 403 });
    const { panel } = await createPanel();
    await look(panel, `https://${HOST}/parcels?key=wrong`);
    const failed = await found(panel, '.failed');
    expect(failed.textContent).toContain(`${HOST}: the server refuses (403)`);
    expect(panel.shadowRoot?.textContent).not.toContain('key=wrong');
  });

  it('refuses shifted tiles and addresses with passwords without asking', async () => {
    const { panel } = await createPanel();
    await look(panel, 'https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}');
    expect(find(panel, '.failed').textContent).toContain('460 m');
    await look(panel, `https://me:word@${HOST}/parcels`);
    expect(find(panel, '.failed').textContent).toContain('password');
    expect(asked).toEqual([]);
  });

  it('takes a layer out again', async () => {
    answer = () => Response.json(TILEJSON);
    const { panel, workspace } = await createPanel();
    await look(panel, `https://${HOST}/parcels`);
    (await found(panel, '.add-layer')).click();
    (await found(panel, '.remove')).click();
    expect(workspace().tiles).toBeUndefined();
  });
});
