import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { find } from '../../../test/element-tree.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { OfflineAtlas } from './offline-atlas.js';
import './offline-atlas.js';

const HERE = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

async function createAtlas(): Promise<OfflineAtlas> {
  const result = await loadEdition(HERE);
  if (!result.ok) throw new Error('The fixture does not load');
  const atlas = Object.assign(document.createElement('offline-atlas'), {
    edition: result.value,
    editionUrl: HERE,
    view: { ...DEFAULT_VIEW, language: 'en' },
    permalink: 'https://atlas.example/#v=1',
    saved: '2031-02-03',
  });
  atlas.innerHTML = '<article><h1>All places</h1></article>';
  document.body.append(atlas);
  await atlas.updateComplete;
  return atlas;
}

afterEach(() => document.body.replaceChildren());

describe('<offline-atlas>', () => {
  it('has no accessibility violation', async () => {
    const atlas = await createAtlas();
    const { violations } = await axe.run(atlas);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says when it was saved, and where it came from', async () => {
    const atlas = await createAtlas();
    expect(find(atlas, 'header').textContent).toContain('Saved on 2031-02-03');
    expect(find<HTMLAnchorElement>(atlas, 'header a').href).toBe('https://atlas.example/#v=1');
  });

  it('speaks both languages', async () => {
    const atlas = await createAtlas();
    find(atlas, '#language').click();
    await atlas.updateComplete;
    expect(find(atlas, 'h1').textContent).toContain('多格港');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('shows the place that is chosen, and hides layers', async () => {
    const atlas = await createAtlas();
    atlas.view = { ...atlas.view, selected: 'quay-east' };
    await vi.waitFor(() =>
      expect(find(atlas, 'feature-card').shadowRoot?.textContent).toContain('East Quay'),
    );
    find(atlas, 'layer-panel').shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await atlas.updateComplete;
    // Three of the four are shown at first.
    expect(atlas.view.layers?.length).toBe(2);
  });
});
