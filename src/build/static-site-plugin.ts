/** The part of `npm run build` that writes what needs no script, and puts the first picture into the start page. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { EditionManifest } from '../domain/edition.js';
import type { EditionPages } from '../domain/edition-pages.js';
import type { Language } from '../domain/language.js';
import { APPLE_ICON, WEB_MANIFEST } from '../pages/site-paths.js';
import { fillStartPage } from '../pages/start-page.js';
import { buildUnreachablePage } from '../pages/unreachable-page.js';
import { buildWebManifest, drawWebIcons } from './web-manifest.js';
import { type WrittenEdition, writeSite } from './write-site.js';

/** Folders of editions with an edition.json, in the order of their names. */
async function findEditions(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(
    names.map(async (name) => ((await readdir(join(folder, name))).includes('edition.json') ? [name] : [])),
  );
  return found.flat().sort();
}

/** Its address, SITE_URL, makes canonical links, the sitemap and oEmbed possible; NO_RASTERS=1 leaves PNG and WebP out. */
export function staticSite({ geodata }: { readonly geodata: string }): Plugin {
  let outDir = 'dist';
  return {
    name: 'static-site',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle: {
      // After the editions were copied: their stories are written again, with pictures.
      order: 'post',
      sequential: true,
      handler: () => writeAll({ geodata, outDir }),
    },
  };
}

async function writeAll({
  geodata,
  outDir,
}: {
  readonly geodata: string;
  readonly outDir: string;
}): Promise<void> {
  const startFile = join(outDir, 'index.html');
  const start = await readFile(startFile, 'utf8');
  const { SITE_URL, NO_RASTERS } = process.env;
  const editions = (await findEditions(geodata)).map((name) => ({
    folder: join(geodata, name),
    servedFrom: `geodata/${name}/`,
    isMain: start.includes(`edition="geodata/${name}/edition.json"`),
  }));
  const rasters = NO_RASTERS !== '1';
  const written = await writeSite({
    outDir,
    editions,
    rasters,
    ...(SITE_URL ? { origin: new URL(SITE_URL.replace(/\/?$/, '/')).href } : {}),
  });
  const main = written.find(({ options }) => options.isMain);
  if (!main) return;
  const { options, loaded } = main;
  await writeFile(join(outDir, 'offline.html'), buildUnreachablePage(loaded.edition, options));
  if (rasters) await writeApp(outDir, { manifest: loaded.edition.manifest, language: options.ownLanguage });
  const pages = Object.fromEntries(written.map((edition) => [edition.options.editionFile, pagesOf(edition)]));
  await writeFile(startFile, fillStartPage(start, { ...options, edition: loaded.edition, rasters, pages }));
}

async function writeApp(
  outDir: string,
  { manifest, language }: { readonly manifest: EditionManifest; readonly language: Language },
): Promise<void> {
  await writeFile(join(outDir, WEB_MANIFEST), buildWebManifest(manifest, language));
  await mkdir(dirname(join(outDir, APPLE_ICON)), { recursive: true });
  for (const { file, png } of await drawWebIcons(await readFile(join(outDir, 'icon.svg'), 'utf8')))
    await writeFile(join(outDir, file), png);
}

function pagesOf({ options, loaded }: WrittenEdition): EditionPages {
  const { editionFile, folder, ownLanguage } = options;
  const stories = loaded.stories.map(({ file, language, heading }) => ({
    language,
    title: heading,
    path: editionFile.replace(/[^/]*$/, file),
  }));
  return { folder, ownLanguage, stories };
}
