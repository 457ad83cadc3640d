import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import { MARKED } from '../../map/marked-style.js';
import type { RenewalErrorEvent, RenewalSelectEvent, RenewalViewChangeEvent } from '../events.js';
import type { RenewalMap } from './renewal-map.js';
import './define-renewal-map.js';

const EDITION = '/test/fixtures/edition-harbour/edition.json';

/** A map in the page; attributes as given. */
async function createMap(attributes: Record<string, string> = {}): Promise<RenewalMap> {
  const map = document.createElement('renewal-map');
  for (const [name, value] of Object.entries({ edition: EDITION, lang: 'en', ...attributes }))
    map.setAttribute(name, value);
  map.style.cssText = 'width: 600px; height: 400px';
  document.body.append(map);
  await map.ready;
  return map;
}

/** Ids of the fixture's features, by layer. */
async function loadFeatureIds(): Promise<Record<string, string[]>> {
  const { layers } = await (await fetch(EDITION)).json();
  const entries = layers.map(async ({ id, file }: { id: string; file: string }) => {
    const { features } = await (await fetch(new URL(file, new URL(EDITION, location.href)).href)).json();
    return [id, features.map((feature: { properties: { id: string } }) => feature.properties.id)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

afterEach(() => document.body.replaceChildren());

describe('<renewal-map>', () => {
  it('has no accessibility violation and names its canvas', async () => {
    const map = await createMap({ label: 'Harbour renewal' });
    const { violations } = await axe.run(map);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(map.innerMap?.getCanvas().getAttribute('aria-label')).toBe('Harbour renewal');
  });

  it('looks where `view` says', async () => {
    const { view } = await (await fetch(EDITION)).json();
    const [lng, lat] = view.center;
    const map = await createMap({ view: `${lng + 0.01},${lat},13.5` });
    expect(map.innerMap?.getZoom()).toBeCloseTo(13.5, 3);
    expect(map.innerMap?.getCenter().lng).toBeCloseTo(lng + 0.01, 3);
  });

  it('shows only the layers that `layers` names', async () => {
    const [first = ''] = Object.keys(await loadFeatureIds());
    const map = await createMap({ layers: first });
    const sources = new Set(
      map.innerMap
        ?.queryRenderedFeatures()
        .map((feature) => feature.source)
        .filter((source) => source.startsWith('data:')),
    );
    expect([...sources]).toEqual([`data:${first}`]);
  });

  it('holds the filter and the marks of its view from the first drawing on', async () => {
    const [layer = '', [wanted = '', other = ''] = []] =
      Object.entries(await loadFeatureIds()).find(([, ids]) => ids.length > 1) ?? [];
    const { view } = await (await fetch(EDITION)).json();
    const map = document.createElement('renewal-map');
    map.setAttribute('edition', EDITION);
    const fields = [{ layer, field: 'id', values: [wanted] }];
    const near = { center: view.center, metres: 500 };
    map.viewState = changeView(DEFAULT_VIEW, { filter: { fields }, near });
    document.body.append(map);
    await map.ready;
    const style = map.innerMap?.getStyle();
    const filters = JSON.stringify(
      style?.layers.filter((drawn) => 'source' in drawn && drawn.source === `data:${layer}`),
    );
    expect(filters).toContain(wanted);
    expect(filters).not.toContain(other);
    expect(JSON.stringify(style?.sources[MARKED])).toContain('"mark":"near"');
  });

  it('takes its language from the nearest `lang`, and its strings with it', async () => {
    const map = await createMap({ lang: 'zh-CN' });
    expect(map.renderRoot.querySelector('.maplibregl-ctrl-zoom-in')?.getAttribute('aria-label')).toBe('放大');
    map.lang = 'en';
    await map.updateComplete;
    await map.ready;
    expect(map.renderRoot.querySelector('.maplibregl-ctrl-zoom-in')?.getAttribute('aria-label')).toBe(
      'Zoom in',
    );
    expect(map.renderRoot.querySelector('.map')?.getAttribute('lang')).toBe('en');
  });

  it('carries the map approval notice and the credits of the base map', async () => {
    const map = await createMap();
    const text = map.renderRoot.querySelector('.maplibregl-ctrl-attrib')?.textContent ?? '';
    expect(text).toContain('Schematic, not a reviewed map');
  });

  it('selects without an event, and fits', async () => {
    const map = await createMap();
    const heard = vi.fn();
    map.addEventListener('renewal-select', heard);
    const [id = ''] = Object.values(await loadFeatureIds()).flat();
    map.select(id, { fly: true });
    await map.updateComplete;
    expect(map.viewState.selected).toBe(id);
    expect(heard).not.toHaveBeenCalled();
  });

  it('selects by Enter what is at its centre, with events', async () => {
    const map = await createMap();
    const [id = ''] = Object.values(await loadFeatureIds()).flat();
    map.fit([id]);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const selected: (string | undefined)[] = [];
    const views: (string | undefined)[] = [];
    map.addEventListener('renewal-select', (event: RenewalSelectEvent) => selected.push(event.featureId));
    map.addEventListener('renewal-view-change', (event: RenewalViewChangeEvent) =>
      views.push(event.viewState.selected),
    );
    const canvas = map.innerMap?.getCanvas();
    canvas?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    canvas?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(selected).toHaveLength(2);
    expect(selected[0]).toBeDefined();
    expect(selected[1]).toBeUndefined();
    expect(views).toEqual(selected);
  });

  it('says what is wrong when the edition cannot be loaded, and offers to retry', async () => {
    const map = document.createElement('renewal-map');
    map.setAttribute('edition', '/nowhere/edition.json');
    const errors: RenewalErrorEvent[] = [];
    map.addEventListener('renewal-error', (event: RenewalErrorEvent) => errors.push(event));
    document.body.append(map);
    await map.updateComplete;
    await expect(map.ready).rejects.toThrow('edition.json');
    expect(errors.map((event) => event.errorType)).toEqual(['data']);
    expect(map.renderRoot.querySelector('[role=alert] button')).not.toBeNull();
  });

  it('is gone when removed and alive again when put back', async () => {
    const map = await createMap();
    const { innerMap } = map;
    map.remove();
    expect(map.innerMap).toBeUndefined();
    expect(innerMap?._removed).toBe(true);
    document.body.append(map);
    await map.ready;
    expect(map.renderRoot.querySelectorAll('canvas')).toHaveLength(1);
  });
});
