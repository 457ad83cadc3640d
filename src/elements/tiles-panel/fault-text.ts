import type { Language } from '../../domain/language.js';
import type { TileFault } from '../../domain/tile-sources/tile-fault.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fillIn } from '../strings.js';

/** What went wrong, as a sentence; what the source said of itself stands in it as plain text. */
export function faultText({ kind, detail }: TileFault, language: Language): string {
  const text = fillIn(TILES_STRINGS[language].faults[kind], { detail });
  // Nothing to say in the brackets.
  return text.replace(/ ?[（(][)）]/g, '');
}
