/** Features of an own layer as those of an edition's layer: ids, names, fields, basis, commitments as the plan says. */
import type { Geometry, Position } from 'geojson';
import { describeValue } from '../describe-value.js';
import type { AtlasFeature, Field } from '../edition.js';
import { convertValue } from '../import/convert-value.js';
import type { IdMaker } from '../import/feature-ids.js';
import type { IncomingValue } from '../import/incoming-feature.js';
import type { Language } from '../language.js';
import type { ProblemList } from '../problem-list.js';
import { isStandardProperty, STANDARD_PROPERTIES } from '../standard-properties.js';
import type { UserLayer } from '../workspace/workspace.js';
import type { LayerPlan } from './edition-plan.js';

export interface FeatureContext {
  readonly own: UserLayer;
  /** Fields of the layer that they come into, new ones included. */
  readonly fields: readonly Field[];
  readonly languages: readonly Language[];
  readonly ids: IdMaker;
  readonly problems: ProblemList;
}

/** A ten-millionth of a degree is a centimetre. */
const DECIMALS = 7;

/** The features, in their order; what does not fit a field is left out with a warning. */
export function planFeatures(plan: LayerPlan, context: FeatureContext): readonly AtlasFeature[] {
  const { own } = context;
  return own.features.map((feature, index) => {
    const given = plan.idField === '' ? undefined : feature.properties[plan.idField];
    const wanted = isText(given) || typeof given === 'number' ? given : feature.properties.id;
    const id = context.ids.next(wanted);
    const problems = context.problems.within({ feature: id, path: `features[${index}]` });
    if (plan.idField !== '' && id !== String(wanted).trim()) warnOfId(String(wanted), { id, problems });
    return {
      type: 'Feature',
      properties: buildProperties(feature, { ...context, plan, problems, id, number: index + 1 }),
      geometry: roundGeometry(feature.geometry),
    };
  });
}

/** Fields of the layer after the plan: its own, then new ones of the reader's that are not required of what was there. */
export function planFields(plan: LayerPlan, own: UserLayer, target: readonly Field[]): readonly Field[] {
  const known = new Set(target.map(({ name }) => name));
  const fresh = own.fields.flatMap((field): readonly Field[] => {
    const to = plan.fields[field.name] ?? '';
    if (to === '' || known.has(to)) return [];
    known.add(to);
    const { required: _, ...rest } = field;
    return [{ ...rest, name: to }];
  });
  return [...target, ...fresh];
}

interface PropertyContext extends FeatureContext {
  readonly plan: LayerPlan;
  readonly id: string;
  /** Of the feature in its layer, from 1. */
  readonly number: number;
}

function buildProperties(feature: AtlasFeature, context: PropertyContext): AtlasFeature['properties'] {
  const { plan, id } = context;
  const { properties } = feature;
  const claim =
    plan.basis === ''
      ? {}
      : {
          basis: plan.basis,
          uncertainty_m: readMetres(plan.uncertaintyMetres) ?? properties.uncertainty_m,
          source: plan.source.trim() || properties.source,
        };
  const standard = {
    ...properties,
    ...namesOf(feature, context),
    ...(plan.status === '' ? {} : { status: plan.status }),
    ...claim,
    id,
    commitments: commitmentsOf(feature, plan),
  };
  const values = new Map(Object.entries(standard));
  const notes = STANDARD_PROPERTIES.filter((name) => name.startsWith('note'));
  const pick = (names: readonly string[]) =>
    names.flatMap((name): [string, unknown][] => {
      const value = values.get(name);
      return value === undefined || value === null || value === '' ? [] : [[name, value]];
    });
  const before = ORDER.filter((name) => !notes.includes(name));
  // Safe: all members that a feature must have are among them.
  return Object.fromEntries([
    ...pick(before),
    ...fieldsOf(feature, context),
    ...pick(notes),
  ]) as AtlasFeature['properties'];
}

