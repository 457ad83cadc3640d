/**
 * XML as a row of events, one look at each sign, whatever the text is. Written here because a whole document of objects
 * (@xmldom/xmldom with @tmcw/togeojson) took 6.2 s and 700 MB for a KML of 18 MB and grows beyond any memory; because
 * that converter closes open rings without a word, reads «false» as true and the empty text as 0; and because nothing
 * here knows entities or fetches anything, so that a text cannot blow itself up.
 */

export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string; readonly at: number }
  | { readonly type: 'fault'; readonly fault: XmlFault; readonly name: string };

/** After `mismatch` the reading goes on; after the others it has ended. */
export type XmlFault = 'doctype' | 'too-deep' | 'cut-off' | 'mismatch';

/** Names come without their prefix. Each element that is opened is closed, but for those that are open where it is cut off. */
export function* xmlEvents(text: string, deepest: number): Generator<XmlEvent> {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    const plain = text.slice(at, end);
    if (/\S/.test(plain) && open.length > 0) yield { type: 'text', text: decodeEntities(plain), at };
    if (tag < 0) break;
    const markup = readMarkup(text, tag);
    if (!markup) break;
    at = markup.end;
    switch (markup.type) {
      case 'skip':
        break;
      case 'text':
        yield { type: 'text', text: markup.text, at: tag };
        break;
      case 'doctype':
        yield { type: 'fault', fault: 'doctype', name: '' };
        return;
      case 'close':
        yield* closeElement(open, markup.name);
        break;
      case 'open': {
        const { name, attributes, empty } = markup;
        yield { type: 'open', name, attributes };
        if (empty) yield { type: 'close', name };
        else open.push(name);
        if (open.length > deepest) {
          yield { type: 'fault', fault: 'too-deep', name };
          return;
        }
      }
    }
  }
  const inner = open.at(-1);
  if (inner !== undefined) yield { type: 'fault', fault: 'cut-off', name: inner };
}

/** Closes what was left open within the element, too; what closes nothing is passed over. */
function* closeElement(open: string[], name: string): Generator<XmlEvent> {
  const place = open.lastIndexOf(name);
  if (place !== open.length - 1) yield { type: 'fault', fault: 'mismatch', name };
  if (place < 0) return;
  for (const inner of open.splice(place).reverse()) yield { type: 'close', name: inner };
}

type Markup =
  | { readonly type: 'skip' | 'doctype'; readonly end: number }
  | { readonly type: 'text'; readonly text: string; readonly end: number }
  | { readonly type: 'close'; readonly name: string; readonly end: number }
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: string;
      readonly empty: boolean;
      readonly end: number;
    };

/** What begins at the bracket; undefined when the text ends within it. */
function readMarkup(text: string, at: number): Markup | undefined {
  if (text.startsWith('<!--', at)) return skipTo(text, '-->', at + 4);
  if (text.startsWith('<?', at)) return skipTo(text, '?>', at + 2);
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at + 9);
    return end < 0 ? undefined : { type: 'text', text: text.slice(at + 9, end), end: end + 3 };
  }
  if (text.startsWith('<!', at)) return { type: 'doctype', end: text.length };
  const end = endOfTag(text, at + 1);
  return end === undefined ? undefined : readTag(text.slice(at + 1, end), end + 1);
}

function skipTo(text: string, mark: string, at: number): Markup | undefined {
  const end = text.indexOf(mark, at);
  return end < 0 ? undefined : { type: 'skip', end: end + mark.length };
}

/** Position of the bracket that ends the tag; those within quotation marks are part of it. */
function endOfTag(text: string, start: number): number | undefined {
  let at = start;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '>') return at;
    if (sign === '"' || sign === "'") {
      const end = text.indexOf(sign, at + 1);
      if (end < 0) return undefined;
      at = end;
    }
    at++;
  }
  return undefined;
}

function readTag(tag: string, end: number): Markup {
  const isClosing = tag.startsWith('/');
  const empty = tag.endsWith('/');
  const body = tag.slice(isClosing ? 1 : 0, empty && !isClosing ? -1 : undefined);
  const blank = body.search(/\s/);
  const full = blank < 0 ? body : body.slice(0, blank);
  const name = full.slice(full.indexOf(':') + 1);
  if (isClosing) return { type: 'close', name, end };
  return { type: 'open', name, attributes: blank < 0 ? '' : body.slice(blank), empty, end };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Those that XML and HTML have by themselves; others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]{1,8});/gi, (written, body: string) => {
    if (!body.startsWith('#')) return ENTITIES.get(body) ?? written;
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

/** The attributes of a tag, names without prefix; reading ends at the first that is none. */
export function readAttributes(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pattern = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let match = pattern.exec(attributes); match; match = pattern.exec(attributes)) {
    const [, full = '', double, single] = match;
    found.set(full.slice(full.indexOf(':') + 1), decodeEntities(double ?? single ?? ''));
  }
  return found;
}
