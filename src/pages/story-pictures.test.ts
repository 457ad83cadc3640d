import { expect, it } from 'vitest';
import { fillStoryPage, type StepPicture } from './story-pictures.js';

function createPicture(id: string): StepPicture {
  const [light, dark] = [`${id}.light.svg`, `${id}.dark.svg`];
  return { id, light, dark, width: 800, height: 600, description: 'Mill & "quay"' };
}

it('puts each picture below the heading of its own section', () => {
  const page =
    '<section id="one" data-view="1,2,3"><h2>One</h2><p>a</p></section><section id="two"><h2 class="x">Two</h2></section>';
  const filled = fillStoryPage(page, [createPicture('two'), createPicture('one')]);
  expect(filled).toMatch(/<h2>One<\/h2>\s*<picture data-poster><source srcset="one\.dark\.svg"/);
  expect(filled).toMatch(/<h2 class="x">Two<\/h2>\s*<picture data-poster>/);
  expect(filled).toContain('alt="Mill &amp; &quot;quay&quot;" width="800" height="600"');
});

it('leaves a section that has a picture, one without a heading, and a page without the section', () => {
  for (const page of [
    '<section id="one"><h2>One</h2><img data-poster src="own.png" alt=""></section>',
    '<section id="one"><p>a</p></section>',
    '<section id="other"><h2>Other</h2></section>',
  ])
    expect(fillStoryPage(page, [createPicture('one')])).toBe(page);
});
