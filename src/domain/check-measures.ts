/** Measures of the ledger against the layers they name: layers and fields exist, figure and unit fit. */

import type { Commitment, Ledger, Measure } from './commitment.js';
import type { EditionManifest, Field, Layer } from './edition.js';
import { simpleGeometriesOf } from './geometries.js';
import { QUANTITIES } from './indicator-unit.js';
import { suggestName } from './nearest-name.js';
import type { ProblemList } from './problem-list.js';
import { STANDARD_PROPERTIES } from './standard-properties.js';
import { type Quantity, UNITS } from './units.js';

interface Context {
  readonly manifest: EditionManifest;
  readonly layers: readonly Layer[];
  readonly problems: ProblemList;
}

/** Notes every measure that cannot be computed or compared with its target. */
export function checkMeasures(ledger: Ledger, context: Context): void {
  ledger.commitments.forEach((commitment, index) => {
    const problems = context.problems.within({
      feature: commitment.id,
      path: `commitments[${index}].measure`,
    });
    if (commitment.measure) checkMeasure(commitment, commitment.measure, { ...context, problems });
  });
}

function checkMeasure(commitment: Commitment, measure: Measure, context: Context): void {
  const { manifest, problems } = context;
  const ids = manifest.layers.map((layer) => layer.id);
  for (const id of [measure.layer, measure.of]) {
    if (id === undefined || ids.includes(id)) continue;
    problems.error('unknown-layer', () => ({
      message: `The measure names the layer "${id.slice(0, 60)}", which the edition does not have.`,
      fix: suggestName(id, ids) ?? `Use one of ${ids.join(', ')}.`,
    }));
  }
  const layer = manifest.layers.find((candidate) => candidate.id === measure.layer);
  if (!layer) return;
  checkFilter(measure, { fields: layer.fields, problems });
  checkSumField(commitment, { measure, fields: layer.fields, problems });
  checkUnit(commitment, { measure, problems });
  checkGeometryTypes(measure, context);
}

function checkFilter(
  { filter = {} }: Measure,
  { fields, problems }: { readonly fields: readonly Field[]; readonly problems: ProblemList },
): void {
  const names = [...STANDARD_PROPERTIES, ...fields.map((field) => field.name)];
  for (const [name, wanted] of Object.entries(filter)) {
    if (!names.includes(name)) {
      problems.error('unknown-field', () => ({
        message: `The filter names the field "${name.slice(0, 60)}", which the layer does not have.`,
        fix: suggestName(name, names) ?? 'Declare it in the "fields" of the layer, or take it out.',
      }));
    }
    const values = fields.find((field) => field.name === name)?.values?.map((choice) => choice.value);
    for (const value of Array.isArray(wanted) ? wanted : [wanted]) {
      if (!values || values.includes(String(value))) continue;
      problems.error('unknown-value', () => ({
        message: `The filter asks for "${name}" = ${JSON.stringify(value)}, which is not a value of that field.`,
        fix: suggestName(String(value), values) ?? `Use one of ${values.join(', ')}.`,
      }));
    }
  }
}

function checkSumField(
  { target }: Commitment,
  {
    measure,
    fields,
    problems,
  }: { readonly measure: Measure; readonly fields: readonly Field[]; readonly problems: ProblemList },
): void {
  if (measure.figure !== 'sum' || measure.field === undefined) return;
  const field = fields.find((candidate) => candidate.name === measure.field);
  if (field?.type !== 'number') {
    problems.error('unknown-field', () => ({
      message: `A sum needs a number field of the layer, but "${measure.field}" is ${field ? `of type ${field.type}` : 'not one of its fields'}.`,
      fix: 'Name a field of type number.',
    }));
    return;
  }
  const [from, to] = [
    quantityOf(field.unit),
    target && typeof target.unit === 'string' ? UNITS[target.unit].quantity : undefined,
  ];
  if (from !== to && to !== undefined)
    noteMismatch(`a sum of "${field.name}"${field.unit ? ` in ${field.unit}` : ''}`, { target, problems });
}

function quantityOf(unit: string | undefined): Quantity | undefined {
  const known = Object.entries(UNITS).find(([id]) => id === unit);
  return known?.[1].quantity;
}

function checkUnit(
  { target }: Commitment,
  { measure, problems }: { readonly measure: Measure; readonly problems: ProblemList },
): void {
  if (!target || measure.figure === 'sum') return;
  const wanted = typeof target.unit === 'string' ? UNITS[target.unit].quantity : undefined;
  if (wanted !== QUANTITIES[measure.figure])
    noteMismatch(`the figure "${measure.figure}"`, { target, problems });
}

function noteMismatch(
  figure: string,
  { target, problems }: { readonly target: Commitment['target']; readonly problems: ProblemList },
): void {
  const unit = typeof target?.unit === 'string' ? target.unit : `the counter "${target?.unit.en}"`;
  problems.error('measure-unit-mismatch', () => ({
    message: `The target is in ${unit}, but is measured by ${figure}: the two cannot be compared.`,
    fix: 'Areas go with mu, ha, m2, km2; lengths with m, km; shares with percent; counts with a counter of your own.',
  }));
}

function checkGeometryTypes({ layer: id, figure }: Measure, { layers, problems }: Context): void {
  const layer = layers.find((candidate) => candidate.id === id);
  const wanted = figure === 'area' ? 'Polygon' : figure === 'length' ? 'LineString' : undefined;
  if (!layer || !wanted) return;
  const types = new Set(
    layer.features.flatMap((feature) => [...simpleGeometriesOf(feature)].map(({ type }) => type)),
  );
  if (types.has(wanted) || types.has(`Multi${wanted}`)) return;
  problems.warn('measure-finds-nothing', () => ({
    message: `The measure is "${figure}", but the layer "${id}" has no ${wanted}: it will always be 0.`,
    fix: 'Choose another figure or layer.',
  }));
}
