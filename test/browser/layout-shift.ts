/** What moved in a page without the reader's doing, and with it: entries after a tap count too, for nothing may move then either. */
import type { BrowserContext, Page } from 'playwright-core';

interface Shift {
  readonly value: number;
  /** What moved, for the message of a test that fails. */
  readonly moved: readonly string[];
}

type WithShifts = typeof globalThis & { shifts: Shift[] };

/** Before the page is opened: notes every shift in it. */
export async function watchShifts(target: Page | BrowserContext): Promise<void> {
  await target.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    const nameOf = (node: Node | null) =>
      node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Safe: entries of this type have a value and the nodes that moved.
        const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
        shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** All shifts since the page was opened; of a page that held still, none. */
export async function shiftsOf(page: Page): Promise<readonly Shift[]> {
  // Entries come with the next frame.
  await page.waitForTimeout(100);
  return page.evaluate(() => (globalThis as WithShifts).shifts);
}
