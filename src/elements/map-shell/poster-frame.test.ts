import { expect, it } from 'vitest';
import { readPosterView, viewAtWidth } from './poster-frame.js';

function createPoster(markup: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder;
}

it('reads where a poster looks, from the picture itself or one inside', () => {
  const poster = createPoster(
    '<figure><svg data-view="120.3,36.1,12,800,500" viewBox="0 0 800 500"></svg></figure>',
  );
  expect(readPosterView(poster)).toEqual({ lng: 120.3, lat: 36.1, zoom: 12, width: 800, part: 1 });
});

it('knows the map from the caption below it', () => {
  // 500 px of map and 125 px of caption: four fifths.
  const poster = createPoster(
    '<svg width="100%" data-view="120.3,36.1,12,800,500" viewBox="0 0 800 625"></svg>',
  );
  expect(readPosterView(poster)?.part).toBe(0.8);
});

it.each(['', 'here', '1,2,3', '1,2,3,800,NaN', '1,2,3,0,500'])(
  'says nothing of a poster that says %o',
  (view) => {
    expect(readPosterView(createPoster(`<svg data-view="${view}"></svg>`))).toBeUndefined();
  },
);

it('says nothing without a poster', () => {
  expect(readPosterView(undefined)).toBeUndefined();
});

it('shows the same at half the width: one zoom less', () => {
  const view = { lng: 120.3, lat: 36.1, zoom: 12, width: 800, part: 1 };
  expect(viewAtWidth(view, 400)).toBe('120.3,36.1,11');
  expect(viewAtWidth(view, 1600)).toBe('120.3,36.1,13');
});
