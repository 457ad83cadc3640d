/** Which column of an import goes into which property of a layer: proposals by name, for the user to change. */
import type { Field } from '../edition.js';
import { LANGUAGES } from '../language.js';
import { normalizeName } from './normalize-name.js';
import { STANDARD_FIELDS } from './standard-fields.js';

export interface FieldMapping {
  /** Name of the column. */
  readonly from: string;
  /** Name of a field of the layer, one with a suffix of language, or a standard property. */
  readonly to: string;
}

export interface MappingProposal {
  readonly mapping: readonly FieldMapping[];
  /** The column that holds ids; absent when none looks like it. */
  readonly idField?: string;
  /** The column that holds names. */
  readonly nameField?: string;
  /** Columns that would be left out. */
  readonly unmapped: readonly string[];
}

/** Each column goes to one property, and each property takes one column: the same name first, then the most alike. */
export function proposeMapping(columns: readonly string[], fields: readonly Field[]): MappingProposal {
  const free = new Set(columns);
  const taken = new Map<string, string>();
  const targets = targetsOf(fields);
  for (const isMatch of MATCHES) {
    for (const target of targets) {
      if (taken.has(target.name)) continue;
      const column = [...free].find((name) => isMatch(name, target));
      if (column === undefined) continue;
      free.delete(column);
      taken.set(target.name, column);
    }
  }
  const [idField, nameField] = [taken.get('id'), taken.get('name')];
  return {
    mapping: [...taken].filter(([to]) => to !== 'id' && to !== 'name').map(([to, from]) => ({ from, to })),
    ...(idField === undefined ? {} : { idField }),
    ...(nameField === undefined ? {} : { nameField }),
    unmapped: [...free],
  };
}

/** The property that a mapping may name; undefined when the layer has none of that name. */
export function findTarget(name: string, fields: readonly Field[]): Field | undefined {
  return targetsOf(fields).find((target) => target.name === name);
}

/** The layer's own fields, texts in each language too, then the standard properties. */
function targetsOf(fields: readonly Field[]): readonly Field[] {
  const own = fields.flatMap((field): readonly Field[] =>
    field.type === 'string' ? [field, ...LANGUAGES.map((language) => inLanguage(field, language))] : [field],
  );
  return [...own, ...STANDARD_FIELDS];
}

function inLanguage(field: Field, language: string): Field {
  const name = `${field.name}_${language}`;
  return { name, title: { zh: name, en: name }, type: field.type };
}

type Match = (column: string, target: Field) => boolean;

/** Names in a Shapefile's table end after so many bytes. */
const SHORTENED = 10;

/** Best first. */
const MATCHES: readonly Match[] = [
  (column, { name }) => column === name,
  (column, { name }) => isAlike(column, name),
  (column, { title }) => isAlike(column, title.zh) || isAlike(column, title.en),
  (column, { name }) => (ALIASES.get(name) ?? []).some((alias) => isAlike(column, alias)),
  (column, { name }) =>
    column.length === SHORTENED &&
    name.length > SHORTENED &&
    name.toLowerCase().startsWith(column.toLowerCase()),
];

function isAlike(column: string, name: string): boolean {
  const normalized = normalizeName(column);
  return normalized !== '' && normalized === normalizeName(name);
}

/** Other words that columns of standard properties go by. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['id', ['fid', 'objectid', 'gid', '标识', '标识码', '要素编号', '地块编号', '地块号']],
  ['name', ['title', 'label', '名字', '标题', '要素名称', '项目名称', '地块名称', '地名']],
  ['status', ['state', 'stage', '状态', '阶段']],
  ['source', ['出处', '数据来源']],
  ['note', ['notes', 'remark', 'remarks', 'comment', 'description', '说明', '描述']],
  ['uncertainty_m', ['uncertainty', 'accuracy', '精度']],
]);
