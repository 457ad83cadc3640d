/** The answer: the figure, what it rests on, the zones one by one, and ways to take it along. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ZoneAnswer } from '../../domain/coverage-answer.js';
import type { CoverageQuestion } from '../../domain/coverage-question.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { buildProvenance, type Provenance } from '../../domain/provenance.js';
import { copyText } from '../../io/copy-text.js';
import { saveFile } from '../../io/save-file.js';
import { SayEvent } from '../panel-events.js';
import { COVERAGE_STRINGS } from '../strings/coverage.js';
import { fillIn } from '../strings.js';
import { formatInterval, formatMeasure, formatParts } from './answer-text.js';
import { writeCoverageCsv, writeCoverageGeoJson } from './coverage-files.js';
import type { AnsweredQuestion } from './coverage-job.js';
import { readyQuestionOf } from './question-form.js';
import { type Column, renderZoneTable, type Sorting } from './zone-table.js';

export interface AnswerView {
  readonly edition: Edition;
  readonly result: AnsweredQuestion;
  readonly language: Language;
  readonly today: string;
  readonly permalink: string;
  readonly filterText: string;
  readonly selected: string | undefined;
  readonly sorting: Sorting;
  readonly expanded: boolean;
  readonly drawn: 'off' | 'working' | 'shown' | 'failed';
  readonly drawingReason: string;
  /** The panel, which tells what was done. */
  readonly host: HTMLElement;
  readonly onShow: (event: Event) => void;
  readonly onSort: (column: Column) => void;
  readonly onSelect: (zone: ZoneAnswer) => void;
  readonly onExpand: () => void;
}

const HASH_DIGITS = 12;

export function renderAnswer(view: AnswerView): TemplateResult {
  const { result, language } = view;
  return html`${renderFigure(view)} ${renderWarnings(view)} ${renderShow(view)}
    ${renderZoneTable({ ...view, answer: result.answer })}
    ${renderActions(view)} ${renderBasis(view)} ${renderProblems(result, language)}`;
}

function renderFigure({ result: { answer }, language }: AnswerView): TemplateResult {
  const words = COVERAGE_STRINGS[language];
  const { total, figure, counts } = answer;
  const interval = formatInterval(total, language);
  const located = fillIn(words.withoutIllustrative, {
    share: formatShare(total.located.share, language),
    covered: formatMeasure(total.located.covered, figure, language),
  });
  return html`<h3 id="result">${words.result}</h3>
    <p class="share figures"><span>${formatShare(total.share, language)}</span>${interval ? html`<small>${interval}</small>` : nothing}</p>
    <p class="parts figures">${formatParts(total, figure, language)}</p>
    ${counts.illustrativeCovers > 0 ? html`<p class="parts figures">${located}</p>` : nothing}
    <p class="hint">${interval ? words.intervalHint : words.exact}</p>`;
}

function renderWarnings({ result: { answer }, language }: AnswerView): TemplateResult {
  const words = COVERAGE_STRINGS[language];
  const { illustrativeCovers, illustrativeZones } = answer.counts;
  return html`${illustrativeCovers > 0 ? html`<p class="warning">${fillIn(words.illustrativeCounted, { n: illustrativeCovers })}</p>` : nothing}
    ${illustrativeZones > 0 ? html`<p class="warning">${fillIn(words.illustrativeZones, { n: illustrativeZones })}</p>` : nothing}`;
}

function renderShow({
  result,
  language,
  drawn,
  drawingReason,
  onShow,
}: AnswerView): TemplateResult | typeof nothing {
  if (result.answer.figure !== 'area') return nothing;
  const words = COVERAGE_STRINGS[language];
  return html`<label class="check show"><input type="checkbox" .checked=${drawn !== 'off'} @change=${onShow} /><span>${words.show}</span></label>
    ${
      drawn === 'off'
        ? nothing
        : html`<p class="legend"><span><i class="covered"></i>${words.covered}</span><span><i class="uncovered"></i>${words.uncovered}</span>
            <span role="status">${drawn === 'working' ? words.showing : drawn === 'failed' ? fillIn(words.tooManyShapes, { reason: drawingReason }) : ''}</span></p>`
    }`;
}

