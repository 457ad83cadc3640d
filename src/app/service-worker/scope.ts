/**
 * What the site's service worker uses of its global scope. The compiler knows either the names of a page or those of a
 * worker; the rest of the code is a page's.
 */
export interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  /** Who asks; empty for a page that is only being opened. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface WorkerMessageEvent extends WorkerEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  readonly source: { readonly id: string } | null;
}

interface WorkerEvents {
  readonly install: WorkerEvent;
  readonly activate: WorkerEvent;
  readonly fetch: WorkerFetchEvent;
  readonly message: WorkerMessageEvent;
}

interface Client {
  readonly id: string;
  readonly url: string;
}

interface ServiceWorkerScope {
  readonly clients: {
    get(id: string): Promise<Client | undefined>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listen: (event: WorkerEvents[Name]) => void,
  ): void;
}

// Safe: this file is part of the service worker alone.
export const worker = globalThis as unknown as ServiceWorkerScope;

/** Absolute address of the site's folder, with a slash at the end. */
export const SCOPE: string = worker.registration.scope;
