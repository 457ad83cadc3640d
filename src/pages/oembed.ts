/** What a content system asks of a page to embed it (oembed.com, version 1.0), as a file beside the page. */

import { localize } from '../domain/edition-text.js';
import { LANGUAGE_TAGS } from '../domain/language.js';
import { writeCamera } from '../domain/share.js';
import type { Camera } from '../domain/view.js';
import { html } from './markup.js';
import { absolute, type Page } from './page-context.js';
import { cardPath, type PictureId } from './site-paths.js';

/** Size of the frame in CSS px. */
const WIDTH = 640;
const HEIGHT = 480;

export function oembedPath(folder: string): string {
  return `${folder}oembed.json`;
}

/** The answer; undefined while the site's address is not known: a frame needs an absolute one. */
export function buildOembed(
  page: Page,
  place: {
    readonly featureId: string;
    readonly title: string;
    readonly layers: readonly string[];
    readonly camera: Camera | undefined;
    readonly card: PictureId;
  },
): object | undefined {
  const { edition, language, options } = page.context;
  const { origin } = options;
  if (origin === undefined) return undefined;
  const embed = new URL('embed.html', origin);
  embed.searchParams.set('edition', options.editionFile);
  embed.searchParams.set('layers', place.layers.join(' '));
  if (place.camera) embed.searchParams.set('view', writeCamera(place.camera));
  embed.searchParams.set('selected', place.featureId);
  embed.searchParams.set('lang', LANGUAGE_TAGS[language]);
  const frame = html`<iframe src="${embed.href}" width="${WIDTH}" height="${HEIGHT}" title="${place.title}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: place.title,
    provider_name: localize(edition.manifest.title, language),
    provider_url: origin,
    html: frame.text,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: absolute(options, cardPath(place.card, language, options)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
