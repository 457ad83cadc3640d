/** QR codes by uqr, wrapped here only. */
import { encode } from 'uqr';

/** Modules of quiet around the code, as ISO/IEC 18004 asks. */
const QUIET = 4;

export interface QrPath {
  /** Side in modules, quiet zone included. */
  readonly size: number;
  /** SVG path of the dark modules, one unit a module. */
  readonly path: string;
}

/** The text as a QR code; medium error correction. Throws when the text is longer than a code can hold (about 2,300 letters). */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      runs.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
    }
  });
  return { size, path: runs.join('') };
}
