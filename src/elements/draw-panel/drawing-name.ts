import type { Drawing } from '../../domain/drawing.js';
import type { Language } from '../../domain/language.js';
import { DRAW_STRINGS } from '../strings/draw.js';
import { fillIn } from '../strings.js';

/** What the reader calls the drawing, or its kind and number: «多边形 2», "Polygon 2". */
export function drawingName({ id, kind, name }: Drawing, language: Language): string {
  const words = DRAW_STRINGS[language];
  return name || fillIn(words.defaultName, { kind: words.kinds[kind], n: id.replace(/^d(?=\d+$)/, '') });
}
