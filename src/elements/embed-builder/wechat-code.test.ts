import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import type { Language } from '../../domain/language.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import './wechat-code.js';
import type { WechatCode } from './wechat-code.js';

const point = (longitude: number) => ({ type: 'Point' as const, coordinates: [longitude, 36] });

/** Two places, 0.01° or 117 px apart at zoom 13 in the picture. */
const EDITION = createEdition([
  createLayer('sites', [
    createAtlasFeature({ id: 'west', name: '西站', basis: 'estimate', status: 'planned' }, point(119.995)),
    createAtlasFeature(
      { id: 'east', name: '东站', basis: 'illustrative', status: 'completed' },
      point(120.005),
    ),
  ]),
]);

async function createCode(language: Language = 'zh'): Promise<WechatCode> {
  const view = changeView(DEFAULT_VIEW, { camera: { center: [120, 36], zoom: 13 } });
  const picture = {
    edition: EDITION,
    basemaps: [],
    halos: new Map(),
    localities: [],
    view,
    width: 343,
    height: 360,
    language: 'zh' as const,
    theme: 'light' as const,
    caption: 'none' as const,
  };
  const code = Object.assign(document.createElement('wechat-code'), { picture, language, caption: '说明' });
  document.body.append(code);
  await vi.waitFor(() => expect(code.shadowRoot?.querySelector('svg')).not.toBeNull(), { timeout: 10_000 });
  return code;
}

const root = (code: WechatCode) => {
  if (!code.shadowRoot) throw new Error('The element has not rendered');
  return code.shadowRoot;
};

/** Names on the cards that can be seen. */
const cardsSeen = (code: WechatCode) =>
  [...root(code).querySelectorAll('svg tspan[font-weight]')]
    .filter((name) => getComputedStyle(name).visibility === 'visible')
    .map(({ textContent }) => textContent);

const targets = (code: WechatCode) => [...root(code).querySelectorAll('svg circle[visibility]')];

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<wechat-code>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation (%s)', async (language) => {
    const { violations } = await axe.run(await createCode(language));
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says that no real account has tried it, and what the check found', async () => {
    const text = root(await createCode()).textContent;
    expect(text).toContain('尚未用真实的公众号试发');
    expect(text).toContain('没有公众号不保留的内容');
  });

  it('tells of the place that is tapped, of another when that is tapped, of none when the map is', async () => {
    const code = await createCode();
    const [west, east] = targets(code);
    if (!west || !east) throw new Error('There is nothing to tap');
    expect(cardsSeen(code)).toEqual([]);
    await userEvent.click(west);
    await vi.waitFor(() => expect(cardsSeen(code)).toEqual(['西站']));
    await userEvent.click(east);
    await vi.waitFor(() => expect(cardsSeen(code)).toEqual(['东站']));
    expect(root(code).querySelector('svg')?.textContent).toContain('示意：位置未公布');
    await userEvent.click(root(code).querySelector('svg > g') as Element, { position: { x: 20, y: 30 } });
    await vi.waitFor(() => expect(cardsSeen(code)).toEqual([]));
    await userEvent.click(west);
    await vi.waitFor(() => expect(cardsSeen(code)).toEqual(['西站']));
  });

  it('copies the picture as formatted text, every mark of it', async () => {
    const code = await createCode();
    const [copy] = root(code).querySelectorAll('button');
    let html = '';
    const listen = (event: ClipboardEvent) => {
      html = event.clipboardData?.getData('text/html') ?? '';
    };
    // The last to hear it: what the page has put there stands.
    const stop = vi.spyOn(ClipboardEvent.prototype, 'stopImmediatePropagation').mockImplementation(() => {});
    document.addEventListener('copy', listen);
    if (copy) await userEvent.click(copy);
    document.removeEventListener('copy', listen);
    stop.mockRestore();
    expect(html).toBe(root(code).querySelector('textarea')?.value);
    expect(root(code).querySelector('.said')?.textContent).toBe('已复制，可以粘贴到公众号编辑器。');
  });

  it('says so when the browser lets only the code be copied, and when nothing', async () => {
    const code = await createCode();
    const [rich] = root(code).querySelectorAll('button');
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('Refused'));
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    rich?.click();
    await vi.waitFor(() =>
      expect(root(code).querySelector('.said')?.textContent).toContain('已改为复制代码'),
    );
    written.mockRejectedValue(new Error('Refused'));
    rich?.click();
    await vi.waitFor(() => expect(root(code).querySelector('.said')?.textContent).toContain('手动复制'));
  });
});
