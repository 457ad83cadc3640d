/** A page of one place: what it is, how big, on what basis, the clause of the report, and where it lies. */
import { areaOf } from '../domain/area.js';
import type { AtlasFeature, Layer } from '../domain/edition.js';
import { localize, nameOf, noteOf } from '../domain/edition-text.js';
import { writeSize } from '../domain/feature-sentence.js';
import { formatDistance } from '../domain/nearby-text.js';
import { formatField } from '../elements/feature-card/facts.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn, STRINGS } from '../elements/strings.js';
import { html, type Markup } from './markup.js';
import { createPage, linkTo, linkToPage, type Page, type PageContext } from './page-context.js';
import { renderPage } from './page-layout.js';
import { renderClauses, renderPlaceTable, renderPoster, renderSource } from './page-parts.js';
import { cameraOf } from './picture-views.js';
import { mapPath } from './site-paths.js';
import { describePlace } from './structured-data.js';

interface Shown {
  readonly page: Page;
  readonly feature: AtlasFeature;
  readonly layer: Layer;
}

/** The page as a document. */
export function buildPlacePage(context: PageContext, layer: Layer, feature: AtlasFeature): string {
  const { language } = context;
  const { id } = feature.properties;
  const page = createPage({ type: 'place', id }, context);
  const shown = { page, feature, layer };
  const description = describe(shown);
  return renderPage(page, {
    title: nameOf(feature, language),
    description,
    card: cardOf(layer, feature),
    structured: describePlace(page, { feature, layer, description }),
    body: renderBody(shown),
  });
}

/** An illustrative place has no card of its own: a picture of it alone would claim that it is there. */
export function cardOf(layer: Layer, { properties }: AtlasFeature) {
  return properties.basis === 'illustrative'
    ? ({ type: 'layer', id: layer.id } as const)
    : ({ type: 'place', id: properties.id } as const);
}

function describe({ page, feature, layer }: Shown): string {
  const { language } = page.context;
  const strings = STRINGS[language];
  const { status, basis, uncertainty_m } = feature.properties;
  return fillIn(PAGE_STRINGS[language].placeDescription, {
    name: nameOf(feature, language),
    layer: localize(layer.title, language),
    status: strings.statuses[status],
    basis: strings.bases[basis],
    n: formatDistance(uncertainty_m, language),
  });
}

function renderBody(shown: Shown): Markup {
  const { page, feature, layer } = shown;
  const { edition, language, options } = page.context;
  const words = PAGE_STRINGS[language];
  const { id, basis, commitments } = feature.properties;
  const own = edition.ledger.commitments.filter((commitment) => commitments.includes(commitment.id));
  const others = layer.features.filter((other) => other !== feature);
  const map = mapPath({ selected: id, camera: cameraOf(shown) }, language, options);
  return html`<article>
<p class="kicker"><a href="${linkToPage(page, { type: 'layer', id: layer.id })}">${localize(layer.title, language)}</a></p>
<h1>${nameOf(feature, language)}</h1>
${basis === 'illustrative' && html`<aside class="illustrative"><h2>${words.illustrativeHeading}</h2><p>${words.illustrativeText}</p></aside>`}
<figure class="poster">
<a href="${linkTo(page, map)}">${renderPoster(page, { type: 'place', id }, fillIn(words.posterOf, { name: nameOf(feature, language) }))}</a>
<figcaption><a class="open" href="${linkTo(page, map)}">${words.openPlace}</a></figcaption>
</figure>
<section><h2>${words.facts}</h2>
${renderFacts(shown)}
</section>
<section><h2>${STRINGS[language].clause}</h2>
${own.length === 0 ? html`<p>${STRINGS[language].noClause}</p>` : renderClauses(page, own)}
</section>
${
  others.length > 0 &&
  html`<section><h2>${words.othersInLayer}</h2>
${others.length > MOST_LISTED ? html`<p><a href="${linkToPage(page, { type: 'layer', id: layer.id })}">${fillIn(words.layerPlaces, { title: localize(layer.title, language), n: layer.features.length })}</a></p>` : renderPlaceTable(page, others, words.othersInLayer)}
</section>`
}
</article>`;
}

/** With more, the layer's own page is the place to look. */
const MOST_LISTED = 20;

function renderFacts({ page, feature, layer }: Shown): Markup {
  const { language } = page.context;
  const strings = STRINGS[language];
  const words = PAGE_STRINGS[language];
  const { status, basis, uncertainty_m, source } = feature.properties;
  const size = writeSize(feature, language);
  const drawn = basis === 'illustrative' ? fill(words.drawnSize, size) : size;
  const note = noteOf(feature, language);
  return html`<table class="facts"><tbody>
${size !== '' && row(areaOf(feature.geometry) > 0 ? strings.area : strings.length, drawn)}
${row(strings.status, strings.statuses[status])}
${row(strings.basis, html`<span class="basis ${basis}">${strings.bases[basis]}</span> ${strings.basisMeanings[basis]}`)}
${row(strings.uncertainty, fill(words.uncertainty, formatDistance(uncertainty_m, language)))}
${layer.fields.map((field) => {
  const value = feature.properties[`${field.name}_${language}`] ?? feature.properties[field.name];
  const known = value !== undefined && value !== null && value !== '';
  return known && row(localize(field.title, language), formatField(field, value, language));
})}
${note !== undefined && note !== '' && row(strings.note, note)}
${row(strings.source, renderSource(source))}
</tbody></table>`;
}

function row(term: string, value: string | Markup): Markup {
  return html`<tr><th scope="row">${term}</th><td>${value}</td></tr>
`;
}
