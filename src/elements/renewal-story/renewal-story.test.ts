import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbeddedMap } from '../embedded-map/embedded-map.js';
import type { RenewalStepEvent } from '../events.js';
import type { RenewalStory } from './renewal-story.js';
import './define-renewal-story.js';

const EDITION = '/test/fixtures/edition-harbour/edition.json';

const POSTER = `<img data-poster alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/%3E">`;

const SECTIONS = `
  <section id="quays" data-view="3.05,55,13" data-layers="quays" data-select="quay-east">
    <h2>The quays</h2><p>It begins at the <a href="#quay-east" data-feature>north quay</a>.</p>
  </section>
  <section id="pumps" data-layers="pumps"><h2>The pumps</h2><p>Then <mark data-feature="pump-north">a pump</mark>.</p></section>
  <section id="tram" data-view="3.06,55.01,12" data-layers="tram" data-basis="located"><h2>The tram</h2><p>At last.</p></section>`;

/** A story in an article, with its pieces ready. */
async function createStory(
  attributes: Record<string, string> = {},
  { sections = SECTIONS, around = 'article' } = {},
): Promise<RenewalStory> {
  const page = document.createElement(around);
  page.lang = 'en';
  page.innerHTML = `<p>See <a id="outside" href="#tram-main" data-feature>the tram</a>.</p><renewal-story>${sections}</renewal-story>`;
  const story = page.querySelector('renewal-story');
  if (!story) throw new Error('no story');
  for (const [name, value] of Object.entries({ edition: EDITION, layout: 'scroll', ...attributes }))
    story.setAttribute(name, value);
  document.body.append(page);
  await story.updateComplete;
  return story;
}

async function mapOf(story: RenewalStory): Promise<EmbeddedMap> {
  await expect.poll(() => story.renderRoot.querySelector('renewal-live-map')).not.toBeNull();
  const map = story.renderRoot.querySelector('renewal-live-map');
  if (!map) throw new Error('no map');
  await customElements.whenDefined('renewal-live-map');
  await map.ready;
  await story.updateComplete;
  return map;
}

function listen(story: RenewalStory): string[] {
  const heard: string[] = [];
  story.addEventListener('renewal-step', (event: RenewalStepEvent) => heard.push(event.stepId));
  return heard;
}

