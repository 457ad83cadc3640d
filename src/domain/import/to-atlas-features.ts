/** Imported features as features of a layer: columns mapped to its fields, standard properties filled in. */
import type { Geometry } from 'geojson';
import { describeValue, listChoices } from '../describe-value.js';
import type { AtlasFeature, Basis, FeatureProperties, Field, Status } from '../edition.js';
import { ownMember } from '../plain-object.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem } from '../result.js';
import type { Metres } from '../units.js';
import { boundsOf, isOnEarth } from './feature-bounds.js';
import { createIdMaker, type IdMaker } from './feature-ids.js';
import { forEachFigure, isEmptyGeometry, isReckonable } from './figures.js';
import { fitValue } from './fit-value.js';
import { givenIdOf, type IncomingFeature, type IncomingValue } from './incoming-feature.js';
import { type FieldMapping, findTarget } from './map-fields.js';

export interface AtlasOptions {
  readonly layer: string;
  /** The layer's own. */
  readonly fields: readonly Field[];
  readonly mapping: readonly FieldMapping[];
  /** Columns with the ids and the names; the feature's own id, and its id as a name, where left out or blank. */
  readonly idField?: string;
  readonly nameField?: string;
  /** For features whose columns do not say. */
  readonly basis?: Basis;
  readonly uncertaintyMetres: Metres;
  readonly source: string;
  readonly status: Status;
  /** Ids of the edition's other features. */
  readonly takenIds?: Iterable<string>;
}

export interface AtlasFeatures {
  readonly features: readonly AtlasFeature[];
  /** Values that did not fit and were left out; features that cannot be shown. */
  readonly problems: readonly Problem[];
}

/** Features without a shape, or not on the earth, are left out with a problem. */
export function toAtlasFeatures(features: readonly IncomingFeature[], options: AtlasOptions): AtlasFeatures {
  const problems = createProblemList();
  const ids = createIdMaker(options.layer, options.takenIds);
  const columns = options.mapping.flatMap(({ from, to }): readonly Column[] => {
    const field = findTarget(to, options.fields);
    return field ? [{ from, field }] : [];
  });
  const made = features.flatMap((feature, index) => {
    const context = { options, columns, ids, index, problems: problems.within(contextOf(feature, index)) };
    return convertFeature(feature, context);
  });
  return { features: made, problems: problems.problems() };
}

interface Column {
  readonly from: string;
  readonly field: Field;
}

interface Context {
  readonly options: AtlasOptions;
  readonly columns: readonly Column[];
  readonly ids: IdMaker;
  readonly index: number;
  readonly problems: ProblemList;
}

function contextOf(
  feature: IncomingFeature,
  index: number,
): { readonly path: string; readonly feature?: string } {
  const id = givenIdOf(feature);
  return { path: `features[${index}]`, ...(id === undefined ? {} : { feature: String(id).slice(0, 200) }) };
}

function convertFeature(feature: IncomingFeature, context: Context): readonly AtlasFeature[] {
  const { geometry } = feature;
  if (!geometry || !canBeShown(geometry)) {
    reportUnshown(geometry, context);
    return [];
  }
  const id = context.ids.next(textOf(feature, context.options.idField) ?? givenIdOf(feature));
  return [{ type: 'Feature', geometry, properties: buildProperties(feature, { ...context, id }) }];
}

function buildProperties(
  feature: IncomingFeature,
  context: Context & { readonly id: string },
): FeatureProperties {
  const { options, columns, id } = context;
  const properties: Properties = {
    id,
    name: textOf(feature, options.nameField) ?? id,
    status: options.status,
    commitments: [],
    basis: options.basis ?? 'estimate',
    uncertainty_m: options.uncertaintyMetres,
    source: options.source,
  };
  for (const column of columns) putValue(properties, column, { ...context, feature });
  for (const field of options.fields)
    if (field.required && !Object.hasOwn(properties, field.name)) reportMissing(field, context.problems);
  return properties;
}

/** Being built, and readonly from then on. */
type Properties = { -readonly [key in keyof FeatureProperties]: FeatureProperties[key] };

function putValue(
  properties: Properties,
  { from, field }: Column,
  { feature, problems }: Context & { readonly feature: IncomingFeature },
): void {
  // Safe: values of an incoming feature are flat.
  const value = ownMember(feature.properties ?? {}, from) as IncomingValue | undefined;
  const converted = fitValue(value, field);
  if (converted.type === 'absent') return;
  if (converted.type === 'unfit') reportUnfit(value, { field, from, problems });
  else if (field.name === 'commitments') properties.commitments = readList(String(converted.value));
  // Assigning to that name would set the prototype.
  else if (field.name === '__proto__')
    Object.defineProperty(properties, field.name, { value: converted.value, enumerable: true });
  else properties[field.name] = converted.value;
}

const EXPECTED: Record<Field['type'], string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date, such as 2024, 2024-01 or 2024-01-31',
  enum: 'one of its values',
};

function reportUnfit(
  value: unknown,
  { field, from, problems }: Column & { readonly problems: ProblemList },
): void {
  const choices = field.values?.map((choice) => choice.value).slice(0, 10) ?? [];
  problems.warn('value-unfit', () => ({
    message: `${describeValue(value)} in "${from.slice(0, 60)}" does not fit the field "${field.name}", which wants ${EXPECTED[field.type]}; it was left out.`,
    fix:
      choices.length > 0
        ? `Use ${listChoices(choices)}.`
        : `Write ${EXPECTED[field.type]}, or map the column to another field.`,
  }));
}

function reportMissing(field: Field, problems: ProblemList): void {
  problems.error('missing-property', () => ({
    message: `The feature has no "${field.name}", which its layer requires.`,
    fix: `Map a column to it, or fill it in: ${EXPECTED[field.type]}.`,
  }));
}

function canBeShown(geometry: Geometry): boolean {
  let reckonable = true;
  const whole = forEachFigure(geometry, (figure) => {
    reckonable &&= isReckonable(figure);
  });
  return whole && reckonable && !isEmptyGeometry(geometry) && isOnEarth(boundsOf(geometry));
}

function reportUnshown(geometry: Geometry | null, { problems }: Context): void {
  const empty = isEmptyGeometry(geometry);
  problems.error(empty ? 'empty-geometry' : 'out-of-bounds', () => ({
    message: empty
      ? 'The feature has no shape: it cannot be shown and was left out.'
      : 'The feature has a position that is not on the earth: it was left out.',
    fix: empty
      ? 'Draw it, or keep it in the table only.'
      : 'Choose the right coordinate system, swap the axes, or correct the position.',
  }));
}

function textOf({ properties }: IncomingFeature, column: string | undefined): string | undefined {
  const value = column === undefined ? undefined : ownMember(properties ?? {}, column);
  const text = value === null || value === undefined ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

/** Ids in a text: a JSON list, or parted by blanks, commas or semicolons. */
function readList(value: string): readonly string[] {
  return value.split(/[\s,;，；、["\]]+/).filter((id) => id !== '');
}
