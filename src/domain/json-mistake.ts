/** Finds the first place where a text stops being JSON (RFC 8259), without recursion. */

export interface JsonMistake {
  readonly offset: number;
  /** What JSON would have there, in words. */
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What comes next: a value, the first or a later key, or the sign after a value. */
type State = 'value' | 'first-value' | 'first-key' | 'key' | 'after';

const EXPECTED: Record<State, string> = {
  value: 'a value',
  'first-value': 'a value or "]"',
  'first-key': 'a key in quotes or "}"',
  key: 'a key in quotes',
  after: 'a comma or a closing bracket',
};

/** The first mistake; the end of the text when there is none. Meant for texts that JSON.parse has refused. */
export function findJsonMistake(text: string): JsonMistake {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let offset = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    offset += match?.[0].length ?? 0;
    return match !== null;
  };
  const takeText = (): boolean => {
    const end = endOfText(text, offset);
    offset = end ?? offset;
    return end !== undefined;
  };
  const refuse = (expected: string): JsonMistake => ({
    offset,
    expected: text[offset] === '"' ? 'a text that ends in a quote on its own line' : expected,
  });
  for (;;) {
    take(SPACE);
    const sign = text[offset];
    if (state === 'after' && open.length === 0) return { offset, expected: 'the end of the file' };
    if (closes(state, sign, open.at(-1))) {
      open.pop();
      offset++;
      state = 'after';
    } else if (state === 'after') {
      if (sign !== ',') return { offset, expected: EXPECTED.after };
      offset++;
      state = open.at(-1) === '{' ? 'key' : 'value';
    } else if (state === 'key' || state === 'first-key') {
      if (!takeText()) return refuse(EXPECTED[state]);
      take(SPACE);
      if (text[offset] !== ':') return { offset, expected: 'a colon' };
      offset++;
      state = 'value';
    } else if (sign === '[' || sign === '{') {
      open.push(sign);
      offset++;
      state = sign === '[' ? 'first-value' : 'first-key';
    } else {
      if (!takeText() && !take(SCALAR)) return refuse(EXPECTED[state]);
      state = 'after';
    }
  }
}

function closes(state: State, sign: string | undefined, innermost: '[' | '{' | undefined): boolean {
  if (state === 'key' || state === 'value') return false;
  if (innermost === '[') return sign === ']' && state !== 'first-key';
  return innermost === '{' && sign === '}' && state !== 'first-value';
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Offset behind a text in quotes; undefined when there is none. By hand: a long text overflows a regular expression. */
function endOfText(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return undefined;
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = at;
    const escaped = ESCAPE.exec(text);
    if (!escaped) return undefined;
    at += escaped[0].length - 1;
  }
  return undefined;
}
