/** What a Placemark says of itself: its own words, and the data that a schema gives types to. */
import { plainText } from './plain-text.js';
import type { RawValue } from './raw-layer.js';
import { childOf, textOf, type XmlElement } from './xml-element.js';
import { readAttributes } from './xml-events.js';

/** Types of fields by their names, by the id of the schema. */
export type KmlSchemas = ReadonlyMap<string, ReadonlyMap<string, string>>;

const OWN_WORDS = ['name', 'description', 'address', 'phoneNumber'] as const;

/** Names with values; drawing styles and links are left behind. */
export function kmlValues(
  placemark: XmlElement,
  schemas: KmlSchemas,
): readonly (readonly [string, RawValue])[] {
  const own = OWN_WORDS.flatMap((name): readonly (readonly [string, RawValue])[] => {
    const text = plainText(textOf(placemark, name));
    return text === '' ? [] : [[name, text]];
  });
  return [...own, ...timesOf(placemark), ...dataOf(placemark, schemas)];
}

/** The fields of a Schema element. */
export function readKmlSchema(schema: XmlElement): {
  readonly id: string;
  readonly types: ReadonlyMap<string, string>;
} {
  const fields = schema.children.filter(({ name }) => name === 'SimpleField' || name === 'SimpleArrayField');
  const attributes = readAttributes(schema.attributes);
  return {
    id: attributes.get('id') ?? attributes.get('name') ?? '',
    types: new Map(
      fields.map((field) => {
        const { name = '', type = '' } = Object.fromEntries(readAttributes(field.attributes));
        return [name, type];
      }),
    ),
  };
}

function timesOf(placemark: XmlElement): readonly (readonly [string, RawValue])[] {
  const stamp = childOf(placemark, 'TimeStamp');
  const span = childOf(placemark, 'TimeSpan');
  const times = [
    ['when', stamp && textOf(stamp, 'when')],
    ['begin', span && textOf(span, 'begin')],
    ['end', span && textOf(span, 'end')],
  ] as const;
  return times.flatMap(([name, time]) => (time ? [[name, time] as const] : []));
}

function dataOf(placemark: XmlElement, schemas: KmlSchemas): readonly (readonly [string, RawValue])[] {
  const extended = childOf(placemark, 'ExtendedData')?.children ?? [];
  return extended.flatMap((data): readonly (readonly [string, RawValue])[] => {
    const attributes = readAttributes(data.attributes);
    if (data.name === 'Data') return [[attributes.get('name') ?? '', plainText(textOf(data, 'value'))]];
    if (data.name !== 'SchemaData') return [];
    const types = schemas.get((attributes.get('schemaUrl') ?? '').replace(/^.*#/, ''));
    return data.children
      .filter(({ name }) => name === 'SimpleData')
      .map((simple): readonly [string, RawValue] => {
        const name = readAttributes(simple.attributes).get('name') ?? '';
        return [name, typedValue(plainText(simple.text), types?.get(name))];
      });
  });
}

const NUMBER_TYPES = new Set(['int', 'uint', 'short', 'ushort', 'float', 'double']);

/** What is not as its type says stays a text. */
function typedValue(text: string, type: string | undefined): RawValue {
  if (text === '') return null;
  if (type === 'bool') return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : text;
  const number = type !== undefined && NUMBER_TYPES.has(type) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : text;
}
