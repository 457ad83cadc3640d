/** A page of one layer: its poster and all its places. */
import type { Layer } from '../domain/edition.js';
import { localize } from '../domain/edition-text.js';
import { basisSummary } from '../elements/feature-list/basis-summary.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn } from '../elements/strings.js';
import { html, type Markup } from './markup.js';
import { createPage, linkTo, type Page, type PageContext } from './page-context.js';
import { renderPage } from './page-layout.js';
import { renderPlaceTable, renderPoster } from './page-parts.js';
import { mapPath } from './site-paths.js';
import { describeLayer } from './structured-data.js';

/** The page as a document. */
export function buildLayerPage(context: PageContext, layer: Layer): string {
  const { language } = context;
  const page = createPage({ type: 'layer', id: layer.id }, context);
  const summary = fillIn(PAGE_STRINGS[language].layerSummary, {
    n: layer.features.length,
    bases: basisSummary(layer.features, language),
  });
  const description = layer.description ? `${localize(layer.description, language)} ${summary}` : summary;
  return renderPage(page, {
    title: localize(layer.title, language),
    description,
    card: { type: 'layer', id: layer.id },
    structured: describeLayer(page, layer, description),
    body: renderBody(page, layer, summary),
  });
}

function renderBody(page: Page, layer: Layer, summary: string): Markup {
  const { edition, language, options } = page.context;
  const words = PAGE_STRINGS[language];
  const title = localize(layer.title, language);
  const theme = edition.manifest.themes.find(({ id }) => id === layer.theme);
  const illustrative = layer.features.filter(({ properties }) => properties.basis === 'illustrative').length;
  const folder = options.editionFile.replace(/[^/]*$/, '');
  const map = linkTo(page, mapPath({ layers: [layer.id] }, language, options));
  return html`<article>
<p class="kicker">${theme && localize(theme.title, language)}</p>
<h1>${title}</h1>
<p class="lead">${layer.description && localize(layer.description, language)}</p>
${illustrative > 0 && html`<aside class="illustrative"><h2>${words.illustrativeHeading}</h2><p>${fill(words.layerIllustrative, illustrative)}</p></aside>`}
<figure class="poster">
<a href="${map}">${renderPoster(page, { type: 'layer', id: layer.id }, fillIn(words.posterLabel, { name: title }))}</a>
<figcaption><a class="open" href="${map}">${words.openLayer}</a></figcaption>
</figure>
<section><h2>${fillIn(words.layerPlaces, { title, n: layer.features.length })}</h2>
<p>${summary}</p>
${renderPlaceTable(page, layer.features, title)}
</section>
<section><h2>${words.data}</h2>
<p><a href="${linkTo(page, folder + layer.file)}">${words.dataOfLayer}</a></p>
</section>
</article>`;
}
