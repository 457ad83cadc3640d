/** A server on the loopback address for tests of tiles: byte ranges, keys, missing CORS, and files that are cut off. */
import { createServer } from 'node:http';

export interface Answered {
  readonly path: string;
  readonly range: string | undefined;
  /** Bytes that were sent. */
  readonly bytes: number;
}

export interface RangeServer {
  readonly url: string;
  readonly answered: Answered[];
  close(): Promise<void>;
}

export interface ServedFile {
  readonly bytes: Uint8Array | string;
  readonly type?: string;
  /** `none`: the header Range is ignored. */
  readonly ranges?: 'none';
  /** `none`: other sites may not read it. */
  readonly cors?: 'none';
  readonly status?: number;
  /** Answers otherwise than 403 only when the query has it. */
  readonly key?: string;
}

/** Serves what `find` gives for a path; 404 for undefined. */
export async function serveRanges(find: (path: string) => ServedFile | undefined): Promise<RangeServer> {
  const answered: Answered[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const file = find(decodeURIComponent(pathname));
    const headers = {
      'content-type': file?.type ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...(file?.cors === 'none'
        ? {}
        : {
            'access-control-allow-origin': '*',
            'access-control-allow-headers': 'range',
            'access-control-expose-headers': 'content-range',
          }),
    };
    const send = (status: number, bytes: Uint8Array, more: Record<string, string> = {}) => {
      if (request.method === 'GET')
        answered.push({ path: pathname, range: request.headers.range, bytes: bytes.length });
      response.writeHead(status, { ...headers, ...more, 'content-length': String(bytes.length) });
      response.end(request.method === 'GET' ? bytes : undefined);
    };
    if (!file) return send(404, new Uint8Array());
    if (file.key !== undefined && !search.includes(file.key)) return send(403, new Uint8Array());
    if (file.status !== undefined) return send(file.status, new Uint8Array());
    const whole = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || file.ranges === 'none') return send(200, whole);
    if (Number(from) >= whole.length) return send(416, new Uint8Array());
    const piece = whole.subarray(Number(from), Number(to) + 1);
    const last = Number(from) + piece.length - 1;
    return send(206, piece, { 'content-range': `bytes ${from}-${last}/${whole.length}` });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