function renderActions(view: AnswerView): TemplateResult {
  const words = COVERAGE_STRINGS[view.language];
  return html`<p class="actions">
    <button class="quiet" id="copy" type="button" @click=${() => copyResult(view)}>${words.copy}</button>
    <button class="quiet" id="csv" type="button" @click=${() => save(view, 'csv')}>${words.csv}</button>
    <button class="quiet" id="geojson" type="button" @click=${() => save(view, 'geojson')}>${words.geojson}</button>
  </p>`;
}

function renderBasis(view: AnswerView): TemplateResult {
  const { language, edition } = view;
  const words = COVERAGE_STRINGS[language];
  const { zones, covers, question, versions, method, date, hash, updated } = provenanceOf(view);
  return html`<details id="basis"><summary>${words.basis}</summary>
    <p>${method[language]}</p>
    <p>${fillIn(words.asked, {
      edition: localize(edition.manifest.title, language),
      updated,
      zones,
      covers,
      buffer: question.bufferMetres,
      version: `${versions.atlas} / ${versions.method}`,
      date,
    })}</p>
    <p>${words.hash} <code>${hash.slice(0, HASH_DIGITS)}</code></p>
    <p class="sentence">${sentenceOf(view)}</p>
  </details>`;
}

function renderProblems({ answer }: AnsweredQuestion, language: Language): TemplateResult | typeof nothing {
  const { problems } = answer;
  if (problems.length === 0) return nothing;
  return html`<details><summary>${fillIn(COVERAGE_STRINGS[language].problems, { n: problems.length })}</summary>
    <ul>${problems.slice(0, 50).map(({ feature, message, fix }) => html`<li lang="en">${feature ?? ''}: ${message} ${fix ?? ''}</li>`)}</ul></details>`;
}

function provenanceOf({ edition, result, filterText, today }: AnswerView): Provenance {
  const { question, input, hash } = result;
  return buildProvenance({ manifest: edition.manifest, question, input, filterText, date: today, hash });
}

/** One sentence that can be quoted, with all that it takes to check it. */
function sentenceOf(view: AnswerView): string {
  const { edition, result, language, permalink } = view;
  const words = COVERAGE_STRINGS[language];
  const { total, figure } = result.answer;
  const interval = formatInterval(total, language);
  const { updated, date, hash } = provenanceOf(view);
  return fillIn(words.sentence, {
    question: titleOf(edition, result.question, language),
    share: `${formatShare(total.share, language)} (${formatParts(total, figure, language)})`,
    interval: interval ? ` [${interval}]` : '',
    edition: localize(edition.manifest.title, language),
    updated,
    date,
    hash: hash.slice(0, HASH_DIGITS),
    link: permalink,
  });
}

function titleOf(edition: Edition, question: CoverageQuestion, language: Language): string {
  const ready = readyQuestionOf(edition, question);
  if (ready) return localize(ready.title, language);
  const names = (choices: CoverageQuestion['zones']) =>
    choices.flatMap((choice) => {
      const layer = choice.type === 'layer' && edition.layers.find(({ id }) => id === choice.layer);
      return layer ? [localize(layer.title, language)] : [];
    });
  return (
    [...names(question.zones), ...names(question.covers)].join(' / ') || COVERAGE_STRINGS[language].result
  );
}

async function copyResult(view: AnswerView): Promise<void> {
  const words = COVERAGE_STRINGS[view.language];
  const copied = await copyText(sentenceOf(view));
  view.host.dispatchEvent(new SayEvent(copied ? words.copied : words.notCopied));
}

function save(view: AnswerView, format: 'csv' | 'geojson'): void {
  const { edition, result, language, permalink, today, host } = view;
  const context = { language, link: permalink };
  const provenance = provenanceOf(view);
  const [text, type] =
    format === 'csv'
      ? [writeCoverageCsv(result, provenance, context), 'text/csv;charset=utf-8']
      : [writeCoverageGeoJson(result, provenance, context), 'application/geo+json'];
  const name = `${edition.manifest.id}-coverage-${today || edition.manifest.updated}.${format}`;
  saveFile(new Blob([text], { type }), name);
  host.dispatchEvent(new SayEvent(fillIn(COVERAGE_STRINGS[language].saved, { name })));
}
