import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { find } from '../../../test/element-tree.js';
import type { Edition } from '../../domain/edition.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, SayEvent } from '../panel-events.js';
import type { AttributeTable } from './attribute-table.js';
import './attribute-table.js';

function createMany(count: number): Edition {
  const features = Array.from({ length: count }, (_, index) =>
    createAtlasFeature({
      id: `p${index}`,
      name: `Parcel ${String((index * 7919) % count).padStart(6, '0')}`,
      mu: (index * 31) % 97,
      basis: index % 2 === 0 ? 'illustrative' : 'sourced',
    }),
  );
  return createEdition([
    createLayer('parcels', features, {
      fields: [{ name: 'mu', title: { zh: '亩数', en: 'Size' }, type: 'number' }],
    }),
  ]);
}

async function createTable(count = 40, view = DEFAULT_VIEW): Promise<AttributeTable> {
  const edition = createMany(count);
  const table = Object.assign(document.createElement('attribute-table'), {
    edition,
    filtered: edition,
    language: 'en',
    view,
  });
  table.style.cssText = 'width: 880px; height: 360px';
  document.body.append(table);
  await vi.waitFor(() => expect(rowsOf(table).length).toBeGreaterThan(0));
  return table;
}

function rowsOf(table: AttributeTable): HTMLElement[] {
  return [...(table.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])].sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
}

function changesOf(table: AttributeTable): ChangeViewEvent['change'][] {
  const changes: ChangeViewEvent['change'][] = [];
  table.addEventListener('change-view', (event: ChangeViewEvent) => changes.push(event.change));
  return changes;
}

/** What the file holds that the button saves. */
async function exportOf(table: AttributeTable, type: 'csv' | 'geojson'): Promise<string> {
  const saved = vi.spyOn(URL, 'createObjectURL');
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  find<HTMLElement>(table, `[data-export=${type}]`).click();
  const blob = saved.mock.calls[0]?.[0];
  click.mockRestore();
  saved.mockRestore();
  if (!(blob instanceof Blob)) throw new Error('No file');
  return blob.text();
}

function header(table: AttributeTable, title: string): HTMLButtonElement | undefined {
  return [...(table.shadowRoot?.querySelectorAll<HTMLButtonElement>('.head button') ?? [])].find((button) =>
    button.textContent?.includes(title),
  );
}

afterEach(() => document.body.replaceChildren());

