/** Scroll and steps: which step is being read, and the way to another. The page scrolls as it always does; nothing is stopped. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchSteps } from './watch-steps.js';

/** Where the line is that a step must cross, in parts of the room for text from its top. */
const READING_LINE = 0.6;
/** Longest that a scroll to a step takes, where the browser does not tell its end. */
const SCROLL_MILLISECONDS = 1500;

export interface StepScrollHandlers {
  readonly onStep: (index: number) => void;
  /** The map's place has got another size. */
  readonly onResize: () => void;
}

export class StepScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handlers: StepScrollHandlers;
  /** The step a scroll is on its way to; what it passes does not count. */
  #heading: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lifetime = new AbortController();
  #stage: Element | null = null;
  #boxes: readonly Element[] = [];
  #line = 0;
  #stop = () => {};
  readonly #resized = new ResizeObserver(() => this.#handleResize());

  constructor(host: ReactiveControllerHost & HTMLElement, handlers: StepScrollHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    for (const type of ['wheel', 'touchmove', 'scrollend'])
      window.addEventListener(type, () => this.#arrive(), { signal, passive: true });
  }

  hostDisconnected(): void {
    this.#lifetime.abort();
    this.#arrive();
    this.#unwatch();
  }

  /** Watches the boxes of the steps, beside or under the stage; without a stage nothing is watched. */
  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const stage = root?.querySelector('.stage') ?? null;
    const boxes = stage ? [...(root?.querySelectorAll('.step') ?? [])] : [];
    const same = boxes.length === this.#boxes.length && boxes.every((box, at) => box === this.#boxes[at]);
    if (stage === this.#stage && same) return;
    this.#unwatch();
    this.#stage = stage;
    this.#boxes = boxes;
    if (stage) this.#resized.observe(stage);
    this.#watch();
  }

  /** Scrolls to the step of the box. */
  goTo(index: number, behavior: ScrollBehavior): void {
    this.#heading = index;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#arrive(), SCROLL_MILLISECONDS);
    const box = this.#host.shadowRoot?.querySelectorAll('.step')[index];
    box?.scrollIntoView({ block: 'start', behavior });
  }

  #arrive(): void {
    clearTimeout(this.#timer);
    this.#heading = undefined;
  }

  #watch(): void {
    this.#stop();
    const { innerHeight } = window;
    const { clientWidth = 0, clientHeight = 0 } = this.#stage ?? {};
    const above = clientWidth >= this.#host.clientWidth - 1 ? clientHeight / Math.max(1, innerHeight) : 0;
    this.#line = lineBelow(above);
    this.#stop = watchSteps(this.#boxes, this.#line, (index) => {
      if (this.#heading === undefined || this.#heading === index) this.#handlers.onStep(index);
    });
  }

  #unwatch(): void {
    this.#stop();
    this.#resized.disconnect();
    this.#stage = null;
    this.#boxes = [];
  }

  #handleResize(): void {
    this.#watch();
    this.#handlers.onResize();
  }
}

/** The reading line when the map covers that part of the window from its top. */
function lineBelow(covered: number): number {
  const top = Math.min(0.85, covered);
  return top + (1 - top) * READING_LINE;
}
