/** The edition of a map, and what is loaded only when it is needed: the named places, the halos, filters and marks. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { Result } from '../../domain/result.js';
import type { ViewState } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import { loadLocalities } from '../../io/load-localities.js';
import type { LiveMap } from '../../map/live-map.js';
import type { MarkedShape } from '../../map/marked-style.js';
import { decorated, type Halo } from '../../map/overlay-style.js';
import { THEMES, type ThemeName } from '../../map/theme.js';
import type { DrawnTiles, TileParts } from '../../map/tile-style.js';

type AskedParts = typeof import('./asked-parts.js');

export class MapData implements ReactiveController {
  /** As it was loaded, without the reader's layers. */
  edition: Edition | undefined;
  /** Folder of the edition, with a trailing slash. */
  baseUrl = '';
  /** Empty until asked for and loaded. */
  localities: readonly Locality[] = [];
  halos: ReadonlyMap<string, Halo> = new Map();
  #parts: AskedParts | undefined;
  /** What the halos were made for. */
  #halosFor: Edition | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Loads the edition at the URL; `isWanted` tells, once it is there, whether it still is. Undefined when it is not. */
  async load(url: string, isWanted: () => boolean): Promise<Result<Edition> | undefined> {
    const absolute = new URL(url, document.baseURI);
    const result = await loadEdition(absolute.href);
    if (!isWanted()) return undefined;
    if (!result.ok) return result;
    this.edition = result.value;
    this.baseUrl = new URL('.', absolute).href;
    this.localities = [];
    this.halos = new Map();
    this.#halosFor = undefined;
    this.#host.requestUpdate();
    return result;
  }

  /** Makes ready what the view and the reader's tiles ask for beyond the edition; until then the map is shown without. */
  async want(view: ViewState, tiles: DrawnTiles | undefined): Promise<void> {
    if (view.filter?.locality !== undefined) void this.wantLocalities();
    if (this.#parts || (!tiles && !asksForParts(view))) return;
    this.#parts = await import('./asked-parts.js');
    this.#host.requestUpdate();
  }

  /** The edition with only what passes the view's filter. */
  filtered(edition: Edition, { filter }: ViewState): Edition {
    return this.#parts?.filterEdition(edition, filter, this.localities) ?? edition;
  }

  /** What the view itself marks on the map. */
  marks(view: ViewState): readonly MarkedShape[] {
    return this.#parts?.marksOf(view) ?? [];
  }

  /** The reader's tiles as parts of the style. */
  tiles(
    tiles: DrawnTiles | undefined,
    look: { theme: ThemeName; language: Language },
  ): TileParts | undefined {
    const { theme, language } = look;
    return tiles && this.#parts?.buildTileParts(tiles, { theme: THEMES[theme], language });
  }

  /** A filter by street or subdistrict needs their shapes, which the map itself does not hold. */
  private async wantLocalities(): Promise<void> {
    const { edition } = this;
    if (!edition || this.localities.length > 0) return;
    const localities = await loadLocalities(edition.manifest, this.baseUrl);
    if (this.edition !== edition) return;
    this.localities = localities;
    this.#host.requestUpdate();
  }

  /** Makes the halos of what is drawn, once for the same data. */
  async loadHalos(live: LiveMap | undefined, data: () => Edition | undefined): Promise<void> {
    const drawn = data();
    if (!drawn || this.#halosFor === drawn) return;
    this.#halosFor = drawn;
    const halos = await live?.loadHalos(decorated(drawn.layers).flatMap((layer) => layer.features));
    if (!halos || data() !== drawn) return;
    this.halos = halos;
    this.#host.requestUpdate();
  }
}

function asksForParts({ filter, near, drawings = [] }: ViewState): boolean {
  return near !== undefined || drawings.length > 0 || !isEmptyFilter(filter);
}
