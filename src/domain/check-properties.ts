/** Properties of a feature: the standard ones, the layer's own fields, and none beside. */
import { checkField } from './check-field.js';
import { describeValue, listChoices } from './describe-value.js';
import { BASES, type Field, STATUSES } from './edition.js';
import { LANGUAGES, type Language } from './language.js';
import { suggestName } from './nearest-name.js';
import { memberPath, ownMember, type PlainObject } from './plain-object.js';
import type { ProblemList } from './problem-list.js';
import { isStandardProperty, STANDARD_PROPERTIES } from './standard-properties.js';

export interface PropertyRules {
  readonly fields: readonly Field[];
  /** Of the edition, its own first. */
  readonly languages: readonly Language[];
}

interface Place extends PropertyRules {
  readonly path: string;
  readonly problems: ProblemList;
}

/** Notes what is wrong with the properties. */
export function checkProperties(properties: PlainObject, place: Place): void {
  const { path, problems, fields } = place;
  for (const key of ['id', 'name'] as const) checkText(properties, key, place);
  checkTranslations(properties, place);
  checkChoice(properties, { ...place, key: 'status', choices: STATUSES });
  checkCommitments(properties, place);
  checkChoice(properties, { ...place, key: 'basis', choices: BASES });
  checkUncertainty(properties, place);
  checkText(properties, 'source', place);
  checkNotes(properties, place);
  for (const field of fields)
    checkField(ownMember(properties, field.name), { field, path: memberPath(path, field.name), problems });
  refuseUnknown(properties, place);
}

const MENDING: Record<string, string> = {
  id: 'Give it an id that no other feature of the edition has.',
  name: "Write its name in the edition's first language.",
  source: 'Say who states this place: publication, date, address.',
  basis: 'Say what the geometry stands on: surveyed, sourced, derived, estimate or illustrative.',
  uncertainty_m: 'Write the radius in metres within which the true place lies.',
  status: 'Say planned, started, ongoing or completed.',
  commitments: 'List the ids of its commitments, [] when there are none.',
};

function checkText(properties: PlainObject, key: string, { path, problems }: Place): void {
  const value = ownMember(properties, key);
  if (typeof value === 'string' && value.trim() !== '') return;
  if (value === undefined || value === '') noteMissing(key, { path, problems });
  else noteWrong({ key, value, expected: 'a text that is not empty' }, { path, problems });
}

function noteMissing(key: string, { path, problems }: Pick<Place, 'path' | 'problems'>): void {
  problems.error(`missing-${key === 'uncertainty_m' ? 'uncertainty' : key}`, () => ({
    path: memberPath(path, key),
    message: `The feature has no "${key}".`,
    fix: MENDING[key] ?? 'Add it.',
  }));
}

function noteWrong(
  { key, value, expected }: { readonly key: string; readonly value: unknown; readonly expected: string },
  { path, problems }: Pick<Place, 'path' | 'problems'>,
): void {
  problems.error('wrong-property', () => ({
    path: memberPath(path, key),
    message: `"${key}" must be ${expected}, but is ${describeValue(value)}.`,
    fix: MENDING[key] ?? `Write ${expected}.`,
  }));
}

function checkChoice(
  properties: PlainObject,
  { key, choices, path, problems }: Place & { readonly key: string; readonly choices: readonly string[] },
): void {
  const value = ownMember(properties, key);
  if (value === undefined || value === '') noteMissing(key, { path, problems });
  else if (typeof value !== 'string' || !choices.includes(value)) {
    problems.error(`unknown-${key}`, () => ({
      path: memberPath(path, key),
      message: `${describeValue(value)} is not a ${key}.`,
      fix:
        (typeof value === 'string' ? suggestName(value, choices) : undefined) ??
        `Use ${listChoices(choices)}.`,
    }));
  }
}

function checkCommitments(properties: PlainObject, { path, problems }: Place): void {
  const value = ownMember(properties, 'commitments');
  if (value === undefined) noteMissing('commitments', { path, problems });
  else if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) {
    noteWrong({ key: 'commitments', value, expected: 'a list of ids' }, { path, problems });
  }
}

