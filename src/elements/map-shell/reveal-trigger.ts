/** When a map in an article comes to life. */

export const REVEALS = ['interaction', 'visible', 'auto', 'manual'] as const;
export type Reveal = (typeof REVEALS)[number];

/** What the attribute asks for, else `usual`; for readers who save data nothing happens without a tap. */
export function chooseReveal(attribute: string | null, usual: Reveal): Reveal {
  const asked = REVEALS.find((reveal) => reveal === attribute) ?? usual;
  return savesData() && asked !== 'manual' ? 'interaction' : asked;
}

/** Whether the reader has asked for few bytes; browsers that cannot tell say nothing. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Calls once the element comes near the window; `signal` ends the watch. */
export function whenNear(element: Element, signal: AbortSignal, near: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      near();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Whether this browser can draw the live map. */
export function hasWebgl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
