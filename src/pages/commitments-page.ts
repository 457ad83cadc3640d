/** The ledger: every commitment with its clause, its target, and what the map counts for it. */
import { localize, nameOf, ownLanguage } from '../domain/edition-text.js';
import { formatQuantity, formatShare } from '../domain/format-figures.js';
import type { Indicator } from '../domain/indicator.js';
import { LANGUAGE_TAGS } from '../domain/language.js';
import { groundOf } from '../domain/ledger-summary.js';
import { findFeature } from '../domain/view.js';
import { PAGE_STRINGS } from '../elements/strings/pages.js';
import { fill, fillIn, STRINGS } from '../elements/strings.js';
import { targetText } from '../elements/target-text.js';
import { html, type Markup } from './markup.js';
import { createPage, linkTo, linkToPage, type Page, type PageContext } from './page-context.js';
import { renderPage } from './page-layout.js';
import { mapPath } from './site-paths.js';
import { describeEdition } from './structured-data.js';

/** The page as a document. */
export function buildCommitmentsPage(context: PageContext): string {
  const { language } = context;
  const page = createPage({ type: 'commitments' }, context);
  const words = PAGE_STRINGS[language];
  return renderPage(page, {
    title: words.commitmentsHeading,
    description: words.commitmentsIntro,
    card: { type: 'edition' },
    structured: describeEdition(page, words.commitmentsHeading),
    body: renderBody(page),
  });
}

function renderBody(page: Page): Markup {
  const { edition, indicators, language } = page.context;
  const words = PAGE_STRINGS[language];
  return html`<article>
<h1>${words.commitmentsHeading}</h1>
<p class="lead">${words.commitmentsIntro}</p>
${edition.ledger.themes.map((theme) => {
  const own = indicators.filter(({ commitment }) => commitment.theme === theme.id);
  return (
    own.length > 0 &&
    html`<section class="theme"><h2>${localize(theme.title, language)}</h2>
${own.map((indicator) => renderIndicator(page, indicator))}</section>
`
  );
})}
</article>`;
}

function renderIndicator(page: Page, indicator: Indicator): Markup {
  const { edition, language, options } = page.context;
  const strings = STRINGS[language];
  const { commitment } = indicator;
  const map = linkTo(page, mapPath({ commitment: commitment.id, panel: 'targets' }, language, options));
  const own = LANGUAGE_TAGS[ownLanguage(edition)];
  return html`<section class="commitment" id="${commitment.id}"><h3>${localize(commitment.metric, language)}</h3>
<blockquote lang="${own}"><p>${commitment.quote}</p></blockquote>
<p class="cite" lang="${own}">${commitment.locator}</p>
<dl>
<div><dt>${strings.target}</dt><dd>${targetText(commitment, language) || strings.noTarget}</dd></div>
<div><dt>${strings.mapped}</dt><dd>${writeMapped(indicator, page)}</dd></div>
<div><dt>${strings.place}</dt><dd>${strings.locations[commitment.location]}</dd></div>
</dl>
${commitment.note && html`<p class="note">${localize(commitment.note, language)}</p>`}
${renderCounted(page, indicator)}
${indicator.type === 'measured' && html`<p><a href="${map}">${PAGE_STRINGS[language].openCommitment}</a></p>`}
</section>
`;
}

function writeMapped(indicator: Indicator, { context: { language } }: Page): string {
  const words = PAGE_STRINGS[language];
  if (indicator.type === 'not-measured') return words.notCounted;
  const { mapped, unit, reached, located, illustrative } = indicator;
  const quantity = (value: number) => formatQuantity(value, unit, language);
  const parts = [quantity(mapped)];
  if (reached !== null) parts.push(fill(STRINGS[language].ofTarget, formatShare(reached, language)));
  const ground = groundOf(indicator);
  if (ground === 'mixed')
    parts.push(fillIn(words.split, { located: quantity(located), illustrative: quantity(illustrative) }));
  if (ground === 'illustrative') parts.push(STRINGS[language].illustrativeTag);
  return parts.join(' · ');
}

function renderCounted(page: Page, indicator: Indicator): Markup | undefined {
  if (indicator.type === 'not-measured') return undefined;
  const { edition, language } = page.context;
  const words = PAGE_STRINGS[language];
  const features = indicator.features.flatMap((id) => findFeature(edition, id)?.feature ?? []);
  return html`<details><summary>${words.howCounted}</summary><p>${localize(indicator.formula, language)}</p>
${features.length > 0 && html`<h4>${words.countedPlaces}</h4><ul class="columns">${features.map((feature) => html`<li><a href="${linkToPage(page, { type: 'place', id: feature.properties.id })}">${nameOf(feature, language)}</a></li>`)}</ul>`}
</details>`;
}
