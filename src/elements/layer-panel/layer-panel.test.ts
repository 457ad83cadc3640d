import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { find } from '../../../test/element-tree.js';
import type { Edition } from '../../domain/edition.js';
import type { EditionPages } from '../../domain/edition-pages.js';
import { filterEdition } from '../../domain/feature-filter.js';
import { changeView, DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, FitFeaturesEvent, ToggleLayersEvent } from '../panel-events.js';
import type { LayerPanel } from './layer-panel.js';
import './layer-panel.js';

/** Three layers of points: sites (at 120°, 121° and 122° E), roads, and many spots. Top to bottom: sites, spots, roads. */
function createSmallEdition(): Edition {
  const point = (longitude: number) => ({ type: 'Point' as const, coordinates: [longitude, 36] });
  const spots = Array.from({ length: 70 }, (_, index) =>
    createAtlasFeature({ id: `spot-${index}`, basis: 'illustrative' }),
  );
  return createEdition([
    createLayer('roads', [createAtlasFeature({ id: 'road' })], { kind: 'road' }),
    createLayer('spots', spots, { kind: 'hotspot' }),
    createLayer(
      'sites',
      [
        createAtlasFeature({ id: 'west', status: 'started' }, point(120)),
        createAtlasFeature({ id: 'middle', status: 'started' }, point(121)),
        createAtlasFeature({ id: 'east' }, point(122)),
      ],
      { kind: 'site' },
    ),
  ]);
}

