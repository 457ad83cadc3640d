import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PickTilesEvent } from '../tiles-panel/tiles-events.js';
import './tile-card.js';

afterEach(() => document.body.replaceChildren());

async function createCard() {
  const hit = { layerId: 'mine', part: 'parcels', properties: { use: '<b>housing</b>', floors: 6 } };
  const card = Object.assign(document.createElement('tile-card'), {
    hits: [hit, hit],
    language: 'en' as const,
  });
  card.lang = 'en';
  document.body.append(card);
  await card.updateComplete;
  return card;
}

describe('tile-card', () => {
  it('is accessible', async () => {
    const { violations } = await axe.run(await createCard(), { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('shows attributes as plain text, and that they are in no figure', async () => {
    const root = (await createCard()).shadowRoot;
    expect(root?.textContent).toContain('<b>housing</b>');
    expect(root?.querySelector('b')).toBeNull();
    expect(root?.textContent).toContain('It counts in no figure');
    expect(root?.textContent).toContain('More features at this place: 1');
  });

  it('asks to be closed', async () => {
    const card = await createCard();
    const heard = vi.fn<(event: PickTilesEvent) => void>();
    card.addEventListener('pick-tiles', heard);
    card.shadowRoot?.querySelector<HTMLElement>('.close')?.click();
    expect(heard.mock.calls[0]?.[0].hits).toEqual([]);
  });
});
