import axe from 'axe-core';
import type { Polygon } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { find, next } from '../../../test/element-tree.js';
import type { OwnEditEvent } from '../own-editor/own-edit-event.js';
import type { AddLayerEvent, ChangeWorkspaceEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import './copy-layer.js';
import './layer-tools.js';
import './new-layer.js';
import './own-actions.js';

const USE = { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' } as const;
const box = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 36],
      [west + 0.01, 36],
      [west + 0.01, 36.01],
      [west, 36.01],
      [west, 36],
    ],
  ],
});
const LAYER = createUserLayer(
  'mine',
  [
    createAtlasFeature({ id: 'a', use: 'park' }, box(120)),
    createAtlasFeature({ id: 'b' }, box(120.01)),
    createAtlasFeature({ id: 'p' }),
  ],
  { fields: [USE] },
);
const WORKSPACE = createTestWorkspace([LAYER]);
const BASE = createEdition([
  createLayer('zones', [createAtlasFeature({ id: 'zone' }), createAtlasFeature({ id: 'z2' })]),
]);

async function create<K extends 'new-layer' | 'layer-tools' | 'copy-layer' | 'own-actions'>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): Promise<HTMLElementTagNameMap[K]> {
  const element = document.createElement(tag);
  Object.assign(element, {
    base: BASE,
    workspace: WORKSPACE,
    language: 'en',
    today: '2024-05-06',
    ...properties,
  });
  element.lang = 'en';
  element.style.width = '320px';
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function type(element: Element, selector: string, value: string): void {
  const input = find<HTMLInputElement>(element, selector);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

const violations = async (element: Element) =>
  (await axe.run(element)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

afterEach(() => document.body.replaceChildren());

describe('the forms of own layers', () => {
  it('have no accessibility violation', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(
      ':host',
      ':is(new-layer, layer-tools, copy-layer, own-actions)',
    );
    document.body.append(sheet);
    const fresh = await create('new-layer');
    find(fresh, '#begin').click();
    const tools = await create('layer-tools', { layer: LAYER });
    find<HTMLDetailsElement>(tools, 'details').open = true;
    const copy = await create('copy-layer');
    find<HTMLDetailsElement>(copy, 'details').open = true;
    const own = await create('own-actions', { featureId: 'a' });
    find(own, '#merge').click();
    const foreign = await create('own-actions', { featureId: 'zone' });
    find(foreign, '#copy-feature').click();
    await foreign.updateComplete;
    for (const element of [fresh, tools, copy, own, foreign]) expect(await violations(element)).toEqual([]);
  });
});

describe('<new-layer>', () => {
  it('creates an empty layer of the kind, but none without a name', async () => {
    const element = await create('new-layer');
    find(element, '#begin').click();
    await element.updateComplete;
    find(element, '#create').click();
    await element.updateComplete;
    expect(find(element, '[role=alert]').textContent).toContain('name');
    type(element, '#title', 'Draft');
    find<HTMLSelectElement>(element, '#kind').value = 'road';
    find(element, '#kind').dispatchEvent(new Event('change'));
    const added = next<AddLayerEvent>(element, 'add-layer');
    find(element, '#create').click();
    expect((await added).layer).toMatchObject({ id: 'user-draft', kind: 'road', features: [], fields: [] });
  });
});

describe('<layer-tools>', () => {
  it('asks to draw into the layer', async () => {
    const element = await create('layer-tools', { layer: LAYER });
    const asked = next<OwnEditEvent>(element, 'own-edit');
    find(element, '[data-kind=freehand]').click();
    expect((await asked).task).toEqual({ type: 'draw', layer: 'mine', kind: 'freehand' });
  });

  it('adds a field, and says why it cannot', async () => {
    const element = await create('layer-tools', { layer: LAYER });
    type(element, '#field-title', 'use');
    find(element, '#add-field').click();
    await element.updateComplete;
    expect(find(element, '[role=alert]').textContent).toContain('already');
    type(element, '#field-title', 'Floors');
    type(element, '#field-name', 'floors');
    find<HTMLSelectElement>(element, '#field-type').value = 'number';
    find(element, '#field-type').dispatchEvent(new Event('change'));
    const changed = next<ChangeWorkspaceEvent>(element, 'change-workspace');
    find(element, '#add-field').click();
    const { fields } = (await changed).change(WORKSPACE).layers[0] ?? {};
    expect(fields?.[1]).toEqual({ name: 'floors', title: { zh: 'Floors', en: 'Floors' }, type: 'number' });
  });

  it('asks before a field goes with values', async () => {
    const element = await create('layer-tools', { layer: LAYER });
    const heard = vi.fn();
    element.addEventListener('change-workspace', heard);
    find(element, '.remove-field').click();
    await element.updateComplete;
    expect(find(element, '[role=alert]').textContent).toContain('Features with a value in “Use”: 1');
    expect(heard).not.toHaveBeenCalled();
    const changed = next<ChangeWorkspaceEvent>(element, 'change-workspace');
    find(element, '#remove-anyway').click();
    const layer = (await changed).change(WORKSPACE).layers[0];
    expect([layer?.fields, layer?.features[0]?.properties.use]).toEqual([[], undefined]);
  });
});

describe('copies of the edition', () => {
  it('a whole layer becomes one of the reader’s', async () => {
    const element = await create('copy-layer');
    const added = next<AddLayerEvent>(element, 'add-layer');
    find(element, '#copy').click();
    const { layer } = await added;
    expect(layer.title.en).toBe('Layer zones (my draft)');
    expect(layer.features.map(({ properties }) => properties.id)).toEqual(['zone', 'z2']);
    expect(layer.features[0]?.properties.note_en ?? layer.features[0]?.properties.note).toContain(
      'Copied from',
    );
  });

  it('a feature goes into the chosen layer', async () => {
    const element = await create('own-actions', { featureId: 'zone' });
    find(element, '#copy-feature').click();
    await element.updateComplete;
    const changed = next<ChangeWorkspaceEvent>(element, 'change-workspace');
    find(element, '#copy').click();
    const ids = (await changed).change(WORKSPACE).layers[0]?.features.map(({ properties }) => properties.id);
    expect(ids).toEqual(['a', 'b', 'p', 'zone']);
  });
});

describe('<own-actions>', () => {
  it('asks to edit the shape, with the id that the map has', async () => {
    const element = await create('own-actions', { featureId: 'a' });
    const asked = next<OwnEditEvent>(element, 'own-edit');
    find(element, '#edit-shape').click();
    expect((await asked).task).toEqual({ type: 'edit', layer: 'mine', feature: 'a', shown: 'a' });
  });

  it('merges neighbours of the same kind into one', async () => {
    const element = await create('own-actions', { featureId: 'a' });
    find(element, '#merge').click();
    await element.updateComplete;
    // The point is no area.
    expect([...find<HTMLSelectElement>(element, 'select').options].map(({ value }) => value)).toEqual(['b']);
    const changed = next<ChangeWorkspaceEvent>(element, 'change-workspace');
    find(element, '#merge-now').click();
    const features = (await changed).change(WORKSPACE).layers[0]?.features ?? [];
    expect(features.map(({ properties }) => properties.id)).toEqual(['a', 'p']);
    expect(features[0]?.geometry).toMatchObject({ type: 'Polygon', coordinates: [expect.anything()] });
  });

  it('duplicates and removes', async () => {
    const element = await create('own-actions', { featureId: 'a' });
    const doubled = next<ChangeWorkspaceEvent>(element, 'change-workspace');
    find(element, '#duplicate').click();
    expect((await doubled).change(WORKSPACE).layers[0]?.features).toHaveLength(4);
    const removed = next<ChangeWorkspaceEvent>(element, 'change-workspace');
    find(element, '#remove').click();
    const ids = (await removed).change(WORKSPACE).layers[0]?.features.map(({ properties }) => properties.id);
    expect(ids).toEqual(['b', 'p']);
  });

  it('shows nothing for what is neither the edition’s nor the reader’s', async () => {
    const element = await create('own-actions', { featureId: 'nobody' });
    expect(element.shadowRoot?.querySelector('button')).toBeNull();
  });
});
