import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Parts of the window's height. */
const PARTS: Record<SheetHeight, number> = { peek: 0.16, half: 0.5, full: 0.92 };
/** Where the panel is a sheet; the same as in the explorer's styles. */
export const PHONE = '(max-width: 760px)';
/** A press that moves less than this is a tap. */
const TAP_PIXELS = 6;

/** The bottom sheet of a phone: three heights, by tap, drag or key. On a desktop its height means nothing. */
export class SheetController implements ReactiveController {
  height: SheetHeight = 'peek';
  #dragged: number | undefined;
  #justDragged = false;
  #drag: AbortController | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drag?.abort();
  }

  /** Inline style that carries the height. */
  get style(): string {
    const part = this.#dragged ?? PARTS[this.height];
    return `--sheet: ${(part * 100).toFixed(1)}dvh${this.#dragged === undefined ? '' : '; transition: none'}`;
  }

  /** Pixels of the window that the sheet covers; 0 where it is a panel beside the map. */
  get covered(): number {
    return matchMedia(PHONE).matches ? Math.round(Math.min(PARTS[this.height], PARTS.half) * innerHeight) : 0;
  }

  /** At least half open. */
  open(): void {
    if (this.height === 'peek') this.#set('half');
  }

  /** As low as it goes, out of the map's way. */
  shrink(): void {
    this.#set('peek');
  }

  /** The next height, round and round. */
  next(): void {
    if (this.#justDragged) {
      this.#justDragged = false;
      return;
    }
    const index = SHEET_HEIGHTS.indexOf(this.height);
    this.#set(SHEET_HEIGHTS[(index + 1) % SHEET_HEIGHTS.length] ?? 'peek');
  }

  /** Follows the pointer until it is let go, then snaps to the nearest height. */
  startDrag(event: PointerEvent): void {
    const startY = event.clientY;
    const startPart = PARTS[this.height];
    this.#drag?.abort();
    this.#drag = new AbortController();
    const { signal } = this.#drag;
    addEventListener('pointermove', (move) => this.#follow(startPart, startY - move.clientY), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      addEventListener(type, () => this.#letGo(), { signal });
  }

  #follow(startPart: number, pixels: number): void {
    if (this.#dragged === undefined && Math.abs(pixels) < TAP_PIXELS) return;
    this.#dragged = Math.min(PARTS.full, Math.max(0.08, startPart + pixels / innerHeight));
    this.#host.requestUpdate();
  }

  #letGo(): void {
    this.#drag?.abort();
    const dragged = this.#dragged;
    if (dragged === undefined) return;
    this.#dragged = undefined;
    this.#justDragged = true;
    // The click that ends a drag must not turn the sheet on; it comes right after, if at all.
    setTimeout(() => {
      this.#justDragged = false;
    }, 50);
    const nearest = [...SHEET_HEIGHTS].sort(
      (a, b) => Math.abs(PARTS[a] - dragged) - Math.abs(PARTS[b] - dragged),
    )[0];
    this.#set(nearest ?? 'half');
  }

  #set(height: SheetHeight): void {
    this.height = height;
    this.#host.requestUpdate();
  }
}
