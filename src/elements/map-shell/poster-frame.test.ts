import { expect, it } from 'vitest';
import { readPosterView, viewInFrame } from './poster-frame.js';

function createPoster(markup: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder;
}

it('reads where a poster looks, from the SVG itself or one inside', () => {
  const poster = createPoster('<figure><svg data-view="120.3,36.1,12" viewBox="0 0 800 500"></svg></figure>');
  expect(readPosterView(poster)).toEqual({ lng: 120.3, lat: 36.1, zoom: 12, width: 800, height: 500 });
});

it('reads the size of a picture from its attributes', () => {
  const poster = createPoster('<img data-view="120.3,36.1,12" width="640" height="400" alt="">');
  expect(readPosterView(poster)).toMatchObject({ width: 640, height: 400 });
});

it('says nothing of a poster that says nothing', () => {
  expect(readPosterView(createPoster('<svg viewBox="0 0 800 500"></svg>'))).toBeUndefined();
  expect(readPosterView(createPoster('<svg data-view="here" viewBox="0 0 800 500"></svg>'))).toBeUndefined();
  expect(readPosterView(undefined)).toBeUndefined();
});

it('shows the same in a frame of half the width: one zoom less', () => {
  const view = { lng: 120.3, lat: 36.1, zoom: 12, width: 800, height: 500 };
  expect(viewInFrame(view, { width: 400, height: 250 })).toBe('120.3,36.1,11');
  // Wider than the poster: its height decides.
  expect(viewInFrame(view, { width: 4000, height: 1000 })).toBe('120.3,36.1,13');
});
