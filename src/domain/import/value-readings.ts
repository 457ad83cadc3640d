/** Texts of tables as numbers, yes or no, and dates, as they are written in Chinese and English. */
import { isDate } from '../iso-date.js';

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const LONGEST_NUMBER = 40;

/** The text as a number, with or without commas between thousands; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = tidy(text);
  if (plain === '' || plain.length > LONGEST_NUMBER || !NUMBER.test(plain)) return undefined;
  const value = Number(plain.replaceAll(',', ''));
  return /\d/.test(plain) && Number.isFinite(value) ? value : undefined;
}

/** More digits than this do not fit a number: such texts are codes. */
const MOST_DIGITS = 15;

/** Whether a text is meant as a number rather than a code: no zero in front, not too many digits. */
export function looksLikeNumber(text: string): boolean {
  const value = readNumber(text);
  if (value === undefined) return false;
  const plain = tidy(text);
  return !/^[+-]?0\d/.test(plain) && plain.replace(/\D/g, '').length <= MOST_DIGITS;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['是', true],
  ['有', true],
  ['false', false],
  ['no', false],
  ['n', false],
  ['否', false],
  ['无', false],
]);

/** The text as yes or no; undefined when it is neither. */
export function readBoolean(text: string): boolean | undefined {
  return text.length > 10 ? undefined : BOOLEANS.get(tidy(text).toLowerCase());
}

const YEAR_FIRST =
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})日?)?)?)?(?:[T ]\d{1,2}:\d{2}.*)?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const LONGEST_DATE = 40;

/** The text as an ISO 8601 day, month or year (time of day left out); undefined when it is none. */
export function readDate(text: string): string | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const plain = tidy(text);
  const [, year, month, day, monthOf, dayOf] = YEAR_FIRST.exec(plain) ?? EIGHT_DIGITS.exec(plain) ?? [];
  const parts = [year, month ?? monthOf, day ?? dayOf].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return isDate(date) ? date : undefined;
}

/** Whether a text is meant as a date: a year alone, or eight digits, may be a number. */
export function looksLikeDate(text: string): boolean {
  return readDate(text) !== undefined && !/^\d+$/.test(tidy(text));
}

function tidy(text: string): string {
  return text.normalize('NFKC').trim();
}