beforeEach(() => window.scrollTo(0, 0));
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('<renewal-story>', () => {
  it('has no accessibility violation, driven by scroll and unrolled', async () => {
    for (const layout of ['scroll', 'unrolled']) {
      const story = await createStory(
        { layout },
        { sections: SECTIONS.replaceAll('</h2>', `</h2>${POSTER}`) },
      );
      if (layout === 'scroll') await mapOf(story);
      const { violations } = await axe.run(story);
      expect(violations.map(({ id, nodes }) => `${layout} ${id} ${nodes[0]?.html}`)).toEqual([]);
      document.body.replaceChildren();
    }
  });

  it('opens at its first step', async () => {
    const story = await createStory();
    const map = await mapOf(story);
    expect(story.step).toBe('quays');
    expect(map.viewState).toMatchObject({ layers: ['quays'], selected: 'quay-east' });
    expect(map.innerMap?.getCenter().lng).toBeCloseTo(3.05, 3);
  });

  it('the scroll of the page drives the map, and tells it', async () => {
    const story = await createStory();
    const map = await mapOf(story);
    const heard = listen(story);
    story.querySelector('#pumps')?.scrollIntoView();
    await expect.poll(() => story.step).toBe('pumps');
    expect(map.viewState).toMatchObject({ layers: ['pumps'] });
    expect(map.viewState.selected).toBeUndefined();
    expect(heard).toEqual(['pumps']);
    expect(story.renderRoot.querySelector('[role=status]')?.textContent).toBe(
      'The map shows step 2 of 3: The pumps',
    );
    expect(story.renderRoot.querySelector('.step.active')?.getAttribute('part')).toBe('step active-step');
  });

  it('buttons and arrow keys go from step to step, and the focus goes along', async () => {
    const story = await createStory();
    const heard = listen(story);
    const next = story.renderRoot.querySelector<HTMLButtonElement>('.steps button:last-child');
    next?.focus();
    next?.click();
    await expect.poll(() => document.activeElement?.id).toBe('pumps');
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    press('ArrowRight');
    expect(document.activeElement?.id).toBe('tram');
    press('ArrowRight');
    press('ArrowLeft');
    expect(document.activeElement?.id).toBe('pumps');
    expect(heard).toEqual(['pumps', 'tram', 'pumps']);
  });

  it('arrows are the other way round in a page that reads from the right', async () => {
    const story = await createStory();
    story.dir = 'rtl';
    story.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(story.step).toBe('pumps');
  });

  it('words point at their place and choose it, in the article around too', async () => {
    const story = await createStory();
    const map = await mapOf(story);
    const mark = story.querySelector('mark');
    expect(mark?.getAttribute('role')).toBe('button');
    mark?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(map.viewState.selected).toBe('pump-north');
    mark?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(map.viewState.selected).toBe('quay-east');
    const outside = document.querySelector<HTMLElement>('#outside');
    outside?.click();
    await expect.poll(() => outside?.hasAttribute('data-lit')).toBe(true);
    expect(map.viewState.selected).toBe('tram-main');
    expect(map.viewState.layers).toContain('tram');
    expect(location.hash).toBe('');
  });

  it('a place chosen on the map lights up its words, and those of no other', async () => {
    const story = await createStory();
    const map = await mapOf(story);
    const lit = () => [...document.querySelectorAll('[data-lit]')].map((element) => element.textContent);
    expect(lit()).toEqual(['north quay']);
    const { RenewalSelectEvent } = await import('../events.js');
    map.dispatchEvent(new RenewalSelectEvent('pump-north', 'pumps', ['pump-north']));
    expect(lit()).toEqual(['a pump']);
    map.dispatchEvent(new RenewalSelectEvent(undefined, undefined, []));
    expect(lit()).toEqual([]);
  });

  it('leaves a click alone whose place it does not know', async () => {
    const story = await createStory();
    await mapOf(story);
    const link = document.querySelector('#outside');
    link?.setAttribute('href', '#elsewhere');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
  });

  it('goes to the step in the address, and leaves the address alone', async () => {
    history.replaceState(null, '', '#tram');
    const story = await createStory();
    await expect.poll(() => story.step).toBe('tram');
    expect(scrollY).toBeGreaterThan(100);
    story.goTo('pumps');
    expect(story.step).toBe('pumps');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(location.hash).toBe('#tram');
  });

  it('writes the address only when asked to, and adds nothing to the history', async () => {
    const story = await createStory({ 'update-address': '' });
    const { length } = history;
    story.goTo('tram');
    await expect.poll(() => location.hash).toBe('#tram');
    expect(history.length).toBe(length);
  });

  it('unrolls in a frame: a picture to each step, and one live map where it is asked for', async () => {
    const sections = SECTIONS.replace('The pumps</h2>', `The pumps</h2>${POSTER}`);
    const story = await createStory({ layout: 'auto' }, { sections });
    expect(story.dataset.layout).toBe('unrolled');
    expect(story.renderRoot.querySelector('.stage')).toBeNull();
    await expect
      .poll(() => story.renderRoot.querySelectorAll('.still img').length, { timeout: 20_000 })
      .toBe(2);
    const buttons = story.renderRoot.querySelectorAll<HTMLButtonElement>('.still button');
    expect(buttons).toHaveLength(3);
    buttons[1]?.click();
    const map = await mapOf(story);
    expect(map.viewState.layers).toEqual(['pumps']);
    const poster = story.querySelector('[data-poster]');
    expect(poster && getComputedStyle(poster).display).toBe('none');
    buttons[2]?.click();
    await mapOf(story);
    expect(story.renderRoot.querySelectorAll('renewal-live-map')).toHaveLength(1);
    expect(poster && getComputedStyle(poster).display).not.toBe('none');
  });

  it('a live map takes the place of the posters; without one they stay, and a word says so', async () => {
    const sections = SECTIONS.replaceAll('</h2>', `</h2>${POSTER}`);
    const story = await createStory({}, { sections });
    const poster = story.querySelector('[data-poster]');
    expect(poster && getComputedStyle(poster).display).toBe('none');
    story.edition = '/nowhere/edition.json';
    await expect.poll(() => story.dataset.layout).toBe('unrolled');
    expect(poster && getComputedStyle(poster).display).not.toBe('none');
    expect(story.renderRoot.querySelector('.notice')?.textContent).toContain('reads on');
  });

  it('fills in the figures of the edition', async () => {
    const data =
      '<data data-figure="all" value="1">1</data> <data data-figure="count" data-layer="quays">?</data>';
    const story = await createStory({}, { sections: SECTIONS.replace('At last.', data) });
    const { commitments } = await (await fetch('/test/fixtures/edition-harbour/commitments.json')).json();
    const text = () => [...story.querySelectorAll('data')].map((element) => element.textContent);
    await expect.poll(text).toEqual([String(commitments.length), expect.stringMatching(/^\d+$/)]);
  });

  it('names what cannot be read, to the developer', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const story = await createStory(
      {},
      { sections: '<section id="a" data-view="here"><h2>A</h2></section>' },
    );
    expect(story.step).toBe('a');
    expect(warned.mock.calls.flat().join()).toContain('data-view="here" of step a cannot be read');
    warned.mockRestore();
  });

  it('two stories in a page keep to their own words', async () => {
    const first = await createStory({}, { around: 'div' });
    const second = await createStory({}, { around: 'div' });
    const one = await mapOf(first);
    second.scrollIntoView();
    const two = await mapOf(second);
    second.querySelector('mark')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(one.viewState.selected).not.toBe('pump-north');
    expect(two.viewState.selected).toBe('pump-north');
  });

  it('is gone without a trace when removed, and alive again when put back', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const story = await createStory();
    await mapOf(story);
    const { parentElement } = story;
    expect(document.adoptedStyleSheets.length).toBeGreaterThan(sheets);
    story.remove();
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
    expect(story.querySelector('mark')?.hasAttribute('role')).toBe(false);
    expect(story.querySelector('[data-lit]')).toBeNull();
    expect(story.dataset.layout).toBeUndefined();
    parentElement?.append(story);
    const map = await mapOf(story);
    expect(map.innerMap).toBeDefined();
    story.goTo('tram');
    expect(story.step).toBe('tram');
  });

  it('steps that come later count', async () => {
    const story = await createStory();
    story.insertAdjacentHTML('beforeend', '<section id="end" data-layers=""><h2>The end</h2></section>');
    await expect.poll(() => story.renderRoot.querySelector('.count')?.textContent).toBe('1 / 4');
    story.goTo('end');
    expect(story.step).toBe('end');
  });
});
