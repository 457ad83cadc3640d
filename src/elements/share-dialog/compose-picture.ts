/** The picture that is shared: the map with its title above and its credits below, so that it stands alone. */
import type { EditionManifest } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { THEMES } from '../../map/theme.js';
import { breakLines, type Pen, writeBlock, writeLine } from '../print-dialog/canvas-text.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { fill, STRINGS } from '../strings.js';

/** Height of the credits, as a part of the picture's width, and the least it may be in px. */
const TEXT_PART = 0.0135;
const LEAST_TEXT = 13;

/** The map's picture with words around it, as wide as the map. Rejects when the browser gives no picture so large. */
export async function composePicture(input: {
  readonly map: Blob;
  readonly manifest: EditionManifest;
  readonly language: Language;
}): Promise<Blob> {
  const map = await createImageBitmap(input.map);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas.');
  // Here a unit of the pen is a px.
  const pen: Pen = { context, scale: 1 };
  const text = Math.max(LEAST_TEXT, map.width * TEXT_PART);
  const [margin, head] = [text * 1.2, text * 3.6];
  const width = map.width - 2 * margin;
  const credits = creditsOf(input.manifest, input.language);
  const room = breakLines(pen, credits, { height: text, width }).length * text * 1.4 + text;
  Object.assign(canvas, { width: map.width, height: Math.ceil(map.height + head + room + text) });
  const { paper, ink, inkSoft } = THEMES.light;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, head);
  const title = localize(input.manifest.title, input.language);
  writeLine(pen, title, { x: margin, y: text, ...fittingTitle(pen, title, { text, width }), colour: ink });
  const y = head + map.height + text * 0.8;
  writeBlock(pen, credits, { x: margin, y, width, room, height: text, colour: inkSoft });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser.');
  return blob;
}

/** On one line: smaller when the picture is narrow. */
function fittingTitle(pen: Pen, title: string, { text, width }: { text: number; width: number }) {
  const style = { face: 'serif', bold: true } as const;
  const height = [1.9, 1.6, 1.3, 1].find(
    (size) => breakLines(pen, title, { ...style, height: size * text, width }).length === 1,
  );
  return { ...style, height: (height ?? 0.8) * text };
}

function creditsOf(manifest: EditionManifest, language: Language): string {
  return [
    approvalNotice(manifest, language),
    localize(manifest.report.publisher, language),
    localize(manifest.licence.basemap, language),
    fill(STRINGS[language].updated, manifest.updated),
  ].join(' · ');
}
