/**
 * Last step of the build, after `cem analyze`: from custom-elements.json the documentation in both languages and the
 * types for JSX. The pictures and pages that it speaks of stand already.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pagePath } from '../domain/edition-pages.js';
import { localize } from '../domain/edition-text.js';
import { LANGUAGES } from '../domain/language.js';
import { buildDocsPage } from '../pages/docs/docs-page.js';
import { DOCS_STYLES } from '../pages/docs/docs-styles.js';
import { type ElementDescription, parseManifest } from '../pages/docs/element-manifest.js';
import type { DrawnPoster } from '../pages/docs/examples.js';
import { writeJsxTypes } from '../pages/docs/jsx-types.js';
import { buildOembed, oembedPath } from '../pages/oembed.js';
import type { PageContext } from '../pages/page-context.js';
import { type PictureId, posterPath, type SiteOptions } from '../pages/site-paths.js';
import { loadEditionFolder } from './load-edition-folder.js';

const OUT = 'dist';

const elements = parseManifest(JSON.parse(await readFile(join(OUT, 'custom-elements.json'), 'utf8')));
await writeFile(join(OUT, 'custom-element-jsx.d.ts'), writeJsxTypes(elements));
await writeDocs(elements);

async function writeDocs(elements: readonly ElementDescription[]): Promise<void> {
  const start = await readFile(join(OUT, 'index.html'), 'utf8');
  const editionFile = /edition="(geodata\/[^"]+\/edition\.json)"/.exec(start)?.[1];
  if (editionFile === undefined) throw new Error('dist/index.html opens no edition of geodata/');
  const { edition, indicators } = await loadEditionFolder(dirname(editionFile));
  const { SITE_URL } = process.env;
  const options: SiteOptions = {
    editionFile,
    editionId: basename(dirname(editionFile)),
    isMain: true,
    folder: '',
    ownLanguage: edition.manifest.languages[0] ?? 'zh',
    ...(SITE_URL ? { origin: new URL(SITE_URL.replace(/\/?$/, '/')).href } : {}),
  };
  for (const language of LANGUAGES) {
    const id: PictureId = { type: 'edition' };
    const svg = await readFile(
      join(OUT, `${posterPath(id, { language, theme: 'light' }, options)}.svg`),
      'utf8',
    );
    const drawn = readPoster(svg);
    const context: PageContext = { edition, indicators, language, options, pictureSize: () => drawn };
    const folder = join(OUT, pagePath({ type: 'docs' }, language, options));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), buildDocsPage(context, { elements, poster: () => drawn }));
    const oembed = buildOembed(context, { title: localize(edition.manifest.title, language), card: id });
    if (oembed) await writeFile(oembedPath(`${folder}/`), `${JSON.stringify(oembed)}\n`);
  }
  await writeFile(join(OUT, 'docs/docs.css'), DOCS_STYLES);
}

/** What the picture says of itself in its first tag. */
function readPoster(svg: string): DrawnPoster {
  const read = (name: string) => new RegExp(`<svg[^>]* ${name}="([^"]*)"`).exec(svg)?.[1] ?? '';
  return { width: Number(read('width')), height: Number(read('height')), view: read('data-view') };
}
