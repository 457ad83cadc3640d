/** The report in print and on the page: the same words, with buttons where there is somebody to hear them. */
import { html, nothing, type TemplateResult } from 'lit';
import { radiusOf, type TouchedCommitment } from '../../domain/area-report.js';
import { localize, ownLanguage } from '../../domain/edition-text.js';
import { formatArea, formatLength, formatNumber, formatShare } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import type { AreaResult, LayerCoverage } from './area-job.js';
import type { ReportContext } from './report-context.js';
import { renderLayer } from './report-layers.js';

/** A quote in a list is told by its beginning. */
const QUOTE_CHARACTERS = 48;

export function renderReport(result: AreaResult, context: ReportContext): TemplateResult {
  const { language, name } = context;
  const words = AREA_REPORT_STRINGS[language];
  const { report, coverage } = result;
  return html`<h3 id="report" tabindex="-1">${fillIn(words.heading, { name })}</h3>
    ${renderSize(result, context)}
    ${renderNotes(result, context)}
    ${
      report.layers.length === 0
        ? html`<p class="none">${words.nothing}</p>`
        : html`
      <h4 class="part">${words.byLayer}</h4>
      <p class="hint">${words.eachCounts}</p>
      ${report.layers.map((entry) => renderLayer(entry, context))}
      ${coverage.length === 0 ? nothing : renderCoverage(coverage, language)}
      <h4 class="part">${words.commitments}</h4>
      ${
        report.commitments.length === 0
          ? html`<p class="hint">${words.noCommitments}</p>`
          : html`<ul class="commitments">${report.commitments.map((touched) => renderCommitment(touched, context))}</ul>`
      }`
    }
    <p class="hint basis-note">${words.basisNote}</p>`;
}

function renderSize({ size, perimeter, report }: AreaResult, { language }: ReportContext): TemplateResult {
  const [strings, words] = [STRINGS[language], AREA_REPORT_STRINGS[language]];
  const number = (key: 'located' | 'illustrative') =>
    formatNumber(
      report.layers.reduce((sum, { totals }) => sum + totals[key].places, 0),
      language,
    );
  return html`<dl class="own figures">
      <div><dt>${strings.area}</dt><dd>${formatArea(size, language)}</dd></div>
      <div><dt>${strings.perimeter}</dt><dd>${formatLength(perimeter, language)}</dd></div>
    </dl>
    <p class="summary">${fillIn(words.places, { located: number('located'), illustrative: number('illustrative') })}</p>`;
}

/** What the reader must know before the figures. */
function renderNotes(result: AreaResult, { language, scope }: ReportContext) {
  const words = AREA_REPORT_STRINGS[language];
  const places = result.report.layers.flatMap(({ located }) => located);
  const uncertain = places.filter(({ mayLieOutside }) => mayLieOutside).length;
  const illustrative = result.report.layers.some((layer) => layer.illustrative.length > 0);
  const radius = formatDistance(radiusOf(result.size), language);
  const notes = [
    result.area.basis === 'illustrative' ? words.illustrativeArea : '',
    uncertain > 0 ? fillIn(words.mayLieOutsideHint, { n: uncertain, radius }) : '',
    illustrative ? words.illustrativeNote : '',
    ...scope,
  ].filter((note) => note !== '');
  return notes.length === 0
    ? nothing
    : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function renderCoverage(coverage: readonly LayerCoverage[], language: Language): TemplateResult {
  const words = AREA_REPORT_STRINGS[language];
  const rough = (share: number) => formatShare(Math.round(share * 100) / 100, language);
  return html`<h4 class="part">${words.coverage}</h4>
    <p class="hint">${words.coverageHint}</p>
    <ul class="coverage">${coverage.map(({ layer, located, share, covered, low, high }) => {
      const withOthers = covered > located.covered;
      return html`<li>
        <p class="line"><span>${localize(layer.title, language)}</span> <b class="figures">${formatShare(located.share, language)}</b></p>
        <span class="bar" aria-hidden="true"><span class="located" style="width: ${width(located.share)}"></span><span class="illustrative" style="width: ${width(share - located.share)}"></span></span>
        <p class="about figures">${formatArea(located.covered, language)}${
          withOthers
            ? html` · <span class="tag">${STRINGS[language].illustrativeTag}</span> ${fillIn(words.coverageIllustrative, { share: formatShare(share, language) })}`
            : nothing
        }${
          !withOthers && high - low > 0.01
            ? html`<br />${fillIn(words.coverageBounds, { low: rough(low), high: rough(high) })}`
            : nothing
        }</p>
      </li>`;
    })}</ul>`;
}

function width(share: number): string {
  return `${(Math.max(0, Math.min(1, share)) * 100).toFixed(2)}%`;
}

function renderCommitment(touched: TouchedCommitment, context: ReportContext): TemplateResult {
  const { edition, language, controls } = context;
  const { commitment, statuses, places, illustrativeOnly } = touched;
  const [strings, words] = [STRINGS[language], AREA_REPORT_STRINGS[language]];
  const stages = statuses
    .map((entry) => `${strings.statuses[entry.status]} ${entry.places}`)
    .join(language === 'zh' ? '、' : ', ');
  const lit = controls?.lit === commitment.id;
  const metric = localize(commitment.metric, language);
  return html`<li data-commitment=${commitment.id}>
    ${
      controls
        ? html`<button class="link" type="button" aria-pressed=${lit} @click=${() => controls.onLight(lit ? undefined : commitment.id)}>${metric}</button>`
        : html`<b>${metric}</b>`
    }
    <q lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${shorten(commitment.quote)}</q>
    <p class="about figures">${fillIn(words.commitmentPlaces, { n: places, statuses: stages })} · <span class="id">${commitment.id}</span></p>
    ${illustrativeOnly ? html`<p class="about"><span class="tag">${strings.illustrativeTag}</span> ${words.onlyIllustrative}</p>` : nothing}
  </li>`;
}

function shorten(quote: string): string {
  const characters = [...quote];
  return characters.length <= QUOTE_CHARACTERS
    ? quote
    : `${characters.slice(0, QUOTE_CHARACTERS - 1).join('')}…`;
}

/** «筛选：…», and the like; in the order in which it was left out. */
export function scopeOf(
  input: { readonly layersOff: number; readonly filterText: string; readonly locatedOnly: boolean },
  language: Language,
): readonly string[] {
  const words = AREA_REPORT_STRINGS[language];
  return [
    input.layersOff > 0 ? fill(words.layersOff, input.layersOff) : '',
    input.filterText === '' ? '' : fill(words.filtered, input.filterText),
    input.locatedOnly ? words.locatedOnly : '',
  ].filter((text) => text !== '');
}
