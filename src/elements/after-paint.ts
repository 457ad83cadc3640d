/** Work that can wait until the page has shown what was pressed. */

/** A page in the background paints nothing: there the work waits no longer than this. */
const LONGEST_MILLISECONDS = 300;

/** Calls back once, after the next paint. */
export function afterPaint(work: () => void): void {
  let done = false;
  const run = () => {
    if (done) return;
    done = true;
    work();
  };
  // A frame's callback comes before its paint; by the next frame the first has been shown.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
  setTimeout(run, LONGEST_MILLISECONDS);
}
