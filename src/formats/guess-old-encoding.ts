/**
 * Which of the encodings before UTF-8 a text is in, by how common its characters would be. All three take nearly any
 * bytes, so that only the likelihood tells: the first of GB 2312's two levels, and the first of Big5's, hold the
 * characters of daily use; in Western texts letters with accents stand alone among plain ones.
 */

const LABELS = ['gb18030', 'big5', 'windows-1252'] as const;
type Label = (typeof LABELS)[number];

/** Bytes beyond ASCII that are looked at. */
const MOST_LOOKED_AT = 100_000;

/** GB18030, which holds GBK and GB 2312, unless another fits clearly better. */
export function guessOldEncoding(bytes: Uint8Array): Label {
  let best: Label = 'gb18030';
  let most = scoreOfPairs(bytes, weighGb);
  const scores: Record<Exclude<Label, 'gb18030'>, () => number> = {
    big5: () => scoreOfPairs(bytes, weighBig5),
    'windows-1252': () => scoreOfSingles(bytes),
  };
  for (const label of LABELS) {
    if (label === 'gb18030') continue;
    const score = scores[label]();
    if (score > most + MARGIN) [best, most] = [label, score];
  }
  return best;
}

const MARGIN = 0.15;

type Weigh = (lead: number, trail: number) => number;

function scoreOfPairs(bytes: Uint8Array, weigh: Weigh): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at + 1 < bytes.length && count < MOST_LOOKED_AT; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    count++;
    const weight = weigh(lead, bytes[at + 1] ?? 0);
    sum += weight;
    // What is no pair is one broken byte.
    if (weight > 0) at++;
  }
  return count === 0 ? 0 : sum / count;
}

const weighGb: Weigh = (lead, trail) => {
  if (lead === 0x80 || lead === 0xff || trail === 0x7f || trail === 0xff) return 0;
  // Four bytes make one character there: rare, but sound.
  if (trail >= 0x30 && trail <= 0x39) return 0.2;
  if (trail < 0x40) return 0;
  if (trail < 0xa1) return 0.2;
  if (lead >= 0xb0 && lead <= 0xd7) return 1;
  if (lead >= 0xa1 && lead <= 0xa3) return 1;
  return lead >= 0xd8 && lead <= 0xf7 ? 0.4 : 0.1;
};

const weighBig5: Weigh = (lead, trail) => {
  const sound = lead >= 0xa1 && lead <= 0xf9 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);
  if (!sound || trail === 0xff) return 0;
  return lead <= 0xc6 ? 1 : 0.2;
};

/** Share of letters with accents that stand alone among ASCII. */
function scoreOfSingles(bytes: Uint8Array): number {
  let [alone, count] = [0, 0];
  for (let at = 0; at < bytes.length && count < MOST_LOOKED_AT; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    count++;
    const isLetter = (bytes[at] ?? 0) >= 0xc0;
    if (isLetter && (bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone++;
  }
  return count === 0 ? 0 : alone / count;
}
