/** The list of all pages for search engines; needs the address of the site. */

import { type PageId, pagePath } from '../domain/edition-pages.js';
import { LANGUAGE_TAGS, LANGUAGES } from '../domain/language.js';
import { html } from './markup.js';
import type { SiteOptions } from './site-paths.js';

export interface SitemapEntry {
  readonly page: PageId;
  readonly options: SiteOptions;
  /** ISO 8601 date of the last change of the data. */
  readonly updated: string;
}

/** sitemap.xml: each page in each language, knowing the other. */
export function buildSitemap(origin: string, entries: readonly SitemapEntry[]): string {
  const address = ({ page, options }: SitemapEntry, language: (typeof LANGUAGES)[number]) =>
    new URL(pagePath(page, language, options), origin).href;
  const urls = entries.flatMap((entry) =>
    LANGUAGES.map(
      (
        language,
      ) => html`<url><loc>${address(entry, language)}</loc><lastmod>${entry.updated}</lastmod>${LANGUAGES.map(
        (other) =>
          html`<xhtml:link rel="alternate" hreflang="${LANGUAGE_TAGS[other]}" href="${address(entry, other)}"/>`,
      )}</url>
`,
    ),
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>${origin}</loc></url>
${urls}</urlset>
`.text;
}
