/** One layer of the report: its sums, its places, and its illustrative shapes apart. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InsideTotals, LayerInside, PlaceInside } from '../../domain/area-report.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { formatArea, formatLength, formatNumber, formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { layerSwatches } from '../../map/legend.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import type { ReportContext } from './report-context.js';

/** Places of a layer shown before the reader asks for all. */
const SHOWN_PLACES = 8;
/** Less than a thousandth outside is the roundness of coordinates. */
const ALL_OF_IT = 0.999;

export function renderLayer(entry: LayerInside, context: ReportContext): TemplateResult {
  const { language, edition, themeName, controls } = context;
  const words = AREA_REPORT_STRINGS[language];
  const { layer, located, illustrative } = entry;
  const [swatch] = layerSwatches(layer, edition.manifest.themes, themeName);
  const total = located.length + illustrative.length;
  const all = !controls || controls.expanded.has(layer.id) || total <= SHOWN_PLACES;
  const shown = all ? located : located.slice(0, SHOWN_PLACES);
  const shownIllustrative = all ? illustrative : illustrative.slice(0, SHOWN_PLACES - shown.length);
  return html`<section class="layer" data-layer=${layer.id}>
    <h5>${swatch ? renderSwatch(swatch) : nothing} ${localize(layer.title, language)}</h5>
    ${renderTotals(entry, language)}
    ${renderPlaces(shown, context)}
    ${
      illustrative.length === 0
        ? nothing
        : html`<p class="apart"><span class="tag">${STRINGS[language].illustrativeTag}</span> ${fill(words.illustrativePart, illustrative.length)}</p>
          ${renderPlaces(shownIllustrative, context)}`
    }
    ${
      controls && total > SHOWN_PLACES
        ? html`<button class="quiet" type="button" aria-expanded=${all} @click=${() => controls.onExpand(layer.id)}>${all ? words.showFewer : fill(words.showAll, formatNumber(total, language))}<span class="visually-hidden">: ${localize(layer.title, language)}</span></button>`
        : nothing
    }
  </section>`;
}

function renderTotals({ located, totals }: LayerInside, language: Language): TemplateResult {
  const words = AREA_REPORT_STRINGS[language];
  const both = addTotals(totals.located, totals.illustrative);
  const withOthers = totals.illustrative.places > 0;
  const line = (title: string, key: keyof InsideTotals, write: (value: number) => string) =>
    both[key] === 0
      ? nothing
      : html`<div><dt>${title}</dt><dd>${located.length === 0 ? nothing : html`<b>${write(totals.located[key])}</b>`}${
          withOthers
            ? html` <small>${fillIn(words.withIllustrative, { value: write(both[key]) })}</small>`
            : nothing
        }</dd></div>`;
  return html`${located.length === 0 ? html`<p class="apart">${words.noneLocated}</p>` : nothing}
  <dl class="totals figures">
    ${line(words.insideArea, 'area', (area) => formatArea(area, language))}
    ${line(words.insideLength, 'length', (length) => formatLength(length, language))}
    ${line(words.insidePoints, 'points', (points) => fill(words.points, formatNumber(points, language)))}
    ${line(words.insidePlaces, 'places', (places) => formatNumber(places, language))}
  </dl>`;
}

function addTotals(a: InsideTotals, b: InsideTotals): InsideTotals {
  return {
    places: a.places + b.places,
    area: a.area + b.area,
    length: a.length + b.length,
    points: a.points + b.points,
  };
}

function renderPlaces(places: readonly PlaceInside[], context: ReportContext) {
  if (places.length === 0) return nothing;
  return html`<ul class="places">${repeat(
    places,
    ({ feature }) => feature.properties.id,
    (place) => html`<li>${renderPlace(place, context)}</li>`,
  )}</ul>`;
}

function renderPlace(place: PlaceInside, { language, controls }: ReportContext): TemplateResult {
  const strings = STRINGS[language];
  const { feature, layer, mayLieOutside } = place;
  const { id, status, basis, uncertainty_m } = feature.properties;
  const part = partText(place, language);
  const text = html`<span class="name">${nameOf(feature, language)}</span>
    <span class="about figures">${part === '' ? nothing : html`${part} · `}${strings.statuses[status]} · ${strings.bases[basis]}${
      mayLieOutside && basis !== 'illustrative'
        ? html` · <strong>${AREA_REPORT_STRINGS[language].mayLieOutside}</strong> (±${formatDistance(uncertainty_m, language)})`
        : nothing
    }</span>`;
  return controls
    ? html`<button class="place" type="button" data-feature=${id} aria-current=${controls.selected === id ? 'true' : nothing} @click=${() => controls.onSelect(id, layer.id)}>${text}</button>`
    : html`<div class="place">${text}</div>`;
}

/** How much of the place lies inside; empty for a point, which is inside or not. */
function partText({ figure, whole, inside }: PlaceInside, language: Language): string {
  const words = AREA_REPORT_STRINGS[language];
  if (figure === 'count')
    return whole > 1
      ? fill(words.points, `${formatNumber(inside, language)}/${formatNumber(whole, language)}`)
      : '';
  const part = figure === 'area' ? formatArea(inside, language) : formatLength(inside, language);
  return inside >= whole * ALL_OF_IT
    ? fillIn(words.allInside, { part })
    : fillIn(words.partInside, { part, share: formatShare(inside / whole, language) });
}
