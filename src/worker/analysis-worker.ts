/** The worker itself: runs what it is sent, in order. */
import { JobRunner } from './jobs.js';
import type { FromWorker, ToWorker } from './messages.js';

const runner = new JobRunner();
const tell = (message: FromWorker): void => postMessage(message);
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'run':
      last = last.then(() => run(data));
      return;
    case 'learn':
      runner.learn(data.list, data.features);
      return;
    case 'forget':
      last = last.then(() => runner.forget(data.list));
  }
});

async function run({ id, job }: Extract<ToWorker, { type: 'run' }>): Promise<void> {
  try {
    const result = await runner.run(job, (done) => tell({ type: 'progress', id, done }));
    tell({ type: 'result', id, result });
  } catch (cause) {
    tell({ type: 'failure', id, message: cause instanceof Error ? cause.message : String(cause) });
  }
}
