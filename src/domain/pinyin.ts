/** Readings of Chinese names, by pinyin-pro, wrapped here only. Heavy (its dictionary): import it when it is needed. */
import { pinyin } from 'pinyin-pro';
import { type Reading, splitName } from './reading.js';

/**
 * Readings of a name, the likeliest first, without tones, ü as v: then each other reading of one of its characters,
 * since names keep sounds that no dictionary of words knows (乐陵: laoling). «大鲍岛» → [da, bao, dao], [dai, bao, dao].
 */
export function readingsOf(name: string): readonly Reading[] {
  const likely = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
    (sound) => sound.toLowerCase(),
  );
  const pieces = splitName(name);
  if (pieces.length !== likely.length) return [likely];
  const others = pieces.flatMap((piece, at) =>
    soundsOf(piece)
      .filter((sound) => sound !== likely[at])
      .map((sound) => likely.map((usual, index) => (index === at ? sound : usual))),
  );
  return [likely, ...others];
}

/** Asking for them costs more than all the rest, and characters come again and again. */
const sounds = new Map<string, readonly string[]>();

function soundsOf(character: string): readonly string[] {
  const known = sounds.get(character);
  if (known) return known;
  const isChinese = /^\p{Script=Han}$/u.test(character);
  const found = isChinese
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, nonZh: 'removed', v: true })
    : [];
  const different = [...new Set(found)];
  sounds.set(character, different);
  return different;
}
