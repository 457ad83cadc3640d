/** What a content system asks of a page to embed it (oembed.com, version 1.0), as a file beside the page. */
import { localize } from '../domain/edition-text.js';
import { LANGUAGE_TAGS } from '../domain/language.js';
import { writeCamera } from '../domain/share-camera.js';
import type { Camera } from '../domain/view.js';
import { html, type Markup } from './markup.js';
import { absolute, type PageContext } from './page-context.js';
import { cardPath, type PictureId, type SiteOptions } from './site-paths.js';

/** Size of the frame in CSS px. */
const WIDTH = 640;
const HEIGHT = 480;

/** What the frame shows; absent = as the edition opens. */
export interface Framed {
  readonly title: string;
  readonly card: PictureId;
  readonly layers?: readonly string[];
  readonly camera?: Camera | undefined;
  readonly featureId?: string;
}

export function oembedPath(folder: string): string {
  return `${folder}oembed.json`;
}

/** How a content system finds the answer from the page in the folder; nothing while the site's address is not known. */
export function renderOembed(options: SiteOptions, folder: string, title: string): Markup | undefined {
  const address = absolute(options, oembedPath(folder));
  if (address === undefined) return undefined;
  return html`<link rel="alternate" type="application/json+oembed" href="${address}" title="${title}">`;
}

/** The answer; undefined while the site's address is not known: a frame needs an absolute one. */
export function buildOembed(
  { edition, language, options }: Pick<PageContext, 'edition' | 'language' | 'options'>,
  { title, card, layers, camera, featureId }: Framed,
): object | undefined {
  const { origin } = options;
  if (origin === undefined) return undefined;
  const embed = new URL('embed.html', origin);
  embed.searchParams.set('edition', options.editionFile);
  if (layers) embed.searchParams.set('layers', layers.join(' '));
  if (camera) embed.searchParams.set('view', writeCamera(camera));
  if (featureId !== undefined) embed.searchParams.set('selected', featureId);
  embed.searchParams.set('lang', LANGUAGE_TAGS[language]);
  const frame = html`<iframe src="${embed.href}" width="${WIDTH}" height="${HEIGHT}" title="${title}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: localize(edition.manifest.title, language),
    provider_url: origin,
    html: frame.text,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: absolute(options, cardPath(card, language, options)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
