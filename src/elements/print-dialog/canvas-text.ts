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

/** Writes the text in lines no wider than `width`, as many as fit in `height`; returns the mm it took. */
export function writeBlock(
  pen: Pen,
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly room: number } & TextStyle,
): number {
  setFont(pen, box);
  const lineHeight = box.height * 1.4;
  const lines = breakLines(pen, text, box.width).slice(0, Math.max(1, Math.floor(box.room / lineHeight)));
  lines.forEach((line, index) => {
    pen.context.fillText(line, box.x * pen.scale, (box.y + index * lineHeight) * pen.scale);
  });
  return lines.length * lineHeight;
}

/** Breaks between Chinese characters and between words. */
function breakLines({ context, scale }: Pen, text: string, width: number): readonly string[] {
  const pieces =
    text.match(/[\p{Script=Han}，。；：、！？（）「」]|[^\s\p{Script=Han}，。；：、！？（）「」]+|\s+/gu) ??
    [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && context.measureText(line + piece).width > width * scale) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

function setFont(
  { context, scale }: Pen,
  { height, colour, face = 'sans', bold = false, align = 'left' }: TextStyle,
): void {
  context.font = `${bold ? 600 : 400} ${(height * scale).toFixed(2)}px ${face === 'serif' ? SERIF : SANS}`;
  context.fillStyle = colour;
  context.textBaseline = 'top';
  context.textAlign = align;
}
