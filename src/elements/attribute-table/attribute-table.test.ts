import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
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

async function createTable(count = 40): Promise<AttributeTable> {
  const edition = createMany(count);
  const table = Object.assign(document.createElement('attribute-table'), {
    edition,
    filtered: edition,
    language: 'en',
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

  it('filters by what is typed, and is closed by its cross', async () => {
    const table = await createTable();
    const changes: ChangeViewEvent['change'][] = [];
    table.addEventListener('change-view', (event: ChangeViewEvent) => changes.push(event.change));
    const field = table.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
    if (field) field.value = '0001';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(changes).toEqual([{ filter: { text: '0001' } }]));
    table.shadowRoot?.querySelector<HTMLElement>('.close')?.click();
    expect(changes[1]).toEqual({ table: undefined });
  });

  it('exports what is shown', async () => {
    const table = await createTable(3);
    table.view = { ...DEFAULT_VIEW, basis: 'located' };
    await table.updateComplete;
    const saved = vi.spyOn(URL, 'createObjectURL');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const said = new Promise<string>((resolve) =>
      table.addEventListener('say', (event: SayEvent) => resolve(event.message)),
    );
    table.shadowRoot?.querySelector<HTMLElement>('[data-export=csv]')?.click();
    const blob = saved.mock.calls[0]?.[0];
    if (!(blob instanceof Blob)) throw new Error('No file');
    const lines = (await blob.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('p1');
    expect(await said).toContain('.csv');
    click.mockRestore();
    saved.mockRestore();
  });
});
