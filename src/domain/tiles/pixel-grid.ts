/** Which pixels of a tile are taken already, so that of many shapes smaller than one only the first is drawn. */
import type { Square } from './clip-path.js';

export class PixelGrid {
  readonly #taken: Uint8Array;
  readonly #low: number;
  readonly #size: number;
  readonly #columns: number;

  /** `size` is that of a pixel, in the units of the square. */
  constructor({ low, high }: Square, size: number) {
    this.#low = low;
    this.#size = size;
    this.#columns = Math.ceil((high - low) / size);
    this.#taken = new Uint8Array(this.#columns ** 2);
  }

  /** Whether the pixel at the place was free; from now on it is not. False outside of the square. */
  take(x: number, y: number): boolean {
    const [column, row] = [this.#cellOf(x), this.#cellOf(y)];
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#columns) return false;
    const at = row * this.#columns + column;
    if (this.#taken[at]) return false;
    this.#taken[at] = 1;
    return true;
  }

  /** The pixel at the place as a closed ring, clockwise on the screen; undefined when it is taken. */
  takeSquare(x: number, y: number): readonly number[] | undefined {
    if (!this.take(x, y)) return undefined;
    const [west, north] = [
      this.#low + this.#size * this.#cellOf(x),
      this.#low + this.#size * this.#cellOf(y),
    ];
    const [east, south] = [west + this.#size, north + this.#size];
    return [west, north, east, north, east, south, west, south, west, north];
  }

  #cellOf(value: number): number {
    return Math.floor((value - this.#low) / this.#size);
  }
}
