/** The scenarios side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario, ScenarioView } from '../../domain/analysis-view.js';
import { formatNumber, formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { ScenarioFigures } from '../../domain/scenario-figures.js';
import { SCENARIO_STRINGS, type ScenarioStrings } from '../strings/scenario.js';
import { fillIn } from '../strings.js';
import type { MeasuredScenario } from './scenario-book.js';
import { scenarioName, writeValue } from './scenario-names.js';

type RowName = keyof ScenarioStrings['rows'];
type Write = (figures: ScenarioFigures, open: ScenarioFigures, language: Language) => string;

const NOTHING = '—';

const ROWS: Record<RowName, Write> = {
  value: (figures, _, language) => writeValue(figures.value, figures, language),
  share: ({ share }, _, language) => formatShare(share, language),
  difference: (figures, open, language) => writeDifference(figures, open, language),
  number: ({ count }, _, language) => formatNumber(count, language),
  mean: (figures, _, language) =>
    figures.mean === undefined ? NOTHING : writeValue(figures.mean, figures, language),
  located: (figures, _, language) => writeValue(figures.located, figures, language),
  illustrative: (figures, _, language) => writeValue(figures.illustrative, figures, language),
  drawn: (figures, _, language) => writeValue(figures.drawn, figures, language),
  shared: (figures, open, language) =>
    figures === open ? NOTHING : formatNumber(countShared(figures, open), language),
};

export function renderComparison(input: {
  readonly view: ScenarioView;
  readonly compared: readonly MeasuredScenario[];
  readonly open: MeasuredScenario;
  readonly language: Language;
  readonly onOpen: (id: string) => void;
}): TemplateResult | typeof nothing {
  const { view, compared, open, language, onOpen } = input;
  if (compared.length < 2) return nothing;
  const words = SCENARIO_STRINGS[language];
  const nameOf = (scenario: Scenario) => scenarioName(view, scenario, language);
  const rows = (Object.keys(ROWS) as RowName[]).filter((row) => isTold(row, compared)); // Safe: the keys of ROWS.
  return html`<h4 id="compare">${words.compare}</h4>
    <p class="hint">${fillIn(words.compareHint, { name: nameOf(open.scenario) })}</p>
    <div class="scroll" role="region" aria-labelledby="compare" tabindex="0">
      <table class="figures">
        <thead><tr><td></td>${compared.map(
          ({
            scenario,
          }) => html`<th scope="col"><button class="link" type="button" aria-current=${scenario.id === open.scenario.id ? 'true' : nothing}
            aria-label=${fillIn(words.open, { name: nameOf(scenario) })} @click=${() => onOpen(scenario.id)}>${nameOf(scenario)}</button></th>`,
        )}</tr></thead>
        <tbody>${rows.map(
          (row) =>
            html`<tr data-row=${row}><th scope="row">${words.rows[row]}</th>${compared.map(
              ({ figures }) => html`<td>${ROWS[row](figures, open.figures, language)}</td>`,
            )}</tr>`,
        )}</tbody>
      </table>
    </div>`;
}

/** Rows of what no scenario has are left out. */
function isTold(row: RowName, compared: readonly MeasuredScenario[]): boolean {
  switch (row) {
    case 'illustrative':
    case 'located':
      return compared.some(({ figures }) => figures.illustrativeCount > 0);
    case 'drawn':
      return compared.some(({ figures }) => figures.drawn > 0);
    case 'mean':
      return compared.some(({ figures }) => figures.mean !== undefined);
    case 'value':
    case 'share':
    case 'difference':
    case 'number':
    case 'shared':
      return true;
  }
}

function writeDifference(figures: ScenarioFigures, open: ScenarioFigures, language: Language): string {
  if (figures === open) return NOTHING;
  const difference = figures.value - open.value;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  return `${sign}${writeValue(Math.abs(difference), figures, language)}`;
}

/** Places and drawings that both have. */
function countShared(a: ScenarioFigures, b: ScenarioFigures): number {
  const features = new Set(b.features);
  const drawings = new Set(b.drawings);
  return (
    a.features.filter((feature) => features.has(feature)).length +
    a.drawings.filter((drawing) => drawings.has(drawing)).length
  );
}
