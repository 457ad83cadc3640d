import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Comparison, DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, GoToEvent } from '../panel-events.js';
import type { ComparePanel } from './compare-panel.js';
import './compare-panel.js';
import type { ComparedEvent } from './compared-event.js';

const HERE = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;
const NEXT = '/test/fixtures/edition-harbour-next/edition.json';

async function createPanel(comparison: Comparison): Promise<ComparePanel> {
  const result = await loadEdition(HERE);
  if (!result.ok) throw new Error('The fixture does not load');
  const panel = Object.assign(document.createElement('compare-panel'), {
    language: 'en',
    edition: result.value,
    view: { ...DEFAULT_VIEW, comparison },
  });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

/** A panel whose list of differences stands. */
async function createCompared(): Promise<ComparePanel> {
  const panel = await createPanel({ type: 'edition', at: 0.5, edition: NEXT });
  await vi.waitFor(() => expect(text(panel)).toContain('1 added'));
  return panel;
}

function text(root: ComparePanel | Element | null | undefined): string {
  const inner = root && 'shadowRoot' in root && root.shadowRoot ? root.shadowRoot : root;
  return inner?.textContent?.replace(/\s+/g, ' ') ?? '';
}

/** What the panel says of the place, by its name. */
function rowOf(panel: ComparePanel, name: string): string {
  const rows = [...(panel.shadowRoot?.querySelectorAll('li') ?? [])];
  return text(rows.find((row) => row.querySelector('.place')?.textContent?.startsWith(name)));
}

afterEach(() => document.body.replaceChildren());

describe('<compare-panel>', () => {
  it('has no accessibility violation', async () => {
    const panel = await createCompared();
    const { violations } = await axe.run(panel);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('changes what is compared, and ends it', async () => {
    const panel = await createPanel({ type: 'status', at: 0.4 });
    const heard: ChangeViewEvent['change'][] = [];
    panel.addEventListener('change-view', (event: ChangeViewEvent) => heard.push(event.change));
    panel.shadowRoot?.querySelector<HTMLElement>('input[value=basis]')?.click();
    panel.shadowRoot?.querySelector<HTMLElement>('header button')?.click();
    expect(heard).toEqual([{ comparison: { type: 'basis', at: 0.4 } }, { comparison: undefined }]);
  });

  it('asks for the edition at the address that was typed', async () => {
    const panel = await createPanel({ type: 'edition', at: 0.4 });
    const heard: ChangeViewEvent['change'][] = [];
    panel.addEventListener('change-view', (event: ChangeViewEvent) => heard.push(event.change));
    const address = panel.shadowRoot?.querySelector<HTMLInputElement>('#address');
    if (!address) throw new Error('No field for the address');
    address.value = ` ${NEXT} `;
    address.form?.requestSubmit();
    expect(heard).toEqual([{ comparison: { type: 'edition', at: 0.4, edition: NEXT } }]);
  });

  it('lists what another edition added, took away and changed, and marks it on the map', async () => {
    const panel = await createPanel({ type: 'edition', at: 0.5 });
    const marks: string[][] = [];
    panel.addEventListener('compared', (event) => marks.push(event.marks.map(({ mark }) => mark)));
    panel.view = { ...DEFAULT_VIEW, comparison: { type: 'edition', at: 0.5, edition: NEXT } };
    await vi.waitFor(() => expect(text(panel)).toContain('1 added'));
    expect(text(panel)).toContain('1 removed');
    expect(text(panel)).toContain('3 changed');
    expect(marks.at(-1)).toEqual(['added', 'removed', 'changed', 'changed', 'changed']);
  });

  it('tells how each place changed, in words', async () => {
    const panel = await createCompared();
    expect(rowOf(panel, 'The Great Mole')).toContain('Name: The Mole → The Great Mole');
    expect(rowOf(panel, 'The Great Mole')).toContain('Name (Chinese): 防波堤 → 大防波堤');
    expect(rowOf(panel, 'The Great Mole')).toContain('Status: Started → Completed');
    // 0.01° of longitude at 54.985° N: 0.01 · π/180 · 6378137 m · cos φ / √(1 − e² sin² φ) = 640.2 m.
    expect(rowOf(panel, 'South pumping station')).toContain('moved 640 m');
    expect(rowOf(panel, 'South pumping station')).toContain('Capacity: 18.5 m³/s → 20 m³/s');
    expect(rowOf(panel, 'South pumping station')).toContain('Opened: (none) → 2027-06-01');
    // The quay was 0.005° tall and is 0.01° tall: it has grown by as much as it was, and does nothing but grow.
    expect(rowOf(panel, 'East Quay')).toContain('14.2 ha (214 mu) larger · outline up to 557 m apart');
    expect(rowOf(panel, 'East Quay')).not.toContain('differs');
    expect(rowOf(panel, 'Illustrative garden 2')).toContain('illustrative');
    expect(text(panel)).toContain('Target changed · Quay area rebuilt: ≥ 30 ha to build → ≥ 35 ha to build');
  });

  it('reads out how many differences there are, not every one of them', async () => {
    const panel = await createCompared();
    const status = text(panel.shadowRoot?.querySelector('[role=status]'));
    // One added, one removed, three changed, one target.
    expect(status).toContain('Differences: 6.');
    expect(status).not.toContain('East Quay');
  });

  it('selects what this edition has, and goes to what only the other one has', async () => {
    const panel = await createCompared();
    const selected = vi.fn();
    const gone = vi.fn();
    panel.addEventListener('renewal-select', (event: RenewalSelectEvent) => selected(event.featureId));
    panel.addEventListener('go-to', (event: GoToEvent) => gone(event.label));
    for (const button of panel.shadowRoot?.querySelectorAll<HTMLElement>('.place') ?? []) button.click();
    expect(selected.mock.calls.flat()).toEqual(
      expect.arrayContaining(['garden-2', 'quay-mole', 'quay-east', 'pump-south']),
    );
    expect(gone.mock.calls.flat()).toEqual(['East pumping station']);
  });

  it('calls editions of one title by their dates, in the language of the page', async () => {
    const titles: ComparedEvent['titles'][] = [];
    document.body.addEventListener('compared', (event) => titles.push(event.titles));
    const panel = await createCompared();
    expect(titles.at(-1)).toEqual(['Data of 2026-11-22', 'Data of 2027-11-22']);
    panel.language = 'zh';
    await panel.updateComplete;
    expect(titles.at(-1)).toEqual(['数据更新于 2026-11-22', '数据更新于 2027-11-22']);
  });

  it('takes its marks back when nothing is compared, also those of a panel before it', async () => {
    const panel = await createCompared();
    panel.remove();
    const marks: number[] = [];
    const heard = (event: ComparedEvent) => marks.push(event.marks.length);
    document.body.addEventListener('compared', heard);
    const again = await createPanel({ type: 'edition', at: 0.5 });
    expect(marks).toEqual([0]);
    again.view = { ...DEFAULT_VIEW, comparison: { type: 'edition', at: 0.5, edition: NEXT } };
    await vi.waitFor(() => expect(marks.at(-1)).toBe(5));
    again.view = { ...DEFAULT_VIEW, comparison: { type: 'basis', at: 0.5 } };
    await again.updateComplete;
    expect(marks.at(-1)).toBe(0);
    document.body.removeEventListener('compared', heard);
  });

  it('compares again when it is put back into the page', async () => {
    const panel = await createCompared();
    panel.remove();
    expect(text(panel)).not.toContain('Loading');
    document.body.append(panel);
    await panel.updateComplete;
    await vi.waitFor(() => expect(text(panel)).toContain('1 added'));
  });

  it('says why another edition did not load', async () => {
    const reasons = [
      ['/test/fixtures/none/edition.json', 'did not load'],
      ['/test/fixtures/edition-harbour/commitments.json', 'not the edition.json of an atlas'],
      ['http://', 'not an address'],
    ] as const;
    for (const [edition, reason] of reasons) {
      const panel = await createPanel({ type: 'edition', at: 0.5, edition });
      await vi.waitFor(() => expect(text(panel)).toContain(reason));
    }
  });

  it('asks nothing of another site', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const panel = await createPanel({
      type: 'edition',
      at: 0.5,
      edition: 'https://example.org/edition.json',
    });
    await vi.waitFor(() => expect(text(panel)).toContain('not of this site'));
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});
