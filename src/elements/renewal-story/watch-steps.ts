/** Tells which of the steps the reader is at: the one that crosses a line of the window. No scroll event is heard, none is stopped. */

/** `line` in parts of the window's height from its top. The returned function stops it. */
export function watchSteps(
  steps: readonly Element[],
  line: number,
  onStep: (index: number) => void,
): () => void {
  const above = Math.min(99, Math.max(0, line * 100));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) onStep(steps.indexOf(target));
    },
    // The document as root: a margin counts in a frame too.
    { root: document, rootMargin: `-${above}% 0px -${99.5 - above}% 0px` },
  );
  for (const step of steps) observer.observe(step);
  return () => observer.disconnect();
}

/** Calls back once, when the element comes within a window's height of being seen. */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { root: document, rootMargin: '100% 0px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
