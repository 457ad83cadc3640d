import { afterEach, expect, it } from 'vitest';
import { buildShellTree, type ShellTree } from './shell-tree.js';
import { type ShellState, showPhase } from './show-phase.js';

const STATE: ShellState = {
  phase: 'poster',
  trouble: undefined,
  picture: 'slotted',
  resumed: false,
  manual: false,
};

function show(state: Partial<ShellState>, lang = 'en'): { host: HTMLElement; tree: ShellTree } {
  const host = document.createElement('div');
  host.lang = lang;
  host.setAttribute('edition', '/atlas/geodata/e/edition.json');
  document.body.append(host);
  const tree = buildShellTree(host);
  showPhase(host, tree, { ...STATE, ...state });
  return { host, tree };
}

afterEach(() => document.body.replaceChildren());

it('a picture offers the map, in the language of the element', () => {
  expect(show({}).tree.button.textContent).toBe('Explore the map');
  expect(show({}, 'zh-CN').tree.button.textContent).toBe('探索地图');
  expect(show({ resumed: true }).tree.button.textContent).toBe('Go on exploring');
});

it('loading says so to all, and offers nothing', () => {
  const { host, tree } = show({ phase: 'loading' });
  expect(host.getAttribute('aria-busy')).toBe('true');
  expect(tree.say.textContent).toBe('Opening the map…');
  expect(tree.button.hidden).toBe(true);
});

it('a failure keeps the picture, says what went wrong, and leads to the atlas', () => {
  const { host, tree } = show({ phase: 'failed', trouble: 'noWebgl' });
  expect(host.dataset.phase).toBe('failed');
  expect(tree.poster.inert).toBe(false);
  expect(tree.say.textContent).toContain('WebGL2');
  expect(tree.link.hidden).toBe(false);
  expect(tree.link.href).toContain('/atlas/index.html#v=1');
});

it('under a live map the picture is out of reach, and of sight where it is covered whole', async () => {
  const { tree } = show({ phase: 'live' });
  const visibility = () => getComputedStyle(tree.poster).visibility;
  expect(tree.poster.inert).toBe(true);
  expect(visibility()).toBe('visible');
  tree.stage.toggleAttribute('data-covers', true);
  // Not before the map has faded in: the page would show through.
  expect(visibility()).toBe('visible');
  await expect.poll(visibility).toBe('hidden');
});

it('names what a page may style', () => {
  const { host } = show({});
  const parts = [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])].map((element) => element.part.value);
  expect(parts.sort()).toEqual(['bar', 'button', 'poster']);
});
