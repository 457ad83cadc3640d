/** The writing of files as a promise: a worker for each, ended when it is done or stopped. */
import type { OutputFile, WriteRequest } from '../formats/write-layers.js';

export type WriteAnswer =
  | { readonly type: 'file'; readonly file: OutputFile }
  | { readonly type: 'failure'; readonly message: string };

/** Rejects with what went wrong, or when the signal stops it. */
export function writeFile(request: WriteRequest, signal: AbortSignal): Promise<OutputFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-worker.js', import.meta.url), { type: 'module' });
    const stop = () => {
      end();
      reject(new DOMException('Stopped', 'AbortError'));
    };
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<WriteAnswer>) => {
      end();
      if (data.type === 'file') resolve(data.file);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      reject(new Error(event.message || 'The worker could not be loaded'));
    });
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    else worker.postMessage(request);
  });
}