/** The order of the editions' own files. */
const ORDER: readonly string[] = [
  'id',
  'name',
  'name_en',
  'name_zh',
  ...STANDARD_PROPERTIES.filter((name) => !/^(id|name)/.test(name)),
];

/** Names that the edition owes its readers in further languages. */
function namesOf(
  { properties }: AtlasFeature,
  { plan, languages, id, number }: PropertyContext,
): Record<string, string> {
  const names = languages.slice(1).flatMap((language): [string, string][] => {
    if (isText(properties[`name_${language}`])) return [];
    const pattern = plan.names[language] ?? '';
    const name = pattern
      .replaceAll('{name}', properties.name)
      .replaceAll('{id}', id)
      .replaceAll('{n}', String(number));
    return name.trim() === '' ? [] : [[`name_${language}`, name.trim()]];
  });
  return Object.fromEntries(names);
}

function commitmentsOf({ properties }: AtlasFeature, { commitments }: LayerPlan): readonly string[] {
  switch (commitments.rule) {
    case 'keep':
      return properties.commitments;
    case 'all':
      return commitments.ids;
    case 'field': {
      const value = properties[commitments.field];
      const id = value === undefined || value === null ? '' : (commitments.byValue[String(value)] ?? '');
      return id === '' ? [] : [id];
    }
  }
}

function fieldsOf(
  { properties }: AtlasFeature,
  { plan, own, fields, problems }: PropertyContext,
): readonly [string, unknown][] {
  return own.fields.flatMap(({ name, type }): readonly [string, unknown][] => {
    const to = plan.fields[name] ?? '';
    const field = fields.find((candidate) => candidate.name === to);
    if (!field || isStandardProperty(to)) return [];
    // Safe: fields of a layer hold plain values.
    const value = properties[name] as IncomingValue | undefined;
    const converted = convertValue(value, field);
    if (converted.type === 'unfit') warnOfValue(value, { from: name, field, problems });
    // A text may stand in each language beside.
    const translated =
      type !== 'string' || field.type !== 'string' ? [] : translationsOf(properties, name, to);
    return [
      ...(converted.type === 'value' ? [[to, converted.value] as [string, unknown]] : []),
      ...translated,
    ];
  });
}

function translationsOf(
  properties: AtlasFeature['properties'],
  name: string,
  to: string,
): readonly [string, unknown][] {
  return ['zh', 'en'].flatMap((language): [string, unknown][] => {
    const value = properties[`${name}_${language}`];
    return isText(value) ? [[`${to}_${language}`, value]] : [];
  });
}

function warnOfValue(
  value: unknown,
  { from, field, problems }: { readonly from: string; readonly field: Field; readonly problems: ProblemList },
): void {
  problems.warn('value-unfit', () => ({
    message: `${describeValue(value)} in "${from.slice(0, 60)}" does not fit the field "${field.name}" (${field.type}); it was left out.`,
    fix: field.values
      ? `Use ${field.values
          .slice(0, 10)
          .map((choice) => choice.value)
          .join(', ')}.`
      : 'Correct the value, or map the field to another.',
  }));
}

function warnOfId(
  wanted: string,
  { id, problems }: { readonly id: string; readonly problems: ProblemList },
): void {
  problems.warn('id-changed', () => ({
    message: `The id ${describeValue(wanted)} is taken, or has signs that an address cannot have: the feature becomes "${id}".`,
    fix: 'Choose a field that has a value of its own for each feature.',
  }));
}

/** Metres that were typed; undefined when they are none. */
export function readMetres(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function roundGeometry(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map(roundGeometry) };
  // Safe: rounding keeps the nesting of the coordinates.
  return { type: geometry.type, coordinates: roundList(geometry.coordinates) } as Geometry;
}

type Coordinates = Position | readonly Coordinates[];

function roundList(list: Coordinates): Coordinates {
  return list.map((item) =>
    typeof item === 'number' ? Number(item.toFixed(DECIMALS)) : roundList(item),
  ) as Coordinates;
}
