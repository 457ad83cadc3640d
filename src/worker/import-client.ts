/** The import worker as promises: files are read, placed, checked and mended there; the page only gets what it shows. */
import type { AtlasFeature } from '../domain/edition.js';
import type { ImportCall, ImportMessage, ImportResults } from './import-messages.js';

export interface ImportOptions {
  /** Hears how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** One worker with the files that were read. `close` frees all of it. */
export class Importer {
  #worker: Worker | undefined;
  #calls = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Rejects with what went wrong, or when it was stopped. */
  ask<T extends ImportCall['type']>(
    call: Extract<ImportCall, { type: T }>,
    { onProgress }: ImportOptions = {},
  ): Promise<ImportResults[T]> {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      // Safe: the worker answers a call of a type with the result of that type.
      const settle = resolve as (result: unknown) => void;
      this.#waiting.set(id, { settle, reject, onProgress, features: [] });
      // Handed over, not copied: a large file would hold the page up.
      this.#start().postMessage({ id, call }, buffersOf(call));
    });
  }

  /** Stops what goes on and forgets the files. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new DOMException('Stopped', 'AbortError'));
    this.#waiting.clear();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./import-worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values())
        reject(new Error(event.message || 'The import worker could not be loaded'));
      this.#waiting.clear();
      worker.terminate();
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  #hear(message: ImportMessage): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    switch (message.type) {
      case 'progress':
        waiting.onProgress?.(message.done);
        return;
      case 'features':
        // In slices: taken over at once, many features would hold the page up.
        for (const feature of message.features) waiting.features.push(feature);
        return;
      case 'result':
        this.#waiting.delete(message.id);
        waiting.settle(message.features ? { ...message.result, features: waiting.features } : message.result);
        return;
      case 'failure':
        this.#waiting.delete(message.id);
        waiting.reject(new Error(message.message));
    }
  }
}

/** Safe: bytes of files are made for the import alone, and never shared. */
function buffersOf(call: ImportCall): ArrayBuffer[] {
  return call.type === 'read' ? call.files.map(({ bytes }) => bytes.buffer as ArrayBuffer) : [];
}

interface Waiting {
  readonly settle: (result: unknown) => void;
  readonly reject: (cause: Error) => void;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly features: AtlasFeature[];
}
