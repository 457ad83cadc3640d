/**
 * Search by name: Chinese by any part of it, pinyin in full or by initials, English by any part of a word. Each kind of
 * key of all entries stands in one long text that is scanned by the engine's own indexOf: 200,000 names in a few ms.
 * Readings are added in a second step, as their dictionary comes later than the names.
 */
import type { Reading } from './reading.js';

export type SearchType = 'feature' | 'locality' | 'commitment';

export interface SearchEntry {
  readonly id: string;
  readonly type: SearchType;
  readonly zh: string;
  readonly en: string;
  /** More that finds it, after all that is found by name. */
  readonly keywords?: string;
}

export interface SearchHit {
  readonly entry: SearchEntry;
  /** Less is better. */
  readonly score: number;
}

export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly haystacks: readonly Haystack[];
}

type Field = 'zh' | 'en' | 'pinyin' | 'otherPinyin' | 'initials' | 'otherInitials' | 'keywords';

interface Haystack {
  readonly field: Field;
  /** The keys of all entries, each after a line break; an entry with several has a line for each. */
  readonly text: string;
  /** Where the key of each entry begins; one more at the end. */
  readonly starts: Uint32Array;
  /** For syllables: where syllables begin in the whole text, as a bit each. */
  readonly boundaries?: Uint8Array;
}

/** Added to how well a key matches: a name counts for more than its reading, that for more than the small print. */
const FIELD_SCORES: Record<Field, number> = {
  zh: 0,
  en: 0,
  pinyin: 0.5,
  otherPinyin: 1,
  initials: 3,
  otherInitials: 4,
  keywords: 6,
};
/** Letters a word must have to be looked for there: shorter, it is found in nearly every name. */
const LEAST_LETTERS: Partial<Record<Field, number>> = {
  pinyin: 1,
  otherPinyin: 4,
  initials: 2,
  otherInitials: 3,
};
const TYPE_SCORES: Record<SearchType, number> = { feature: 0, locality: 0.2, commitment: 0.3 };
const EXACT = 0;
const PREFIX = 1;
const WORD_START = 2;
const INSIDE = 3;

/** The index of the entries; it does not know how Chinese names are said. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const haystacks = [
    stack('zh', entries, ({ zh }) => [normalize(zh)]),
    stack('en', entries, ({ en }) => [normalize(en)]),
    stack('keywords', entries, ({ keywords = '' }) => [normalize(keywords)]),
  ];
  return { entries, haystacks };
}

/** The index with the readings of each entry's Chinese name, the likeliest first. */
export function addReadings(
  { entries, haystacks }: SearchIndex,
  readings: readonly (readonly Reading[])[],
): SearchIndex {
  const tidy = readings.map((list) => list.map(tidyReading));
  const likely = tidy.map((list) => list.slice(0, 1));
  const others = tidy.map((list) => list.slice(1));
  return {
    entries,
    haystacks: [
      ...haystacks,
      stackSyllables('pinyin', likely),
      stackSyllables('otherPinyin', others),
      stack('initials', likely, (list) => list.map(initialsOf)),
      // Most other readings begin with the same letters.
      stack('otherInitials', tidy, ([first = [], ...rest]) =>
        [...new Set(rest.map(initialsOf))].filter((initials) => initials !== initialsOf(first)),
      ),
    ],
  };
}

/** The best entries for the query, best first; every word of it must be found. None for an empty query. */
export function search(index: SearchIndex, query: string, limit = 20): readonly SearchHit[] {
  const words = normalize(query).split(' ').filter(Boolean);
  let scores: Float32Array | undefined;
  for (const word of words) scores = addScores(scores, scoreWord(index, word));
  if (!scores) return [];
  // «da bao dao» is better found as dabaodao than as three syllables anywhere.
  if (words.length > 1) scores = lesserScores(scores, scoreWord(index, words.join('')));
  return best(index.entries, scores, limit);
}

/** Letters as they are compared: full width as half, no case, no accents, no apostrophes; ü is v, as typed. */
export function normalize(text: string): string {
  return foldLetters(text).trim();
}

