/** The filter as parameters of an address, one a member, and back. Polygons are written as whole steps of 1e-5° (about a metre). */
import { BASES, STATUSES } from './edition.js';
import type { FeatureFilter, FieldCondition } from './feature-filter.js';

type Ring = readonly (readonly [number, number])[];

/** Reads a parameter; notes its name when it cannot be understood. */
export type Read = <T>(name: string, parse: (text: string) => T | undefined) => T | undefined;

/** The parameters of the filter, `name=value`, in a fixed order; none for no filter. */
export function writeFilter(filter: FeatureFilter | undefined): readonly string[] {
  if (!filter) return [];
  const { text, statuses, bases, themes, commitments, locality, fields, area, polygon } = filter;
  const parts: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`${name}=${value}`);
  };
  add('fq', text && encodeURIComponent(text));
  add('fs', statuses?.join(','));
  add('fb', bases?.join(','));
  add('ft', themes && writeList(themes));
  add('fc', commitments && writeList(commitments));
  add('fl', locality && encodeURIComponent(locality));
  add('ff', fields?.map(writeCondition).join(';'));
  add('fa', area && writeRange(area));
  add('fp', polygon && writeRing(polygon));
  return parts;
}

/** The filter of the parameters; undefined when there is none. */
export function readFilter(read: Read): FeatureFilter | undefined {
  const parts = {
    text: read('fq', (text) => text || undefined),
    statuses: read('fs', (text) => readChoices(text, STATUSES)),
    bases: read('fb', (text) => readChoices(text, BASES)),
    themes: read('ft', readList),
    commitments: read('fc', readList),
    locality: read('fl', (text) => text || undefined),
    fields: read('ff', readConditions),
    area: read('fa', readRange),
    polygon: read('fp', readRing),
  };
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as FeatureFilter); // Safe: names and types are those of `parts`.
}

/** A list of ids that may hold any letter. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => encodeURIComponent(encodeCommas(item))).join(',');
}

/** The list back; undefined when it is empty. */
export function readList(text: string): readonly string[] | undefined {
  const items = text.split(',').filter((item) => item !== '');
  return items.length === 0 ? undefined : items.map(decodeCommas);
}

/** Corners as steps from one to the next: short for drawn shapes. */
export function writeRing(ring: Ring): string {
  let [lastX, lastY] = [0, 0];
  return ring
    .map(([lng, lat]) => {
      const [x, y] = [Math.round(lng * 1e5), Math.round(lat * 1e5)];
      const step = `${(x - lastX).toString(36)}.${(y - lastY).toString(36)}`;
      [lastX, lastY] = [x, y];
      return step;
    })
    .join('_');
}

/** The corners back; undefined when they are not at least three places on the earth. */
export function readRing(text: string): Ring | undefined {
  let [x, y] = [0, 0];
  const ring: [number, number][] = [];
  for (const step of text.split('_')) {
    const [stepX = '', stepY = ''] = step.split('.');
    if (!/^-?[0-9a-z]{1,8}$/.test(stepX) || !/^-?[0-9a-z]{1,8}$/.test(stepY)) return undefined;
    x += Number.parseInt(stepX, 36);
    y += Number.parseInt(stepY, 36);
    if (Math.abs(x) > 180e5 || Math.abs(y) > 90e5) return undefined;
    ring.push([x / 1e5, y / 1e5]);
  }
  return ring.length >= 3 ? ring : undefined;
}

/** Letters that part the members of a list, written so that they can stand inside one. */
function encodeCommas(text: string): string {
  return text.replace(/[%,;:~]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}

function decodeCommas(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `layer:field:value~value` or `layer:field:1..5`; a value begins with its type: s, n or b. */
function writeCondition({ layer, field, values, min, max }: FieldCondition): string {
  const wanted = values
    ? values.map((value) => encodeCommas(`${(typeof value)[0]}${value}`)).join('~')
    : `..${writeRange({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })}`;
  return encodeURIComponent([encodeCommas(layer), encodeCommas(field), wanted].join(':')).replaceAll(
    '%3A',
    ':',
  );
}

function readConditions(text: string): readonly FieldCondition[] | undefined {
  const conditions = text.split(';').map(readCondition);
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length === conditions.length && known.length > 0 ? known : undefined;
}

function readCondition(text: string): FieldCondition | undefined {
  const [layer, field, wanted] = text.split(':');
  if (!layer || !field || !wanted) return undefined;
  const place = { layer: decodeCommas(layer), field: decodeCommas(field) };
  if (wanted.startsWith('..')) {
    const range = readRange(wanted.slice(2));
    return range && { ...place, ...range };
  }
  const values = wanted.split('~').map((value) => readValue(decodeCommas(value)));
  return values.includes(undefined)
    ? undefined
    : { ...place, values: values.filter((value) => value !== undefined) };
}

function readValue(text: string): string | number | boolean | undefined {
  const rest = text.slice(1);
  switch (text[0]) {
    case 's':
      return rest;
    case 'n':
      return rest !== '' && Number.isFinite(Number(rest)) ? Number(rest) : undefined;
    case 'b':
      return rest === 'true' ? true : rest === 'false' ? false : undefined;
    default:
      return undefined;
  }
}

/** `min_max`, either of them may be empty. */
function writeRange({ min, max }: { min?: number; max?: number }): string {
  return `${min ?? ''}_${max ?? ''}`;
}

function readRange(text: string): { min?: number; max?: number } | undefined {
  const pieces = text.split('_');
  const [min, max] = pieces.map((piece) => (piece === '' ? undefined : Number(piece)));
  if (pieces.length !== 2 || [min, max].some((value) => value !== undefined && !Number.isFinite(value)))
    return undefined;
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function readChoices<T extends string>(text: string, choices: readonly T[]): readonly T[] | undefined {
  const asked = text.split(',');
  const known = choices.filter((choice) => asked.includes(choice));
  return known.length === asked.length ? known : undefined;
}
