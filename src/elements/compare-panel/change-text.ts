/** One difference in words: how much a geometry changed, and a field from what to what. */
import type { Edition } from '../../domain/edition.js';
import type { AttributeChange, ChangedPlace, GeometryChange, Place } from '../../domain/edition-changes.js';
import { localize } from '../../domain/edition-text.js';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../../domain/language.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { formatField } from '../feature-card/facts.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fillIn, STRINGS } from '../strings.js';

export interface TextContext {
  /** Both, so that commitments of either can be named. */
  readonly editions: readonly Edition[];
  readonly language: Language;
}

/** Longer values are cut: the card has them whole. */
const LONGEST_VALUE = 120;
/** What is less than that in m² or m is not worth a figure. */
const TOO_SMALL = 0.01;

/** How much the shape changed: «405 亩范围相差», «moved 80 m». */
export function geometryText({ after, geometry }: ChangedPlace, language: Language): string {
  if (!geometry) return '';
  const strings = COMPARE_STRINGS[language];
  const isPoint = after.feature.geometry.type === 'Point';
  const parts = [
    ...areaParts(geometry, language),
    lengthPart(geometry, language),
    geometry.moved > TOO_SMALL &&
      fillIn(isPoint ? strings.moved : strings.apart, { value: formatLength(geometry.moved, language) }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** Ground that differs, unless it is all there is to the growth. */
function areaParts({ differing = 0, area }: GeometryChange, language: Language): readonly (string | false)[] {
  const strings = COMPARE_STRINGS[language];
  const growth = Math.abs(area);
  const onlyGrown = Math.abs(differing - growth) < Math.max(TOO_SMALL, differing / 1000);
  return [
    !onlyGrown &&
      differing > TOO_SMALL &&
      fillIn(strings.differing, { value: formatArea(differing, language) }),
    growth > TOO_SMALL &&
      fillIn(area > 0 ? strings.larger : strings.smaller, { value: formatArea(growth, language) }),
  ];
}

function lengthPart({ length }: GeometryChange, language: Language): string | false {
  const { longer, shorter } = COMPARE_STRINGS[language];
  return (
    Math.abs(length) > TOO_SMALL &&
    fillIn(length > 0 ? longer : shorter, { value: formatLength(Math.abs(length), language) })
  );
}

/** «进度：开工 → 建成», "Capacity: 18.5 m³/s → 20 m³/s". */
export function attributeText(
  { field, before: old, after: fresh }: AttributeChange,
  { before, after }: ChangedPlace,
  context: TextContext,
): string {
  return fillIn(COMPARE_STRINGS[context.language].attribute, {
    field: fieldTitle(field, [after, before], context.language),
    before: valueText(field, old, { ...context, place: before }),
    after: valueText(field, fresh, { ...context, place: after }),
  });
}

/** The title of a field that either has; a text in one language says in which. */
function fieldTitle(field: string, places: readonly Place[], language: Language): string {
  const own = places.flatMap(({ layer }) => layer.fields).find(({ name }) => name === field);
  if (own) return localize(own.title, language);
  const known = standardTitle(field, language);
  if (known !== undefined) return known;
  const suffix = LANGUAGES.find((one) => field.endsWith(`_${one}`));
  if (suffix === undefined) return field;
  return fillIn(COMPARE_STRINGS[language].inLanguage, {
    field: fieldTitle(field.slice(0, -suffix.length - 1), places, language),
    language: new Intl.DisplayNames(LANGUAGE_TAGS[language], { type: 'language' }).of(suffix) ?? suffix,
  });
}

function standardTitle(field: string, language: Language): string | undefined {
  const strings = STRINGS[language];
  const titles: Readonly<Record<string, string>> = {
    name: COMPARE_STRINGS[language].name,
    status: strings.status,
    basis: strings.basis,
    uncertainty_m: strings.uncertainty,
    source: strings.source,
    note: strings.note,
    commitments: strings.clauses,
  };
  return Object.hasOwn(titles, field) ? titles[field] : undefined;
}

function valueText(field: string, value: unknown, context: TextContext & { readonly place: Place }): string {
  const { place, language } = context;
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return COMPARE_STRINGS[language].nothing;
  const own = place.layer.fields.find(({ name }) => name === field);
  if (own) return shorten(formatField(own, value, language));
  const { properties } = place.feature;
  switch (field) {
    case 'status':
      return STRINGS[language].statuses[properties.status];
    case 'basis':
      return STRINGS[language].bases[properties.basis];
    case 'uncertainty_m':
      return formatDistance(properties.uncertainty_m, language);
    case 'commitments':
      return commitmentsText(properties.commitments, context);
    default:
      return shorten(typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
}

function commitmentsText(ids: readonly string[], { editions, language }: TextContext): string {
  const known = editions.flatMap(({ ledger }) => ledger.commitments);
  const titles = ids.map((id) => {
    const commitment = known.find((candidate) => candidate.id === id);
    return commitment ? localize(commitment.metric, language) : id;
  });
  return new Intl.ListFormat(LANGUAGE_TAGS[language]).format(titles);
}

function shorten(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
