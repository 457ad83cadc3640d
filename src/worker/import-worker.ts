/** The import worker itself: answers one call after the other. */
import type { AtlasFeature } from '../domain/edition.js';
import type { ImportCall, ImportMessage } from './import-messages.js';
import { ImportSession } from './import-session.js';

/** Features of one message: taking it in keeps the page some 10 ms. */
const SLICE = 2000;

const session = new ImportSession();
const tell = (message: ImportMessage): void => postMessage(message);
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly call: ImportCall }>) => {
  last = last.then(() => answer(data.id, data.call));
});

async function answer(id: number, call: ImportCall): Promise<void> {
  try {
    const result = await session.answer(call, (done) => tell({ type: 'progress', id, done }));
    if ('features' in result) {
      const { features, ...others } = result;
      sendFeatures(id, features);
      tell({ type: 'result', id, result: others, features: true });
    } else tell({ type: 'result', id, result, features: false });
  } catch (cause) {
    tell({ type: 'failure', id, message: cause instanceof Error ? cause.message : String(cause) });
  }
}

function sendFeatures(id: number, features: readonly AtlasFeature[]): void {
  for (let start = 0; start < features.length; start += SLICE)
    tell({ type: 'features', id, features: features.slice(start, start + SLICE) });
}
