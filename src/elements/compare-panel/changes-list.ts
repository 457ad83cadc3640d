/** The differences of two editions as lists: what came, what went, what changed and by how much. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { ChangedPlace, EditionChanges, GeometryChange, Place } from '../../domain/edition-changes.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { findFeature } from '../../domain/view.js';
import { RenewalSelectEvent } from '../events.js';
import { GoToEvent } from '../panel-events.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';

export interface ChangesInput {
  /** Tells its owner what the user chose. */
  readonly host: EventTarget;
  /** The edition on the page. */
  readonly edition: Edition;
  readonly changes: EditionChanges;
  readonly language: Language;
}

type Part = TemplateResult | typeof nothing;

/** All differences; one sentence when there are none. */
export function renderChanges(input: ChangesInput): Part {
  const { changes, language } = input;
  const strings = COMPARE_STRINGS[language];
  if (Object.values(changes).every((list) => list.length === 0)) return html`<p>${strings.none}</p>`;
  const { added, removed, changed } = changes;
  return html`
    ${renderGroup(
      'added',
      fill(strings.added, added.length),
      added.map((place) => renderPlace(place, input)),
    )}
    ${renderGroup(
      'removed',
      fill(strings.removed, removed.length),
      removed.map((place) => renderPlace(place, input)),
    )}
    ${renderGroup(
      'changed',
      fill(strings.changed, changed.length),
      changed.map((change) => renderChanged(change, input)),
    )}
    ${renderTitles(input)}`;
}

function renderGroup(mark: string, title: string, items: readonly Part[]): Part {
  return items.length === 0
    ? nothing
    : html`<h3><span class="mark" data-mark=${mark} aria-hidden="true"></span>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function renderPlace({ feature, layer }: Place, { host, edition, language }: ChangesInput): Part {
  const { id } = feature.properties;
  const name = nameOf(feature, language);
  const choose = () =>
    host.dispatchEvent(
      findFeature(edition, id)
        ? new RenewalSelectEvent(id, layer.id, [id])
        : new GoToEvent(feature.geometry, name),
    );
  return html`<button class="place" type="button" @click=${choose}>${name} <small>${localize(layer.title, language)}</small></button>`;
}

function renderChanged({ before, after, attributes, geometry }: ChangedPlace, input: ChangesInput): Part {
  const strings = COMPARE_STRINGS[input.language];
  return html`${renderPlace(after, input)}
    ${geometry ? html`<p class="figures">${geometryText(geometry, input.language)}</p>` : nothing}
    ${attributes.map(
      ({ field, before: old, after: fresh }) =>
        html`<p>${fillIn(strings.attribute, {
          field: fieldTitle(field, after, input.language),
          before: valueText(old, input.language),
          after: valueText(fresh, input.language),
        })}</p>`,
    )}
    ${before.layer.kind === after.layer.kind ? nothing : html`<p>${before.layer.kind} → ${after.layer.kind}</p>`}`;
}

function geometryText({ differing, area, length, moved }: GeometryChange, language: Language): string {
  const strings = COMPARE_STRINGS[language];
  const parts = [
    differing > 0 &&
      `${fillIn(strings.differing, { value: formatArea(differing, language) })}${area === 0 ? '' : ` (${area > 0 ? '+' : '−'}${formatArea(Math.abs(area), language)})`}`,
    Math.abs(length) > 0.01 &&
      fillIn(length > 0 ? strings.longer : strings.shorter, {
        value: formatLength(Math.abs(length), language),
      }),
    moved > 0.01 && fillIn(strings.moved, { value: formatLength(moved, language) }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function fieldTitle(field: string, { layer }: Place, language: Language): string {
  const own = layer.fields.find(({ name }) => name === field);
  const strings = STRINGS[language];
  const standard: Readonly<Record<string, string>> = {
    status: strings.status,
    basis: strings.basis,
    uncertainty_m: strings.uncertainty,
    source: strings.source,
    note: strings.note,
    commitments: strings.clauses,
  };
  return own ? localize(own.title, language) : (standard[field] ?? field);
}

function valueText(value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return COMPARE_STRINGS[language].nothing;
  const { statuses, bases } = STRINGS[language];
  const known: Readonly<Record<string, string>> = { ...statuses, ...bases };
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return known[text] ?? (text.length > 120 ? `${text.slice(0, 119)}…` : text);
}

/** Layers and commitments that only one of the two has, and targets that moved. */
function renderTitles({ changes, language }: ChangesInput): Part {
  const strings = COMPARE_STRINGS[language];
  const line = (sign: string, title: string) => html`<p>${sign} ${title}</p>`;
  const layers = [
    ...changes.layersAdded.map(({ title }) => line('+', localize(title, language))),
    ...changes.layersRemoved.map(({ title }) => line('−', localize(title, language))),
  ];
  const commitments = [
    ...changes.commitmentsAdded.map(({ metric }) => line('+', localize(metric, language))),
    ...changes.commitmentsRemoved.map(({ metric }) => line('−', localize(metric, language))),
    ...changes.commitmentsChanged.map(({ before, after }) =>
      line(
        `${strings.targetChanged}:`,
        `${localize(after.metric, language)} ${targetText(before, language) || strings.nothing} → ${targetText(after, language) || strings.nothing}`,
      ),
    ),
  ];
  return html`${layers.length > 0 ? html`<h3>${strings.layers}</h3><div class="lines">${layers}</div>` : nothing}
    ${commitments.length > 0 ? html`<h3>${strings.commitments}</h3><div class="lines">${commitments}</div>` : nothing}`;
}
