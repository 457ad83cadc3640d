/** Where the parts of a printed map stand on the page, in millimetres from its top left corner. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const PAGE_SIZES = ['A4', 'A3'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export interface PrintLayout {
  readonly page: { readonly width: number; readonly height: number };
  readonly title: Box;
  readonly map: Box;
  /** Absent when the legend is left out. */
  readonly legend?: Box;
  readonly legendColumns: number;
  /** Scale bar and check bar. */
  readonly bars: Box;
  readonly notes: Box;
  /** Size of plain text. */
  readonly textHeight: number;
}

/** ISO 216, short side first. */
const SHEETS: Record<PageSize, readonly [number, number]> = { A4: [210, 297], A3: [297, 420] };
const MARGIN = 10;
const GAP = 3;
const BARS_WIDTH = 78;

/** The layout: title above, the map, the legend beside (landscape) or below it (portrait), bars and notes at the foot. */
export function printLayout(options: {
  readonly size: PageSize;
  readonly orientation: Orientation;
  readonly legend: boolean;
}): PrintLayout {
  const { size, orientation, legend } = options;
  const [short, long] = SHEETS[size];
  const landscape = orientation === 'landscape';
  const page = landscape ? { width: long, height: short } : { width: short, height: long };
  const large = size === 'A3' ? 1.25 : 1;
  const inner = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN };
  const title: Box = { x: MARGIN, y: MARGIN, width: inner.width, height: 12 * large };
  const foot = { y: page.height - MARGIN - 18 * large, height: 18 * large };
  const top = title.y + title.height + 1;
  const space = foot.y - GAP - top;
  const aside = legend && landscape ? 52 * large : 0;
  const below = legend && !landscape ? 50 * large : 0;
  const map: Box = {
    x: MARGIN,
    y: top,
    width: inner.width - (aside && aside + GAP),
    height: space - (below && below + GAP),
  };
  const legendBox: Box = landscape
    ? { x: MARGIN + map.width + GAP, y: top, width: aside, height: space }
    : { x: MARGIN, y: map.y + map.height + GAP, width: inner.width, height: below };
  return {
    page,
    title,
    map,
    ...(legend ? { legend: legendBox } : {}),
    legendColumns: landscape ? 1 : 3,
    bars: { x: MARGIN, ...foot, width: BARS_WIDTH },
    notes: { x: MARGIN + BARS_WIDTH + GAP, ...foot, width: inner.width - BARS_WIDTH - GAP },
    textHeight: 2.5 * large,
  };
}
