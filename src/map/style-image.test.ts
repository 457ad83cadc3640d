import { describe, expect, it } from 'vitest';
import { MARKERS } from '../domain/edition.js';
import {
  buildStyleImage,
  hatchImageId,
  IMAGE_PIXEL_RATIO,
  MARKER_IMAGE_SIZE,
  markerImageId,
} from './style-image.js';

const SIZE = MARKER_IMAGE_SIZE * IMAGE_PIXEL_RATIO;

function pixelAt(id: string, x: number, y: number): number[] {
  const image = buildStyleImage(id);
  const at = (Math.round(y) * (image?.width ?? 0) + Math.round(x)) * 4;
  return [...(image?.data.slice(at, at + 4) ?? [])];
}

describe('buildStyleImage', () => {
  it.each(MARKERS)('draws a solid %s: coloured in the middle, clear in the corner', (marker) => {
    const id = markerImageId({ marker, look: 'solid', colour: '#b4452e', paper: '#fffdf8' });
    expect(pixelAt(id, SIZE / 2, SIZE / 2)).toEqual([0xb4, 0x45, 0x2e, 255]);
    expect(pixelAt(id, 0, 0)[3]).toBe(0);
  });

  it('draws a hollow marker with paper inside', () => {
    const id = markerImageId({ marker: 'circle', look: 'hollow', colour: '#b4452e', paper: '#fffdf8' });
    expect(pixelAt(id, SIZE / 2, SIZE / 2)).toEqual([0xff, 0xfd, 0xf8, 255]);
  });

  it('draws a hatched marker unlike a solid and a hollow one', () => {
    const [solid, hollow, hatched] = (['solid', 'hollow', 'hatched'] as const).map((look) =>
      buildStyleImage(
        markerImageId({ marker: 'square', look, colour: '#1f6f97', paper: '#ffffff' }),
      )?.data.join(),
    );
    expect(hatched).not.toBe(solid);
    expect(hatched).not.toBe(hollow);
  });

  it('draws a hatch that repeats: part ink, part clear', () => {
    const image = buildStyleImage(hatchImageId('#8a3b5b'));
    const alphas = [...(image?.data ?? [])].filter((_, index) => index % 4 === 3);
    expect(alphas.some((alpha) => alpha === 255)).toBe(true);
    expect(alphas.some((alpha) => alpha === 0)).toBe(true);
  });

  it.each([
    '',
    'marker',
    'marker/blob/solid/#000000/#ffffff',
    'marker/circle/solid/red/#ffffff',
    'hatch/#12',
    'other/x',
  ])('knows nothing of %j', (id) => {
    expect(buildStyleImage(id)).toBeUndefined();
  });
});
