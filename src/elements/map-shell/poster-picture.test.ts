import { afterEach, expect, it, vi } from 'vitest';
import { PosterPicture } from './poster-picture.js';
import { buildShellTree } from './shell-tree.js';

const address = (id: string) =>
  URL.createObjectURL(
    new Blob([`<svg xmlns="http://www.w3.org/2000/svg" id="${id}"/>`], { type: 'image/svg+xml' }),
  );

function createPicture(inside = ''): { host: HTMLElement; picture: PosterPicture } {
  const host = document.createElement('div');
  host.innerHTML = inside;
  document.body.append(host);
  return { host, picture: new PosterPicture(buildShellTree(host)) };
}

afterEach(() => document.body.replaceChildren());

it('fetches a picture where the page has none, and each address once', async () => {
  const { picture } = createPicture();
  expect(picture.shown).toBeUndefined();
  const first = address('first');
  expect(await picture.want(() => first)).toBe(true);
  expect(picture.shown?.id).toBe('first');
  expect(await picture.want(() => first)).toBe(false);
});

it('leaves the page its own', async () => {
  const { picture } = createPicture('<svg slot="poster" id="own"></svg>');
  const other = vi.fn(() => address('other'));
  expect(await picture.want(other)).toBe(false);
  expect(other).not.toHaveBeenCalled();
  expect(picture.shown?.id).toBe('own');
});

it('shows the last one wanted, whichever comes first', async () => {
  const { host, picture } = createPicture();
  await Promise.all([picture.want(() => address('light')), picture.want(() => address('dark'))]);
  expect(picture.shown?.id).toBe('dark');
  expect(host.shadowRoot?.querySelectorAll('svg')).toHaveLength(1);
});

it('says when there is none to be had', async () => {
  const { picture } = createPicture();
  await expect(picture.want(() => '/nowhere.svg')).rejects.toThrow('/nowhere.svg');
  expect(await picture.want(() => undefined)).toBe(false);
});
