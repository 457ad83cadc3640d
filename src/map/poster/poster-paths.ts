/** Path data that several shapes share is written once and used; the rest stands where it is drawn. */
import { element } from './svg.js';

/** Shorter ones cost less than a reference to them. */
const WORTH_SHARING = 30;

export class PosterPaths {
  readonly #uses = new Map<string, { readonly number: number; count: number }>();

  constructor(private readonly prefix: string) {}

  /** A mark to stand for the path until all uses are known; see `resolve`. */
  mark(path: string): string {
    const known = this.#uses.get(path);
    if (known) known.count++;
    const use = known ?? { number: this.#uses.size, count: 1 };
    this.#uses.set(path, use);
    // Escaped text holds no such thing.
    return `<!${use.number}>`;
  }

  /** The markup with marks turned into shapes. */
  resolve(markup: string): string {
    const all = [...this.#uses];
    return markup.replace(/<!(\d+)>/g, (_, index: string) => {
      const [path = '', use] = all[Number(index)] ?? [];
      return use && isShared(path, use.count)
        ? element('use', { href: `#${this.prefix}${use.number}` })
        : element('path', { d: path });
    });
  }

  /** The shared paths, for `<defs>`. */
  get markup(): string {
    return [...this.#uses]
      .filter(([path, { count }]) => isShared(path, count))
      .map(([path, { number }]) => element('path', { id: `${this.prefix}${number}`, d: path }))
      .join('');
  }
}

function isShared(path: string, count: number): boolean {
  return count > 1 && path.length > WORTH_SHARING;
}
