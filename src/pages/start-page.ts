/** The explorer's page before its script runs, and without one: the edition's picture, and links to every page. */
import type { Edition } from '../domain/edition.js';
import { type EditionPages, pagePath } from '../domain/edition-pages.js';
import { localize } from '../domain/edition-text.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn, STRINGS } from '../elements/strings.js';
import { html, type Markup } from './markup.js';
import { renderOembed } from './oembed.js';
import { absolute } from './page-context.js';
import {
  APPLE_ICON,
  cardPath,
  type PictureId,
  posterPath,
  type SiteOptions,
  WEB_MANIFEST,
} from './site-paths.js';

export interface StartPageInput extends SiteOptions {
  readonly edition: Edition;
  /** Whether the pictures were drawn as pixels too. */
  readonly rasters: boolean;
  /** Pages of all editions of the site, by the address of their edition.json. */
  readonly pages: Readonly<Record<string, EditionPages>>;
}

/** The page's HTML with its places filled, and what the explorer shall lead to. */
export function fillStartPage(document: string, input: StartPageInput): string {
  return document
    .replace(
      '<renewal-explorer ',
      () => html`<renewal-explorer data-pages="${JSON.stringify(input.pages)}" `.text,
    )
    .replace('<!--social card-->', () => renderSocialCard(input).text)
    .replace('<!--first picture-->', () => html`${renderPicture(input)}${renderLinks(input)}`.text);
}

function renderSocialCard(input: StartPageInput): Markup {
  const { edition, ownLanguage } = input;
  const card = cardPath({ type: 'edition' }, ownLanguage, input);
  const { origin } = input;
  return html`<meta property="og:type" content="website">
    <meta property="og:title" content="${localize(edition.manifest.title, ownLanguage)}">
    <meta property="og:description" content="${localize(edition.manifest.summary, ownLanguage)}">
    <meta property="og:image" content="${absolute(input, card) ?? card}">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta name="twitter:card" content="summary_large_image">${
      input.rasters &&
      html`
    <link rel="manifest" href="${WEB_MANIFEST}">
    <link rel="apple-touch-icon" href="${APPLE_ICON}">`
    }${
      origin !== undefined &&
      html`
    ${renderOembed(input, input.folder, localize(edition.manifest.title, ownLanguage))}
    <link rel="canonical" href="${origin}">
    <meta property="og:url" content="${origin}">`
    }`;
}

/**
 * On narrow screens the tall one; both drawn as the map opens there. As pixels: a browser draws a large SVG again and
 * again while the map's canvas comes up behind it, which doubled the time to the live map where there is no graphics card.
 */
function renderPicture(input: StartPageInput): Markup {
  const { edition, ownLanguage: language, rasters } = input;
  const file = (type: PictureId['type'] & ('start' | 'phone'), theme: 'light' | 'dark') =>
    `${posterPath({ type }, { language, theme }, input)}.${rasters ? 'webp' : 'svg'}`;
  const alt = fillIn(PAGE_STRINGS[language].posterLabel, {
    name: localize(edition.manifest.title, language),
  });
  return html`<div class="first-picture" slot="first-picture"><picture>
        <source media="(max-width: 760px) and (prefers-color-scheme: dark)" srcset="${file('phone', 'dark')}">
        <source media="(max-width: 760px)" srcset="${file('phone', 'light')}">
        <source media="(prefers-color-scheme: dark)" srcset="${file('start', 'dark')}">
        <img src="${file('start', 'light')}" alt="${alt}" fetchpriority="high">
      </picture></div>
      `;
}

/** Where the explorer's panel will be. */
function renderLinks(input: StartPageInput): Markup {
  const { edition, ownLanguage: language } = input;
  const words = PAGE_STRINGS[language];
  return html`<nav class="pages" slot="pages" aria-label="${words.places}">
        <p><a href="${pagePath({ type: 'places' }, language, input)}">${words.places}</a> · <a href="${pagePath({ type: 'commitments' }, language, input)}">${words.commitments}</a> · <a href="${pagePath({ type: 'docs' }, language, input)}">${words.docs}</a> · <a href="${pagePath({ type: 'places' }, language === 'zh' ? 'en' : 'zh', input)}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${STRINGS[language].otherLanguage}</a></p>
        <ul>
${edition.layers.map(
  (
    layer,
  ) => html`          <li><a href="${pagePath({ type: 'layer', id: layer.id }, language, input)}">${localize(layer.title, language)}</a> ${fill(words.indexCount, layer.features.length)}</li>
`,
)}        </ul>
      </nav>`;
}
