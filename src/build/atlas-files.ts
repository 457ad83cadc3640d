/** What of the built site the explorer needs without a network: the list that its service worker keeps. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the scripts in assets/ and the edition: page, style sheets, and the code of files that are saved. */
const FILES = ['index.html', 'offline.html', 'page.css', 'pages.css', 'icon.svg', 'offline/atlas.js'];

/** SHA-256 of every file in base64, by its address in the folder of the built site. Pictures and pages are not among them. */
export function listAtlasFiles(outDir: string): Readonly<Record<string, string>> {
  const scripts = readdirSync(join(outDir, 'assets'))
    .filter((file) => !file.endsWith('.map'))
    .sort()
    .map((file) => `assets/${file}`);
  const files = [...FILES, ...scripts, ...editionFiles(outDir)];
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(outDir, file)))
      .digest('base64');
  return Object.fromEntries(files.map((file) => [file, digest(file)]));
}

/** The edition that the explorer opens by itself, with all that its edition.json names. */
function editionFiles(outDir: string): readonly string[] {
  const start = readFileSync(join(outDir, 'index.html'), 'utf8');
  const manifestFile = /<renewal-explorer\b[^>]*\sedition="([^"]+)"/.exec(start)?.[1];
  if (manifestFile === undefined) throw new Error(`${outDir}/index.html opens no edition`);
  // Safe: the build before has checked the edition.
  const manifest = JSON.parse(readFileSync(join(outDir, manifestFile), 'utf8')) as {
    readonly commitments: string;
    readonly layers: readonly { readonly file: string }[];
    readonly basemap: readonly { readonly file: string }[];
  };
  const named = [manifest.commitments, ...[...manifest.layers, ...manifest.basemap].map(({ file }) => file)];
  const folder = manifestFile.replace(/[^/]*$/, '');
  return [manifestFile, ...new Set(named.map((file) => folder + file))];
}
