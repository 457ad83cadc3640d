import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';

/** A number of bytes in KB or MB. */
export function byteText(bytes: number, language: Language): string {
  return bytes < 1e6
    ? `${formatNumber(bytes / 1e3, language)} KB`
    : `${formatNumber(bytes / 1e6, language)} MB`;
}
