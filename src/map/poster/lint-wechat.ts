/** Checks markup for an article of a WeChat official account against what such articles keep: see `wechat-rules.ts`. */

import {
  type Advice,
  ATTRIBUTE_ADVICE,
  ELEMENT_ADVICE,
  HTML_ELEMENTS,
  MOST_BYTES,
  STYLE_PROPERTIES,
  SVG_ELEMENTS,
} from './wechat-rules.js';

export interface WechatOffence {
  /** What to do about it. */
  readonly advice: Advice;
  /** Empty for what concerns the whole text. */
  readonly element: string;
  readonly attribute?: string;
  readonly value?: string;
  /** From 1. */
  readonly line: number;
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly line: number;
}

/** All offences, in the order of the text. */
export function lintWechat(markup: string): readonly WechatOffence[] {
  const offences: WechatOffence[] = [];
  const open: string[] = [];
  for (const tag of tagsOf(markup)) {
    offences.push(...checkTag(tag, open));
    if (tag.kind === 'open' && !isVoid(tag.name)) open.push(tag.name);
    if (tag.kind === 'close' && open.at(-1) === tag.name) open.pop();
  }
  const last = open.at(-1);
  if (last !== undefined)
    offences.push({ advice: 'well-formed', element: last, line: markup.split('\n').length });
  const bytes = new TextEncoder().encode(markup).length;
  if (bytes >= MOST_BYTES) offences.push({ advice: 'size', element: '', value: String(bytes), line: 1 });
  return offences;
}

/** HTML writes it without an end; so are declarations and instructions written. */
function isVoid(name: string): boolean {
  return name === 'br' || /^[!?]/.test(name);
}

/** Comments hold nothing that is shown; whatever else begins with a mark of its own has no name that is allowed. */
function* tagsOf(markup: string): Generator<Tag> {
  const pattern = /<!--[\s\S]*?-->|<(\/?)([^\s<>/]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|</g;
  let [line, at] = [1, 0];
  for (const match of markup.matchAll(pattern)) {
    line += markup.slice(at, match.index).split('\n').length - 1;
    at = match.index;
    const [whole, closing, name, attributes = '', empty] = match;
    if (whole.startsWith('<!--')) continue;
    // A bracket that begins no tag, or one that never ends.
    if (name === undefined) yield { name: '<', attributes: '', kind: 'empty', line };
    else yield { name, attributes, kind: closing ? 'close' : empty ? 'empty' : 'open', line };
  }
}

function checkTag(tag: Tag, open: readonly string[]): readonly WechatOffence[] {
  const { name: element, line, kind } = tag;
  if (element === '<') return [{ advice: 'well-formed', element, line }];
  if (kind === 'close') return open.at(-1) === element ? [] : [{ advice: 'well-formed', element, line }];
  const inside = open.includes('svg');
  const allowed = (inside ? SVG_ELEMENTS : HTML_ELEMENTS)[element];
  if (!allowed) {
    const advice = ELEMENT_ADVICE[element] ?? (inside ? 'shape' : 'wrapper');
    return [{ advice, element, line }];
  }
  const attributes = readAttributes(tag.attributes);
  if (!attributes) return [{ advice: 'well-formed', element, line }];
  const end: WechatOffence[] =
    kind === 'empty' && !isVoid(element) ? [{ advice: 'end-tag', element, line }] : [];
  const names = attributes.map(([name]) => name);
  const bare = element === 'svg' && !(names.includes('xmlns') && names.includes('viewBox'));
  return [
    ...end,
    ...(bare ? [{ advice: 'root' as const, element, line }] : []),
    ...attributes.flatMap(([attribute, value]) => {
      const offence = checkAttribute(allowed, attribute, value);
      return offence ? [{ ...offence, element, attribute, line }] : [];
    }),
  ];
}

function checkAttribute(
  allowed: Readonly<Record<string, RegExp>>,
  attribute: string,
  value: string,
): Pick<WechatOffence, 'advice' | 'value'> | undefined {
  const values = allowed[attribute];
  if (!values) {
    if (attribute.startsWith('on')) return { advice: 'script', value };
    return { advice: ATTRIBUTE_ADVICE[attribute] ?? 'attribute', value };
  }
  if (attribute === 'style') {
    const bad = badStyle(value);
    return bad === undefined ? undefined : { advice: 'style', value: bad };
  }
  if (values.test(value)) return undefined;
  if (/url\(/i.test(value)) return { advice: 'reference', value };
  return { advice: ATTRIBUTE_ADVICE[attribute] ?? 'value', value };
}

/** The first declaration that is not kept. */
function badStyle(style: string): string | undefined {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '')
    .find((declaration) => {
      const [property = '', ...rest] = declaration.split(':');
      return STYLE_PROPERTIES[property.trim()]?.test(rest.join(':').trim()) !== true;
    });
}

/** Names and values as they stand; undefined when one is not in quotation marks or there twice. */
function readAttributes(text: string): readonly (readonly [string, string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  const pattern = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  let at = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, name = '', double, single] = match;
    if (found.some(([known]) => known === name)) return undefined;
    found.push([name, decode(double ?? single ?? '')]);
    at = pattern.lastIndex;
  }
  return text.slice(at).trim() === '' ? found : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** As a reader takes the value, so that nothing hides behind a number. */
function decode(value: string): string {
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (written, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
