/**
 * What the service worker shows in place of a page that it does not have when there is no network. It stands at the
 * address that was asked for, with the site's folder as its base.
 */
import type { Edition } from '../domain/edition.js';
import { localize } from '../domain/edition-text.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../domain/language.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { html, type Markup } from './markup.js';
import { mapPath, type SiteOptions } from './site-paths.js';

/** The document, in both languages: nobody knows which one the page would have been in. */
export function buildUnreachablePage({ manifest }: Edition, options: SiteOptions): string {
  const own = options.ownLanguage;
  const languages = [own, ...LANGUAGES.filter((language) => language !== own)];
  const title = localize(manifest.title, own);
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[own]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${PAGE_STRINGS[own].notKeptHeading} · ${title}</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./pages.css">
</head>
<body>
<header class="site"><p class="name"><a href="./">${title}</a></p></header>
<main>
${languages.map((language, index) => renderWords(language, { options, heading: index === 0 ? 'h1' : 'h2' }))}</main>
</body>
</html>
`.text;
}

function renderWords(
  language: Language,
  { options, heading }: { readonly options: SiteOptions; readonly heading: 'h1' | 'h2' },
): Markup {
  const words = PAGE_STRINGS[language];
  const title =
    heading === 'h1' ? html`<h1>${words.notKeptHeading}</h1>` : html`<h2>${words.notKeptHeading}</h2>`;
  return html`<section lang="${LANGUAGE_TAGS[language]}">${title}
<p class="lead">${words.notKeptText}</p>
<p><a class="open" href="./${mapPath({}, language, options)}">${words.notKeptAtlas}</a></p>
</section>
`;
}
