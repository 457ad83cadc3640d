/** By this a phone can put the atlas among its apps: a manifest, and icons drawn from the site's own one. */
import sharp from 'sharp';
import type { EditionManifest } from '../domain/edition.js';
import { localize } from '../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../domain/language.js';
import { APPLE_ICON } from '../pages/site-paths.js';

interface WebIcon {
  readonly file: string;
  /** Width and height in px. */
  readonly size: number;
  /** Whether the system cuts it to a shape of its own. */
  readonly maskable: boolean;
}

const ICONS: readonly WebIcon[] = [
  { file: 'icons/192.png', size: 192, maskable: false },
  { file: 'icons/512.png', size: 512, maskable: false },
  { file: 'icons/maskable.png', size: 512, maskable: true },
];

/** Not in the manifest: its own system cuts it. */
const FOR_APPLE: WebIcon = { file: APPLE_ICON, size: 180, maskable: true };

/** The paper of the icon, which is the page's. */
const PAPER = '#fffdf8';
/** The drawing's part of a maskable icon's width: its corners stay inside the circle of 0.8 that no system cuts. */
const SAFE = 0.7;

/** The manifest as JSON; its addresses are relative to itself, which lies in the site's folder. */
export function buildWebManifest(manifest: EditionManifest, language: Language): string {
  const title = localize(manifest.title, language);
  return `${JSON.stringify({
    name: title,
    short_name: title,
    description: localize(manifest.summary, language),
    lang: LANGUAGE_TAGS[language],
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      ...ICONS.map(({ file, size, maskable }) => ({
        src: file,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: maskable ? 'maskable' : 'any',
      })),
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  })}\n`;
}

/** Every icon as PNG from the site's icon, a square SVG whose first rectangle is its paper. */
export function drawWebIcons(
  svg: string,
): Promise<readonly { readonly file: string; readonly png: Buffer }[]> {
  return Promise.all(
    [...ICONS, FOR_APPLE].map(async ({ file, size, maskable }) => {
      const drawn = Buffer.from(maskable ? asMaskable(svg) : svg);
      return {
        file,
        png: await sharp(drawn, { density: (72 * size) / 32 })
          .resize(size, size)
          .png()
          .toBuffer(),
      };
    }),
  );
}

/** The drawing smaller, on paper to the very edges. */
export function asMaskable(svg: string): string {
  const [, size = '32'] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
  const edge = ((1 - SAFE) / 2) * Number(size);
  return svg
    .replace(
      /<rect[^>]*\/>/,
      (paper) =>
        `<path d="M0 0h${size}v${size}H0z" fill="${/fill="([^"]+)"/.exec(paper)?.[1] ?? PAPER}"/><g transform="translate(${edge} ${edge}) scale(${SAFE})">`,
    )
    .replace('</svg>', '</g></svg>');
}
