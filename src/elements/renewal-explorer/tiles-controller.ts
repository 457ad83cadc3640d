/** The reader's tiles on the page: which may be asked for, the archives that are open, and what went wrong with each. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asFault, TileFault } from '../../domain/tile-sources/tile-fault.js';
import { hostsOf, setsOf } from '../../domain/tile-sources/tile-requests.js';
import {
  type Basemap,
  type TileLayer,
  type TileSet,
  tileSetKey,
  type WorkspaceTiles,
} from '../../domain/tile-sources/tile-source.js';
import { withSecret } from '../../domain/tile-sources/tile-url.js';
import { allowedHosts, allowHosts, tileKeys } from '../../io/tiles/tile-permissions.js';
import type { DrawnSet, DrawnTiles } from '../../map/tile-style.js';
import type { TilesAction } from '../tiles-panel/tiles-events.js';

/** Why a source is not on the map: `waiting` for the reader's agreement, `no-file` for a file of this computer. */
export type TileState = 'drawn' | 'opening' | 'waiting' | 'no-file' | 'failed';

/** An archive that is open, being opened (no template yet), or could not be. */
interface OpenArchive {
  template?: string;
  fault?: TileFault;
  release: () => void;
}

export class TilesController implements ReactiveController {
  /** The last fault of each layer; of the base map under `basemap`. */
  readonly faults = new Map<string, TileFault>();
  readonly #files = new Map<string, File>();
  readonly #archives = new Map<string, OpenArchive>();
  readonly #host: ReactiveControllerHost;
  #tiles: WorkspaceTiles | undefined;
  #drawn: DrawnTiles | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const { release } of this.#archives.values()) release();
    this.#archives.clear();
    this.#forget();
  }

  /** What the maps draw of them; the same object while nothing changes. */
  drawn(tiles: WorkspaceTiles | undefined): DrawnTiles | undefined {
    if (!tiles) this.#closeUnused([]);
    if (tiles !== this.#tiles || !this.#drawn) {
      this.#tiles = tiles;
      this.#drawn = tiles && this.#draw(tiles);
    }
    return this.#drawn;
  }

  stateOf(source: Basemap | TileLayer): TileState {
    const states = setsOf(source).map((set) => this.#stateOfSet(set));
    const worst = (['waiting', 'no-file', 'failed', 'opening'] as const).find((state) =>
      states.includes(state),
    );
    return worst ?? 'drawn';
  }

  act(action: TilesAction): void {
    switch (action.type) {
      case 'allow':
        allowHosts(action.hosts);
        break;
      case 'give-file':
        this.#files.set(action.key, action.file);
        break;
      case 'retry':
        this.faults.delete(action.id);
        for (const [key, { fault }] of this.#archives) if (fault) this.#archives.delete(key);
    }
    this.#forget();
    this.#host.requestUpdate();
  }

  /** A map could not load a tile of the layer. */
  note(id: string, cause: unknown): void {
    const fault = asFault(cause, 'unreachable');
    if (this.faults.get(id)?.kind === fault.kind) return;
    this.faults.set(id, fault);
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#drawn = undefined;
  }

  #draw({ basemap, layers }: WorkspaceTiles): DrawnTiles {
    const wanted = [...(basemap ? basemap.sets : []), ...layers.map(({ set }) => set)];
    this.#closeUnused(wanted.map(tileSetKey));
    const keys = tileKeys();
    const ground = basemap?.sets.map((set) => this.#drawSet(set, keys)) ?? [];
    const sets = ground.filter((set) => set !== undefined);
    return {
      ...(basemap && sets.length === basemap.sets.length ? { basemap: { basemap, sets } } : {}),
      layers: layers.flatMap((layer) => {
        const set = this.#drawSet(layer.set, keys);
        return set ? [{ layer, set }] : [];
      }),
    };
  }

  #drawSet(set: TileSet, keys: Readonly<Record<string, string>>): DrawnSet | undefined {
    const { address } = set;
    if (!this.#mayAsk(set)) return undefined;
    if (address.type === 'template') return { set, tiles: address.tiles.map((url) => withSecret(url, keys)) };
    const template = this.#archiveOf(set)?.template;
    return template === undefined ? undefined : { set, tiles: [template] };
  }

  #mayAsk(set: TileSet): boolean {
    const allowed = allowedHosts();
    return hostsOf([set]).every((host) => allowed.has(host));
  }

  #stateOfSet(set: TileSet): TileState {
    if (!this.#mayAsk(set)) return 'waiting';
    const { address } = set;
    if (address.type === 'template') return 'drawn';
    if (address.type === 'file' && !this.#files.has(tileSetKey(set))) return 'no-file';
    const archive = this.#archives.get(tileSetKey(set));
    return archive?.fault ? 'failed' : archive?.template === undefined ? 'opening' : 'drawn';
  }

  /** Why an archive of the source could not be opened, or the last tile could not be read. */
  faultOf(id: string, source: Basemap | TileLayer): TileFault | undefined {
    const opening = setsOf(source).map((set) => this.#archives.get(tileSetKey(set))?.fault);
    return opening.find((fault) => fault !== undefined) ?? this.faults.get(id);
  }

  /** Begins to open it the first time. */
  #archiveOf(set: TileSet): OpenArchive | undefined {
    const key = tileSetKey(set);
    const known = this.#archives.get(key);
    if (known) return known;
    const file = this.#files.get(key);
    if (set.address.type === 'file' && !file) return undefined;
    const archive: OpenArchive = { release: () => {} };
    this.#archives.set(key, archive);
    void this.#open(key, set, archive);
    return archive;
  }

  async #open(key: string, { address }: TileSet, archive: OpenArchive): Promise<void> {
    try {
      const [{ openArchive }, { archiveTemplate, holdArchive }] = await Promise.all([
        import('../../io/tiles/open-archive.js'),
        import('../../map/archive-protocol.js'),
      ]);
      const file = this.#files.get(key);
      const where = address.type === 'archive' ? withSecret(address.url, tileKeys()) : file;
      if (where === undefined) throw new TileFault('no-file');
      const opened = await openArchive(where);
      // Taken away meanwhile.
      if (this.#archives.get(key) !== archive) return;
      archive.release = holdArchive(key, {
        archive: opened,
        onFault: (cause) => this.#noteArchive(key, cause),
      });
      archive.template = archiveTemplate(key);
    } catch (cause) {
      archive.fault = asFault(cause);
    }
    this.#forget();
    this.#host.requestUpdate();
  }

  #noteArchive(key: string, cause: unknown): void {
    const { basemap, layers = [] } = this.#tiles ?? {};
    if (basemap?.sets.some((set) => tileSetKey(set) === key)) this.note('basemap', cause);
    for (const { id, set } of layers) if (tileSetKey(set) === key) this.note(id, cause);
  }

  #closeUnused(wanted: readonly string[]): void {
    for (const [key, { release }] of this.#archives) {
      if (wanted.includes(key)) continue;
      release();
      this.#archives.delete(key);
    }
  }
}
