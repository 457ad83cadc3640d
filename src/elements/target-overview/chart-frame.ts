/** What every chart of the overview has: a heading, a sentence that says the same, a legend, and its table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../domain/language.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { type DataTable, renderTable } from '../text-twin/data-table.js';
import { type Filling, renderSample } from './chart-fill.js';

export interface ChartFrame {
  /** Name of the chart in the page, and its class. */
  readonly name: string;
  readonly heading: string;
  readonly summary: string;
  readonly legend: readonly { readonly sample: Filling | TemplateResult; readonly text: string }[];
  readonly chart: TemplateResult;
  readonly table: DataTable;
  readonly language: Language;
}

/** The chart in its frame. */
export function renderChart({ name, heading, summary, legend, chart, table, language }: ChartFrame) {
  const id = `chart-${name}`;
  return html`<section class="chart ${name}" aria-labelledby=${id}>
    <h3 id=${id}>${heading}</h3>
    <p class="summary figures">${summary}</p>
    ${legend.length === 0 ? nothing : html`<ul class="legend" aria-label=${TARGETS_STRINGS[language].legend}>${legend.map(renderEntry)}</ul>`}
    ${chart}
    <details>
      <summary>${TARGETS_STRINGS[language].asTable}<span class="visually-hidden">: ${heading}</span></summary>
      ${renderTable(table)}
    </details>
  </section>`;
}

function renderEntry({ sample, text }: ChartFrame['legend'][number]): TemplateResult {
  return html`<li>${'look' in sample ? renderSample(sample) : sample}<span>${text}</span></li>`;
}

/** Texts in a row: «a、b», "a, b". */
export function joinTexts(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '、' : ', ');
}