function checkUncertainty(properties: PlainObject, { path, problems }: Place): void {
  const key = 'uncertainty_m';
  const value = ownMember(properties, key);
  if (value === undefined || value === null) noteMissing(key, { path, problems });
  else if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    noteWrong({ key, value, expected: 'a number of metres from 0 up' }, { path, problems });
  } else if (value === 0 && properties.basis !== 'surveyed') {
    problems.warn('no-uncertainty', () => ({
      path: memberPath(path, key),
      message: 'An uncertainty of 0 m claims a perfect position, though the feature is not surveyed.',
      fix: 'Write an honest radius.',
    }));
  }
}

/** The edition promises its languages; the first is that of `name` itself. */
function checkTranslations(properties: PlainObject, { languages, path, problems }: Place): void {
  for (const language of LANGUAGES) {
    const key = `name_${language}`;
    const value = ownMember(properties, key);
    if (typeof value === 'string' && value.trim() !== '') continue;
    if (value !== undefined && value !== '')
      noteWrong({ key, value, expected: 'a text that is not empty' }, { path, problems });
    else if (languages.slice(1).includes(language)) {
      problems.error('missing-translation', () => ({
        path: memberPath(path, key),
        message: `The feature has no "${key}", though the edition is also in ${language}.`,
        fix: `Add "${key}".`,
      }));
    }
  }
}

const ILLUSTRATIVE_WORDS: Record<Language, RegExp> = { zh: /示意/, en: /illustrative/i };

function checkNotes(properties: PlainObject, { languages, path, problems }: Place): void {
  const [own = 'zh'] = languages;
  const noteIn = (language: Language) =>
    ownMember(properties, `note_${language}`) ?? (language === own ? properties.note : undefined);
  for (const key of ['note', ...LANGUAGES.map((language) => `note_${language}`)]) {
    const value = ownMember(properties, key);
    if (value !== undefined && typeof value !== 'string')
      noteWrong({ key, value, expected: 'a text' }, { path, problems });
  }
  if (languages.some(noteIn))
    warnOfMissingNotes(
      languages.filter((language) => !noteIn(language)),
      { path, problems },
    );
  if (properties.basis !== 'illustrative') return;
  for (const language of languages) {
    const note = noteIn(language);
    if (typeof note === 'string' && ILLUSTRATIVE_WORDS[language].test(note)) continue;
    const isOwn = language === own;
    // The own note must say it; a missing translation of it is warned of above.
    if (!isOwn && note === undefined) continue;
    problems.error('illustrative-unmarked', () => ({
      path: memberPath(path, isOwn ? 'note' : `note_${language}`),
      message: `The feature is illustrative, but its note in ${language} does not say so.`,
      fix:
        language === 'zh' ? 'Write a note with the word 示意.' : 'Write a note with the word "illustrative".',
    }));
  }
}

function warnOfMissingNotes(
  missing: readonly Language[],
  { path, problems }: Pick<Place, 'path' | 'problems'>,
): void {
  for (const language of missing) {
    problems.warn('missing-note', () => ({
      path: memberPath(path, `note_${language}`),
      message: `The feature's note is not given in ${language}.`,
      fix: `Add "note_${language}".`,
    }));
  }
}

function refuseUnknown(properties: PlainObject, { fields, path, problems }: Place): void {
  const names = fields.flatMap(namesOfField);
  for (const key of Object.keys(properties)) {
    if (isStandardProperty(key) || names.includes(key)) continue;
    problems.error('unknown-property', () => ({
      path: memberPath(path, key),
      message: `"${key.slice(0, 60)}" is neither a standard property nor a field of the layer.`,
      fix:
        suggestName(key, [...STANDARD_PROPERTIES, ...names]) ??
        'Declare it in the "fields" of the layer in edition.json, or take it out.',
    }));
  }
}

/** A text may stand in each language, as `name` and `note` do. */
function namesOfField({ name, type }: Field): readonly string[] {
  return type === 'string' ? [name, ...LANGUAGES.map((language) => `${name}_${language}`)] : [name];
}
