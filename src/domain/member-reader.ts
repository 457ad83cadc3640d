/**
 * Reads the members of an object from outside into typed values. What is missing or wrong is noted in the problem
 * list and replaced by an empty value of the type, so that one pass finds all problems: a caller that sees new errors
 * in the list refuses the whole and never uses those.
 */
import { describeValue, listChoices } from './describe-value.js';
import { LANGUAGES, type Language, type Localized } from './language.js';
import { suggestName } from './nearest-name.js';
import { isPlainObject, memberPath, ownMember, type PlainObject } from './plain-object.js';
import { createProblemList, type ProblemList } from './problem-list.js';

export interface Source {
  readonly value: unknown;
  /** Path of the value in its file. */
  readonly path: string;
  readonly problems: ProblemList;
  /** Languages in which texts must not be empty; both when absent. */
  readonly languages?: readonly Language[];
}

export interface MemberReader {
  readonly path: string;
  readonly problems: ProblemList;
  has(key: string): boolean;
  /** The raw member. */
  member(key: string): unknown;
  /** A text that is not blank. */
  text(key: string): string;
  number(key: string): number;
  boolean(key: string): boolean;
  localized(key: string): Localized;
  oneOf<T extends string>(key: string, choices: readonly T[]): T;
  /** A list; each item is read with its own path. */
  list<T>(key: string, readItem: (item: Source) => T): readonly T[];
  object(key: string): Source;
  /** Notes an error about a member. */
  refuse(
    key: string,
    details: { readonly code: string; readonly message: string; readonly fix: string },
  ): void;
}

/** A reader of the object; members that are not in `known` are warned of. */
export function createMemberReader(from: Source, known: readonly string[]): MemberReader {
  const { value, path, languages = LANGUAGES } = from;
  const object = readObject(value, from);
  // That it is no object is told; that each of its members is therefore missing is not.
  const problems = isPlainObject(value) ? from.problems : createProblemList();
  warnOfUnknown(object, { known, path, problems });
  const source = (key: string): Source => ({
    value: ownMember(object, key),
    path: memberPath(path, key),
    problems,
    languages,
  });
  return {
    path,
    problems,
    has: (key) => Object.hasOwn(object, key),
    member: (key) => ownMember(object, key),
    text: (key) => readText(source(key)),
    number: (key) => readNumber(source(key)),
    boolean: (key) => readBoolean(source(key)),
    localized: (key) => readLocalized(source(key)),
    oneOf: (key, choices) => readChoice(source(key), choices),
    list: (key, readItem) => readList(source(key), readItem),
    object: source,
    refuse: (key, { code, message, fix }) => {
      problems.error(code, () => ({ path: memberPath(path, key), message, fix }));
    },
  };
}

/** A text that is not blank; empty with a problem noted otherwise. */
export function readText({ value, path, problems }: Source): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  noteWrong({ value, path, problems }, 'a text that is not empty');
  return '';
}

function readNumber({ value, path, problems }: Source): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  noteWrong({ value, path, problems }, 'a number');
  return 0;
}

function readBoolean({ value, path, problems }: Source): boolean {
  if (typeof value === 'boolean') return value;
  noteWrong({ value, path, problems }, 'true or false');
  return false;
}

/** A text in both languages; may be empty in a language that is not asked for. */
export function readLocalized({ value, path, problems, languages = LANGUAGES }: Source): Localized {
  if (!isPlainObject(value)) {
    noteWrong({ value, path, problems }, 'an object with the texts "zh" and "en"');
    return { zh: '', en: '' };
  }
  warnOfUnknown(value, { known: LANGUAGES, path, problems });
  const read = (language: Language) => {
    const source = { value: ownMember(value, language), path: memberPath(path, language), problems };
    if (languages.includes(language)) return readText(source);
    if (typeof source.value !== 'string') noteWrong(source, 'a text (empty when there is none)');
    return typeof source.value === 'string' ? source.value : '';
  };
  return { zh: read('zh'), en: read('en') };
}

/** One of the choices; the first of them with a problem noted otherwise. */
export function readChoice<T extends string>({ value, path, problems }: Source, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  if (value === undefined) noteWrong({ value, path, problems }, listChoices(choices));
  else {
    problems.error('unknown-value', () => ({
      path,
      message: `${describeValue(value)} is not known here.`,
      fix: [typeof value === 'string' && suggestName(value, choices), `Use ${listChoices(choices)}.`]
        .filter(Boolean)
        .join(' '),
    }));
  }
  return choices[0] ?? noChoices();
}

function noChoices(): never {
  throw new Error('readChoice needs at least one choice.');
}

function readList<T>(
  { value, path, problems, languages }: Source,
  readItem: (item: Source) => T,
): readonly T[] {
  if (!Array.isArray(value)) {
    noteWrong({ value, path, problems }, 'a list');
    return [];
  }
  return value.map((item: unknown, index) =>
    readItem({ value: item, path: `${path}[${index}]`, problems, ...(languages ? { languages } : {}) }),
  );
}

function readObject(value: unknown, { path, problems }: Pick<Source, 'path' | 'problems'>): PlainObject {
  if (isPlainObject(value)) return value;
  noteWrong({ value, path, problems }, 'an object');
  return {};
}

function noteWrong({ value, path, problems }: Source, expected: string): void {
  const name = path === '' ? 'The whole' : path;
  if (value === undefined) {
    problems.error('missing-member', () => ({
      path,
      message: `${name} is missing: it must be ${expected}.`,
      fix: 'Add it.',
    }));
  } else {
    problems.error('wrong-type', () => ({
      path,
      message: `${name} must be ${expected}, but is ${describeValue(value)}.`,
      fix: `Write ${expected}.`,
    }));
  }
}

function warnOfUnknown(
  object: PlainObject,
  { known, path, problems }: { readonly known: readonly string[] } & Pick<Source, 'path' | 'problems'>,
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key) || key === '$schema') continue;
    problems.warn('unknown-key', () => ({
      path: memberPath(path, key),
      message: `${describeValue(key)} is not a key of the format here and is not read.`,
      fix: suggestName(key, known) ?? 'Take it out.',
    }));
  }
}
