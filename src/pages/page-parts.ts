/** Parts that several pages share: a poster, a source, a list of places, the clauses of a place. */
import type { Commitment } from '../domain/commitment.js';
import type { AtlasFeature } from '../domain/edition.js';
import { localize, nameOf, ownLanguage } from '../domain/edition-text.js';
import { writeSize } from '../domain/feature-sentence.js';
import { LANGUAGE_TAGS } from '../domain/language.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn, STRINGS } from '../elements/strings.js';
import { targetText } from '../elements/target-text.js';
import { html, type Markup } from './markup.js';
import { linkTo, linkToPage, type Page } from './page-context.js';
import { type PictureId, posterPath } from './site-paths.js';

/** The poster in the colours of the reader's system, in room that is kept for it. */
export function renderPoster(page: Page, picture: PictureId, alt: string): Markup {
  const { language, options, pictureSize } = page.context;
  const { width, height } = pictureSize(picture, language);
  const file = (theme: 'light' | 'dark') =>
    linkTo(page, `${posterPath(picture, { language, theme }, options)}.svg`);
  return html`<picture><source media="(prefers-color-scheme: dark)" srcset="${file('dark')}"><img src="${file('light')}" width="${width}" height="${height}" alt="${alt}"></picture>`;
}

const ADDRESS = /(https?:\/\/[^\s;；，。）)]+)/;

/** Web addresses in the text become links that name their host. */
export function renderSource(source: string): Markup {
  return html`<span lang="zh-CN">${source
    .split(ADDRESS)
    .map((piece, index) =>
      index % 2 === 1 && URL.canParse(piece)
        ? html`<a href="${piece}" rel="noopener">${new URL(piece).host}</a>`
        : piece,
    )}</span>`;
}

/** Every place with its status, size and basis, as rows. */
export function renderPlaceTable(page: Page, features: readonly AtlasFeature[], caption: string): Markup {
  const { language } = page.context;
  const strings = STRINGS[language];
  const words = PAGE_STRINGS[language];
  return html`<div class="wide"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${strings.place}</th><th scope="col">${strings.status}</th><th scope="col">${words.size}</th><th scope="col">${strings.basis}</th></tr></thead>
<tbody>
${features.map(
  (
    feature,
  ) => html`<tr><th scope="row"><a href="${linkToPage(page, { type: 'place', id: feature.properties.id })}">${nameOf(feature, language)}</a></th><td>${strings.statuses[feature.properties.status]}</td><td>${writeSize(feature, language) || '—'}</td><td><span class="basis ${feature.properties.basis}">${strings.bases[feature.properties.basis]}</span></td></tr>
`,
)}</tbody>
</table></div>`;
}

/** Each clause once, with what it promises and where the report says so. */
export function renderClauses(page: Page, commitments: readonly Commitment[]): Markup {
  const quotes = [...new Set(commitments.map(({ quote }) => quote))];
  return html`${quotes.map((quote) =>
    renderClause(
      page,
      commitments.filter((commitment) => commitment.quote === quote),
    ),
  )}`;
}

function renderClause(page: Page, commitments: readonly Commitment[]): Markup {
  const { edition, language } = page.context;
  const { report } = edition.manifest;
  const [first] = commitments;
  if (!first) return html``;
  const own = LANGUAGE_TAGS[ownLanguage(edition)];
  const cite = fillIn(PAGE_STRINGS[language].quoteFrom, {
    title: localize(report.title, language),
    publisher: localize(report.publisher, language),
    date: report.date,
    locator: first.locator,
  });
  return html`<figure class="clause">
<blockquote lang="${own}"><p>${first.quote}</p></blockquote>
<figcaption>${cite}</figcaption>
<ul>${commitments.map((commitment) => html`<li><a href="${linkToPage(page, { type: 'commitments' })}#${commitment.id}">${localize(commitment.metric, language)}</a>${targetOf(commitment, page)}</li>`)}</ul>
</figure>`;
}

function targetOf(commitment: Commitment, { context: { language } }: Page): string {
  const target = targetText(commitment, language);
  return target === '' ? '' : ` · ${fill(PAGE_STRINGS[language].targetIs, target)}`;
}
