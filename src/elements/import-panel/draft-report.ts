/** What was found in a layer, where, and how it can be mended. */
import { html, nothing, type TemplateResult } from 'lit';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Finding } from '../../domain/import/layer-report.js';
import { FINDING_WORDS, MEND_WORDS } from '../../domain/import/report-words.js';
import type { Language } from '../../domain/language.js';
import { saveFile } from '../../io/save-file.js';
import type { PlacedLayer } from '../../worker/import-messages.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fill, fillIn } from '../strings.js';
import { renderWayOut } from '../tiles-panel/way-out.js';
import type { DraftView } from './draft-view.js';

/** From here on the reader is warned that it takes a while. */
const LARGE_BYTES = 200e6;

export function renderReport(view: DraftView, { report, changed, problems }: PlacedLayer): TemplateResult {
  const { language, draft, onMend } = view;
  const words = IMPORT_STRINGS[language];
  const { findings, size } = report;
  const mends = [...new Set(findings.flatMap(({ mend }) => mend ?? []))];
  const figures = {
    size: formatBytes(size.geojsonBytes, language),
    memory: formatBytes(size.memoryBytes, language),
  };
  return html`<h4>${words.report}</h4>
    <p class="hint figures">${fillIn(words.estimate, figures)}</p>
    ${size.memoryBytes > LARGE_BYTES ? html`<p class="warning">${fillIn(words.large, figures)}</p>${renderWayOut(language)}` : nothing}
    ${findings.length === 0 ? html`<p class="hint">${words.noFindings}</p>` : html`<ul class="findings">${findings.map((finding) => renderFinding(view, finding))}</ul>`}
    <p role="status" class="hint">${changed === undefined ? '' : fill(words.mended, formatNumber(changed, language))}</p>
    <p class="tools">
      ${mends.length > 1 ? html`<button class="quiet mend-all" type="button" @click=${() => onMend(mends)}>${words.mendAll}</button>` : nothing}
      <button class="quiet keep-report" type="button" @click=${() => void keepReport(draft.read.name, view.draft.placed, language)}>${words.keepReport}</button>
    </p>
    ${
      problems.length === 0
        ? nothing
        : html`<details class="problems"><summary>${fill(words.problems, problems.length)}</summary>
            <ul>${problems.slice(0, 50).map(({ path, message, fix }) => html`<li lang="en">${path}: ${message} ${fix ?? ''}</li>`)}</ul></details>`
    }`;
}

function renderFinding({ language, onMend, onShow }: DraftView, finding: Finding): TemplateResult {
  const words = IMPORT_STRINGS[language];
  const { code, count, severity, mend, places } = finding;
  const vertex = places.find((place) => place.vertex)?.vertex;
  return html`<li data-severity=${severity} data-code=${code}><span class="what">${localize(FINDING_WORDS[code], language)} · <span class="figures">${fill(words.found, formatNumber(count, language))}</span></span>
    ${vertex ? html`<button class="quiet" type="button" @click=${() => onShow(vertex)}>${words.show}</button>` : nothing}
    ${mend ? html`<button class="quiet" type="button" data-mend=${mend} @click=${() => onMend([mend])}>${words.mend}<span class="visually-hidden">: ${localize(MEND_WORDS[mend], language)}</span></button>` : nothing}</li>`;
}

async function keepReport(name: string, placed: PlacedLayer | undefined, language: Language): Promise<void> {
  if (!placed) return;
  const { writeReportText } = await import('../../domain/import/report-file.js');
  const text = writeReportText(placed.report, { name, language });
  saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${name}-report.txt`);
}

function formatBytes(bytes: number, language: Language): string {
  const megabytes = bytes / 1e6;
  return megabytes < 0.1
    ? `${formatNumber(bytes / 1e3, language)} KB`
    : `${formatNumber(megabytes, language)} MB`;
}
