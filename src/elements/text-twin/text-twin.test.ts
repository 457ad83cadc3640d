import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../domain/edition.js';
import { filterEdition } from '../../domain/feature-filter.js';
import { buildIndicators } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, LANGUAGES } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent } from '../panel-events.js';
import type { TextTwin } from './text-twin.js';
import './text-twin.js';

async function loadHarbour(): Promise<Edition> {
  const result = await loadEdition(
    new URL('/test/fixtures/edition-harbour/edition.json', location.href).href,
  );
  if (!result.ok) throw new Error('The fixture does not load');
  return result.value;
}

/** A subdistrict that is the shape of the first quay, and a street far away. */
function createLocalities(edition: Edition): readonly Locality[] {
  const geometry = edition.layers.find(({ id }) => id === 'quays')?.features[0]?.geometry;
  if (!geometry) throw new Error('No quay');
  const far = {
    type: 'LineString' as const,
    coordinates: [
      [-60, -30],
      [-60, -31],
    ],
  };
  return [
    { id: 'street:Far', kind: 'street', name: { zh: '远路', en: 'Far Street' }, geometry: far },
    { id: 'subdistrict:Quay', kind: 'subdistrict', name: { zh: '码头街道', en: 'Quayside' }, geometry },
  ];
}

async function createTwin(properties: Partial<TextTwin> = {}): Promise<TextTwin> {
  const edition = properties.edition ?? (await loadHarbour());
  const twin = Object.assign(document.createElement('text-twin'), {
    edition,
    filtered: edition,
    indicators: buildIndicators(edition),
    localities: createLocalities(edition),
    language: 'en',
    ...properties,
  });
  document.body.append(twin);
  await twin.updateComplete;
  await vi.waitFor(() => {
    if (twin.shadowRoot?.querySelector('progress')) throw new Error('Still matching');
  });
  return twin;
}

function all<E extends Element = HTMLElement>(twin: TextTwin, selector: string): E[] {
  return [...(twin.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

function textOf(twin: TextTwin, selector: string): string {
  return all(twin, selector)
    .map((element) => element.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part's section. */
function part(name: string): string {
  return `.part[aria-labelledby="part-${name}"]`;
}

afterEach(() => document.body.replaceChildren());

describe('<text-twin>', () => {
  it.each(LANGUAGES)('has no accessibility violation (%s)', async (language) => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    const twin = await createTwin({ language });
    const { violations } = await axe.run(twin);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('names every feature and every commitment of the edition', async () => {
    const twin = await createTwin();
    const { layers, ledger } = await loadHarbour();
    const features = layers.flatMap((layer) => layer.features.map(({ properties }) => properties.id));
    const named = all(twin, `${part('layers')} [role=rowheader] [data-feature]`);
    expect(named.map(({ dataset }) => dataset.feature)).toEqual(features);
    const rows = all(twin, `${part('ledger')} tr[id]`);
    expect(rows.map(({ id }) => id)).toEqual(ledger.commitments.map(({ id }) => `commitment-${id}`));
  });

  it('says who published the report, on what licence, and that the map is not reviewed', async () => {
    const text = textOf(await createTwin(), part('about'));
    for (const word of ['Programme of Doggerhaven', 'Nobody', '2031-02', 'CC0', 'not a reviewed map'])
      expect(text).toContain(word);
  });

  it('lists what lies in each subdistrict, the empty streets, and what lies in none', async () => {
    const twin = await createTwin();
    const { layers } = await loadHarbour();
    const count = layers.reduce((sum, { features }) => sum + features.length, 0);
    const localities = part('localities');
    const there = all(twin, `${localities} td [data-feature]`).map(({ dataset }) => dataset.feature);
    expect(there).toContain(layers.find(({ id }) => id === 'quays')?.features[0]?.properties.id);
    expect(textOf(twin, localities)).toContain('Streets with nothing on the map: Far Street.');
    const elsewhere = all(twin, `${localities} section > .names [data-feature]`);
    expect(there.length + elsewhere.length).toBe(count);
  });

  it('marks illustrative places, and leaves them out when they are hidden', async () => {
    const twin = await createTwin();
    expect(all(twin, `${part('layers')} [role=rowheader] .tag`)).toHaveLength(2);
    twin.view = { ...DEFAULT_VIEW, basis: 'located' };
    await twin.updateComplete;
    expect(all(twin, `${part('layers')} [role=rowheader] [data-feature]`)).toHaveLength(7);
    expect(textOf(twin, '.scope')).toContain('Illustrative shapes are hidden');
  });

  it('holds what passes the filter, and says so', async () => {
    const edition = await loadHarbour();
    const filter = { statuses: ['completed'] } as const;
    const filtered = filterEdition(edition, filter);
    const view = { ...DEFAULT_VIEW, filter };
    const twin = await createTwin({ edition, filtered, view, indicators: buildIndicators(filtered) });
    expect(all(twin, `${part('layers')} [role=rowheader] [data-feature]`)).toHaveLength(3);
    expect(textOf(twin, '.scope')).toContain('A filter is on');
  });

  it('opens all facts of a place', async () => {
    const twin = await createTwin();
    const [details] = all<HTMLDetailsElement>(twin, '.below details');
    if (!details) throw new Error('No facts');
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    details.open = true;
    await toggled;
    await twin.updateComplete;
    expect(details.querySelector('dl.facts')?.textContent).toContain('Source');
  });

  it('moves the focus to the heading that a link of the contents names, and leaves the address alone', async () => {
    const twin = await createTwin();
    const address = location.href;
    all<HTMLAnchorElement>(twin, 'nav a[href="#layer-pumps"]')[0]?.click();
    expect(twin.shadowRoot?.activeElement?.id).toBe('layer-pumps');
    all<HTMLAnchorElement>(twin, 'a[href="#commitment-quay-area"]')[0]?.click();
    expect(twin.shadowRoot?.activeElement?.id).toBe('commitment-quay-area');
    expect(location.href).toBe(address);
  });

  it('has a heading for every link of the contents', async () => {
    const twin = await createTwin();
    const links = all<HTMLAnchorElement>(twin, 'nav a').map(({ hash }) => hash.slice(1));
    expect(links.length).toBeGreaterThan(8);
    const missing = links.filter((id) => !twin.shadowRoot?.getElementById(id));
    expect(missing).toEqual([]);
  });

  it('tells which place was chosen, and that the map is wanted back', async () => {
    const twin = await createTwin();
    const heard: unknown[] = [];
    twin.addEventListener('renewal-select', ({ featureId, layerId }: RenewalSelectEvent) =>
      heard.push([featureId, layerId]),
    );
    twin.addEventListener('change-view', (event: ChangeViewEvent) => heard.push(event.change));
    const [button] = all<HTMLButtonElement>(twin, '[data-feature]');
    button?.click();
    all<HTMLButtonElement>(twin, '.back')[0]?.click();
    const [layer] = (await loadHarbour()).layers;
    expect(heard).toEqual([[layer?.features[0]?.properties.id, layer?.id], { page: undefined }]);
  });

  it('reads as blocks on a phone, with the name of each column', async () => {
    const twin = await createTwin();
    const cells = all(twin, 'td[data-label]');
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.every(({ dataset }) => dataset.label !== '')).toBe(true);
    expect(all(twin, 'table').every((table) => table.querySelector('caption, th[scope=col]'))).toBe(true);
  });
});
