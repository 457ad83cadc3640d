/** Small documents that describe tiles, and one tile to see whether a server gives any. */
import { parseJson } from '../../domain/parse-json.js';
import { asFault, faultOfStatus, TileFault } from '../../domain/tile-sources/tile-fault.js';
import type { TileSet } from '../../domain/tile-sources/tile-source.js';
import { whyUnreachable } from './why-unreachable.js';

/** Of a document; the capabilities of the largest services have some 3 MB. */
const MOST_BYTES = 8 << 20;
const PATIENCE_MILLISECONDS = 30_000;

/** The document's text. Rejects with a TileFault. */
export async function fetchText(url: string): Promise<string> {
  const response = await ask(url);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = (await reader
      ?.read()
      .catch((cause) => Promise.reject(asFault(cause, 'cut-off')))) ?? {
      done: true,
      value: undefined,
    };
    if (done || !value) return text + decoder.decode();
    length += value.length;
    if (length > MOST_BYTES) {
      void reader?.cancel().catch(() => undefined);
      throw new TileFault('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The document as JSON. */
export async function fetchDocument(url: string): Promise<unknown> {
  const parsed = parseJson(await fetchText(url), hostlessName(url));
  if (!parsed.ok) throw new TileFault('wrong-content', 'JSON');
  return parsed.value;
}

/**
 * Asks for one tile at the place, with the address as it will be used. Rejects with a TileFault when the server refuses it,
 * or gives something else; that there is no tile at this place is no fault.
 */
export async function tryTile(
  template: string,
  { set, center }: { readonly set: TileSet; readonly center: readonly [number, number] },
): Promise<void> {
  const zoom = Math.min(Math.max(12, set.minZoom), set.maxZoom);
  const response = await ask(tileUrl(template, { center, zoom, tms: isTms(set) })).catch((cause) => {
    if (cause instanceof TileFault && cause.kind === 'missing') return undefined;
    throw cause;
  });
  const type = response?.headers.get('content-type') ?? '';
  void response?.body?.cancel().catch(() => undefined);
  if (/text\/html|\/json|\/xml/.test(type)) throw new TileFault('wrong-content', type.slice(0, 60));
}

async function ask(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  } catch (cause) {
    throw await whyUnreachable(url, cause);
  }
  const fault = faultOfStatus(response.status);
  if (!fault) return response;
  void response.body?.cancel().catch(() => undefined);
  throw fault;
}

function isTms({ address }: TileSet): boolean {
  return address.type === 'template' && address.scheme === 'tms';
}

function tileUrl(
  template: string,
  {
    center: [longitude, latitude],
    zoom,
    tms,
  }: { readonly center: readonly [number, number]; readonly zoom: number; readonly tms: boolean },
): string {
  const side = 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const x = Math.floor(((longitude + 180) / 360) * side);
  const row = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side);
  const values = { z: zoom, x, y: tms ? side - 1 - row : row };
  return template.replaceAll(/\{([zxy])\}/g, (_, name: 'z' | 'x' | 'y') => String(values[name]));
}

function hostlessName(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
