/** A picture for link previews: a poster above a band with large words, for they are seen small. */
import type { Language } from '../../domain/language.js';
import { fontsFor } from '../expressions.js';
import { THEMES, type ThemeName } from '../theme.js';
import { fontFamily } from './draw-symbols.js';
import { breakLines, textWidth } from './measure-text.js';
import { element, escapeText, round } from './svg.js';

/** What link previews ask for, in px. */
const CARD = { width: 1200, height: 630 };
const BAND = 174;
/** The poster is drawn smaller and enlarged, so that its names can be read. */
const ENLARGED = 1.6;
const EDGE = 44;

/** Size of the poster that a card takes. */
export const CARD_MAP = {
  width: CARD.width / ENLARGED,
  height: (CARD.height - BAND) / ENLARGED,
};

export interface CardWords {
  readonly title: string;
  /** Below the title. */
  readonly subtitle: string;
  /** Name of the atlas and its notice, in the last line. */
  readonly notice: string;
}

/** The card around the markup of a poster of the size `CARD_MAP` without caption. */
export function buildCard(
  poster: string,
  words: CardWords,
  { language, theme }: { readonly language: Language; readonly theme: ThemeName },
): string {
  const colours = THEMES[theme];
  const room = CARD.width - 2 * EDGE;
  const size = Math.min(50, room / textWidth(words.title));
  const [subtitle = '', more] = breakLines(words.subtitle, (room * 1.9) / 24 / 2);
  const top = CARD.height - BAND;
  const text = (content: string, y: number, looks: Parameters<typeof element>[1]) =>
    element('text', { x: EDGE, y: top + y, ...looks }, escapeText(content));
  const band = [
    element('rect', { y: top, width: CARD.width, height: BAND, fill: colours.paper }),
    element('rect', { y: top, width: CARD.width, height: 5, fill: colours.accents.tile }),
    text(words.title, 68, {
      'font-size': round(size, 1),
      'font-weight': 700,
      'font-family': fontFamily(fontsFor('serif', language)),
      fill: colours.ink,
    }),
    text(more === undefined ? subtitle : `${subtitle}…`, 110, { 'font-size': 24, fill: colours.ink }),
    text(words.notice, 148, { 'font-size': 20, fill: colours.inkSoft }),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...CARD,
      viewBox: `0 0 ${CARD.width} ${CARD.height}`,
      'font-family': fontFamily(fontsFor('sans', language)),
    },
    element('g', { transform: `scale(${ENLARGED})` }, poster) + band.join(''),
  );
}
