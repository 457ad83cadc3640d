/** What the map holds for a target: a bar split into located and illustrative, and the same in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatQuantity, formatShare } from '../../domain/format-figures.js';
import type { MeasuredIndicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import { attainmentOf } from '../../domain/ledger-summary.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fill, STRINGS } from '../strings.js';

const WIDTH = 320;
const HEIGHT = 10;

/** Bar and figures of an indicator the map can count. */
export function renderMeasured(indicator: MeasuredIndicator, language: Language): TemplateResult {
  return html`${renderBar(indicator)}
    <p class="mapped figures">${STRINGS[language].mapped} <b>${formatQuantity(indicator.mapped, indicator.unit, language)}</b>${renderSplit(indicator, language)}${renderReached(indicator, language)}${renderAttainment(indicator, language)}</p>`;
}

function renderSplit({ located, illustrative, unit }: MeasuredIndicator, language: Language) {
  if (illustrative === 0) return nothing;
  const strings = STRINGS[language];
  const part = (name: string, value: number) => `${name} ${formatQuantity(value, unit, language)}`;
  const [open, comma, close] = language === 'zh' ? ['（', '，', '）'] : [' (', ', ', ')'];
  return `${open}${part(strings.located, located)}${comma}${part(strings.illustrative, illustrative)}${close}`;
}

function renderReached({ reached }: MeasuredIndicator, language: Language) {
  if (reached === null) return nothing;
  return ` · ${fill(STRINGS[language].ofTarget, formatShare(reached, language))}`;
}

function renderAttainment(indicator: MeasuredIndicator, language: Language) {
  const attainment = attainmentOf(indicator);
  return attainment === 'not-compared'
    ? nothing
    : html` · <span class="attainment" data-attainment=${attainment}>${TARGETS_STRINGS[language].attainments[attainment]}</span>`;
}

/** The target is the mark; what is past it makes the scale longer. Decoration beside words. */
function renderBar(indicator: MeasuredIndicator) {
  const target = indicator.commitment.target?.value;
  if (target === undefined || indicator.reached === null) return nothing;
  const scale = (WIDTH - 2) / (Math.max(target, indicator.mapped) * 1.02);
  const [located, mapped, mark] = [indicator.located * scale, indicator.mapped * scale, target * scale];
  // Ids inside this element's shadow tree only; one pattern serves all bars of it.
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect x="0.5" y="1.5" width=${WIDTH - 1} height="7" fill="none" stroke="var(--atlas-rule)"/>
    ${svg`<rect x="1" y="2" width=${located} height="6" fill="var(--atlas-accent-sea)"/>`}
    ${svg`<path d=${stripes(located, mapped)} stroke="var(--atlas-accent-sea)" stroke-width="1.6" fill="none"/>`}
    ${svg`<rect x=${mark} y="0" width="2" height=${HEIGHT} fill="var(--atlas-ink)"/>`}
  </svg>`;
}

function stripes(from: number, to: number): string {
  const lines: string[] = [];
  for (let x = from + 2; x < to + 1; x += 5) lines.push(`M${x.toFixed(1)} 8l4-6`);
  return to - from > 1 ? `${lines.join('')}M${from} 2H${to}M${from} 8H${to}` : '';
}
