import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeView, DEFAULT_VIEW, type ViewChange, type ViewState } from '../../domain/view.js';
import { placeOverPicture, type Taking } from '../embedded-map/place-over-picture.js';
import { RenewalMapShell } from './map-shell.js';

/** An engine of no weight that can be told to fail, and counts how often it was asked for. */
const engine = { loads: 0, fails: false, ready: Promise.resolve() as Promise<void> };

class FakeLiveMap extends HTMLElement {
  ready = engine.ready;
  viewState: ViewState = DEFAULT_VIEW;
  readonly innerMap = {};
  readonly updateComplete = Promise.resolve(true);
  changeView(change: ViewChange): void {
    this.viewState = changeView(this.viewState, change);
  }
  select(selected: string | undefined): void {
    this.changeView({ selected });
  }
  placeOver(taking: Taking): void {
    placeOverPicture(this, taking);
  }
  fit(): void {}
  async toBlob(): Promise<Blob> {
    return new Blob(['picture']);
  }
}

customElements.define('fake-live-map', FakeLiveMap);
RenewalMapShell.parts = {
  reveal: 'interaction',
  loadEngine: async () => {
    engine.loads++;
    if (engine.fails) throw new Error('cut off');
    return () => document.createElement('fake-live-map') as FakeLiveMap;
  },
};
customElements.define('renewal-map', RenewalMapShell);

const POSTER = `<svg slot="poster" data-view="120,36,12,600,400" height="400" viewBox="0 0 600 400" role="group" aria-label="A map">
  <a href="#p1" data-feature="p1" aria-label="Place 1"><circle cx="300" cy="100" r="40" /></a>
  <a href="#licence" class="licence" aria-label="Licence"><rect width="60" height="20" /></a></svg>`;

function createShell(attributes = '', poster = POSTER): RenewalMapShell {
  const holder = document.createElement('div');
  holder.innerHTML = `<renewal-map lang="en" edition="/atlas/geodata/e/edition.json" style="width: 600px; height: 400px; aspect-ratio: auto" ${attributes}>${poster}</renewal-map>`;
  document.body.append(holder);
  return holder.querySelector('renewal-map') as unknown as RenewalMapShell;
}

const part = <T extends Element | null>(shell: RenewalMapShell, selector: string) =>
  shell.shadowRoot?.querySelector(selector) as T;
const liveOf = (shell: RenewalMapShell) => part<FakeLiveMap | null>(shell, 'fake-live-map');
const phase = (shell: RenewalMapShell) => expect.poll(() => shell.dataset.phase);

beforeEach(() => {
  Object.assign(engine, { loads: 0, fails: false, ready: Promise.resolve() });
});
afterEach(() => document.body.replaceChildren());

