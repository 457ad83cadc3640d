/** Text on a canvas, sized in millimetres. */

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  /** Device px of a millimetre. */
  readonly scale: number;
}

const SERIF = "'Songti SC', STSong, 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, Georgia, serif";
const SANS = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export interface TextStyle {
  readonly height: number;
  readonly colour: string;
  readonly face?: 'serif' | 'sans';
  readonly bold?: boolean;
  readonly align?: CanvasTextAlign;
}

/** Writes one line whose top left corner (or middle, by `align`) is at the place in mm; returns its width in mm. */
export function writeLine(
  { context, scale }: Pen,
  text: string,
  at: { readonly x: number; readonly y: number } & TextStyle,
): number {
  setFont({ context, scale }, at);
  context.fillText(text, at.x * scale, at.y * scale);
  return context.measureText(text).width / scale;
}

/** Writes the text in lines no wider than `width`, as many as fit in `room`; returns the mm it took. */
export function writeBlock(
  pen: Pen,
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly room: number } & TextStyle,
): number {
  const lineHeight = box.height * 1.4;
  const lines = breakLines(pen, text, box).slice(0, Math.max(1, Math.floor(box.room / lineHeight)));
  for (const [index, line] of lines.entries())
    writeLine(pen, line, { ...box, y: box.y + index * lineHeight });
  return lines.length * lineHeight;
}

/** What must not begin a line, and what must not end one, by the rules of Chinese typesetting. */
const NOT_FIRST = '，。；：、！？）」》”';
const NOT_LAST = '（「《“';
/** A Chinese character with the marks that hold to it, a word with those before it, or spaces. */
const PIECES = new RegExp(
  `[${NOT_LAST}]*\\p{Script=Han}[${NOT_FIRST}]*|[${NOT_LAST}]*[^\\s\\p{Script=Han}${NOT_LAST}]+|\\s+|[${NOT_LAST}]+`,
  'gu',
);

/** The text in lines no wider than `width` mm: broken between Chinese characters, between words, and in words longer than a line. */
export function breakLines(
  { context, scale }: Pen,
  text: string,
  style: Omit<TextStyle, 'colour'> & { readonly width: number },
): readonly string[] {
  context.font = fontOf(style, scale);
  const fits = (line: string) => context.measureText(line.trimEnd()).width <= style.width * scale;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    // A word that no line holds, such as an address, begins where it stands and is broken by characters.
    for (const part of fits(piece) ? [piece] : [...piece]) {
      if (line !== '' && !fits(line + part)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += line === '' ? part.trimStart() : part;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function setFont({ context, scale }: Pen, style: TextStyle): void {
  context.font = fontOf(style, scale);
  context.fillStyle = style.colour;
  context.textBaseline = 'top';
  context.textAlign = style.align ?? 'left';
}

function fontOf({ height, face = 'sans', bold = false }: Omit<TextStyle, 'colour'>, scale: number): string {
  return `${bold ? 600 : 400} ${(height * scale).toFixed(2)}px ${face === 'serif' ? SERIF : SANS}`;
}
