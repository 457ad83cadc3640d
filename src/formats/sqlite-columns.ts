/** Columns of a table of SQLite, from the statement that made it (sqlite.org, CREATE TABLE). */

export interface SqliteColumn {
  readonly name: string;
  /** As declared, in capitals; empty when nothing is. */
  readonly type: string;
  /** Whether it is another name for the number of the row, and empty in the record. */
  readonly isRowId: boolean;
  /** False for a column that is worked out on reading. */
  readonly stored: boolean;
}

/** The columns in their order; undefined for what makes no table with numbered rows. */
export function parseCreateTable(sql: string): readonly SqliteColumn[] | undefined {
  const tokens = tokenize(sql);
  if (!isWord(tokens[0], 'CREATE') || !isWord(tokens[1], 'TABLE')) return undefined;
  const open = tokens.findIndex((token) => token.type === 'sign' && token.text === '(');
  if (open < 0) return undefined;
  const { parts, end } = splitParts(tokens, open + 1);
  if (tokens.slice(end).some((token) => isWord(token, 'WITHOUT'))) return undefined;
  const definitions = parts.filter((part) => part.length > 0 && !isConstraint(part));
  const keys = parts.filter(isConstraint).map(keyOf);
  return definitions.map((definition) => readColumn(definition, keys));
}

interface Token {
  readonly type: 'word' | 'name' | 'sign';
  readonly text: string;
}

/** Words, names in quotes, numbers as words, signs; comments left out. */
function tokenize(sql: string): readonly Token[] {
  const pattern =
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|([\p{L}\p{N}_$.]+)|([^\s])/gu;
  const tokens: Token[] = [];
  for (const [, double, back, square, single, word, sign] of sql.matchAll(pattern)) {
    if (word !== undefined) tokens.push({ type: 'word', text: word });
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign });
    else if (double !== undefined) tokens.push({ type: 'name', text: double.replaceAll('""', '"') });
    else if (back !== undefined) tokens.push({ type: 'name', text: back.replaceAll('``', '`') });
    else if (square !== undefined) tokens.push({ type: 'name', text: square });
    else if (single !== undefined) tokens.push({ type: 'name', text: single.replaceAll("''", "'") });
  }
  return tokens;
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.type === 'word' && token.text.toUpperCase() === word;
}

/** What stands between the commas, up to the bracket that closes. */
function splitParts(
  tokens: readonly Token[],
  start: number,
): { readonly parts: readonly Token[][]; readonly end: number } {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const sign = token.type === 'sign' ? token.text : '';
    if (sign === ')' && depth === 0) return { parts, end: index + 1 };
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return { parts, end: tokens.length };
}

const CONSTRAINTS = ['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN'];

function isConstraint([first]: readonly Token[]): boolean {
  return CONSTRAINTS.some((word) => isWord(first, word));
}

/** The column of a key of one column, in small letters; undefined for other constraints. */
function keyOf(part: readonly Token[]): string | undefined {
  const at = part.findIndex((token) => isWord(token, 'PRIMARY'));
  if (at < 0 || !isWord(part[at + 1], 'KEY')) return undefined;
  const names = part.slice(at + 3).filter((token) => token.type !== 'sign' || token.text !== ')');
  const [name, second] = names;
  return second?.text === ',' ? undefined : name?.text.toLowerCase();
}

/** Words that end the type of a column. */
const AFTER_TYPE = [
  ...CONSTRAINTS,
  'NOT',
  'NULL',
  'DEFAULT',
  'COLLATE',
  'REFERENCES',
  'GENERATED',
  'AS',
  'AUTOINCREMENT',
  'ON',
];

function readColumn(definition: readonly Token[], keys: readonly (string | undefined)[]): SqliteColumn {
  const [first, ...rest] = definition;
  const name = first?.text ?? '';
  const found = rest.findIndex((token) => AFTER_TYPE.some((word) => isWord(token, word)));
  const typeEnd = found < 0 ? rest.length : found;
  const type = rest
    .slice(0, typeEnd)
    .map(({ text }) => text)
    .join(' ')
    .toUpperCase();
  const after = rest.slice(typeEnd);
  const primary = after.findIndex((token) => isWord(token, 'PRIMARY'));
  const isKey = primary >= 0 && !isWord(after[primary + 2], 'DESC');
  const isRowId = type === 'INTEGER' && (isKey || keys.includes(name.toLowerCase()));
  const workedOut = after.some((token, index) => isWord(token, 'AS') && after[index + 1]?.text === '(');
  const stored = !workedOut || after.some((token) => isWord(token, 'STORED'));
  return { name, type, isRowId, stored };
}
