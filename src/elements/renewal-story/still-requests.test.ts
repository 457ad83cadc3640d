import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { requestStills } from './still-requests.js';
import { readParts } from './story-parts.js';

function request(textWidth: number) {
  const story = document.createElement('div');
  story.innerHTML = `<section data-layers="a"></section><section data-layers="b"><img data-poster alt=""></section><section data-layers="c"></section>`;
  const steps = readParts(story).parts.filter((part) => part.type === 'step');
  const views = ['a', 'b', 'c'].map((layer) => ({ ...DEFAULT_VIEW, layers: [layer] }));
  // Safe: the edition is only handed on.
  const edition = {} as Parameters<typeof requestStills>[0]['edition'];
  return requestStills({ steps, views, textWidth, edition, baseUrl: '/', language: 'en', theme: 'light' });
}

it('asks for the steps without a picture of their own', () => {
  expect([...request(400)].map(([index, { view }]) => [index, view.layers])).toEqual([
    [0, ['a']],
    [2, ['c']],
  ]);
});

it('is as wide as the text, four to three, and no wider than 960 px', () => {
  expect(request(400).get(0)).toMatchObject({ width: 400, height: 300 });
  expect(request(2000).get(0)).toMatchObject({ width: 960, height: 720 });
  expect(request(0).get(0)).toMatchObject({ width: 640, height: 480 });
});
