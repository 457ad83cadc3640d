import { afterEach, expect, it } from 'vitest';
import { type LivePlace, placeLive, readPosterView } from './place-over-picture.js';

function createPoster(markup: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder;
}

it('reads where a poster looks, from the picture itself or one inside', () => {
  const poster = createPoster(
    '<figure><svg data-view="120.3,36.1,12,800,500" viewBox="0 0 800 500"></svg></figure>',
  );
  expect(readPosterView(poster)).toMatchObject({
    lng: 120.3,
    lat: 36.1,
    zoom: 12,
    width: 800,
    height: 500,
    whole: 500,
  });
});

it('knows the map from the caption below it', () => {
  const poster = createPoster(
    '<svg width="100%" data-view="120.3,36.1,12,800,500" viewBox="0 0 800 625"></svg>',
  );
  expect(readPosterView(poster)).toMatchObject({ height: 500, whole: 625 });
  const image = createPoster('<img alt="" width="800" height="625" data-view="120.3,36.1,12,800,500" />');
  expect(readPosterView(image)).toMatchObject({ height: 500, whole: 625 });
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

/** The place of a live map in an element of the size, over a poster that was drawn at 800 × 500 px, with a caption or none. */
function place(width: number, height: number, caption = 0): LivePlace | undefined {
  const whole = 500 + caption;
  const holder = createPoster(
    `<svg style="display: block; width: 100%; height: 100%" viewBox="0 0 800 ${whole}" data-view="120,36,12,800,500"></svg>`,
  );
  holder.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(holder);
  const pictured = readPosterView(holder);
  return pictured && placeLive(pictured, holder);
}
afterEach(() => document.body.replaceChildren());

it('covers a picture of the same proportions: one zoom less at half the width', () => {
  expect(place(400, 250)).toEqual({ view: '120,36,11', height: 100, covers: true });
});

it('has its middle where the picture’s is, between bands at the sides or above and below', () => {
  // 400 px high: the picture is as it was drawn but for 0.8 in size; log2(0.8) = -0.3219.
  expect(place(1000, 400)).toEqual({ view: '120,36,11.6781', height: 100, covers: true });
  expect(place(400, 400)).toEqual({ view: '120,36,11', height: 100, covers: true });
});

it('leaves the caption below it', () => {
  // 500 of 625 px are map: its middle is at 250, so the live map is 500 px high, four fifths.
  expect(place(800, 625, 125)).toEqual({ view: '120,36,12', height: 80, covers: false });
  // At half the size at the top of 400 px: 250 px of map are 62.5 %.
  expect(place(400, 400, 125)).toEqual({ view: '120,36,11', height: 62.5, covers: false });
});

it('takes the picture as it was drawn where nothing is shown', () => {
  expect(place(0, 0, 125)).toEqual({ view: '120,36,12', height: 100, covers: false });
});
