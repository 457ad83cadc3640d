/** The fixture edition, written whole: nothing of the first edition is in the code, and no link leads nowhere. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRasteriser } from './rasterise.js';
import { writeSite } from './write-site.js';

const outDir = mkdtempSync(join(tmpdir(), 'atlas-site-'));
const folder = 'test/fixtures/edition-harbour';

beforeAll(async () => {
  const editions = [{ folder, servedFrom: 'geodata/edition-harbour/', isMain: true }];
  await writeSite({ outDir, editions, rasters: false, origin: 'https://atlas.example/' });
});
afterAll(() => rmSync(outDir, { recursive: true }));

const filesOf = (ending: string) =>
  readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));

/** Written by a later step of the build, from the elements' manifest. */
const LATER = /^docs\//;
/** Cards are drawn only with pixels, the map is another build's, data is copied. */
const ELSEWHERE = /^(\/|https?:)|\.(png|geojson)$|icon\.svg$|^(\.\.\/)+(\?|#|$)/;

describe('the written site', () => {
  it('has a page in each language for each place and layer', () => {
    // Quays 2, tram 1, pumps 1, gardens 2, by the fixture's files; 4 layers, index and ledger.
    const places = readdirSync(join(outDir, 'place'));
    expect(filesOf('index.html')).toHaveLength(2 * (places.length + 4 + 2));
    expect(places.length).toBeGreaterThan(4);
  });

  it('has no link that leads nowhere', () => {
    const dead = [...filesOf('.html'), ...filesOf('.svg')].flatMap((file) => {
      const text = readFileSync(join(outDir, file), 'utf8');
      return [...text.matchAll(/(?:href|src|srcset)="([^"#]+)(?:#[^"]*)?"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !ELSEWHERE.test(address))
        .map((address) => join(dirname(file), address, address.endsWith('/') ? 'index.html' : ''))
        .filter((target) => !LATER.test(target) && !existsSync(join(outDir, target)))
        .map((target) => `${file} → ${target}`);
    });
    expect([...new Set(dead)]).toEqual([]);
  });

  it('has a picture for WeChat articles of the edition and of each layer, in both languages', () => {
    const pages = filesOf('.html').filter((file) => file.startsWith('posters/edition-harbour/wechat/'));
    expect(pages).toHaveLength(2 * (1 + 4));
    expect(readFileSync(join(outDir, pages[0] ?? ''), 'utf8')).toContain('begin="click"');
  });

  it('asks nobody else for anything', () => {
    const asked = filesOf('.html').flatMap((file) => [
      ...readFileSync(join(outDir, file), 'utf8').matchAll(
        /(?:src|srcset)="(https?:[^"]+)"|<link rel="stylesheet" href="(https?:[^"]+)"/g,
      ),
    ]);
    expect(asked).toEqual([]);
  });

  it('draws the same file each time', async () => {
    const file = join(outDir, 'posters/edition-harbour/edition.en.dark.svg');
    const before = readFileSync(file, 'utf8');
    const editions = [{ folder, servedFrom: 'geodata/edition-harbour/', isMain: true }];
    await writeSite({ outDir, editions, rasters: false, origin: 'https://atlas.example/' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

it('a picture of pixels has the size asked for and Chinese in it', async () => {
  const text = (content: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" viewBox="0 0 60 30"><rect width="60" height="30" fill="#fff"/><text y="22" font-size="20" font-family="PingFang SC,sans-serif">${content}</text></svg>`;
  const rasteriser = await createRasteriser([text('港口'), text('')]);
  const { png } = await rasteriser.draw(text('港口'), 2, ['png']);
  const blank = await rasteriser.draw(text(''), 2, ['png']);
  await rasteriser.close();
  // Width and height stand in the header of a PNG at bytes 16 and 20.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 60]);
  expect(png.length).toBeGreaterThan(blank.png.length + 200);
});
