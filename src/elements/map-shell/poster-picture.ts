/** The picture of a map in somebody else's page: the one in the page, else the one the atlas keeps. */
import { fetchPoster } from './poster-frame.js';
import type { ShellTree } from './shell-tree.js';

export class PosterPicture {
  readonly #tree: ShellTree;
  #wanted: string | undefined;

  constructor(tree: ShellTree) {
    this.#tree = tree;
  }

  get origin(): 'slotted' | 'fetched' | 'none' {
    return this.#own ? 'slotted' : this.shown ? 'fetched' : 'none';
  }

  /** The picture that stands; undefined while there is none. */
  get shown(): Element | undefined {
    return this.#own ?? this.#tree.poster.querySelector('svg') ?? undefined;
  }

  /**
   * Fetches the picture at the address unless the page has its own; tells whether it is a new one. Rejects when there is none to
   * be had. The address is not asked for before it is needed: it depends on the width, which a page in the making has yet to find.
   */
  async want(address: () => string | undefined): Promise<boolean> {
    if (this.#own) return false;
    const url = address();
    if (!url || url === this.#wanted) return false;
    this.#wanted = url;
    const svg = await fetchPoster(url);
    if (this.#wanted !== url) return false;
    const { poster } = this.#tree;
    poster.querySelector('svg')?.remove();
    poster.append(svg);
    return true;
  }

  get #own(): Element | undefined {
    return this.#tree.slot.assignedElements()[0];
  }
}
