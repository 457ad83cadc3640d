/** How a name is said: one syllable a Chinese character; runs of other writing count as one. */
export type Reading = readonly string[];

/** Gives the readings of a name, the likeliest first: `readingsOf` of pinyin.ts, once that is loaded. */
export type Reader = (name: string) => readonly Reading[];

/** The pieces of a name that its syllables stand for: «5号仓A区» → 5, 号, 仓, A, 区. */
export function splitName(name: string): readonly string[] {
  return name.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
}
