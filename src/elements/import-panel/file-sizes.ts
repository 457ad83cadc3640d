/** What is said of large files before they are read. */
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { READ_LIMITS } from '../../formats/raw-layer.js';
import { fillIn } from '../strings.js';

/** From so many bytes on, the reader is told what is coming. */
export const LARGE_FILES = 30e6;
/** Memory that reading GeoJSON takes at most, to its bytes: as measured (test/bench/RESULTS.md). */
const MEMORY_PER_BYTE = 8;

/** The sentence with the size of the files, the limit, and the memory that they take. */
export function tellSize(sentence: string, size: number, language: Language): string {
  const megabytes = (bytes: number) => `${formatNumber(Math.round(bytes / 1e6), language)} MB`;
  const [limit, memory] = [megabytes(READ_LIMITS.bytes), megabytes(MEMORY_PER_BYTE * size)];
  return fillIn(sentence, { size: megabytes(size), limit, memory });
}