describe('<attribute-table>', () => {
  it('has no accessibility violation', async () => {
    const table = await createTable();
    const { violations } = await axe.run(table);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('draws a few dozen rows of 200,000, and those at the end when scrolled there', async () => {
    const table = await createTable(200_000);
    expect(table.shadowRoot?.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('200001');
    expect(rowsOf(table).length).toBeLessThan(60);
    const scroller = table.shadowRoot?.querySelector('.scroll');
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
    await vi.waitFor(() => expect(rowsOf(table).at(-1)?.ariaRowIndex).toBe('200001'));
  });

  it('sorts by a column up, down, and as it came', async () => {
    const table = await createTable();
    const first = () => rowsOf(table)[0]?.dataset.id;
    const names: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      header(table, 'Name')?.click();
      await table.updateComplete;
      names.push(first());
    }
    expect(names[2]).toBe('p0');
    expect(new Set(names.slice(0, 2)).size).toBe(2);
    expect(rowsOf(table)[0]?.textContent).toContain('Parcel');
  });

  it('tells the map what was chosen, and shows what the map has chosen', async () => {
    const table = await createTable();
    const heard = vi.fn();
    table.addEventListener('renewal-select', (event: RenewalSelectEvent) => heard(event.featureId));
    rowsOf(table)[2]?.click();
    expect(heard).toHaveBeenCalledWith('p2');
    table.view = { ...DEFAULT_VIEW, selected: 'p35' };
    await vi.waitFor(() =>
      expect(rowsOf(table).find((row) => row.ariaSelected === 'true')?.dataset.id).toBe('p35'),
    );
  });

  it('moves by arrow keys and chooses by Enter', async () => {
    const table = await createTable();
    const heard = vi.fn();
    table.addEventListener('renewal-select', (event: RenewalSelectEvent) => heard(event.featureId));
    table.shadowRoot?.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus();
    const press = async (key: string) => {
      table.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
      await table.updateComplete;
    };
    await press('ArrowDown');
    await press('ArrowRight');
    await vi.waitFor(() => expect(table.shadowRoot?.activeElement?.getAttribute('data-cell')).toBe('1:1'));
    await press('Enter');
    expect(heard).toHaveBeenCalledWith('p1');
    await press('End');
    await vi.waitFor(() => expect(table.shadowRoot?.activeElement?.getAttribute('data-cell')).toMatch(/^1:/));
  });

  it('draws the row that has the focus even when it is scrolled out of sight', async () => {
    const table = await createTable(1000);
    find<HTMLElement>(table, '[data-cell="0:0"]').focus();
    const scroller = find<HTMLElement>(table, '.scroll');
    scroller.scrollTop = scroller.scrollHeight;
    await vi.waitFor(() => expect(rowsOf(table).at(-1)?.dataset.id).toBe('p999'));
    expect(table.shadowRoot?.activeElement?.getAttribute('data-cell')).toBe('0:0');
    expect(rowsOf(table)[0]?.dataset.id).toBe('p0');
  });

  it('opens at the place that is selected', async () => {
    const table = await createTable(1000, { ...DEFAULT_VIEW, selected: 'p700' });
    await vi.waitFor(() => expect(rowsOf(table).map((row) => row.dataset.id)).toContain('p700'));
  });

  it('sorts thousands of rows', async () => {
    const table = await createTable(5000);
    header(table, 'Name')?.click();
    // 7919 is prime to 5000, so that each number from 0 occurs once.
    await vi.waitFor(() => expect(rowsOf(table)[1]?.textContent).toContain('Parcel 000001'));
    expect(find(table, '[role=grid]').getAttribute('aria-busy')).toBe('false');
  });

  it('filters by what is typed, and is closed by its cross', async () => {
    const table = await createTable();
    const changes = changesOf(table);
    const field = find<HTMLInputElement>(table, 'input[type=search]');
    field.value = '0001';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(changes).toEqual([{ filter: { text: '0001' } }]));
    find<HTMLElement>(table, '.close').click();
    expect(changes[1]).toEqual({ table: undefined });
  });

  it('waits for the end of a composition, and leaves the field alone until then', async () => {
    const table = await createTable();
    const changes = changesOf(table);
    const field = find<HTMLInputElement>(table, 'input[type=search]');
    field.focus();
    field.value = 'qing';
    field.dispatchEvent(new InputEvent('input', { isComposing: true }));
    table.view = { ...DEFAULT_VIEW, filter: { text: 'other' } };
    await table.updateComplete;
    expect(field.value).toBe('qing');
    field.value = '青';
    // Chromium ends a composition without an input event of its own.
    field.dispatchEvent(new CompositionEvent('compositionend'));
    await vi.waitFor(() => expect(changes).toEqual([{ filter: { text: '青' } }]));
  });

  it('takes over what was typed when the field is left', async () => {
    const table = await createTable();
    const changes = changesOf(table);
    const field = find<HTMLInputElement>(table, 'input[type=search]');
    field.focus();
    field.value = '7';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.blur();
    expect(changes).toEqual([{ filter: { text: '7' } }]);
  });

  it('shows the columns ticked in a list, which lies on the page even when the table is low', async () => {
    const table = await createTable();
    table.style.cssText = 'position: fixed; inset: auto 0 0 0; height: 120px';
    expect(header(table, 'Size')).toBeUndefined();
    find<HTMLElement>(table, '[popovertarget=columns]').click();
    const list = find<HTMLElement>(table, '#columns');
    const { top, bottom, left, right } = list.getBoundingClientRect();
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(right).toBeLessThanOrEqual(innerWidth);
    [...list.querySelectorAll('label')].find((label) => label.textContent?.includes('Size'))?.click();
    await table.updateComplete;
    expect(header(table, 'Size')).toBeDefined();
  });

  it('adds up areas, with the illustrative part', async () => {
    const table = await createTable();
    const square = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [120, 36],
          [120.01, 36],
          [120.01, 36.01],
          [120, 36.01],
          [120, 36],
        ],
      ],
    };
    const features = [
      createAtlasFeature({ id: 'a', basis: 'sourced' }, square),
      createAtlasFeature({ id: 'b', basis: 'illustrative' }, square),
    ];
    table.filtered = createEdition([createLayer('zones', features)]);
    // 0.01° by 0.01° at 36° N is about 901 m by 1,110 m, 1.00 km²; twice that is 2.00 km².
    await vi.waitFor(() =>
      expect(find(table, '.totals').textContent).toMatch(/2\.00 km².*illustrative 1\.00 km²/),
    );
  });

  it('exports what is shown', async () => {
    const table = await createTable(3);
    table.view = { ...DEFAULT_VIEW, basis: 'located' };
    await table.updateComplete;
    const said = new Promise<string>((resolve) =>
      table.addEventListener('say', (event: SayEvent) => resolve(event.message)),
    );
    const lines = (await exportOf(table, 'csv')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('p1');
    expect(await said).toContain('test-2024-places-2024-01-01.csv');
    const { features, filter } = JSON.parse(await exportOf(table, 'geojson'));
    expect(features).toHaveLength(1);
    expect(filter).toBeUndefined();
  });

  it('shows scripts in cells and titles as the text that they are', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const feature = createAtlasFeature({
      id: 'hostile',
      name: text,
      source: 'javascript:alert(1)',
      link: text,
    });
    const fields = [{ name: 'link', title: { zh: text, en: text }, type: 'string' as const }];
    const edition = createEdition([createLayer('parcels', [feature], { fields })]);
    const table = await createTable();
    Object.assign(table, { edition, filtered: edition });
    await vi.waitFor(() => expect(table.shadowRoot?.textContent).toContain(text));
    expect(table.shadowRoot?.querySelectorAll('img, script, [href^="javascript:"]').length).toBe(0);
  });
});
