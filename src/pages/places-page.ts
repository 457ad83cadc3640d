/** The index: every place of the edition by theme and layer. */
import { localize, nameOf } from '../domain/edition-text.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn, STRINGS } from '../elements/strings.js';
import { html, type Markup } from './markup.js';
import { createPage, linkTo, linkToPage, type Page, type PageContext } from './page-context.js';
import { renderPage } from './page-layout.js';
import { renderPoster } from './page-parts.js';
import { mapPath } from './site-paths.js';
import { describeEdition } from './structured-data.js';

/** The page as a document. */
export function buildPlacesPage(context: PageContext): string {
  const { edition, language } = context;
  const page = createPage({ type: 'places' }, context);
  const words = PAGE_STRINGS[language];
  return renderPage(page, {
    title: words.indexHeading,
    description: `${localize(edition.manifest.summary, language)} ${words.indexIntro}`,
    card: { type: 'edition' },
    structured: describeEdition(page, words.indexHeading),
    body: renderBody(page),
  });
}

function renderBody(page: Page): Markup {
  const { edition, language, options } = page.context;
  const words = PAGE_STRINGS[language];
  const title = localize(edition.manifest.title, language);
  const map = linkTo(page, mapPath({}, language, options));
  return html`<article>
<h1>${words.indexHeading}</h1>
<p class="lead">${localize(edition.manifest.summary, language)} ${words.indexIntro}</p>
<figure class="poster">
<a href="${map}">${renderPoster(page, { type: 'edition' }, fillIn(words.posterLabel, { name: title }))}</a>
</figure>
${edition.manifest.themes.map((theme) => {
  const layers = edition.layers.filter((layer) => layer.theme === theme.id && layer.features.length > 0);
  return (
    layers.length > 0 &&
    html`<section class="theme"><h2>${localize(theme.title, language)}</h2>
${layers.map((layer) => renderLayer(page, layer))}</section>
`
  );
})}
</article>`;
}

function renderLayer(page: Page, layer: Page['context']['edition']['layers'][number]): Markup {
  const { language } = page.context;
  const count = fill(PAGE_STRINGS[language].indexCount, layer.features.length);
  return html`<h3><a href="${linkToPage(page, { type: 'layer', id: layer.id })}">${localize(layer.title, language)}</a> <span class="count">${count}</span></h3>
<ul class="columns">${layer.features.map((feature) => {
    const { id, basis } = feature.properties;
    const tag =
      basis === 'illustrative' &&
      html` <span class="basis illustrative">${STRINGS[language].illustrativeTag}</span>`;
    return html`<li><a href="${linkToPage(page, { type: 'place', id })}">${nameOf(feature, language)}</a>${tag}</li>
`;
  })}</ul>
`;
}
