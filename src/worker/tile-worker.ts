/** The tile worker itself: keeps large layers, and cuts one tile after the other; what is asked for last comes first. */
import { TileLayer } from '../domain/tiles/tile-layer.js';
import { writeVectorTile } from '../formats/write-vector-tile.js';
import type { FromTileWorker, ToTileWorker } from './tile-messages.js';

const layers = new Map<number, TileLayer>();
const masks = new Map<number, Uint8Array>();
const asked = new Map<number, Extract<ToTileWorker, { type: 'tile' }>>();
/** Between two tiles the worker hears what is not wanted any more. */
const turns = new MessageChannel();
turns.port1.onmessage = cutNext;

addEventListener('message', ({ data }: MessageEvent<ToTileWorker>) => {
  switch (data.type) {
    case 'add':
      layers.set(data.layer, new TileLayer(data.features));
      break;
    case 'forget':
      layers.delete(data.layer);
      break;
    case 'mask':
      masks.set(data.mask, data.passes);
      break;
    case 'forget-mask':
      masks.delete(data.mask);
      break;
    case 'tile':
      if (asked.size === 0) turns.port2.postMessage(undefined);
      asked.set(data.id, data);
      break;
    case 'cancel':
      asked.delete(data.id);
  }
});

function cutNext(): void {
  const next = [...asked.values()].at(-1);
  if (!next) return;
  asked.delete(next.id);
  const tile = cut(next);
  const message: FromTileWorker = { id: next.id, tile };
  postMessage(message, { transfer: tile ? [tile] : [] });
  if (asked.size > 0) turns.port2.postMessage(undefined);
}

function cut({ layer, mask, place }: Extract<ToTileWorker, { type: 'tile' }>): ArrayBuffer | undefined {
  const known = layers.get(layer);
  const passes = mask === undefined ? undefined : masks.get(mask);
  if (!known || (mask !== undefined && !passes)) return undefined;
  return writeVectorTile(known.cut(place, passes), known.features).buffer;
}
