/**
 * Search by name: Chinese by any part of it, pinyin in full or by initials, English by any part of a word. Each kind of
 * key of all entries stands in one long text that is scanned by the engine's own indexOf: 200,000 names in a few ms.
 */

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

/** Reads a Chinese name as syllables; `syllablesOf` of pinyin.ts once that is loaded. */
export type Reader = (text: string) => readonly string[];

type Field = 'zh' | 'en' | 'pinyin' | 'initials' | 'keywords';

interface Haystack {
  readonly field: Field;
  /** The keys of all entries, each after a line break. */
  readonly text: string;
  /** Where the key of each entry begins; one more at the end. */
  readonly starts: Uint32Array;
  /** For pinyin: where syllables begin in the whole text, as a bit each. */
  readonly boundaries?: Uint8Array;
}

/** Added to how well a key matches: a name counts for more than its reading, that for more than the small print. */
const FIELD_SCORES: Record<Field, number> = { zh: 0, en: 0, pinyin: 0.5, initials: 3, keywords: 6 };
const TYPE_SCORES: Record<SearchType, number> = { feature: 0, locality: 0.2, commitment: 0.3 };
const EXACT = 0;
const PREFIX = 1;
const WORD_START = 2;
const INSIDE = 3;

/** The index of the entries; without a reader it does not know pinyin. */
export function buildSearchIndex(entries: readonly SearchEntry[], read?: Reader): SearchIndex {
  const haystacks = [
    stack('zh', entries, ({ zh }) => normalize(zh)),
    stack('en', entries, ({ en }) => normalize(en)),
    stack('keywords', entries, ({ keywords = '' }) => normalize(keywords)),
  ];
  if (read) {
    const syllables = entries.map(({ zh }) => read(zh).map(normalize).filter(Boolean));
    haystacks.push(stackSyllables(syllables));
    haystacks.push(stack('initials', syllables, (list) => list.map((syllable) => syllable[0]).join('')));
  }
  return { entries, haystacks };
}

/** The best entries for the query, best first; every word of it must be found. None for an empty query. */
export function search(index: SearchIndex, query: string, limit = 20): readonly SearchHit[] {
  const words = normalize(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  let scores: Float32Array | undefined;
  for (const word of words) scores = addScores(scores, scoreWord(index, word));
  return best(index.entries, scores ?? new Float32Array(), limit);
}

/** Letters as they are compared: full width as half, no case, no accents, no apostrophes; ü is v, as typed. */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`·]/g, '')
    .replace(/[\s()（）「」“”"–—,，。、/-]+/g, ' ')
    .trim();
}

function stack<T>(field: Field, items: readonly T[], keyOf: (item: T) => string): Haystack {
  const starts = new Uint32Array(items.length + 1);
  const keys: string[] = [];
  let length = 0;
  items.forEach((item, index) => {
    const key = keyOf(item);
    length += 1;
    starts[index] = length;
    length += key.length;
    keys.push(key);
  });
  starts[items.length] = length + 1;
  return { field, text: `\n${keys.join('\n')}\n`, starts };
}

function stackSyllables(syllables: readonly (readonly string[])[]): Haystack {
  const haystack = stack('pinyin', syllables, (list) => list.join('').replaceAll(' ', ''));
  const boundaries = new Uint8Array((haystack.text.length >> 3) + 1);
  syllables.forEach((list, index) => {
    let at = haystack.starts[index] ?? 0;
    for (const syllable of list) {
      const byte = at >> 3;
      boundaries[byte] = (boundaries[byte] ?? 0) | (1 << (at & 7));
      at += syllable.replaceAll(' ', '').length;
    }
  });
  return { ...haystack, boundaries };
}

/** The best score of each entry for one word; Infinity where it is not found. */
function scoreWord({ entries, haystacks }: SearchIndex, word: string): Float32Array {
  const scores = new Float32Array(entries.length).fill(Infinity);
  const latin = /^[a-z0-9]+$/.test(word);
  for (const haystack of haystacks) {
    const spoken = haystack.field === 'pinyin' || haystack.field === 'initials';
    if (spoken && (!latin || (haystack.field === 'initials' && word.length < 2))) continue;
    scan(haystack, word, scores);
  }
  return scores;
}

function scan({ field, text, starts, boundaries }: Haystack, word: string, scores: Float32Array): void {
  const base = FIELD_SCORES[field];
  let entry = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    while ((starts[entry + 1] ?? Infinity) <= at) entry++;
    // The start of a syllable, for pinyin: «an» does not find «xianggang».
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
