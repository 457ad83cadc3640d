/** Values of the records of a .dbf file, decoded, under names that come once. */
import type { ProblemList } from '../domain/problem-list.js';
import { decideDbfEncoding } from './dbf-encoding.js';
import { type DbfField, type DbfTable, isDeleted, readDbfValue, valueBytes } from './dbf-table.js';
import type { RawValue, ReadOptions, TextEncoding } from './raw-layer.js';
import { uniqueNames } from './unique-names.js';

export interface DbfRecords {
  readonly count: number;
  readonly encoding: TextEncoding;
  isDeleted(record: number): boolean;
  /** Names and values; empty when there is no such record. */
  valuesOf(record: number): readonly (readonly [string, RawValue])[];
}

/** Types whose values are kept elsewhere, or mean nothing to a map. */
const TYPES_NOT_READ = /^[^CNFLDIOBY+]$/;

interface DbfOpening {
  readonly cpg?: Uint8Array | undefined;
  readonly options?: ReadOptions | undefined;
  readonly problems: ProblemList;
}

export function openDbfRecords(table: DbfTable, { cpg, options, problems }: DbfOpening): DbfRecords {
  const { encoding, misstated } = decideDbfEncoding({
    chosen: options?.encoding,
    cpg,
    languageDriver: table.languageDriver,
    texts: () => textsOf(table),
  });
  if (misstated) reportMisstated(problems);
  const decoder = new TextDecoder(encoding.label);
  const decode = (bytes: Uint8Array) => decoder.decode(bytes);
  const names = uniqueNames(table.fields.map(({ nameBytes }) => decode(nameBytes).trim()));
  reportTypesNotRead(table.fields, { names, problems });
  return {
    count: table.recordCount,
    encoding,
    isDeleted: (record) => isDeleted(table, record),
    valuesOf: (record) => {
      if (record >= table.recordCount) return [];
      return table.fields.map((field, index) => {
        const name = names[index] ?? '';
        const bytes = valueBytes(table, record, field);
        const value = readDbfValue(bytes, { type: field.type, decode });
        if (value === undefined && !TYPES_NOT_READ.test(field.type)) {
          reportValue({ record, name, text: decode(bytes) }, problems);
        }
        return [name, value ?? null] as const;
      });
    },
  };
}

/** Names and texts, of the first records: enough to tell an encoding. */
function* textsOf(table: DbfTable): Iterable<Uint8Array> {
  for (const { nameBytes } of table.fields) yield nameBytes;
  const fields = table.fields.filter(({ type }) => type === 'C');
  const records = Math.min(table.recordCount, 20_000);
  for (let record = 0; record < records; record++) {
    for (const field of fields) yield valueBytes(table, record, field);
  }
}

function reportMisstated(problems: ProblemList): void {
  problems.warn('encoding-misstated', () => ({
    message:
      'The .cpg file says UTF-8, but the texts of the .dbf file are not; they were read as GB18030 (GBK).',
    fix: 'Check the Chinese texts; choose another encoding if they look wrong.',
  }));
}

function reportTypesNotRead(
  fields: readonly DbfField[],
  { names, problems }: { readonly names: readonly string[]; readonly problems: ProblemList },
): void {
  fields.forEach(({ type }, index) => {
    if (!TYPES_NOT_READ.test(type)) return;
    problems.warn('field-not-read', () => ({
      path: names[index] ?? '',
      message: `The field ${JSON.stringify(names[index])} has the type ${JSON.stringify(type)}, which is not read; it is empty.`,
      fix: 'Turn the field into text in the program that wrote the file.',
    }));
  });
}

function reportValue(
  { record, name, text }: { readonly record: number; readonly name: string; readonly text: string },
  problems: ProblemList,
): void {
  problems.warn('unreadable-values', () => ({
    path: `features[${record}].properties`,
    message: `${JSON.stringify(text.trim().slice(0, 60))} in the field ${JSON.stringify(name)} of record ${record + 1} is not of the field's type; it was left empty.`,
    fix: 'Correct the value in the program that wrote the file.',
  }));
}