async function createPanel(properties: Partial<LayerPanel> = {}): Promise<LayerPanel> {
  const panel = Object.assign(document.createElement('layer-panel'), {
    edition: createSmallEdition(),
    language: 'en',
    ...properties,
  });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

async function open(panel: LayerPanel, layerId: string): Promise<void> {
  const details = find<HTMLDetailsElement>(panel, `[data-layer=${layerId}] details`);
  details.open = true;
  await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
  await panel.updateComplete;
}

/** The changes of the view that the panel asks for, with their history. */
function listen(panel: LayerPanel): [ChangeViewEvent['change'], string][] {
  const heard: [ChangeViewEvent['change'], string][] = [];
  panel.addEventListener('change-view', ({ change, history }: ChangeViewEvent) =>
    heard.push([change, history]),
  );
  return heard;
}

function countText(panel: LayerPanel, layerId: string): string {
  return find(panel, `[data-layer=${layerId}] .count`).textContent ?? '';
}

afterEach(() => document.body.replaceChildren());

describe('<layer-panel>', () => {
  it.each(['zh', 'en'] as const)(
    'has no accessibility violation with everything open (%s)',
    async (language) => {
      const view: ViewState = changeView(DEFAULT_VIEW, {
        order: ['spots', 'sites', 'roads'],
        opacity: { sites: 0.5 },
      });
      const panel = await createPanel({ language, view, bounds: [119, 35, 120.5, 37] });
      for (const id of ['roads', 'spots', 'sites']) await open(panel, id);
      const { violations } = await axe.run(panel);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    },
  );

  it('switches a layer', async () => {
    const panel = await createPanel();
    const heard: unknown[] = [];
    panel.addEventListener('toggle-layers', ({ layerIds, visible }: ToggleLayersEvent) =>
      heard.push([layerIds, visible]),
    );
    find<HTMLInputElement>(panel, '[data-layer=sites] input[type=checkbox]').click();
    expect(heard).toEqual([[['sites'], false]]);
  });
});

describe('what there is to read', () => {
  const pages: EditionPages = {
    folder: 'editions/two/',
    ownLanguage: 'zh',
    stories: [{ language: 'zh', title: '以后', path: 'geodata/two/story/index.html' }],
  };

  it('has no accessibility violation', async () => {
    const panel = await createPanel({ pages });
    const { violations } = await axe.run(panel);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('is the story, and places and commitments in the language of the panel', async () => {
    const panel = await createPanel({ pages });
    const links = [...find(panel, '.reading').querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'geodata/two/story/index.html',
      'editions/two/places/en/',
      'editions/two/commitments/en/',
    ]);
    // The story is told in Chinese only.
    expect(find(panel, '.story b').getAttribute('lang')).toBe('zh-CN');
  });

  it('is not offered where the site has no such pages', async () => {
    expect((await createPanel()).renderRoot.querySelector('.reading')).toBeNull();
  });
});

describe('the counts of a layer', () => {
  it('are one plain number while everything is in view and nothing is filtered', async () => {
    expect(countText(await createPanel(), 'sites')).toBe('3');
    expect(countText(await createPanel({ bounds: [119, 35, 123, 37], language: 'zh' }), 'sites')).toBe(
      '3 处',
    );
  });

  it('say what is in view of all, in words for those who hear them, and explain themselves', async () => {
    const panel = await createPanel({ bounds: [119, 35, 121.5, 37] });
    expect(countText(panel, 'sites')).toContain('2 / 3');
    expect(countText(panel, 'sites')).toContain('2 in view, 3 in all');
    expect(find(panel, '.note').textContent).toContain('in view / all');
  });

  it('say what passes the filter in between', async () => {
    const edition = createSmallEdition();
    const filtered = filterEdition(edition, { statuses: ['started'] });
    const panel = await createPanel({ edition, filtered, bounds: [119, 35, 120.5, 37] });
    expect(countText(panel, 'sites')).toContain('1 / 2 / 3');
    expect(countText(panel, 'roads')).toContain('0 / 0 / 1');
  });

  it('leave out what the basis hides', async () => {
    const panel = await createPanel({ view: changeView(DEFAULT_VIEW, { basis: 'located' }) });
    expect(countText(panel, 'spots')).toBe('0');
  });
});

describe('the settings of a layer', () => {
  it('change its opacity, as one movement while the slider is dragged', async () => {
    const panel = await createPanel({ view: changeView(DEFAULT_VIEW, { opacity: { roads: 0.4 } }) });
    await open(panel, 'sites');
    const heard = listen(panel);
    const slider = find<HTMLInputElement>(panel, '[data-layer=sites] input[type=range]');
    slider.value = '0.5';
    slider.dispatchEvent(new Event('input'));
    slider.dispatchEvent(new Event('change'));
    const opacity = { roads: 0.4, sites: 0.5 };
    expect(heard).toEqual([
      [{ opacity }, 'replace'],
      [{ opacity }, 'push'],
    ]);
  });

  it('move it over the next one, and say where it is now', async () => {
    const panel = await createPanel();
    await open(panel, 'roads');
    const heard = listen(panel);
    find<HTMLElement>(panel, '[data-layer=roads] [data-action=up]').click();
    await panel.updateComplete;
    expect(heard).toEqual([[{ order: ['sites', 'roads', 'spots'] }, 'push']]);
    expect(find(panel, '[role=status]').textContent).toBe('Layer roads: 2 from the top, of 3');
  });

  it('do not move the lowest further down', async () => {
    const panel = await createPanel();
    await open(panel, 'roads');
    const heard = listen(panel);
    const down = find<HTMLElement>(panel, '[data-layer=roads] [data-action=down]');
    expect(down.getAttribute('aria-disabled')).toBe('true');
    down.click();
    expect(heard).toEqual([]);
  });

  it('give the order back to the edition', async () => {
    const panel = await createPanel({ view: changeView(DEFAULT_VIEW, { order: ['roads'] }) });
    const heard = listen(panel);
    find<HTMLElement>(panel, '.own button').click();
    expect(heard).toEqual([[{ order: undefined }, 'push']]);
  });

  it('show it alone, and all that was there when pressed again', async () => {
    const panel = await createPanel();
    await open(panel, 'spots');
    const heard = listen(panel);
    find<HTMLElement>(panel, '[data-layer=spots] [data-action=only]').click();
    panel.view = changeView(DEFAULT_VIEW, { layers: ['spots'] });
    await panel.updateComplete;
    const only = find<HTMLElement>(panel, '[data-layer=spots] [data-action=only]');
    expect(only.getAttribute('aria-pressed')).toBe('true');
    only.click();
    expect(heard.map(([change]) => change)).toEqual([{ layers: ['spots'] }, { layers: undefined }]);
  });

  it('zoom to what is shown of it', async () => {
    const edition = createSmallEdition();
    const panel = await createPanel({ edition, filtered: filterEdition(edition, { statuses: ['started'] }) });
    await open(panel, 'sites');
    const heard: (readonly string[])[] = [];
    panel.addEventListener('fit-features', ({ featureIds }: FitFeaturesEvent) => heard.push(featureIds));
    find<HTMLElement>(panel, '[data-layer=sites] [data-action=fit]').click();
    expect(heard).toEqual([['west', 'middle']]);
  });
});

describe('the places of a layer', () => {
  it('are made when they are opened; of a long list the first sixty, then all', async () => {
    const panel = await createPanel();
    const places = () => panel.renderRoot.querySelectorAll('[data-layer=spots] [data-feature]').length;
    expect(places()).toBe(0);
    await open(panel, 'spots');
    expect(places()).toBe(60);
    find<HTMLElement>(panel, '[data-layer=spots] .whole').click();
    await panel.updateComplete;
    expect(places()).toBe(70);
  });

  it('are selected by a press', async () => {
    const panel = await createPanel();
    await open(panel, 'sites');
    const heard: unknown[] = [];
    panel.addEventListener('renewal-select', ({ featureId, layerId }: RenewalSelectEvent) =>
      heard.push([featureId, layerId]),
    );
    find<HTMLElement>(panel, '[data-feature=west]').click();
    expect(heard).toEqual([['west', 'sites']]);
  });
});
