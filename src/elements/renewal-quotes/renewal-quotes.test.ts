import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { RenewalSelectEvent } from '../events.js';
import type { AnsweringMap } from './renewal-quotes.js';
import './define-renewal-quotes.js';

/** A map as renewal-map.js makes it: a picture until it is revealed. */
class FakeMap extends HTMLElement implements AnsweringMap {
  innerMap: unknown;
  readonly asked: string[] = [];
  select(featureId: string | undefined, { fly = false } = {}): void {
    this.asked.push(`${this.innerMap ? 'live' : 'picture'} ${featureId}${fly ? ' fly' : ''}`);
  }
  async reveal(): Promise<void> {
    this.innerMap = {};
  }
}
customElements.define('fake-map', FakeMap);

function createArticle(): { map: FakeMap; link: HTMLElement; mark: HTMLElement } {
  document.body.innerHTML = `<article lang="en"><p>From <a href="#quay" data-feature>the quay</a> to
    <mark data-feature="pump">a pump</mark>.</p><fake-map id="map"></fake-map><renewal-quotes for="map"></renewal-quotes></article>`;
  const [map, link, mark] = ['fake-map', 'a', 'mark'].map((tag) => document.querySelector<HTMLElement>(tag));
  if (!(map instanceof FakeMap) || !link || !mark) throw new Error('no article');
  return { map, link, mark };
}

const point = (element: HTMLElement, type: string) =>
  element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));

afterEach(() => document.body.replaceChildren());

describe('<renewal-quotes>', () => {
  it('has no accessibility violation, and shows nothing', async () => {
    createArticle();
    const { violations } = await axe.run(document.querySelector('article') ?? document);
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(document.querySelector('renewal-quotes')?.offsetHeight).toBe(0);
  });

  it('a click makes the map live and flies to the place', async () => {
    const { map, link } = createArticle();
    link.click();
    await expect.poll(() => map.asked).toEqual(['picture quay', 'live quay fly']);
    expect(link.hasAttribute('data-lit')).toBe(true);
    expect(location.hash).toBe('');
  });

  it('pointing leaves a picture alone, and points on a live map until the pointer leaves', async () => {
    const { map, mark, link } = createArticle();
    point(mark, 'pointerover');
    expect(map.asked).toEqual([]);
    point(mark, 'pointerout');
    link.click();
    await expect.poll(() => map.asked).toHaveLength(2);
    point(mark, 'pointerover');
    point(mark, 'pointerout');
    expect(map.asked.slice(2)).toEqual(['live pump', 'live quay']);
  });

  it('a mark is a button for the keyboard', async () => {
    const { map, mark } = createArticle();
    expect(mark.tabIndex).toBe(0);
    mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await expect.poll(() => map.asked.at(-1)).toBe('live pump fly');
  });

  it('a place chosen on its map lights up the words, one on another map does not', () => {
    const { map, mark } = createArticle();
    document.body.dispatchEvent(new RenewalSelectEvent('pump', 'pumps', []));
    expect(mark.hasAttribute('data-lit')).toBe(false);
    map.dispatchEvent(new RenewalSelectEvent('pump', 'pumps', []));
    expect(mark.hasAttribute('data-lit')).toBe(true);
  });

  it('a click with a key held, or without a map, stays the browser’s', () => {
    const { map, link } = createArticle();
    const clicks = [new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })];
    link.dispatchEvent(clicks[0] as MouseEvent);
    map.remove();
    const plain = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(plain);
    expect([...clicks, plain].map((click) => click.defaultPrevented)).toEqual([false, false]);
  });

  it('leaves no trace when removed', () => {
    const { map, mark } = createArticle();
    map.dispatchEvent(new RenewalSelectEvent('pump', 'pumps', []));
    document.querySelector('renewal-quotes')?.remove();
    expect(mark.outerHTML).toBe('<mark data-feature="pump">a pump</mark>');
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});
