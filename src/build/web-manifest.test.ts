import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createEdition } from '../../test/create-edition.js';
import { asMaskable, buildWebManifest, drawWebIcons } from './web-manifest.js';

const ICON = readFileSync('public/icon.svg', 'utf8');

describe('the manifest of the app', () => {
  const manifest = JSON.parse(buildWebManifest(createEdition([]).manifest, 'zh'));

  it('names only what is drawn, from any folder', async () => {
    const drawn = new Map((await drawWebIcons(ICON)).map(({ file, png }) => [file, png]));
    for (const { src, sizes, type } of manifest.icons) {
      if (type === 'image/svg+xml') continue;
      const { width, height } = await sharp(drawn.get(src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(manifest).toMatchObject({ start_url: './', scope: './', lang: 'zh-CN' });
    // Without an id it is its start address: two atlases of one host stay two apps.
    expect(manifest).not.toHaveProperty('id');
  });

  it('has an icon that may be cut to any shape', async () => {
    const size = 100;
    const { data } = await sharp(Buffer.from(asMaskable(ICON)))
      .resize(size, size)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const paper = [0xff, 0xfd, 0xf8];
    const channels = data.length / size ** 2;
    for (let pixel = 0; pixel < size ** 2; pixel++) {
      const [x, y] = [(pixel % size) + 0.5 - size / 2, Math.floor(pixel / size) + 0.5 - size / 2];
      // Outside the circle of 0.8 of the width, and a px of blur, there is nothing but paper.
      if (Math.hypot(x, y) > size * 0.4 + 1)
        expect([...data.subarray(pixel * channels, pixel * channels + 3)]).toEqual(paper);
    }
  });
});
