/** Readings of Chinese names, by pinyin-pro, wrapped here only. Heavy (its dictionary): import it when it is needed. */
import { pinyin } from 'pinyin-pro';

/** Syllables without tones, one a character («大鲍岛» → da, bao, dao; ü as v); runs of other writing stay together. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
}