/** The same with blanks kept at both ends, for pieces of a name. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`·]/g, '')
    .replace(/[\s()（）「」“”"–—,，。、/-]+/g, ' ');
}

/** Syllables as they are typed, without blanks; those of nothing but punctuation fall away. */
function tidyReading(reading: Reading): Reading {
  return reading.map(tidySyllable).filter((syllable) => syllable !== '');
}

export function tidySyllable(syllable: string): string {
  // Nearly all are plain letters already.
  return /^[a-z]+$/.test(syllable) ? syllable : normalize(syllable).replaceAll(' ', '');
}

function initialsOf(reading: Reading): string {
  return reading.map((syllable) => syllable[0]).join('');
}

function stack<T>(field: Field, items: readonly T[], keysOf: (item: T) => readonly string[]): Haystack {
  const starts = new Uint32Array(items.length + 1);
  const lines: string[] = [];
  let length = 1;
  items.forEach((item, index) => {
    const line = keysOf(item).join('\n');
    starts[index] = length;
    length += line.length + 1;
    lines.push(line);
  });
  starts[items.length] = length;
  return { field, text: `\n${lines.join('\n')}\n`, starts };
}

function stackSyllables(field: Field, items: readonly (readonly Reading[])[]): Haystack {
  const haystack = stack(field, items, (readings) => readings.map((reading) => reading.join('')));
  const boundaries = new Uint8Array((haystack.text.length >> 3) + 1);
  items.forEach((readings, index) => {
    let at = haystack.starts[index] ?? 0;
    for (const reading of readings) {
      for (const syllable of reading) {
        const byte = at >> 3;
        boundaries[byte] = (boundaries[byte] ?? 0) | (1 << (at & 7));
        at += syllable.length;
      }
      at += 1;
    }
  });
  return { ...haystack, boundaries };
}

/** The best score of each entry for one word; Infinity where it is not found. */
function scoreWord({ entries, haystacks }: SearchIndex, word: string): Float32Array {
  const scores = new Float32Array(entries.length).fill(Infinity);
  const latin = /^[a-z0-9]+$/.test(word);
  for (const haystack of haystacks) {
    const least = LEAST_LETTERS[haystack.field];
    if (least === undefined || (latin && word.length >= least)) scan(haystack, word, scores);
  }
  return scores;
}

function scan({ field, text, starts, boundaries }: Haystack, word: string, scores: Float32Array): void {
  const base = FIELD_SCORES[field];
  let entry = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    while ((starts[entry + 1] ?? Infinity) <= at) entry++;
    // Pinyin begins with a syllable: «an» does not find «xianggang».
    if (boundaries && ((boundaries[at >> 3] ?? 0) & (1 << (at & 7))) === 0) continue;
    const score = base + place(text, at, word.length);
    if (score < (scores[entry] ?? Infinity)) scores[entry] = score;
  }
}

function place(text: string, at: number, length: number): number {
  const before = text[at - 1];
  if (before !== '\n') return before === ' ' ? WORD_START : INSIDE;
  return text[at + length] === '\n' ? EXACT : PREFIX;
}

function addScores(sum: Float32Array | undefined, scores: Float32Array): Float32Array {
  if (!sum) return scores;
  return sum.map((score, index) => score + (scores[index] ?? Infinity));
}

function lesserScores(scores: Float32Array, others: Float32Array): Float32Array {
  return scores.map((score, index) => Math.min(score, others[index] ?? Infinity));
}

/** The entries of the lowest scores; shorter names first among equals, then as they came. */
function best(entries: readonly SearchEntry[], scores: Float32Array, limit: number): readonly SearchHit[] {
  const hits: SearchHit[] = [];
  let worst = Infinity;
  scores.forEach((score, index) => {
    const entry = entries[index];
    if (score === Infinity || !entry) return;
    const full = score + TYPE_SCORES[entry.type] + Math.min(0.15, entry.zh.length / 200);
    if (full >= worst) return;
    const position = hits.findIndex((hit) => hit.score > full);
    hits.splice(position < 0 ? hits.length : position, 0, { entry, score: full });
    if (hits.length > limit) hits.pop();
    if (hits.length === limit) worst = hits.at(-1)?.score ?? Infinity;
  });
  return hits;
}
