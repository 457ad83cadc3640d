/** The frame of every page: head, header with the way back to the map, footer with report, licences and notice. */
import { pagePath } from '../domain/edition-pages.js';
import { localize } from '../domain/edition-text.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../domain/language.js';
import { approvalNotice } from '../elements/renewal-map/credits.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn, STRINGS } from '../elements/strings.js';
import { html, jsonMarkup, type Markup } from './markup.js';
import { renderOembed } from './oembed.js';
import { absolute, linkTo, linkToPage, type Page } from './page-context.js';
import { cardPath, mapPath, type PictureId } from './site-paths.js';

export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** Picture of its social card. */
  readonly card: PictureId;
  /** Schema.org description of what the page is about. */
  readonly structured: object;
  readonly body: Markup;
  /** More for the head of the page: style sheets and scripts of its own. */
  readonly head?: Markup;
}

/** The whole document. */
export function renderPage(page: Page, parts: PageParts): string {
  const { language } = page.context;
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
${renderHead(page, parts)}
<body>
${renderHeader(page)}
<main>
${parts.body}
</main>
${renderFooter(page)}
</body>
</html>
`.text;
}

function renderHead(page: Page, parts: PageParts): Markup {
  const { edition, language, options } = page.context;
  const site = localize(edition.manifest.title, language);
  const title = `${parts.title} · ${site}`;
  const card = cardPath(parts.card, language, options);
  const url = absolute(options, page.folder);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${parts.description}">
${
  url &&
  html`<link rel="canonical" href="${url}">
<meta property="og:url" content="${url}">
`
}${LANGUAGES.map((other) => renderAlternate(page, other))}
<meta property="og:type" content="article">
<meta property="og:site_name" content="${site}">
<meta property="og:title" content="${parts.title}">
<meta property="og:description" content="${parts.description}">
<meta property="og:locale" content="${language === 'zh' ? 'zh_CN' : 'en_GB'}">
<meta property="og:image" content="${absolute(options, card) ?? linkTo(page, card)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${fillIn(PAGE_STRINGS[language].posterLabel, { name: parts.title })}">
<meta name="twitter:card" content="summary_large_image">
${renderOembed(options, page.folder, title)}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${linkTo(page, 'icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${linkTo(page, 'pages.css')}">
${parts.head}<script type="application/ld+json">${jsonMarkup(parts.structured)}</script>
</head>`;
}

function renderAlternate(page: Page, language: Language): Markup {
  const path = pagePath(page.id, language, page.context.options);
  const address = absolute(page.context.options, path) ?? linkTo(page, path);
  return html`<link rel="alternate" hreflang="${LANGUAGE_TAGS[language]}" href="${address}">
`;
}

function renderHeader(page: Page): Markup {
  const { edition, language, options } = page.context;
  const words = PAGE_STRINGS[language];
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const current = (type: string) => page.id.type === type && html` aria-current="page"`;
  return html`<header class="site">
<p class="name"><a href="${linkTo(page, mapPath({}, language, options))}">${localize(edition.manifest.title, language)}</a></p>
<nav aria-label="${words.breadcrumb}">
<a href="${linkTo(page, mapPath({}, language, options))}">${words.toMap}</a>
<a href="${linkToPage(page, { type: 'places' })}"${current('places')}>${words.places}</a>
<a href="${linkToPage(page, { type: 'commitments' })}"${current('commitments')}>${words.commitments}</a>
<a href="${linkTo(page, pagePath(page.id, other, options))}" lang="${LANGUAGE_TAGS[other]}" hreflang="${LANGUAGE_TAGS[other]}">${STRINGS[language].otherLanguage}</a>
</nav>
</header>`;
}

function renderFooter(page: Page): Markup {
  const { edition, language, options } = page.context;
  const { manifest } = edition;
  const strings = STRINGS[language];
  const { title, publisher, date, url } = manifest.report;
  const report = `${localize(title, language)} · ${localize(publisher, language)} · ${date}`;
  return html`<footer class="site">
<p>${url ? html`<a href="${url}" rel="noopener">${report}</a>` : report}</p>
<p>${localize(manifest.licence.data, language)}</p>
<p>${localize(manifest.licence.basemap, language)} · ${fill(strings.updated, manifest.updated)} · ${approvalNotice(manifest, language)}</p>
${
  options.isMain &&
  html`<p><a href="${linkToPage(page, { type: 'docs' })}">${PAGE_STRINGS[language].docs}</a></p>
`
}</footer>`;
}
