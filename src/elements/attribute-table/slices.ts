/** Long work in slices, so that the page answers in between. */

/** Half a frame: what is done within it is done at once, without a flicker. */
const SLICE_MILLISECONDS = 8;

/** Runs the steps to their end and hands over what they return; calling the answer stops them. */
export function runInSlices<Result>(
  steps: Generator<void, Result>,
  done: (result: Result) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const end = performance.now() + SLICE_MILLISECONDS;
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(work);
  };
  work();
  return () => clearTimeout(timer);
}
