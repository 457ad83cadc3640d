/** What the gate says of the planned edition, and what it changes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { renderChanges } from '../compare-panel/changes-list.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fillIn, STRINGS } from '../strings.js';
import type { MadeEdition } from './made-edition.js';
import { basisSumText, promiseText, targetChangeText } from './target-change.js';

export interface ResultView {
  /** Tells its owner what the user chose. */
  readonly host: EventTarget;
  readonly made: MadeEdition;
  /** To be saved; undefined when the checks fail. */
  readonly archive: Uint8Array | undefined;
  /** The edition on the page, with the reader's layers. */
  readonly shown: Edition;
  readonly language: Language;
  readonly marked: boolean;
  readonly onMark: (marked: boolean) => void;
  readonly onSave: () => void;
}

/** Problems of one code that are listed, and changes of one kind. */
const MOST_PROBLEMS = 8;
const MOST_CHANGES = 200;

export function renderResult(view: ResultView): TemplateResult {
  return html`${renderVerdict(view)} ${renderProblems(view)} ${renderSave(view)} ${renderDifference(view)}`;
}

function countBy(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function renderVerdict({ made, language }: ResultView): TemplateResult {
  const words = EDITION_STRINGS[language];
  const { problems } = made.report;
  const [errors, warnings] = [countBy(problems, 'error'), countBy(problems, 'warning')];
  const state = errors > 0 ? 'errors' : warnings > 0 ? 'warnings' : 'none';
  const text = { errors: words.notPassed, warnings: words.passedWith, none: words.passed }[state];
  const number = (value: number) => formatNumber(value, language, 0);
  return html`<p class="verdict" id="verdict" data-state=${state}>${fillIn(text, { errors: number(errors), warnings: number(warnings) })}</p>`;
}

/** Errors first, by code; many alike are counted. */
function renderProblems({ made, language }: ResultView): TemplateResult | typeof nothing {
  const groups = new Map<string, Problem[]>();
  const errorsFirst = [...made.report.problems].sort((one, other) =>
    one.severity === other.severity ? 0 : one.severity === 'error' ? -1 : 1,
  );
  for (const problem of errorsFirst) {
    const key = `${problem.file ?? ''} ${problem.code}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  if (groups.size === 0) return nothing;
  const words = EDITION_STRINGS[language];
  return html`<ul class="problems" id="problems">${[...groups.values()].map(
    (alike) => html`${alike.slice(0, MOST_PROBLEMS).map((problem) => renderProblem(problem, language))}
      ${alike.length > MOST_PROBLEMS ? html`<li class="hint">${fillIn(words.moreProblems, { n: formatNumber(alike.length - MOST_PROBLEMS, language, 0) })}</li>` : nothing}`,
  )}</ul>`;
}

/** In English, as the gate writes it: file, place and what to do. */
function renderProblem({ severity, message, file, feature, path, fix }: Problem, language: Language) {
  const words = EDITION_STRINGS[language];
  const place = [file, feature, path].filter((part) => part !== undefined && part !== '').join(' · ');
  return html`<li data-severity=${severity}><span class="what"><span class="visually-hidden">${words.severities[severity]}</span><span lang="en">${message}</span></span>
    ${place === '' ? nothing : html`<small>${fillIn(words.places, { place })}</small>`}
    ${fix === undefined ? nothing : html`<small lang="en">${fix}</small>`}</li>`;
}

function renderSave({ archive, language, onSave }: ResultView): TemplateResult {
  const words = EDITION_STRINGS[language];
  return html`<p class="tools"><button class="primary" id="save" type="button" ?disabled=${!archive} @click=${onSave}>${words.save}</button></p>
    ${archive ? html`<p class="hint">${fillIn(words.saveHint, { size: sizeText(archive.length, language) })}</p>` : nothing}`;
}

/** «340 KB», "1.2 MB". */
function sizeText(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${formatNumber(Math.max(1, kilobytes), language, 0)} KB`
    : `${formatNumber(kilobytes / 1024, language, 1)} MB`;
}

function renderDifference(view: ResultView): TemplateResult {
  const { made, language, marked, onMark } = view;
  const words = EDITION_STRINGS[language];
  const { before, edition } = made;
  return html`<h3>${words.changes}</h3>
    <p class="hint">${fillIn(words.from, {
      before: localize(before.manifest.title, language),
      beforeDate: before.manifest.updated,
      after: localize(edition.manifest.title, language) || edition.manifest.id,
      afterDate: edition.manifest.updated,
    })}</p>
    <label class="check"><input id="marked" type="checkbox" .checked=${marked} @change=${() => onMark(!marked)} /><span>${words.onMap}</span></label>
    ${renderTargets(view)} ${renderBases(view)}
    <div class="changes">${renderChanges(listed(view))}${renderMore(view)}</div>`;
}

function renderTargets({ made, language }: ResultView): TemplateResult {
  const words = EDITION_STRINGS[language];
  return html`<h4>${words.targets}</h4>${
    made.targets.length === 0
      ? html`<p class="hint">${words.noTargets}</p>`
      : html`<ul class="targets figures">${made.targets.map(
          (change) =>
            html`<li>${targetChangeText(change, language)}<small>${promiseText(change, language)}</small></li>`,
        )}</ul>`
  }`;
}

function renderBases({ made, language }: ResultView): TemplateResult {
  const words = EDITION_STRINGS[language];
  return html`<h4>${words.byBasis}</h4><table class="figures">
    <thead><tr><th scope="col">${words.claim}</th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead>
    <tbody>${made.bases.map(
      ({ basis, before, after }) =>
        html`<tr><th scope="row">${STRINGS[language].bases[basis]}</th><td>${basisSumText(before, language)}</td><td>${basisSumText(after, language)}</td></tr>`,
    )}</tbody></table>`;
}

/** Long lists are cut on the page; the archive has them whole. */
function listed({ host, made, shown, language }: ResultView): Parameters<typeof renderChanges>[0] {
  const { changes } = made;
  return {
    host,
    edition: shown,
    language,
    other: {
      type: 'loaded',
      edition: made.edition,
      before: made.before,
      after: made.edition,
      problems: [],
      changes: {
        ...changes,
        added: changes.added.slice(0, MOST_CHANGES),
        removed: changes.removed.slice(0, MOST_CHANGES),
        changed: changes.changed.slice(0, MOST_CHANGES),
      },
    },
  };
}

function renderMore({ made: { changes }, language }: ResultView): TemplateResult | typeof nothing {
  const more = [changes.added, changes.removed, changes.changed].reduce(
    (sum, { length }) => sum + Math.max(0, length - MOST_CHANGES),
    0,
  );
  return more === 0
    ? nothing
    : html`<p class="hint">${fillIn(EDITION_STRINGS[language].moreChanges, { n: formatNumber(more, language, 0) })}</p>`;
}
