/** JSON text → value, with bounds and with the line and column of a mistake, which engines do not all give. */
import { findJsonMistake } from './json-mistake.js';
import type { Problem, Result } from './result.js';

/** Levels of lists and objects; a MultiPolygon in a collection needs 8. */
export const MAX_TEXT_DEPTH = 64;

/** Parses the text of a file; fails on broken or too deeply nested JSON. A byte-order mark is skipped with a warning. */
export function parseJson(text: string, file: string): Result<unknown> {
  const hasMark = text.startsWith('\uFEFF');
  const json = hasMark ? text.slice(1) : text;
  const problems: Problem[] = hasMark ? [byteOrderMark(file)] : [];
  const deep = findDeepPlace(json);
  if (deep !== undefined) return { ok: false, problems: [...problems, tooDeep(file, placeIn(json, deep))] };
  try {
    return { ok: true, value: JSON.parse(json), problems };
  } catch {
    return { ok: false, problems: [...problems, broken(file, json)] };
  }
}

/** Offset at which the text goes deeper than allowed, by one look at each character. */
function findDeepPlace(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inText = false;
    } else if (code === 0x22) inText = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > MAX_TEXT_DEPTH) return at;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return undefined;
}

interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset, from 1. */
function placeIn(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lineStart + 1 };
}

function broken(file: string, json: string): Problem {
  if (json.trim() === '') {
    return {
      ...problemOf(file, 'broken-json'),
      message: `${file} is empty.`,
      fix: 'Write the JSON, or take the file out.',
    };
  }
  const { offset, expected } = findJsonMistake(json);
  const { line, column } = placeIn(json, offset);
  const found =
    offset >= json.length ? 'the file ends' : `there is ${JSON.stringify(json.slice(offset, offset + 12))}`;
  return {
    ...problemOf(file, 'broken-json'),
    path: `line ${line}, column ${column}`,
    message: `${file} is not JSON: in line ${line}, column ${column}, ${expected} is expected, but ${found}.`,
    fix: 'Look there for a missing or extra comma, quote or bracket; JSON has no comments.',
  };
}

function tooDeep(file: string, { line, column }: TextPlace): Problem {
  return {
    ...problemOf(file, 'nested-too-deep'),
    path: `line ${line}, column ${column}`,
    message: `${file} nests lists and objects more than ${MAX_TEXT_DEPTH} levels deep (line ${line}, column ${column}).`,
    fix: 'Check how the file was written: no edition needs this.',
  };
}

function byteOrderMark(file: string): Problem {
  return {
    ...problemOf(file, 'byte-order-mark'),
    severity: 'warning',
    message: `${file} begins with a byte-order mark, which JSON does not allow; it was skipped.`,
    fix: 'Save it as UTF-8 without BOM.',
  };
}

function problemOf(file: string, code: string): Pick<Problem, 'code' | 'path' | 'severity' | 'file'> {
  return { code, path: '', severity: 'error', file };
}
