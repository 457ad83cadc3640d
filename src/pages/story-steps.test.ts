import { expect, it } from 'vitest';
import { readStorySteps } from './story-steps.js';

it('reads what the map shows at each section, and its first heading', () => {
  const { language, heading, steps } =
    readStorySteps(`<html lang="en"><h1>After <i>them</i></h1><renewal-story>
    <section id="one" data-view="120,36,13" data-layers="a b"><h2>Fish &amp; <b>ships</b></h2></section>
    <section><h2>No step</h2></section>
    <section data-select="mill"><p>Text</p></section></renewal-story>`);
  expect(language).toBe('en');
  expect(heading).toBe('After them');
  expect(steps.map(({ id, title }) => [id, title])).toEqual([
    ['one', 'Fish & ships'],
    ['step-2', ''],
  ]);
  // The second says nothing of camera and layers: they stay.
  expect(steps[1]?.view).toMatchObject({ selected: 'mill', layers: ['a', 'b'], camera: { zoom: 13 } });
});
