/** What the map shows of an import: where a layer would lie, where it would lie otherwise, and an arrow between the two. */
import { compassPointOf } from '../../domain/bearing.js';
import { formatLength } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { type Shift, shiftBetween } from '../../domain/shift-between.js';
import type { MarkedShape } from '../../map/marked-style.js';
import type { Placing } from '../../worker/import-messages.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fillIn } from '../strings.js';
import type { LayerDraft } from './layer-draft.js';

export interface PlacingView {
  /** Drawn as it would be added. */
  readonly shown: Placing;
  /** Drawn beside it: the likeliest other way. */
  readonly other?: Placing;
  /** From the other way to the shown one. */
  readonly shift?: Shift;
}

/** Of the way under the pointer, else the chosen one, else the likeliest; nothing for a layer that was added. */
export function placingView(
  { placings, chosen, state }: LayerDraft,
  pointed: string | undefined,
): PlacingView | undefined {
  const ways = placings?.placings ?? [];
  const shown = ways.find(({ key }) => key === (pointed ?? chosen)) ?? ways[0];
  if (!shown || state === 'added') return undefined;
  // Pointed at, a way is held against the one that was chosen; else against the best of the others.
  const held =
    pointed !== undefined && chosen !== pointed ? ways.find(({ key }) => key === chosen) : undefined;
  const other = held ?? ways.find(({ key }) => key !== shown.key);
  // Where the file itself, or its numbers, leave no doubt, the other ways are only shown when they are asked for.
  const isSettled = pointed === undefined && (shown.stated || placings?.sure === true);
  if (!other || isSettled) return { shown };
  const shift = shown.outline && other.outline && shiftBetween(other.outline, shown.outline);
  return { shown, other, ...(shift ? { shift } : {}) };
}

export function marksOfPlacing(
  { shown, other, shift }: PlacingView,
  language: Language,
): readonly MarkedShape[] {
  return [
    ...(other?.outline ? [{ mark: 'alternative' as const, geometry: other.outline }] : []),
    ...(shown.outline ? [{ mark: 'placed' as const, geometry: shown.outline }] : []),
    ...(shift
      ? [
          {
            mark: 'shift' as const,
            geometry: { type: 'LineString' as const, coordinates: [shift.from, shift.to] },
            bearing: shift.bearing,
            label: shiftText(shift, language),
          },
        ]
      : []),
  ];
}

/** «向西北 462 米». */
export function shiftText(
  { metres, bearing }: Pick<Shift, 'metres' | 'bearing'>,
  language: Language,
): string {
  const { arrow, directions } = IMPORT_STRINGS[language];
  return fillIn(arrow, {
    metres: formatLength(metres, language),
    direction: directions[compassPointOf(bearing)],
  });
}
