/** One layer of an import: what was read, where it lies, what is wrong, and what it is to become. */
import { html, nothing, type TemplateResult } from 'lit';
import { BASES, KINDS, STATUSES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { isUserLayer } from '../../domain/user-layers.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fillIn, STRINGS } from '../strings.js';
import { renderColumns } from './draft-columns.js';
import { renderPlacings } from './draft-place.js';
import { renderReport } from './draft-report.js';
import { renderEncoding, renderMapping, renderRows } from './draft-table.js';
import type { DraftView } from './draft-view.js';
import { hasSources, type LayerDraft, planOf } from './layer-draft.js';

export function renderDraft(view: DraftView): TemplateResult {
  const { draft, language, onLeaveOut } = view;
  const { read, state, message } = draft;
  const words = IMPORT_STRINGS[language];
  const heading = `layer-${read.layer}`;
  if (state === 'added')
    return html`<section class="layer" aria-labelledby=${heading}><h3 id=${heading}>${draft.title}</h3>
      <p role="status">${fillIn(words.added, { name: draft.title, n: message })}</p></section>`;
  return html`<section class="layer" aria-labelledby=${heading} aria-busy=${state === 'working'} data-layer=${read.layer}>
    <h3 id=${heading}>${read.name}</h3>
    <p class="hint figures">${fillIn(words.file, { file: read.file })} · ${fillIn(words.about, { format: read.format, n: read.features })}</p>
    ${state === 'failed' ? html`<p class="failed" role="alert">${fillIn(words.failed, { reason: message })}</p>` : nothing}
    ${state === 'working' ? html`<progress aria-label=${words.reading}></progress>` : nothing}
    ${renderEncoding(view)} ${renderMapping(view)} ${renderRows(view)}
    ${read.shapes > 0 ? renderPlacings(view) : nothing}
    ${draft.placed ? html`${renderReport(view, draft.placed)} ${renderTarget(view)}` : nothing}
    <p class="tools">
      ${draft.placed ? html`<button class="add" type="button" ?disabled=${state === 'working'} @click=${view.onAdd}>${words.add}</button>` : nothing}
      <button class="quiet leave-out" type="button" @click=${onLeaveOut}>${words.skip}</button>
    </p>
  </section>`;
}

/** Into which layer, as what, and on what basis. */
function renderTarget(view: DraftView): TemplateResult {
  const { draft, edition, language, onChange } = view;
  const words = IMPORT_STRINGS[language];
  const own = edition.layers.filter(isUserLayer);
  const plan = planOf(
    draft,
    edition.layers.find(({ id }) => id === draft.into),
  );
  /** Where a column says it, the one value is for the features that leave it blank. */
  const forOthers = (property: string, label: string): string => {
    const column = plan.columns.find(({ to }) => to === property)?.column.name;
    return column === undefined ? label : fillIn(words.whereBlank, { label, column });
  };
  const choose = (change: (value: string) => Partial<LayerDraft>) => (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement)
      onChange(change(target.value));
  };
  return html`<h4>${words.into}</h4>
    ${
      own.length === 0
        ? nothing
        : html`<label class="field">${words.into}<select class="into" @change=${choose((into) => ({ into: into === '' ? undefined : into, choices: new Map(), moved: undefined, check: undefined }))}>
            <option value="" ?selected=${draft.into === undefined}>${words.newLayer}</option>
            ${own.map(({ id, title }) => html`<option value=${id} ?selected=${id === draft.into}>${localize(title, language)}</option>`)}
          </select></label>`
    }
    ${
      draft.into === undefined
        ? html`<div class="pair"><label class="field">${words.layerTitle}<input type="text" .value=${draft.title} @change=${choose((title) => ({ title }))} /></label>
            <label class="field">${words.kind}<select @change=${choose((kind) => ({ kind: KINDS.find((one) => one === kind) ?? 'site' }))}>
              ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${words.kinds[kind]}</option>`)}</select></label></div>`
        : nothing
    }
    ${renderColumns(view)}
    <h4>${words.forAll}</h4>
    <div class="pair">
      <label class="field">${forOthers('basis', words.basis)}<select @change=${choose((basis) => ({ basis: BASES.find((one) => one === basis) ?? 'estimate' }))}>
        ${BASES.map((basis) => html`<option value=${basis} ?selected=${basis === draft.basis}>${STRINGS[language].bases[basis]}</option>`)}</select></label>
      <label class="field">${forOthers('uncertainty_m', words.uncertainty)}<input type="number" min="0" step="any" .value=${String(draft.uncertaintyMetres)}
        @change=${choose((metres) => (Number(metres) >= 0 ? { uncertaintyMetres: Number(metres) } : {}))} /></label>
    </div>
    <label class="field">${forOthers('status', words.status)}<select @change=${choose((status) => ({ status: STATUSES.find((one) => one === status) ?? 'ongoing' }))}>
      ${STATUSES.map((status) => html`<option value=${status} ?selected=${status === draft.status}>${STRINGS[language].statuses[status]}</option>`)}</select></label>
    <label class="field">${forOthers('source', words.source)}<input id="source-${draft.read.layer}" type="text" ?required=${!hasSources(draft, plan)} .value=${draft.source} placeholder=${words.sourceHint} @change=${choose((source) => ({ source }))} /></label>`;
}
