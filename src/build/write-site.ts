/** Writes what of the atlas needs no script: posters, cards, pages, sitemap. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type PageId, pagePath } from '../domain/edition-pages.js';
import { localize, nameOf } from '../domain/edition-text.js';
import { LANGUAGES } from '../domain/language.js';
import type { ThemeName } from '../map/theme.js';
import { buildCommitmentsPage } from '../pages/commitments-page.js';
import { buildLayerPage } from '../pages/layer-page.js';
import { buildOembed, type Framed, oembedPath } from '../pages/oembed.js';
import type { PageContext } from '../pages/page-context.js';
import { buildPageStyles } from '../pages/page-styles.js';
import { cameraOf, layersWith, viewLayer } from '../pages/picture-views.js';
import { buildPlacePage, cardOf } from '../pages/place-page.js';
import { buildPlacesPage } from '../pages/places-page.js';
import { type PictureId, posterPath, relativePath, type SiteOptions } from '../pages/site-paths.js';
import { buildSitemap, type SitemapEntry } from '../pages/sitemap.js';
import { fillStoryPage } from '../pages/story-pictures.js';
import { type Drawn, drawCards, drawPosters, drawSteps } from './draw-pictures.js';
import { drawWechatPages } from './draw-wechat.js';
import { type LoadedEdition, loadEditionFolder } from './load-edition-folder.js';
import { createRasteriser } from './rasterise.js';

export interface WriteSiteInput {
  /** Folder of the built site. */
  readonly outDir: string;
  readonly editions: readonly {
    /** Folder of the edition on this disk. */
    readonly folder: string;
    /** The same folder in the built site, with a slash at the end. */
    readonly servedFrom: string;
    readonly isMain: boolean;
  }[];
  /** Absolute address of the site, if it is known. */
  readonly origin?: string;
  /** Whether PNG and WebP are made too. */
  readonly rasters: boolean;
}

/** What a page that starts the atlas shows until it has started; see `start-page.ts`. */
export interface WrittenEdition {
  readonly loaded: LoadedEdition;
  readonly options: SiteOptions;
}

/** Writes all files and tells what was written. */
export async function writeSite(input: WriteSiteInput): Promise<readonly WrittenEdition[]> {
  const write = createWriter(input.outDir);
  const written: WrittenEdition[] = [];
  for (const { folder, servedFrom, isMain } of input.editions) {
    const loaded = await loadEditionFolder(folder);
    const { languages } = loaded.edition.manifest;
    // As embedded maps look for it: by the folder they were given.
    const id = basename(servedFrom);
    const options: SiteOptions = {
      editionFile: `${servedFrom}edition.json`,
      editionId: id,
      isMain,
      folder: isMain ? '' : `editions/${id}/`,
      ownLanguage: languages[0] ?? 'zh',
      ...(input.origin === undefined ? {} : { origin: input.origin }),
    };
    const sizes = await writePictures(loaded, { options, write, rasters: input.rasters });
    await writePages(loaded, { options, write, sizes });
    await writeStories(loaded, { options, write, sizes, servedFrom });
    written.push({ loaded, options });
  }
  await write('pages.css', buildPageStyles());
  const { origin } = input;
  if (origin !== undefined) {
    await write('sitemap.xml', buildSitemap(origin, written.flatMap(sitemapEntries)));
    await write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', origin).href}\n`);
  }
  return written;
}

type Write = (path: string, content: string | Buffer) => Promise<void>;
type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

