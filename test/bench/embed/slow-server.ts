/**
 * A server as a reader on a slow phone meets it: gzipped answers over one line that all requests share. Shaped here and not in
 * the browser, whose throttling leaves out what workers ask for.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CONTENT_TYPES } from '../../browser/serve.js';

/** Slow 4G as Lighthouse and WebPageTest have it. */
export const SLOW_4G = { bitsPerSecond: 1_600_000, roundTripMs: 150 } as const;

const TICK_MS = 5;

export interface Sent {
  readonly path: string;
  /** Of the body, gzipped. */
  readonly bytes: number;
  /** When it was asked for and when its last byte left, on the clock of `Date.now()`. */
  readonly asked: number;
  readonly done: number;
}

export interface SlowServer {
  readonly url: string;
  /** What has gone out since the last call. */
  take(): readonly Sent[];
  /** Whether an answer is under way. */
  readonly busy: boolean;
  close(): Promise<void>;
}

export interface SlowServerOptions {
  /** Folders by the path they are mounted at, e.g. `{ '/atlas/': 'dist' }`. */
  readonly mounts: Readonly<Record<string, string>>;
  /** Documents by their path. */
  readonly pages: Readonly<Record<string, string | Buffer>>;
  readonly bitsPerSecond: number;
  /** Each request waits this long; a connection opened for it is not counted. */
  readonly roundTripMs: number;
}

interface Stream {
  readonly response: ServerResponse;
  readonly body: Buffer;
  offset: number;
  readonly end: () => void;
}

export async function startSlowServer(options: SlowServerOptions): Promise<SlowServer> {
  let sent: Sent[] = [];
  let waiting = 0;
  const line = openLine(options.bitsPerSecond / 8);
  const packed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const asked = Date.now();
    waiting++;
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    const content = packed.get(path) ?? pack(await readContent(path, options));
    if (content) packed.set(path, content);
    await new Promise((resolve) => setTimeout(resolve, options.roundTripMs));
    if (!content) {
      waiting--;
      return void response.writeHead(404).end();
    }
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': content.length,
      'cache-control': 'max-age=600',
      'access-control-allow-origin': '*',
    });
    line.send(response, content, () => {
      waiting--;
      sent.push({ path, bytes: content.length, asked, done: Date.now() });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    get busy() {
      return waiting > 0;
    },
    close: () => {
      line.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function readContent(path: string, { mounts, pages }: SlowServerOptions): Promise<Buffer | undefined> {
  const page = pages[path];
  if (page !== undefined) return typeof page === 'string' ? Buffer.from(page) : page;
  const mount = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
  if (mount === undefined) return undefined;
  const inside = normalize(path.slice(mount.length));
  if (inside.startsWith('..')) return undefined;
  try {
    return await readFile(join(mounts[mount] ?? '', inside));
  } catch {
    // Missing file: what a static host answers.
    return undefined;
  }
}

function pack(content: Buffer | undefined): Buffer | undefined {
  return content && gzipSync(content, { level: 9 });
}

/** Gives all answers under way the same part of so many bytes a second. */
function openLine(bytesPerSecond: number) {
  const streams: Stream[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    let budget = Math.floor(((now - last) / 1000) * bytesPerSecond);
    last = now;
    while (budget > 0 && streams.length > 0) {
      const share = Math.max(1, Math.floor(budget / streams.length));
      for (const stream of [...streams]) {
        const part = stream.body.subarray(stream.offset, stream.offset + share);
        stream.response.write(part);
        stream.offset += part.length;
        budget -= part.length;
        if (stream.offset < stream.body.length) continue;
        stream.response.end();
        stream.end();
        streams.splice(streams.indexOf(stream), 1);
      }
    }
  }, TICK_MS);
  return {
    send: (response: ServerResponse, body: Buffer, end: () => void) =>
      void streams.push({ response, body, offset: 0, end }),
    close: () => clearInterval(timer),
  };
}
