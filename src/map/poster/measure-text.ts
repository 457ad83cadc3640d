/** How wide a text is, nearly, without a font at hand; and where its lines break. */

/** Widths in em of a usual sans face; Han characters and full-width marks are 1. */
const NARROW = /[iIjl.,:;'|!()[\]·\s-]/;
const WIDE = /[mwMW@%—]/;
const WIDE_EM = 0.86;
const NARROW_EM = 0.3;
const CAPITAL_EM = 0.68;
const LETTER_EM = 0.55;

/** Width in em, with `spacing` em between characters. */
export function textWidth(text: string, spacing = 0): number {
  const characters = [...text];
  return characters.reduce((sum, character) => sum + widthOf(character) + spacing, 0) - (text ? spacing : 0);
}

/** Lines of at most `limit` em, of about the same width; Chinese breaks anywhere but before a closing mark, English at blanks. */
export function breakLines(text: string, limit: number, spacing = 0): readonly string[] {
  const width = textWidth(text, spacing);
  // A text that just fits is broken, as the map does it.
  const count = Math.floor(width / limit) + 1;
  if (count < 2) return [text];
  // A little more than its share, so that a word does not fall over the edge.
  const goal = (width / count) * 1.08;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (
      line !== '' &&
      lines.length < count - 1 &&
      textWidth((line + piece).trim(), spacing) > goal + piecesSlack(piece)
    ) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((part) => part !== '');
}

/** Half of the next piece may stick out: the line nearest to its share wins. */
function piecesSlack(piece: string): number {
  return textWidth(piece) / 2;
}

function piecesOf(text: string): readonly string[] {
  return text.match(/[\p{Script=Han}][，。、）》”]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [text];
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (WIDE.test(character)) return WIDE_EM;
  if (NARROW.test(character)) return NARROW_EM;
  return /[A-Z]/.test(character) ? CAPITAL_EM : LETTER_EM;
}
