/** Which part of a name a query means, so that it can be marked. */
import { type Reader, type Reading, splitName } from './reading.js';
import { foldLetters, normalize, tidySyllable } from './search.js';

/** Positions in the name: from the first, up to but without the second. */
export type MatchRange = readonly [start: number, end: number];

/**
 * The parts of the name that the words of the query mean, in order and apart: as they are written, else as they are said.
 * None where the query was found by something else, such as the name in another language.
 */
export function matchRanges(name: string, query: string, read?: Reader): readonly MatchRange[] {
  const words = normalize(query).split(' ').filter(Boolean);
  const letters = lettersOf(name);
  const readings = read?.(name) ?? [];
  const find = (word: string) => findWritten(letters, word) ?? findSpoken(name, readings, word);
  const together = words.length > 1 ? find(words.join('')) : undefined;
  const found = together ? [together] : words.map(find).filter((range) => range !== undefined);
  return mergeRanges(found);
}

interface Letters {
  readonly text: string;
  /** Where in the name each letter of the text begins, and where the name ends. */
  readonly origins: readonly number[];
}

/** The name as it is compared, one character at a time: some fall away, some become several. */
function lettersOf(name: string): Letters {
  let [text, at] = ['', 0];
  const origins: number[] = [];
  for (const character of name) {
    const folded = foldLetters(character);
    for (let unit = 0; unit < folded.length; unit++) origins.push(at);
    text += folded;
    at += character.length;
  }
  return { text, origins: [...origins, at] };
}

/** At the start of a word if it is there, else anywhere. */
function findWritten({ text, origins }: Letters, word: string): MatchRange | undefined {
  const atWord = ` ${text}`.indexOf(` ${word}`);
  const at = atWord >= 0 ? atWord : text.indexOf(word);
  const [start, end] = [origins[at], origins[at + word.length]];
  if (at < 0 || start === undefined || end === undefined) return undefined;
  return [start, end];
}

/** By syllables in full, the last of them perhaps in part; else by initials. The first reading that fits. */
function findSpoken(name: string, readings: readonly Reading[], word: string): MatchRange | undefined {
  const pieces = splitName(name);
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length);
  const full = readings
    .filter((reading) => reading.length === pieces.length)
    .map((reading) => reading.map(tidySyllable));
  const initials = full.map((reading) => reading.map((syllable) => syllable.slice(0, 1)));
  for (const reading of [...full, ...initials]) {
    for (const from of reading.keys()) {
      const count = countMatching(reading.slice(from), word);
      const range: MatchRange = [ends[from - 1] ?? 0, ends[from + count - 1] ?? 0];
      // Other writing than Chinese alone is not said, it is written.
      if (count > 0 && /\p{Script=Han}/u.test(name.slice(...range))) return range;
    }
  }
  return undefined;
}

/** How many of the syllables the word takes, when it begins with the first of them; 0 when it does not. */
function countMatching(syllables: Reading, word: string): number {
  if (syllables[0] === '' || !syllables.join('').startsWith(word)) return 0;
  const lengths = syllables.map((_, index) => syllables.slice(0, index + 1).join('').length);
  return 1 + lengths.findIndex((length) => length >= word.length);
}

function mergeRanges(ranges: readonly MatchRange[]): readonly MatchRange[] {
  const merged: MatchRange[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
