/** The differences of two editions as lists: what came, what went, what changed and by how much. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment } from '../../domain/commitment.js';
import type { Edition } from '../../domain/edition.js';
import type { ChangedPlace, Place } from '../../domain/edition-changes.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { writeSize } from '../../domain/feature-sentence.js';
import type { Language } from '../../domain/language.js';
import { findFeature } from '../../domain/view.js';
import { RenewalSelectEvent } from '../events.js';
import { GoToEvent } from '../panel-events.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { attributeText, geometryText } from './change-text.js';
import type { LoadedEdition } from './other-edition.js';

export interface ChangesInput {
  /** Tells its owner what the user chose. */
  readonly host: EventTarget;
  /** The edition on the page. */
  readonly edition: Edition;
  readonly other: LoadedEdition;
  readonly language: Language;
}

type Part = TemplateResult | typeof nothing;

/** All differences; nothing when there are none. */
export function renderChanges(input: ChangesInput): Part {
  const { added, removed, changed } = input.other.changes;
  const strings = COMPARE_STRINGS[input.language];
  const listPlaces = (places: readonly Place[]) => places.map((place) => renderPlace(place, input));
  const groups = [
    { mark: 'added', title: strings.added, items: listPlaces(added) },
    { mark: 'removed', title: strings.removed, items: listPlaces(removed) },
    {
      mark: 'changed',
      title: strings.changed,
      items: changed.map((change) => renderChanged(change, input)),
    },
  ];
  return html`${groups.map(renderGroup)}${renderTitles(input)}`;
}

function renderGroup({ mark, title, items }: { mark: string; title: string; items: readonly Part[] }): Part {
  return items.length === 0
    ? nothing
    : html`<h3><span class="mark" data-mark=${mark} aria-hidden="true"></span>${fill(title, items.length)}</h3>
        <ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A place that came or went, with its size; one that is only illustrative says so. */
function renderPlace(place: Place, input: ChangesInput): Part {
  const { language } = input;
  const size = writeSize(place.feature, language);
  return html`${renderName(place, input)}
    ${place.feature.properties.basis === 'illustrative' ? html`<span class="tag">${STRINGS[language].illustrativeTag}</span>` : nothing}
    ${size === '' ? nothing : html`<p class="figures">${size}</p>`}`;
}

/** Selects the place where the page's edition has it, else shows where the other one has it. */
function renderName({ feature, layer }: Place, { host, edition, language }: ChangesInput): Part {
  const { id } = feature.properties;
  const name = nameOf(feature, language);
  const choose = () => {
    const own = findFeature(edition, id);
    host.dispatchEvent(
      own ? new RenewalSelectEvent(id, own.layer.id, [id]) : new GoToEvent(feature.geometry, name),
    );
  };
  return html`<button class="place" type="button" @click=${choose}>${name} <small>${localize(layer.title, language)}</small></button>`;
}

function renderChanged(change: ChangedPlace, input: ChangesInput): Part {
  const { edition, other, language } = input;
  const { before, after, movedLayer, attributes } = change;
  const strings = COMPARE_STRINGS[language];
  const shape = geometryText(change, language);
  const context = { editions: [edition, other.edition], language };
  const layers = {
    field: strings.layer,
    before: localize(before.layer.title, language),
    after: localize(after.layer.title, language),
  };
  return html`${renderName(after, input)}
    ${shape === '' ? nothing : html`<p class="figures">${shape}</p>`}
    ${movedLayer ? html`<p>${fillIn(strings.attribute, layers)}</p>` : nothing}
    ${attributes.map((attribute) => html`<p>${attributeText(attribute, change, context)}</p>`)}`;
}

/** Layers and commitments that only one of the two has, and targets that moved. */
function renderTitles({ other: { changes }, language }: ChangesInput): Part {
  const strings = COMPARE_STRINGS[language];
  const metricOf = ({ metric }: Commitment) => localize(metric, language);
  const layers = [
    ...changes.layersAdded.map(({ title }) => `+ ${localize(title, language)}`),
    ...changes.layersRemoved.map(({ title }) => `− ${localize(title, language)}`),
  ];
  const commitments = [
    ...changes.commitmentsAdded.map((commitment) => `+ ${metricOf(commitment)}`),
    ...changes.commitmentsRemoved.map((commitment) => `− ${metricOf(commitment)}`),
    ...changes.commitmentsChanged.map(({ before, after }) =>
      fillIn(strings.attribute, {
        field: `${strings.targetChanged} · ${metricOf(after)}`,
        before: targetText(before, language) || strings.nothing,
        after: targetText(after, language) || strings.nothing,
      }),
    ),
  ];
  return html`${renderLines(strings.layers, layers)}${renderLines(strings.commitments, commitments)}`;
}

function renderLines(title: string, lines: readonly string[]): Part {
  return lines.length === 0
    ? nothing
    : html`<h3>${title}</h3><ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
