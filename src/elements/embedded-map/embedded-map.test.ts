import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../domain/view.js';
import './embedded-map.js';
import type { EmbeddedMap } from './embedded-map.js';

const fixture = (name: string) => new URL(`/test/fixtures/${name}/edition.json`, location.href).href;
const BEFORE = 'ed31ac436758';
const NOW = '873dc68784fe';

function createMap(pinned: string, name = 'edition-harbour-next'): EmbeddedMap {
  const map = Object.assign(document.createElement('renewal-live-map'), {
    edition: fixture(name),
    pinned,
    lang: 'en',
  });
  map.style.cssText = 'width: 600px; height: 400px';
  document.body.append(map);
  return map;
}

const noticeOf = (map: EmbeddedMap) => map.shadowRoot?.querySelector('data-news, .news');
const textOf = (map: EmbeddedMap) => {
  const notice = noticeOf(map);
  return (notice?.shadowRoot ?? notice)?.textContent ?? '';
};
/** Until it has asked, or never will. */
const settled = (map: EmbeddedMap) => map.ready.catch(() => {});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a frozen map', () => {
  it('tells what has changed since the version of the page', async () => {
    const map = createMap(BEFORE);
    await vi.waitFor(() => expect(textOf(map)).toContain('1 added, 1 removed, 3 changed'), {
      timeout: 15_000,
    });
    map.viewState = { ...DEFAULT_VIEW, layers: ['gardens'] };
    await map.updateComplete;
    const news = map.shadowRoot?.querySelector('data-news');
    expect(news?.shown).toEqual(['gardens']);
    news?.dispatchEvent(new Event('close'));
    await map.updateComplete;
    expect(noticeOf(map)).toBeNull();
  });

  it('tells the same of a day, and nothing of the newest version', async () => {
    const [day, newest] = [createMap('2027-01-31'), createMap(NOW)];
    await vi.waitFor(() => expect(textOf(day)).toContain('1 added'), { timeout: 15_000 });
    await settled(newest);
    expect(noticeOf(newest)).toBeNull();
  });

  it('says plainly that it does not know what has changed since a version that nobody recorded', async () => {
    const map = createMap('000000000000');
    await vi.waitFor(() => expect(textOf(map)).toContain('what has changed is not known'), {
      timeout: 15_000,
    });
  });

  it('goes by the day alone where an edition keeps no versions', async () => {
    const [older, current] = [
      createMap('2026-01-31', 'edition-harbour'),
      createMap('2026-11-22', 'edition-harbour'),
    ];
    await vi.waitFor(() => expect(textOf(older)).toContain('was updated on 2026-11-22'), { timeout: 15_000 });
    await settled(current);
    expect(noticeOf(current)).toBeNull();
  });
});
