/** Distances as people read them on a map: in whole metres, or in kilometres; in centimetres where a survey knows them. */
import { formatLength, formatNumber, formatQuantity } from './format-figures.js';
import type { Language } from './language.js';
import { type Metres, UNITS } from './units.js';

/** «80 米», «1.25 公里»; "80 m", "1.25 km". Decimals only below a metre, where none would read as nothing: «0.05 米». */
export function formatDistance(distance: Metres, language: Language): string {
  if (distance > 0 && distance < 1)
    return `${formatNumber(Math.max(distance, 0.01), language)} ${UNITS.m.symbol[language]}`;
  const metres = Math.round(distance);
  return metres < 1000 ? formatQuantity(metres, 'm', language) : formatLength(metres, language);
}
