/** Why tiles cannot be read, said of their source. An error, for it crosses libraries that know no other way. */

export const FAULT_KINDS = [
  'unreachable',
  'cors',
  'refused',
  'missing',
  'server',
  'no-range',
  'wrong-content',
  'cut-off',
  'too-large',
  'unsupported',
  'shifted',
  'not-mercator',
  'no-file',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export class TileFault extends Error {
  /** `detail` is a status, a name or a format; `bytes` the size of the whole, where it is known. */
  constructor(
    readonly kind: FaultKind,
    readonly detail = '',
    readonly bytes?: number,
  ) {
    super(`${kind} ${detail}`.trim());
  }
}

/** The fault that an answer's status means; undefined for a good one. */
export function faultOfStatus(status: number): TileFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  const kind =
    status === 401 || status === 403 ? 'refused' : status === 404 || status === 410 ? 'missing' : 'server';
  return new TileFault(kind, String(status));
}

/** Any error as a fault; `fallback` for what is none of ours. */
export function asFault(cause: unknown, fallback: FaultKind = 'wrong-content'): TileFault {
  if (cause instanceof TileFault) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  // What comes back from a worker has lost its class.
  const kind = FAULT_KINDS.find((known) => message.startsWith(known));
  if (kind) return new TileFault(kind, message.slice(kind.length).trim());
  const status = /\((\d{3})\)/.exec(message)?.[1];
  if (/Failed to fetch|NetworkError|Load failed/.test(message)) return new TileFault('unreachable');
  // A message that names an address may name a key.
  const detail = message.includes('://') ? '' : message.slice(0, 120);
  return (status && faultOfStatus(Number(status))) || new TileFault(fallback, detail);
}
