/** Which rows are drawn: only those in sight, by TanStack Virtual, wrapped here only. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class RowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #stop: (() => void) | undefined;
  #count = 0;
  #rowHeight = 34;
  readonly #kept: () => number;

  /**
   * `scroller` gives the element that scrolls, once it is drawn; `kept` a row that is drawn even out of sight: the one
   * that can take the focus, or the keyboard would find no way into the grid.
   */
  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null, kept: () => number) {
    this.#host = host;
    this.#scroller = scroller;
    this.#kept = kept;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#virtualizer) this.#stop = this.#virtualizer._didMount();
  }

  hostUpdated(): void {
    if (this.#virtualizer) this.#virtualizer._willUpdate();
    else if (this.#scroller()) this.#begin();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Height of all rows in px. */
  get totalHeight(): number {
    return this.#count * this.#rowHeight;
  }

  /** Rows to draw, with a few before and after those in sight. */
  get items(): readonly VirtualItem[] {
    return this.#virtualizer?.getVirtualItems() ?? [];
  }

  /** How many rows there are, and how high each is in px. */
  setRows(count: number, rowHeight: number): void {
    if (count === this.#count && rowHeight === this.#rowHeight) return;
    this.#count = count;
    this.#rowHeight = rowHeight;
    if (!this.#virtualizer) return;
    this.#virtualizer.setOptions({ ...this.#virtualizer.options, count, estimateSize: () => rowHeight });
    this.#virtualizer.measure();
  }

  scrollTo(index: number): void {
    this.#virtualizer?.scrollToIndex(index, { align: 'auto' });
  }

  #begin(): void {
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: this.#count,
      estimateSize: () => this.#rowHeight,
      getScrollElement: this.#scroller,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      overscan: 8,
      rangeExtractor: (range) => {
        const rows = new Set(defaultRangeExtractor(range));
        if (this.#kept() < this.#count) rows.add(this.#kept());
        return [...rows].sort((a, b) => a - b);
      },
      // The sticky header covers the first row's height at the top.
      scrollPaddingStart: this.#rowHeight,
      onChange: () => this.#host.requestUpdate(),
    });
    this.#stop = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    this.#host.requestUpdate();
  }
}