describe('the map in a page of somebody else’s', () => {
  it('has no accessibility violation as a picture, while opening and when it failed', async () => {
    const shell = createShell();
    expect((await axe.run(shell)).violations).toEqual([]);
    engine.fails = true;
    part<HTMLButtonElement>(shell, 'button').click();
    await phase(shell).toBe('failed');
    expect((await axe.run(shell)).violations).toEqual([]);
  });

  it('loads nothing before it is asked', async () => {
    // Out of the way of a pointer that rests over the page.
    createShell().style.pointerEvents = 'none';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(engine.loads).toBe(0);
  });

  it('fetches the engine while the pointer is still on its way, and shows no change', async () => {
    const shell = createShell();
    shell.dispatchEvent(new PointerEvent('pointerenter'));
    expect(engine.loads).toBe(1);
    expect(shell.dataset.phase).toBe('poster');
  });

  it('waits for a tap, and loads nothing before, where the reader saves data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    try {
      const shell = createShell('reveal="auto"');
      shell.dispatchEvent(new PointerEvent('pointerenter'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([engine.loads, shell.dataset.phase]).toEqual([0, 'poster']);
      part<HTMLElement>(shell, '.poster').click();
      await shell.ready;
      expect(shell.dataset.phase).toBe('live');
    } finally {
      // The browser's own stands on the prototype.
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('goes live where the picture looks, on a tap', async () => {
    const shell = createShell('layers="a b"');
    part<HTMLElement>(shell, '.poster').click();
    expect(shell.dataset.phase).toBe('loading');
    await shell.ready;
    expect(shell.dataset.phase).toBe('live');
    expect(liveOf(shell)?.getAttribute('view')).toBe('120,36,12');
    expect(liveOf(shell)?.getAttribute('layers')).toBe('a b');
  });

  it('selects the place that was tapped in the picture, and does not leave the page', async () => {
    const shell = createShell();
    const before = location.hash;
    shell
      .querySelector('circle')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await shell.ready;
    await expect.poll(() => liveOf(shell)?.viewState.selected).toBe('p1');
    expect(location.hash).toBe(before);
  });

  it('follows a link of the picture that is no place', () => {
    const shell = createShell();
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    shell.querySelector('rect')?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(shell.dataset.phase).toBe('poster');
    location.hash = '';
  });

  it('keeps the picture when the engine does not load, says so, and tries again', async () => {
    engine.fails = true;
    const shell = createShell();
    await expect(shell.reveal()).rejects.toThrow('cut off');
    expect(part(shell, '.say')?.textContent).toContain('picture stays');
    expect(part<HTMLAnchorElement>(shell, 'a').href).toContain('/atlas/index.html#v=1');
    expect(shell.querySelector('svg')?.getBoundingClientRect().width).toBeGreaterThan(0);
    engine.fails = false;
    part<HTMLButtonElement>(shell, 'button').click();
    await phase(shell).toBe('live');
  });

  it('goes on saying what failed when the page changes its language or colours', async () => {
    engine.fails = true;
    const shell = createShell();
    await shell.reveal().catch(() => {});
    shell.lang = 'zh-CN';
    expect(part(shell, '.say')?.textContent).toBe('互动地图没有打开，图片仍可阅读。');
    shell.setAttribute('selected', 'p1');
    expect(part<HTMLAnchorElement>(shell, 'a').href).toContain('sel=p1');
  });

  it('keeps the picture when the data does not load', async () => {
    engine.ready = Promise.reject(new Error('no data'));
    engine.ready.catch(() => {});
    const shell = createShell();
    await expect(shell.reveal()).rejects.toThrow('no data');
    expect(shell.dataset.phase).toBe('failed');
    expect(liveOf(shell)).toBeNull();
  });

  it('moves nothing in the page through all of it', async () => {
    const shell = createShell();
    const size = () => JSON.stringify(shell.getBoundingClientRect());
    const before = size();
    const revealed = shell.reveal();
    expect(size()).toBe(before);
    await revealed;
    expect(size()).toBe(before);
  });

  it('is live one at a time; the one that rests keeps its view', async () => {
    const [first, second] = [createShell(), createShell()];
    await first.reveal();
    first.changeView({ selected: 'p7' });
    await second.reveal();
    expect([first.dataset.phase, second.dataset.phase]).toEqual(['poster', 'live']);
    await first.reveal();
    await expect.poll(() => liveOf(first)?.viewState.selected).toBe('p7');
  });

  it('may be live beside others when the page says so', async () => {
    const [first, second] = [createShell('concurrent'), createShell('concurrent')];
    await Promise.all([first.reveal(), second.reveal()]);
    expect([first.dataset.phase, second.dataset.phase]).toEqual(['live', 'live']);
  });

  it('survives being taken out and put back', async () => {
    const shell = createShell();
    await shell.reveal();
    const holder = shell.parentElement;
    shell.remove();
    holder?.append(shell);
    expect(shell.dataset.phase).toBe('live');
    expect(liveOf(shell)).not.toBeNull();
  });

  it('hands changed attributes on, and speaks the language of the page', async () => {
    const shell = createShell();
    await shell.reveal();
    shell.setAttribute('layers', 'c');
    expect(liveOf(shell)?.getAttribute('layers')).toBe('c');
    expect(part(shell, 'button')?.textContent).toBe('Explore the map');
    shell.lang = 'zh-CN';
    expect(part(shell, 'button')?.textContent).toBe('探索地图');
    expect(liveOf(shell)?.lang).toBe('zh-CN');
  });

  it('comes to life by itself only where the page asks for it', async () => {
    const shell = createShell('reveal="visible"');
    await phase(shell).toBe('live');
  });

  it('is told by `manual` alone', async () => {
    const shell = createShell('reveal="manual"');
    part<HTMLElement>(shell, '.poster').click();
    expect(shell.dataset.phase).toBe('poster');
    expect(part<HTMLButtonElement>(shell, 'button').hidden).toBe(true);
    await shell.reveal();
    expect(shell.dataset.phase).toBe('live');
  });

  it('takes a view that was set before it was known', async () => {
    const shell = createShell();
    shell.viewState = { ...DEFAULT_VIEW, basis: 'located' };
    await shell.reveal();
    await expect.poll(() => liveOf(shell)?.viewState.basis).toBe('located');
  });
});