function createWriter(outDir: string): Write {
  return async (path, content) => {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
}

async function writePictures(
  loaded: LoadedEdition,
  {
    options,
    write,
    rasters,
  }: { readonly options: SiteOptions; readonly write: Write; readonly rasters: boolean },
): Promise<Sizes> {
  const sizes = new Map<string, { width: number; height: number }>();
  const whole: Drawn[] = [];
  const first: Drawn[] = [];
  for (const drawn of drawPosters(loaded, options)) {
    sizes.set(sizeKey(drawn.picture, drawn.language), sizeOf(drawn.svg));
    await write(drawn.file, `${drawn.svg}\n`);
    if (drawn.picture.type === 'edition') whole.push(drawn);
    // The page that shows them is in the edition's own language.
    if (isFirst(drawn, options)) first.push(drawn);
  }
  for (const { picture, language, file, svg } of drawSteps(loaded, options)) {
    sizes.set(sizeKey(picture, language), sizeOf(svg));
    await write(file, `${svg}\n`);
  }
  for (const { file, page } of drawWechatPages(loaded, options)) await write(file, page);
  if (rasters) await writeRasters({ whole, first, cards: [...drawCards(loaded, options)] }, write);
  return sizes;
}

function isFirst({ picture, language }: Drawn, { ownLanguage }: SiteOptions): boolean {
  return (picture.type === 'start' || picture.type === 'phone') && language === ownLanguage;
}

/** Pictures drawn at a time: each keeps a core busy. */
const AT_ONCE = 3;

/** The edition's own poster ×1 and ×2 for those who want pixels, the first pictures of the start page, and the cards. */
async function writeRasters(
  {
    whole,
    first,
    cards,
  }: { readonly whole: readonly Drawn[]; readonly first: readonly Drawn[]; readonly cards: readonly Drawn[] },
  write: Write,
): Promise<void> {
  const rasteriser = await createRasteriser([...whole, ...first, ...cards].map(({ svg }) => svg));
  const writePoster = async ({ file, svg }: Drawn, scale: 1 | 2) => {
    const name = file.replace(/\.svg$/, scale === 1 ? '' : '@2x');
    const { png, webp } = await rasteriser.draw(svg, scale, ['png', 'webp']);
    await write(`${name}.png`, png);
    await write(`${name}.webp`, webp);
  };
  const writeCard = async ({ file, svg }: Drawn) => write(file, (await rasteriser.draw(svg, 1, ['png'])).png);
  const writeFirst = async ({ file, svg }: Drawn) =>
    write(file.replace(/\.svg$/, '.webp'), (await rasteriser.draw(svg, 1, ['webp'])).webp);
  const jobs = [
    ...first.map((drawn) => () => writeFirst(drawn)),
    ...whole.flatMap((drawn) => [() => writePoster(drawn, 1), () => writePoster(drawn, 2)]),
    ...cards.map((drawn) => () => writeCard(drawn)),
  ].values();
  // Each worker takes the next job from the one list.
  const work = async () => {
    for (const job of jobs) await job();
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rasteriser.close();
  }
}

async function writePages(
  { edition, indicators }: LoadedEdition,
  { options, write, sizes }: { readonly options: SiteOptions; readonly write: Write; readonly sizes: Sizes },
): Promise<void> {
  for (const language of LANGUAGES) {
    const context: PageContext = {
      edition,
      indicators,
      language,
      options,
      pictureSize: (picture) => sizes.get(sizeKey(picture, language)) ?? { width: 960, height: 760 },
    };
    const save = async (id: PageId, document: string, framed: Framed) => {
      const folder = pagePath(id, language, options);
      await write(`${folder}index.html`, document);
      const oembed = buildOembed(context, framed);
      if (oembed) await write(oembedPath(folder), `${JSON.stringify(oembed)}\n`);
    };
    const whole: Framed = { title: localize(edition.manifest.title, language), card: { type: 'edition' } };
    await save({ type: 'places' }, buildPlacesPage(context), whole);
    await save({ type: 'commitments' }, buildCommitmentsPage(context), whole);
    // The start page has one language.
    const start = options.isMain && language === options.ownLanguage && buildOembed(context, whole);
    if (start) await write(oembedPath(''), `${JSON.stringify(start)}\n`);
    for (const layer of edition.layers) {
      const { camera } = viewLayer(edition, layer).view;
      const title = localize(layer.title, language);
      const card: PictureId = { type: 'layer', id: layer.id };
      const framed = { title, layers: [layer.id], card, camera };
      await save({ type: 'layer', id: layer.id }, buildLayerPage(context, layer), framed);
      for (const feature of layer.features) {
        const { id } = feature.properties;
        await save({ type: 'place', id }, buildPlacePage(context, layer, feature), {
          featureId: id,
          title: nameOf(feature, language),
          layers: layersWith(edition, layer),
          camera: cameraOf({ feature }),
          card: cardOf(layer, feature),
        });
      }
    }
  }
}

/** The edition's stories again, with the pictures of their steps. */
async function writeStories(
  { stories }: LoadedEdition,
  {
    options,
    write,
    sizes,
    servedFrom,
  }: {
    readonly options: SiteOptions;
    readonly write: Write;
    readonly sizes: Sizes;
    readonly servedFrom: string;
  },
): Promise<void> {
  for (const { file, page, language, steps } of stories) {
    const path = `${servedFrom}${file}`;
    const pictures = steps.flatMap(({ id, title }) => {
      const picture: PictureId = { type: 'story', id };
      const size = sizes.get(sizeKey(picture, language));
      const address = (theme: ThemeName) =>
        relativePath(path, `${posterPath(picture, { language, theme }, options)}.svg`);
      return size
        ? [{ id, light: address('light'), dark: address('dark'), ...size, description: title }]
        : [];
    });
    await write(path, fillStoryPage(page, pictures));
  }
}

function sitemapEntries({ loaded: { edition }, options }: WrittenEdition): readonly SitemapEntry[] {
  const { updated } = edition.manifest;
  const pages: PageId[] = [
    { type: 'places' },
    { type: 'commitments' },
    ...(options.isMain ? [{ type: 'docs' } as const] : []),
    ...edition.layers.flatMap((layer): PageId[] => [
      { type: 'layer', id: layer.id },
      ...layer.features.map(({ properties }): PageId => ({ type: 'place', id: properties.id })),
    ]),
  ];
  return pages.map((page) => ({ page, options, updated }));
}

function sizeKey(picture: PictureId, language: string): string {
  return `${picture.type} ${'id' in picture ? picture.id : ''} ${language}`;
}

/** As the SVG's first line says. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
