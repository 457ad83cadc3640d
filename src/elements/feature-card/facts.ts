/** The facts of a feature as a description list; the card, the list and the print all show them so. */
import { html, nothing, type TemplateResult } from 'lit';
import { areaOf } from '../../domain/area.js';
import type { AtlasFeature, Field, Layer } from '../../domain/edition.js';
import { localize, noteOf } from '../../domain/edition-text.js';
import { formatArea, formatLength, formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { lengthOf, perimeterOf } from '../../domain/length.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { UNIT_IDS, UNITS } from '../../domain/units.js';
import { fill, STRINGS } from '../strings.js';
import { renderSource } from './source-text.js';

interface Facts {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly language: Language;
}

/** All that is known of the feature, as terms and values. */
export function renderFacts(facts: Facts): TemplateResult {
  return html`<dl class="facts figures">${keyFacts(facts)}${otherFacts(facts)}</dl>`;
}

/** What one asks first: how big, how far along, on what basis, how sure. */
export function renderKeyFacts(facts: Facts): TemplateResult {
  return html`<dl class="facts figures">${keyFacts(facts)}</dl>`;
}

/** The layer's own fields, the note, and who says so. */
export function renderOtherFacts(facts: Facts): TemplateResult {
  return html`<dl class="facts figures">${otherFacts(facts)}</dl>`;
}

function keyFacts({ feature, language }: Facts): TemplateResult {
  const strings = STRINGS[language];
  const { basis, status, uncertainty_m } = feature.properties;
  return html`${renderSize(feature, language)}
    ${fact(strings.status, strings.statuses[status])}
    ${fact(
      strings.basis,
      html`<span class="basis" data-basis=${basis}>${strings.bases[basis]}</span> <span class="soft">${strings.basisMeanings[basis]}</span>`,
    )}
    ${fact(strings.uncertainty, fill(strings.within, formatDistance(uncertainty_m, language)))}`;
}

function otherFacts({ feature, layer, language }: Facts): TemplateResult {
  const strings = STRINGS[language];
  const note = noteOf(feature, language);
  return html`${layer.fields.map((field) => renderField(field, feature, language))}
    ${note ? fact(strings.note, note) : nothing}
    ${fact(strings.source, renderSource(feature.properties.source, strings.opensOutside))}`;
}

function renderSize(feature: AtlasFeature, language: Language) {
  const strings = STRINGS[language];
  const area = areaOf(feature.geometry);
  if (area > 0) {
    return html`${fact(strings.area, formatArea(area, language))} ${fact(strings.perimeter, formatLength(perimeterOf(feature.geometry), language))}`;
  }
  const length = lengthOf(feature.geometry);
  return length > 0 ? fact(strings.length, formatLength(length, language)) : nothing;
}

function renderField(field: Field, feature: AtlasFeature, language: Language) {
  const value = feature.properties[`${field.name}_${language}`] ?? feature.properties[field.name];
  if (value === undefined || value === null || value === '') return nothing;
  return fact(localize(field.title, language), formatField(field, value, language));
}

/** A field's value in words, with its unit. */
export function formatField(field: Field, value: unknown, language: Language): string {
  const strings = STRINGS[language];
  switch (field.type) {
    case 'number': {
      const unit = UNIT_IDS.find((id) => id === field.unit);
      const symbol = unit ? UNITS[unit].symbol[language] : (field.unit ?? '');
      return `${typeof value === 'number' ? formatNumber(value, language) : String(value)}${symbol ? ` ${symbol}` : ''}`;
    }
    case 'boolean':
      return value === true ? strings.yes : strings.no;
    case 'enum': {
      const known = field.values?.find((candidate) => candidate.value === value);
      return known ? localize(known.title, language) : String(value);
    }
    case 'string':
    case 'date':
      return String(value);
  }
}

function fact(term: string, value: unknown): TemplateResult {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}
