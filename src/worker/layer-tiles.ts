/**
 * Large layers as tiles: the page hands a layer over once and gets an address for it; the map asks for tiles by that address.
 * As GeoJSON, 200,000 parcels would keep the map's worker and the page for a minute.
 */
import type { AtlasFeature } from '../domain/edition.js';
import { readTileAddress, writeTileAddress } from '../domain/tiles/tile-address.js';
import type { FromTileWorker, ToTileWorker } from './tile-messages.js';

/** Work on the page before it gets a turn. */
const SLICE_MILLISECONDS = 8;
/** Filters that the worker keeps; two maps beside each other may each have one for every layer. */
const MOST_MASKS = 32;

/** One worker, started when first needed. */
class LayerTiles {
  #worker: Worker | undefined;
  #numbers = 0;
  readonly #addresses = new WeakMap<readonly AtlasFeature[], Promise<string>>();
  /** Numbers of masks by what passes. */
  readonly #masks = new WeakMap<readonly AtlasFeature[], number>();
  /** Masks that the worker has, the latest last. */
  readonly #sent = new Set<number>();
  readonly #waiting = new Map<number, { resolve(tile: ArrayBuffer): void; reject(cause: Error): void }>();
  /** A layer is kept as long as the features that it stands for. */
  readonly #dropped = new FinalizationRegistry<number>((layer) => this.#send({ type: 'forget', layer }));

  /** The address of the features' tiles; the same one for the same list. */
  add(features: readonly AtlasFeature[]): Promise<string> {
    let address = this.#addresses.get(features);
    if (!address) {
      address = this.#add(features);
      this.#addresses.set(features, address);
    }
    return address;
  }

  async #add(features: readonly AtlasFeature[]): Promise<string> {
    const layer = ++this.#numbers;
    const [{ TilePacker }, { buffersOf }] = await Promise.all([
      import('../domain/tiles/tile-features.js'),
      import('./feature-lists.js'),
    ]);
    const packer = new TilePacker();
    let began = performance.now();
    for (const feature of features) {
      packer.add(feature);
      if (performance.now() - began < SLICE_MILLISECONDS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    const packed = packer.finish();
    this.#dropped.register(features, layer);
    this.#send({ type: 'add', layer, features: packed }, buffersOf(packed.shapes));
    return writeTileAddress({ layer });
  }

  /** The address of the tiles with only what passes, a list of some of the features in the same order. */
  filtered(address: string, features: readonly AtlasFeature[], passing: readonly AtlasFeature[]): string {
    const read = readTileAddress(address);
    if (!read || passing.length === features.length) return address;
    let mask = this.#masks.get(passing);
    if (mask === undefined) {
      mask = ++this.#numbers;
      this.#masks.set(passing, mask);
    }
    if (this.#sent.delete(mask)) this.#sent.add(mask);
    else this.#sendMask(mask, bitsOf(features, passing));
    return writeTileAddress({ ...read, mask });
  }

  #sendMask(mask: number, passes: Uint8Array<ArrayBuffer>): void {
    this.#send({ type: 'mask', mask, passes }, [passes.buffer]);
    this.#sent.add(mask);
    const [oldest] = this.#sent;
    if (this.#sent.size <= MOST_MASKS || oldest === undefined) return;
    this.#sent.delete(oldest);
    this.#send({ type: 'forget-mask', mask: oldest });
  }

  /** The tile at the address; rejects when it cannot be made, or with the signal's reason. */
  readonly load = (address: string, signal: AbortSignal): Promise<ArrayBuffer> => {
    const read = readTileAddress(address);
    const place = read?.place;
    const id = ++this.#numbers;
    return new Promise((resolve, reject) => {
      if (!place || signal.aborted) {
        reject(place ? signal.reason : new Error(`There are no tiles at ${address}`));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#send({ type: 'tile', id, layer: read.layer, mask: read.mask, place });
      signal.addEventListener(
        'abort',
        () => {
          if (!this.#waiting.delete(id)) return;
          this.#send({ type: 'cancel', id });
          reject(signal.reason);
        },
        { once: true },
      );
    });
  };

  #send(message: ToTileWorker, transfer: Transferable[] = []): void {
    this.#start().postMessage(message, transfer);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./tile-worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { id, tile } }: MessageEvent<FromTileWorker>) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (tile) waiting?.resolve(tile);
      else waiting?.reject(new Error('The layer is not kept any more'));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values())
        reject(new Error(event.message || 'The tile worker could not be loaded'));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}

export const layerTiles = new LayerTiles();

/** One bit a feature: whether it is among those that pass. Both lists are in the same order. */
function bitsOf(
  features: readonly AtlasFeature[],
  passing: readonly AtlasFeature[],
): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil(features.length / 8));
  let next = 0;
  for (let index = 0; index < features.length && next < passing.length; index++) {
    if (features[index] !== passing[next]) continue;
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
    next++;
  }
  return bits;
}
