/** Makes the database of the tests fail as a browser's does: a full disk, a crash in the middle, one that is forbidden. */
import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';

type Put = IDBObjectStore['put'];

/** The part of fake-indexeddb that runs a request; it is not in its types. */
interface RunningTransaction {
  _execRequestAsync(request: { source: unknown; operation: () => unknown }): IDBRequest<IDBValidKey>;
}

/** Every put into the store fails with the error from the given one on, and ends its transaction; until the returned function is called. */
export function failPuts(
  store: string,
  { error, after = 0 }: { readonly error: string; readonly after?: number },
): () => void {
  let count = 0;
  return replacePut(
    (put) =>
      function (this: IDBObjectStore, ...args) {
        if (this.name !== store || count++ < after) return put.apply(this, args);
        const running = this.transaction as unknown as RunningTransaction;
        const operation = () => {
          throw new DOMException('made up for a test', error);
        };
        return running._execRequestAsync({ source: this, operation });
      },
  );
}

/** The page dies at a put: it is never answered, and the browser takes the open transaction back. */
export function dieAtPut(store: string, after = 0): () => void {
  let count = 0;
  return replacePut(
    (put) =>
      function (this: IDBObjectStore, ...args) {
        const request = put.apply(this, args);
        if (this.name === store && count++ >= after) this.transaction.abort();
        return request;
      },
  );
}

function replacePut(make: (put: Put) => Put): () => void {
  const { prototype } = FakeObjectStore;
  const put = prototype.put;
  prototype.put = make(put);
  return () => {
    prototype.put = put;
  };
}

/** How often each store is written to, and how many bytes of chunks, while the work runs. */
export async function countPuts(
  work: () => Promise<unknown>,
): Promise<{ readonly chunks: number; readonly bytes: number }> {
  let chunks = 0;
  let bytes = 0;
  const restore = replacePut(
    (put) =>
      function (this: IDBObjectStore, ...args) {
        const [value] = args;
        if (this.name === 'chunks') {
          chunks++;
          bytes += value.bytes.length;
        }
        return put.apply(this, args);
      },
  );
  try {
    await work();
  } finally {
    restore();
  }
  return { chunks, bytes };
}
