import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../domain/language.js';
import { loadEdition } from '../../io/load-edition.js';
import type { EmbedBuilder } from './embed-builder.js';
import './embed-builder.js';
import type { WechatCode } from './wechat-code.js';

const EDITION = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

async function createBuilder(language: Language = 'en', editionUrl = EDITION): Promise<EmbedBuilder> {
  const result = await loadEdition(editionUrl);
  if (!result.ok) throw new Error('The fixture did not load');
  const builder = Object.assign(document.createElement('embed-builder'), {
    edition: result.value,
    filtered: result.value,
    editionUrl,
    language,
    today: '2026-11-26',
  });
  document.body.append(builder);
  await drawn(builder);
  return builder;
}

const drawn = (builder: EmbedBuilder) => vi.waitFor(() => find(builder, '.page > svg'), { timeout: 10_000 });

function find<T extends Element = HTMLElement>(builder: EmbedBuilder, selector: string): T {
  const found = builder.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

const codeOf = (builder: EmbedBuilder) => find<HTMLTextAreaElement>(builder, 'textarea').value;

async function choose(builder: EmbedBuilder, kind: string): Promise<void> {
  find<HTMLInputElement>(builder, `input[value=${kind}]`).click();
  await builder.updateComplete;
}

async function select(builder: EmbedBuilder, id: string, value: string): Promise<void> {
  const field = find<HTMLSelectElement>(builder, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await builder.updateComplete;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<embed-builder>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation (%s)', async (language) => {
    const builder = await createBuilder(language);
    const { violations } = await axe.run(builder);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('gives a script with the picture inside, and the same picture without a script', async () => {
    const builder = await createBuilder();
    expect(codeOf(builder)).toMatch(/<renewal-map[^>]*><svg slot="poster"[^>]*data-view="[^"]+,640,420"/);
    expect(codeOf(builder)).toContain('embed/renewal-map.js"></script>');
    await choose(builder, 'still');
    expect(codeOf(builder)).toContain('<svg ');
    expect(codeOf(builder)).not.toContain('<script');
    expect(codeOf(builder)).toContain('Schematic, not a reviewed map');
  });

  it('draws the picture anew for another width, and for another language of the map', async () => {
    const builder = await createBuilder();
    await select(builder, 'width', '320');
    await vi.waitFor(() => expect(codeOf(builder)).toMatch(/data-view="[^"]+,320,420"/), { timeout: 10_000 });
    await select(builder, 'language', 'zh');
    await vi.waitFor(() => expect(find(builder, '.page > svg').getAttribute('lang')).toBe('zh-CN'), {
      timeout: 10_000,
    });
    expect(codeOf(builder)).toContain('lang="zh-CN"');
  });

  it('writes what is typed as caption, escaped, and the day of the data when it is pinned', async () => {
    const builder = await createBuilder();
    const field = find<HTMLInputElement>(builder, '#caption');
    field.value = 'Quays & <docks>';
    field.dispatchEvent(new Event('input'));
    find<HTMLInputElement>(builder, '#pinned').click();
    await builder.updateComplete;
    expect(codeOf(builder)).toContain('<figcaption lang="en">Quays &#38; &#60;docks&#62;</figcaption>');
    expect(codeOf(builder)).toContain(`pinned="${builder.edition?.manifest.updated}"`);
  });

  it('freezes to the version that is recorded last', async () => {
    const builder = await createBuilder('en', EDITION.replace('edition-harbour', 'edition-harbour-next'));
    find<HTMLInputElement>(builder, '#pinned').click();
    await vi.waitFor(() => expect(codeOf(builder)).toContain('pinned="873dc68784fe"'));
  });

  it('gives a picture for a WeChat article, without what would mean nothing there', async () => {
    const builder = await createBuilder();
    await choose(builder, 'wechat');
    const own = find<WechatCode>(builder, 'wechat-code');
    await vi.waitFor(() => expect(own.shadowRoot?.querySelector('[data-offences="0"]')).not.toBeNull(), {
      timeout: 10_000,
    });
    expect(builder.shadowRoot?.querySelector('#width, #plain, #pinned')).toBeNull();
    const code = own.shadowRoot?.querySelector('textarea')?.value ?? '';
    expect(code).toMatch(/^<section style="[^"]*"><svg /);
    const { violations } = await axe.run(builder);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('copies the code and says so', async () => {
    const builder = await createBuilder();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    find<HTMLButtonElement>(builder, '.primary').click();
    await vi.waitFor(() => expect(find(builder, '.said').textContent).toBe('Copied.'));
    expect(written).toHaveBeenCalledWith(codeOf(builder));
  });

  it('packs the kit: pictures, words, places and codes in both languages', async () => {
    const builder = await createBuilder();
    let saved: Blob | undefined;
    const createObjectURL = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      if (content instanceof Blob && content.type === 'application/zip') saved = content;
      return createObjectURL(content);
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    find<HTMLButtonElement>(builder, '#kit').click();
    await vi.waitFor(() => expect(saved).toBeDefined(), { timeout: 20_000 });
    const files = unzipSync(new Uint8Array(await (saved ?? new Blob()).arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual([
      ...['code/frame.html', 'code/link.html', 'code/script.html', 'code/still.html', 'code/wechat.html'],
      ...['map-long.png', 'map.png', 'map.svg', 'map@2x.png'],
      ...[
        'places.en.csv',
        'places.en.html',
        'places.zh.csv',
        'places.zh.html',
        'words.en.txt',
        'words.zh.txt',
      ],
    ]);
    const size = (name: string) => {
      // Width and height stand in the first chunk of a PNG.
      const view = new DataView(files[name]?.buffer ?? new ArrayBuffer(24), files[name]?.byteOffset ?? 0);
      return [view.getUint32(16), view.getUint32(20)];
    };
    expect(size('map.png')[0]).toBe(640);
    expect(size('map@2x.png')[0]).toBe(1280);
    expect(size('map-long.png')[0]).toBe(750);
    const words = new TextDecoder().decode(files['words.en.txt']);
    expect(words).toContain('Alternative text');
    expect(words).toContain('2026-11-26');
    expect(new TextDecoder().decode(files['code/wechat.html'])).toContain('begin="click"');
  });

  it('closes by its cross', async () => {
    const builder = await createBuilder();
    const heard = vi.fn();
    document.body.addEventListener('open-tool', heard, { once: true });
    builder.shadowRoot
      ?.querySelector('modal-dialog')
      ?.shadowRoot?.querySelector<HTMLButtonElement>('.close')
      ?.click();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  });
});
