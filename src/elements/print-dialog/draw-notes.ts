/** The foot of a printed map: approval, sources, licences, what was filtered, and the way back to the live map. */
import type { Edition, Layer } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Box, PrintLayout } from '../../domain/print-layout.js';
import { type QrPath, qrPath } from '../../domain/qr.js';
import { THEMES, type ThemeName } from '../../map/theme.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { PRINT_STRINGS } from '../strings/print.js';
import { fill, STRINGS } from '../strings.js';
import { breakLines, type Pen, writeBlock, writeLine } from './canvas-text.js';

export interface NotesInput {
  readonly edition: Edition;
  readonly layers: readonly Layer[];
  readonly layout: PrintLayout;
  /** Whether more is asked for than what every map must say. */
  readonly notes: boolean;
  readonly filterText: string;
  readonly permalink: string;
  /** ISO date of the print. */
  readonly today: string;
  readonly language: Language;
  readonly themeName: ThemeName;
}

/** An address that someone may still type. */
const TYPEABLE = 120;
/** Side of the finest code that a phone reads at the size it has here. */
const MOST_MODULES = 97;
/** Sizes tried, as parts of the page's text: the first at which all of it fits. */
const SIZES = [0.82, 0.76, 0.7, 0.64, 0.58, 0.5, 0.42];

/** The approval notice first and bold, then the rest in small print, with a QR code of the view when there is room for it. */
export function drawNotes(pen: Pen, input: NotesInput): void {
  const { edition, layout, language, themeName } = input;
  const { x, y, width, height } = layout.notes;
  const { ink, inkSoft } = THEMES[themeName];
  const code = input.notes ? codeOf(input.permalink) : undefined;
  if (code) drawCode(pen, code, { x: x + width - height, y, width: height, height });
  const notice = { height: layout.textHeight, colour: ink, bold: true };
  writeLine(pen, approvalNotice(edition.manifest, language), { x, y, ...notice });
  const box = { x, y: y + layout.textHeight * 1.45, width: code ? width - height - 4 : width };
  const room = height - layout.textHeight * 1.45;
  const text = textOf(input, code).join(' · ');
  const size = SIZES.map((part) => part * layout.textHeight).find(
    (candidate) =>
      breakLines(pen, text, { height: candidate, width: box.width }).length * candidate * 1.4 <= room,
  );
  const smallest = layout.textHeight * 0.42;
  writeBlock(pen, text, { ...box, room, height: size ?? smallest, colour: inkSoft });
}

function textOf(input: NotesInput, code: QrPath | undefined): readonly string[] {
  const { manifest } = input.edition;
  const { language, permalink } = input;
  const strings = PRINT_STRINGS[language];
  const { report, licence, updated } = manifest;
  const must = [
    `${strings.source}${localize(report.title, language)}, ${localize(report.publisher, language)}, ${report.date}`,
    localize(licence.basemap, language),
    fill(STRINGS[language].updated, updated),
    fill(strings.printed, input.today),
  ];
  if (!input.notes) return must;
  const illustrative = input.layers.some(({ features }) =>
    features.some(({ properties }) => properties.basis === 'illustrative'),
  );
  const more = [
    illustrative ? strings.illustrative : '',
    input.filterText === '' ? '' : fill(strings.filter, input.filterText),
    localize(licence.data, language),
    code ? strings.scan : '',
    code && permalink.length > TYPEABLE ? '' : permalink,
  ];
  return [...must, ...more.filter((text) => text !== '')];
}

function codeOf(permalink: string): QrPath | undefined {
  if (permalink === '') return undefined;
  try {
    const code = qrPath(permalink);
    return code.size <= MOST_MODULES ? code : undefined;
  } catch {
    // Longer than a code can hold: the address is printed instead.
    return undefined;
  }
}

/** Dark on light whatever the page's colours: many readers know no other. */
function drawCode({ context, scale }: Pen, { size, path }: QrPath, { x, y, width }: Box): void {
  context.save();
  context.translate(x * scale, y * scale);
  context.scale((width * scale) / size, (width * scale) / size);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  context.restore();
}
