import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Locality } from '../../domain/locality.js';
import { loadEdition } from '../../io/load-edition.js';
import type { RenewalSelectEvent } from '../events.js';
import type { GoToEvent, LightCommitmentEvent } from '../panel-events.js';
import type { SearchBox } from './search-box.js';
import './search-box.js';

const URL_OF_EDITION = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

const STREET: Locality = {
  id: 'street:长安街',
  kind: 'street',
  name: { zh: '长安街', en: "Chang'an Street" },
  geometry: {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  },
};

async function createBox(): Promise<{ box: SearchBox; input: HTMLInputElement }> {
  const result = await loadEdition(URL_OF_EDITION);
  if (!result.ok) throw new Error('The fixture does not load');
  const box = Object.assign(document.createElement('search-box'), {
    language: 'en',
    edition: result.value,
    localities: [STREET],
  });
  box.style.cssText = 'display: block; width: 320px';
  document.body.append(box);
  await box.updateComplete;
  const input = box.shadowRoot?.querySelector('input');
  if (!input) throw new Error('No input');
  return { box, input };
}

async function type(box: SearchBox, input: HTMLInputElement, text: string): Promise<HTMLElement[]> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(input.getAttribute('aria-expanded')).toBe('true'));
  await box.updateComplete;
  return [...(box.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
}

function press(input: HTMLInputElement, key: string, options: KeyboardEventInit = {}): void {
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
}

afterEach(() => document.body.replaceChildren());

describe('<search-box>', () => {
  it('has no accessibility violation, closed and with results', async () => {
    const { box, input } = await createBox();
    expect((await axe.run(box)).violations.map(({ id }) => id)).toEqual([]);
    await type(box, input, 'o');
    expect((await axe.run(box)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('finds a place and selects it by Enter', async () => {
    const { box, input } = await createBox();
    const feature = box.edition?.layers[0]?.features[0];
    const heard = vi.fn();
    box.addEventListener('renewal-select', (event: RenewalSelectEvent) => heard(event.featureId));
    await type(box, input, feature?.properties.name_en ?? feature?.properties.name ?? '');
    press(input, 'Enter');
    expect(heard).toHaveBeenCalledWith(feature?.properties.id);
  });

  it('finds a street by pinyin and goes there', async () => {
    const { box, input } = await createBox();
    const heard = vi.fn();
    box.addEventListener('go-to', (event: GoToEvent) => heard(event.geometry));
    await type(box, input, 'chang an jie');
    press(input, 'Enter');
    expect(heard).toHaveBeenCalledWith(STREET.geometry);
  });

  it('finds a commitment', async () => {
    const { box, input } = await createBox();
    const commitment = box.edition?.ledger.commitments[0];
    const heard = vi.fn();
    box.addEventListener('light-commitment', (event: LightCommitmentEvent) => heard(event.commitmentId));
    const options = await type(box, input, commitment?.metric.en ?? '');
    options[0]?.click();
    expect(heard).toHaveBeenCalledWith(commitment?.id);
  });

  it('reads coordinates', async () => {
    const { box, input } = await createBox();
    const heard = vi.fn();
    box.addEventListener('go-to', (event: GoToEvent) => heard(event.geometry));
    const [west = 0, south = 0] = box.edition?.manifest.extent ?? [];
    await type(box, input, `${south + 0.01}, ${west + 0.01}`);
    press(input, 'Enter');
    expect(heard.mock.calls[0]?.[0].coordinates[0]).toBeCloseTo(west + 0.01, 9);
  });

  it('leaves keys to the input method while it composes', async () => {
    const { box, input } = await createBox();
    const heard = vi.fn();
    for (const name of ['renewal-select', 'go-to', 'light-commitment']) box.addEventListener(name, heard);
    await type(box, input, 'o');
    press(input, 'Enter', { isComposing: true });
    // Safari's Enter that ends the composition.
    press(input, 'Enter', { keyCode: 229 });
    expect(heard).not.toHaveBeenCalled();
  });

  it('walks the results by arrow keys and closes by Escape', async () => {
    const { box, input } = await createBox();
    const options = await type(box, input, 'o');
    expect(options.length).toBeGreaterThan(2);
    press(input, 'ArrowDown');
    await box.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).toBe('result-1');
    press(input, 'ArrowUp');
    press(input, 'ArrowUp');
    await box.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).toBe(`result-${options.length - 1}`);
    press(input, 'Escape');
    await box.updateComplete;
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('gives Home and End to the list once an arrow key was pressed, before that to the text', async () => {
    const { box, input } = await createBox();
    const options = await type(box, input, 'o');
    const isTaken = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      input.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(isTaken('End')).toBe(false);
    press(input, 'ArrowDown');
    expect(isTaken('End')).toBe(true);
    await box.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).toBe(`result-${options.length - 1}`);
    expect(isTaken('Home')).toBe(true);
    await box.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).toBe('result-0');
  });

  it('marks in the name what was asked for, by its sound too', async () => {
    const { box, input } = await createBox();
    box.language = 'zh';
    await type(box, input, 'anjie');
    await vi.waitFor(() => expect(box.shadowRoot?.querySelector('mark')?.textContent).toBe('安街'));
  });

  it('shows the names in the other language when that changes', async () => {
    const { box, input } = await createBox();
    const [option] = await type(box, input, '长安街');
    expect(option?.querySelector('.name')?.textContent).toBe("Chang'an Street");
    box.language = 'zh';
    await vi.waitFor(() => expect(box.shadowRoot?.querySelector('.name')?.textContent).toBe('长安街'));
  });

  it('finds streets that come after the letters', async () => {
    const { box, input } = await createBox();
    box.localities = [];
    input.focus();
    input.value = '长安街';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(box.shadowRoot?.querySelector('.none')).not.toBeNull());
    box.localities = [STREET];
    await vi.waitFor(() => expect(box.shadowRoot?.querySelectorAll('[role=option]')).toHaveLength(1));
  });

  it('names each type once, over its own results', async () => {
    const { box, input } = await createBox();
    await type(box, input, 'o');
    const groups = [...(box.shadowRoot?.querySelectorAll('[role=group]') ?? [])];
    const titles = groups.map((group) => group.querySelector('.group')?.textContent);
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
    expect(groups.every((group) => group.querySelector('[role=option]'))).toBe(true);
  });

  it('clears the text by its button and keeps the focus', async () => {
    const { box, input } = await createBox();
    await type(box, input, 'o');
    box.shadowRoot?.querySelector<HTMLElement>('.clear')?.click();
    await box.updateComplete;
    expect(input.value).toBe('');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(box.shadowRoot?.activeElement).toBe(input);
    expect(box.shadowRoot?.querySelector('.clear')).toBeNull();
  });

  it('says when there is nothing, and what could be typed', async () => {
    const { box, input } = await createBox();
    input.focus();
    input.value = 'zzzqqq';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(box.shadowRoot?.querySelector('.none')?.textContent).toContain('zzzqqq'));
  });
});
