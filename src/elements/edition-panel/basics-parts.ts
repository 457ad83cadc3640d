/** The edition as a whole in the plan: what it is called, whose data it is, which of its layers stay. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EditionPlan } from '../../domain/edition-plan/edition-plan.js';
import { localize } from '../../domain/edition-text.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fillIn } from '../strings.js';
import { choicesOf, type PlanView, renderChoice, renderLocalized, renderText } from './plan-view.js';

const EXTENTS = ['keep', 'widen', 'fit'] as const;
const LEDGERS = ['keep', 'empty'] as const;
const BASEMAPS = ['keep', 'none'] as const;

/** Title, dates, licence, and for a new edition its report and what it takes over. */
export function renderBasics(view: PlanView): TemplateResult {
  const { plan, language, onChange } = view;
  const { basics, type } = plan;
  const words = EDITION_STRINGS[language];
  const change = (part: Partial<EditionPlan['basics']>) => onChange({ basics: { ...basics, ...part } });
  return html`<details id="basics" ?open=${type === 'new'}><summary>${words.basics}</summary>
    ${renderText({ id: 'edition-id', label: words.id, hint: words.idHint, value: basics.id, invalid: basics.id === '', onText: (id) => change({ id: id.trim() }) })}
    ${renderLocalized({ id: 'edition-title', label: words.editionTitle, value: basics.title, language, onText: (title) => change({ title }) })}
    ${renderLocalized({ id: 'edition-summary', label: words.summary, value: basics.summary, language, long: true, onText: (summary) => change({ summary }) })}
    ${renderText({ id: 'edition-updated', label: words.updated, type: 'date', value: basics.updated, onText: (updated) => change({ updated }) })}
    ${renderText({
      id: 'edition-approval',
      label: words.approval,
      hint: words.approvalHint,
      value: basics.mapApprovalNumber ?? '',
      onText: (text) => change({ mapApprovalNumber: text.trim() === '' ? null : text.trim() }),
    })}
    ${renderLocalized({ id: 'edition-licence', label: words.licence, value: basics.licence.data, language, long: true, onText: (data) => change({ licence: { ...basics.licence, data } }) })}
    ${
      plan.basemap === 'keep'
        ? renderLocalized({
            id: 'edition-basemap',
            label: words.basemapLicence,
            value: basics.licence.basemap,
            language,
            onText: (basemap) => change({ licence: { ...basics.licence, basemap } }),
          })
        : nothing
    }
    ${renderText({ id: 'edition-corrections', label: words.corrections, hint: words.correctionsHint, value: basics.corrections, onText: (corrections) => change({ corrections }) })}
    ${type === 'new' ? renderReport(view) : nothing}
    ${renderChoice({
      id: 'edition-extent',
      label: words.extent,
      value: plan.extent,
      choices: choicesOf(EXTENTS, words.extents),
      onChoice: (value) => onChange({ extent: EXTENTS.find((one) => one === value) ?? 'widen' }),
    })}
  </details>`;
}

function renderReport({ plan, edition, language, onChange }: PlanView): TemplateResult {
  const words = EDITION_STRINGS[language];
  const { report, licence } = plan.basics;
  const change = (part: Partial<typeof report>) =>
    onChange({ basics: { ...plan.basics, report: { ...report, ...part } } });
  return html`${renderLocalized({ id: 'report-title', label: words.reportTitle, value: report.title, language, onText: (title) => change({ title }) })}
    ${renderLocalized({ id: 'report-publisher', label: words.publisher, value: report.publisher, language, onText: (publisher) => change({ publisher }) })}
    ${renderText({ id: 'report-date', label: words.reportDate, value: report.date, onText: (date) => change({ date: date.trim() }) })}
    ${renderText({
      id: 'report-url',
      label: words.reportUrl,
      value: report.url ?? '',
      onText: (text) => {
        const { url: _, ...rest } = report;
        const url = text.trim();
        onChange({ basics: { ...plan.basics, report: url === '' ? rest : { ...rest, url } } });
      },
    })}
    ${renderChoice({
      id: 'edition-ledger',
      label: words.ledger,
      value: plan.ledger,
      choices: choicesOf(LEDGERS, words.ledgers),
      onChoice: (value) => onChange({ ledger: value === 'keep' ? 'keep' : 'empty' }),
    })}
    ${renderChoice({
      id: 'edition-basemap-use',
      label: words.basemap,
      value: plan.basemap,
      choices: choicesOf(BASEMAPS, words.basemaps),
      onChoice: (value) => {
        const basemap = value === 'keep' ? 'keep' : 'none';
        // Whose map it is does not change with who uses it.
        const credit = basemap === 'keep' ? edition.manifest.licence.basemap : licence.basemap;
        onChange({ basemap, basics: { ...plan.basics, licence: { ...licence, basemap: credit } } });
      },
    })}`;
}

/** Which of the edition's layers stay. */
export function renderEditionLayers({ plan, edition, language, onChange }: PlanView): TemplateResult {
  const words = EDITION_STRINGS[language];
  const { layers } = edition.manifest;
  const replaced = new Set(plan.layers.filter(({ use }) => use === 'replace').map(({ target }) => target));
  const measured = new Set(edition.ledger.commitments.map(({ measure }) => measure?.layer));
  const kept = layers.filter(({ id }) => !plan.removed.includes(id));
  return html`<details id="layers"><summary>${fillIn(words.editionLayers, { n: kept.length })}</summary>
    <p class="hint">${words.editionLayersHint}</p>
    ${layers.map(({ id, title }) => {
      const removed = plan.removed.includes(id);
      return html`<label class="check"><input type="checkbox" value=${id} .checked=${!removed} @change=${() =>
        onChange({
          removed: removed ? plan.removed.filter((one) => one !== id) : [...plan.removed, id],
        })} /><span>${localize(title, language)}
          ${replaced.has(id) && !removed ? html`<span class="tag">${words.replacedHere}</span>` : nothing}
          ${removed && plan.ledger === 'keep' && measured.has(id) ? html`<span class="hint">${words.removedHere}</span>` : nothing}</span></label>`;
    })}</details>`;
}
