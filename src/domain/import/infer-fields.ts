/** A new layer for an import: its fields from what the columns hold, its entry in the edition from what the features are. */
import {
  ACCENTS,
  type Accent,
  type EditionManifest,
  type Field,
  type FieldType,
  type Kind,
  type LayerManifest,
} from '../edition.js';
import type { Localized } from '../language.js';
import { isStandardProperty } from '../standard-properties.js';
import { UNIT_IDS, UNITS, type UnitId } from '../units.js';
import { convertValue } from './convert-value.js';
import { cleanId } from './feature-ids.js';
import type { Family, FieldReport, LayerReport } from './layer-report.js';
import { type FieldMapping, proposeMapping } from './map-fields.js';
import { STANDARD_FIELDS } from './standard-fields.js';

export interface InferredFields {
  readonly fields: readonly Field[];
  readonly mapping: readonly FieldMapping[];
  readonly idField?: string;
  readonly nameField?: string;
}

/** A field for each column with values; columns that fit a standard property go there. */
export function inferFields(columns: readonly FieldReport[]): InferredFields {
  const filled = columns.filter(({ filled }) => filled > 0);
  const proposal = proposeMapping(
    filled.map(({ name }) => name),
    [],
  );
  const standard = proposal.mapping.filter((entry) => fitsStandard(entry, filled));
  const { idField, nameField } = proposal;
  const kept = new Set([...standard.map(({ from }) => from), nameField]);
  // Ids may be numbered on the way in: a column of another name stays as it was beside them.
  if (idField === 'id') kept.add(idField);
  const names = new Set<string>();
  const own = filled
    .filter(({ name }) => !kept.has(name))
    .map((column) => ({ from: column.name, field: ownFieldOf(column, {}, names) }));
  return {
    fields: own.map(({ field }) => field),
    mapping: [...standard, ...own.map(({ from, field }) => ({ from, to: field.name }))],
    ...(idField === undefined ? {} : { idField }),
    ...(nameField === undefined ? {} : { nameField }),
  };
}

function fitsStandard({ from, to }: FieldMapping, columns: readonly FieldReport[]): boolean {
  const column = columns.find(({ name }) => name === from);
  const field = STANDARD_FIELDS.find(({ name }) => name === to);
  if (!column || !field) return false;
  const values = column.values?.map(({ value }) => value) ?? column.samples;
  return values.every((value) => convertValue(value, field).type === 'value');
}

const LONGEST_NAME = 60;

/** The column's name, numbered where it is that of a standard property, of another field, or no name at all. */
function freeName(column: string, taken: ReadonlySet<string>): string {
  const trimmed = column.trim().slice(0, LONGEST_NAME);
  const base = trimmed === '' || trimmed === '__proto__' ? 'field' : trimmed;
  let name = base;
  for (let number = 1; taken.has(name) || isStandardProperty(name); number++) name = `${base}_${number}`;
  return name;
}

/** A field for one column, as it is or as the user wants it, with a name that is not taken; takes the name. */
export function ownFieldOf(
  column: FieldReport,
  { title, type = column.type }: { readonly title?: string; readonly type?: FieldType },
  taken: Set<string>,
): Field {
  const name = freeName(column.name, taken);
  taken.add(name);
  const field = fieldOf({ ...column, type }, name);
  return title?.trim() ? { ...field, title: both(title.trim().slice(0, LONGEST_NAME)) } : field;
}

function fieldOf({ name: column, type, values, samples }: FieldReport, name: string): Field {
  const unit = type === 'number' ? (unitOf(column) ?? unitOfTexts(samples)) : undefined;
  const title = column.trim().slice(0, LONGEST_NAME) || name;
  return {
    name,
    title: both(title),
    type,
    ...(unit ? { unit } : {}),
    ...(type === 'enum' && values
      ? { values: values.map(({ value }) => ({ value, title: both(value) })) }
      : {}),
  };
}

/** «面积（亩）», «area_mu», «Length [km]»: the unit at the end; undefined when there is none. */
function unitOf(column: string): UnitId | undefined {
  const plain = column.normalize('NFKC').toLowerCase().trim();
  const [, ending] = /[([【_\s]\s*([^()[\]【】_\s]+?)\s*[)\]】]?$/.exec(plain) ?? [];
  const extra: ReadonlyMap<string, UnitId> = new Map([
    ['公顷', 'ha'],
    ['千米', 'km'],
    ['平米', 'm2'],
    ['sqm', 'm2'],
    ['sqkm', 'km2'],
  ]);
  return (
    extra.get(ending ?? '') ??
    UNIT_IDS.find((id) =>
      [id, UNITS[id].symbol.zh, UNITS[id].symbol.en].some((name) => name.normalize('NFKC') === ending),
    )
  );
}

/** «36.7 公顷», «1.2 公顷»: the unit that stands behind each of the first values; undefined when they differ. */
function unitOfTexts(samples: FieldReport['samples']): UnitId | undefined {
  const units = new Set(samples.map((sample) => unitOf(String(sample).replace(/^[\s\d.,+-]+/, '_'))));
  const [first] = units;
  return units.size === 1 ? first : undefined;
}

function both(text: string): Localized {
  return { zh: text, en: text };
}

export interface NewLayerInput {
  /** Of the file, or of the layer within it. */
  readonly name: string;
  readonly report: LayerReport;
  readonly manifest: Pick<EditionManifest, 'layers' | 'themes'>;
}

export interface InferredLayer extends InferredFields {
  readonly layer: LayerManifest;
}

/** The entry of a new layer, with an id that the edition has not, and the accent that is used least. */
export function inferLayer({ name, report, manifest }: NewLayerInput): InferredLayer {
  const inferred = inferFields(report.fields);
  const id = freeId(name, new Set(manifest.layers.map((layer) => layer.id.toLowerCase())));
  const title = name.trim().slice(0, LONGEST_NAME) || id;
  const layer: LayerManifest = {
    id,
    title: both(title),
    theme: manifest.themes[0]?.id ?? '',
    kind: KINDS_OF_FAMILIES[commonFamily(report)],
    accent: rarestAccent(manifest),
    file: `layers/${id}.geojson`,
    visible: true,
    fields: inferred.fields,
  };
  return { ...inferred, layer };
}

const KINDS_OF_FAMILIES: Record<Family, Kind> = { points: 'site', lines: 'road', areas: 'parcel' };

function commonFamily({ families: { points, lines, areas } }: LayerReport): Family {
  if (areas >= lines && areas >= points) return 'areas';
  return lines >= points ? 'lines' : 'points';
}

/** As an edition's ids must be: letters and digits, with single hyphens between. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const base = cleanId(name.toLowerCase().slice(0, LONGEST_NAME)).replace(/[._-]+/g, '-') || 'layer';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

function rarestAccent({ layers, themes }: NewLayerInput['manifest']): Accent {
  const uses = new Map<Accent, number>(ACCENTS.map((accent) => [accent, 0]));
  for (const layer of layers) {
    const accent = layer.accent ?? themes.find(({ id }) => id === layer.theme)?.accent;
    if (accent) uses.set(accent, (uses.get(accent) ?? 0) + 1);
  }
  const fewest = Math.min(...uses.values());
  return ACCENTS.find((accent) => uses.get(accent) === fewest) ?? 'tile';
}
