/** Distances as people read them on a map: in whole metres, or in kilometres. */
import { formatLength, formatQuantity } from './format-figures.js';
import type { Language } from './language.js';
import type { Metres } from './units.js';

/** «80 米», «1.25 公里»; "80 m", "1.25 km". No decimals of a metre: no place here is known so well. */
export function formatDistance(distance: Metres, language: Language): string {
  const metres = Math.round(distance);
  return metres < 1000 ? formatQuantity(metres, 'm', language) : formatLength(metres, language);
}
