import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import { MapImageError, type MapImageOptions, renderMapImage } from '../../map/render-image.js';

const EDITION = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

async function createOptions(changes: Partial<MapImageOptions> = {}): Promise<MapImageOptions> {
  const result = await loadEdition(EDITION);
  if (!result.ok) throw new Error('The fixture did not load');
  return {
    edition: result.value,
    baseUrl: new URL('.', EDITION).href,
    view: DEFAULT_VIEW,
    language: 'en',
    theme: 'light',
    halos: new Map(),
    camera: result.value.manifest.view,
    width: 300,
    height: 200,
    pixelRatio: 1.5,
    ...changes,
  };
}

/** Different colours of the picture, each pixel counted. */
function coloursOf(picture: HTMLCanvasElement): number {
  const data = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height).data;
  return new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer(0))).size;
}

afterEach(() => vi.restoreAllMocks());

describe('renderMapImage', () => {
  it('gives a picture of the size asked for, with the map on it', async () => {
    const picture = await renderMapImage(await createOptions());
    expect([picture.width, picture.height]).toEqual([450, 300]);
    expect(coloursOf(picture)).toBeGreaterThan(20);
  });

  it('leaves nothing in the page', async () => {
    const before = document.body.children.length;
    await renderMapImage(await createOptions());
    expect(document.body.children.length).toBe(before);
  });

  it('gives up with the reason of the signal, and leaves nothing in the page', async () => {
    const before = document.body.children.length;
    const given = new AbortController();
    const picture = renderMapImage(await createOptions({ signal: given.signal }));
    given.abort(new Error('enough'));
    await expect(picture).rejects.toThrow('enough');
    expect(document.body.children.length).toBe(before);
  });

  it('says when the browser lacks WebGL2', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const before = document.body.children.length;
    const error: unknown = await renderMapImage(await createOptions()).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(MapImageError);
    expect(error).toHaveProperty('failure', 'no-webgl');
    expect(document.body.children.length).toBe(before);
  });
});
