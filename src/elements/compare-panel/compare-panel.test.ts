import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Comparison, DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, GoToEvent } from '../panel-events.js';
import type { ComparePanel } from './compare-panel.js';
import './compare-panel.js';

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

function text(panel: ComparePanel): string {
  return panel.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
}

afterEach(() => document.body.replaceChildren());

describe('<compare-panel>', () => {
  it('has no accessibility violation', async () => {
    const panel = await createPanel({ type: 'edition', at: 0.5, edition: NEXT });
    await vi.waitFor(() => expect(text(panel)).toContain('added'));
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

  it('lists what another edition added, took away and changed, and marks it on the map', async () => {
    const panel = await createPanel({ type: 'edition', at: 0.5 });
    const marks: string[][] = [];
    panel.addEventListener('compared', (event) => marks.push(event.marks.map(({ mark }) => mark)));
    panel.view = { ...DEFAULT_VIEW, comparison: { type: 'edition', at: 0.5, edition: NEXT } };
    await vi.waitFor(() => expect(text(panel)).toContain('1 added'));
    expect(text(panel)).toContain('1 removed');
    expect(text(panel)).toContain('3 changed');
    expect(text(panel)).toContain('Status: Started → Completed');
    expect(marks.at(-1)).toEqual(['added', 'removed', 'changed', 'changed', 'changed']);
    const selected = vi.fn();
    const gone = vi.fn();
    panel.addEventListener('renewal-select', (event: RenewalSelectEvent) => selected(event.featureId));
    panel.addEventListener('go-to', (event: GoToEvent) => gone(event.label));
    for (const button of panel.shadowRoot?.querySelectorAll<HTMLElement>('.place') ?? []) button.click();
    expect(selected.mock.calls.flat()).toContain('garden-2');
    expect(gone.mock.calls.flat()).toEqual(['East pumping station']);
  });

  it('says why another edition did not load, and asks nobody else', async () => {
    const panel = await createPanel({
      type: 'edition',
      at: 0.5,
      edition: '/test/fixtures/none/edition.json',
    });
    await vi.waitFor(() => expect(text(panel)).toContain('did not load'));
    panel.view = {
      ...DEFAULT_VIEW,
      comparison: { type: 'edition', at: 0.5, edition: 'https://example.org/edition.json' },
    };
    await vi.waitFor(() => expect(text(panel)).toContain('not of this site'));
  });
});
