/** What the reader does with tiles beside changing the workspace, and what the map tells of them. */
import type { TileHit } from '../../map/tile-hits.js';

const INIT: EventInit = { bubbles: true, composed: true };

export type TilesAction =
  /** The reader agrees that these hosts are asked. */
  | { readonly type: 'allow'; readonly hosts: readonly string[] }
  /** A file of this computer, under the key of its set. */
  | { readonly type: 'give-file'; readonly key: string; readonly file: File }
  /** To try again what failed: a layer's id, or `basemap`. */
  | { readonly type: 'retry'; readonly id: string };

/** Requests allowed, a file chosen, a failure tried again. */
export class TilesActionEvent extends Event {
  constructor(readonly action: TilesAction) {
    super('tiles-action', INIT);
  }
}

/** Features of tile layers were clicked where the edition has none; empty when the card is closed. */
export class PickTilesEvent extends Event {
  constructor(readonly hits: readonly TileHit[]) {
    super('pick-tiles', INIT);
  }
}

/** A tile could not be loaded. */
export class TileFaultEvent extends Event {
  constructor(
    readonly layerId: string,
    readonly cause: unknown,
  ) {
    super('tile-fault', INIT);
  }
}

/** The reader wants these files imported as layers of their own. */
export class ImportFilesEvent extends Event {
  constructor(readonly files: readonly File[]) {
    super('import-files', INIT);
  }
}

/** The reader wants the panel of tiles and base maps. */
export class OpenTilesEvent extends Event {
  constructor() {
    super('open-tiles', INIT);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tiles-action': TilesActionEvent;
    'pick-tiles': PickTilesEvent;
    'tile-fault': TileFaultEvent;
    'import-files': ImportFilesEvent;
    'open-tiles': OpenTilesEvent;
  }
}
