import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import {
  OPENFREEMAP,
  type Preset,
  TIANDITU,
  tiandituBasemap,
} from '../../domain/tile-sources/basemap-presets.js';
import { TileFault } from '../../domain/tile-sources/tile-fault.js';
import { hostsOf } from '../../domain/tile-sources/tile-requests.js';
import { type Basemap, type TileSet, tileSetKey } from '../../domain/tile-sources/tile-source.js';
import { checkTileUrl, hostOf, keyDomain, withSecret } from '../../domain/tile-sources/tile-url.js';
import {
  addTileLayer,
  changeTileLayer,
  removeTileLayer,
  setBasemap,
} from '../../domain/workspace/change-tiles.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { tryTile } from '../../io/tiles/fetch-document.js';
import { keepTileKey, tileKeys } from '../../io/tiles/tile-permissions.js';
import type { Bounds } from '../../map/bounds.js';
import { importPanelStyles } from '../import-panel/import-panel.styles.js';
import { ChangeWorkspaceEvent, SayEvent } from '../panel-events.js';
import type { TilesController } from '../renewal-explorer/tiles-controller.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { type BasemapChoice, choiceOf, renderBasemapChoice } from './basemap-choice.js';
import { byteText } from './byte-text.js';
import { faultText } from './fault-text.js';
import { type FoundOptions, renderFound, schemaOf } from './found-parts.js';
import { isSameFile, type LayerRowsOptions, renderLayerRow, renderState } from './layer-rows.js';
import { guessKind, type SourceKind } from './look-at-source.js';
import { renderSourceForm } from './source-form.js';
import { ImportFilesEvent, TilesActionEvent } from './tiles-events.js';
import { TilesJob } from './tiles-job.js';
import { tilesPanelStyles } from './tiles-panel.styles.js';
import { renderWayOut } from './way-out.js';

/**
 * Base maps of others and large data: what an address is, who sees the requests, and what of it is on the map. Nothing is asked
 * of anybody before the reader says so.
 *
 * @fires change-workspace - A base map was chosen; a layer was added, changed or removed.
 * @fires tiles-action - The reader agreed to requests, gave a file, or tries again.
 * @fires import-files - Features of a window are to be imported.
 * @fires say - What was done.
 */
@customElement('tiles-panel')
export class TilesPanel extends LitElement {
  static override styles = [baseStyles, importPanelStyles, tilesPanelStyles];

  /** The whole edition. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** The reader's workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** What of the tiles is on the map. */
  @property({ attribute: false }) tiles: TilesController | undefined;
  /** What the map shows: west, south, east, north in degrees. */
  @property({ attribute: false }) bounds: Bounds | undefined;

  @state() private url = '';
  @state() private kind: SourceKind | 'auto' = 'auto';
  @state() private refusal = '';
  /** A preset that waits for its key. */
  @state() private pending: Preset | undefined;

  #job = new TilesJob(this);
  #file: File | undefined;

  private get center(): readonly [number, number] {
    const [west, south, east, north] = this.bounds ?? this.edition?.manifest.extent ?? [0, 0, 0, 0];
    return [(west + east) / 2, (south + north) / 2];
  }

  private handleLook(event: SubmitEvent): void {
    event.preventDefault();
    const words = TILES_STRINGS[this.language];
    const checked = checkTileUrl(this.url);
    this.refusal = typeof checked === 'string' ? words.urlRefused[checked] : '';
    if (typeof checked === 'string') return;
    // From here on the key is in this browser's keeping, and in no address.
    if (checked.secret !== '') keepTileKey(keyDomain(hostOf(checked.url)), checked.secret);
    this.url = checked.url;
    this.#file = undefined;
    const parts = this.renderRoot.querySelector<HTMLInputElement>('#parts')?.value.split(/[,，]/) ?? [];
    const names = parts.map((part) => part.trim()).filter((part) => part !== '');
    void this.#job.look(checked.url, { kind: this.#kind, parts: names, center: this.center });
  }

  get #kind(): SourceKind {
    return this.kind === 'auto' ? guessKind(this.url) : this.kind;
  }

  private handleFile({ target }: Event): void {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    this.#file = file;
    void this.#job.lookFile(file);
  }

  /** A source is on the map only with the reader's agreement: choosing it here is that. */
  #agree(sets: readonly TileSet[]): void {
    this.dispatchEvent(new TilesActionEvent({ type: 'allow', hosts: hostsOf(sets) }));
    const local = sets.find(({ address }) => address.type === 'file');
    if (local && this.#file)
      this.dispatchEvent(
        new TilesActionEvent({ type: 'give-file', key: tileSetKey(local), file: this.#file }),
      );
  }

  private add(title: string, set: TileSet): void {
    this.#agree([set]);
    const id =
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40) || 'tiles';
    const layer = { id, title, set, accent: 'lagoon', opacity: 1, visible: true } as const;
    this.#change((workspace) => addTileLayer(workspace, layer));
    this.#done(fillIn(TILES_STRINGS[this.language].added, { name: title }));
  }

  private useAsBasemap(title: string, set: TileSet): void {
    const schema = schemaOf(set);
    if (!schema) return;
    this.#setBasemap({ title, schema, sets: [set] });
  }

  #setBasemap(basemap: Basemap | undefined): void {
    if (basemap) this.#agree(basemap.sets);
    this.dispatchEvent(new TilesActionEvent({ type: 'retry', id: 'basemap' }));
    this.#change((workspace) => setBasemap(workspace, basemap));
    const words = TILES_STRINGS[this.language];
    this.#done(fillIn(words.basemapSet, { name: basemap?.title ?? words.embedded }));
  }

  #change(change: (workspace: Workspace) => Workspace, movement?: string): void {
    this.dispatchEvent(new ChangeWorkspaceEvent(change, movement));
  }

  #done(message: string): void {
    this.#job.forget();
    this.dispatchEvent(new SayEvent(message));
  }

  private async handleBasemap(choice: Exclude<BasemapChoice, 'own'>): Promise<void> {
    this.pending = undefined;
    this.#job.forget();
    if (choice === 'embedded') this.#setBasemap(undefined);
    else if (choice === 'openfreemap') await this.#chooseOpenFreeMap();
    else if (tileKeys()[TIANDITU] === undefined) this.pending = choice;
    else await this.#chooseTianditu(choice);
  }

  async #chooseTianditu(preset: Exclude<Preset, 'openfreemap'>): Promise<void> {
    const title = TILES_STRINGS[this.language].presets[preset];
    const basemap = tiandituBasemap(preset, { title });
    const [set] = basemap.sets;
    if (set?.address.type !== 'template') return;
    try {
      await tryTile(withSecret(set.address.tiles[0] ?? '', tileKeys()), { set, center: this.center });
      this.pending = undefined;
      this.#setBasemap(basemap);
    } catch (cause) {
      this.pending = preset;
      this.#job.fail(title, cause);
    }
    this.requestUpdate();
  }

  async #chooseOpenFreeMap(): Promise<void> {
    const title = TILES_STRINGS[this.language].presets.openfreemap;
    await this.#job.look(OPENFREEMAP, { kind: 'tilejson', parts: [], center: this.center });
    const { found } = this.#job;
    if (found?.type === 'tiles') {
      if (schemaOf(found.set) === 'openmaptiles')
        this.#setBasemap({ title, schema: 'openmaptiles', sets: [found.set] });
      else this.#job.fail(title, new TileFault('wrong-content', 'OpenMapTiles'));
    }
    this.requestUpdate();
  }

  private async handleKey(key: string): Promise<void> {
    const { pending } = this;
    keepTileKey(TIANDITU, key === '' ? '' : `tk=${encodeURIComponent(key)}`);
    if (key === '') {
      // Forgotten: what needs it cannot stay. An empty field is only told.
      if (choiceOf(this.workspace?.tiles?.basemap).startsWith('tianditu')) this.#setBasemap(undefined);
      else this.dispatchEvent(new SayEvent(TILES_STRINGS[this.language].needsKey));
    } else if (pending && pending !== 'openfreemap') await this.#chooseTianditu(pending);
    this.requestUpdate();
  }

  private async handleImport(): Promise<void> {
    const { found } = this.#job;
    if (found?.type !== 'flatgeobuf') return;
    const file = await this.#job.take(found.file, found.title);
    if (file) this.dispatchEvent(new ImportFilesEvent([file]));
  }

  /** A server that knows no ranges: the whole file, as the import would fetch it. */
  private async handleWhole(): Promise<void> {
    const { fetchFile } = await import('../import-panel/picked-files.js');
    const picked = fetchFile(withSecret(this.url, tileKeys()));
    try {
      const bytes = new Uint8Array(await picked.bytes());
      this.dispatchEvent(new ImportFilesEvent([new File([bytes], picked.name)]));
    } catch (cause) {
      this.#job.fail(hostOf(this.url), cause);
    }
  }

  private get rows(): LayerRowsOptions {
    return {
      language: this.language,
      tiles: this.tiles,
      onChange: (layer, change, movement) =>
        this.#change((workspace) => changeTileLayer(workspace, layer.id, change), movement),
      onRemove: (layer) => this.#change((workspace) => removeTileLayer(workspace, layer.id)),
      onAct: (action) => this.dispatchEvent(new TilesActionEvent(action)),
      onFile: (set, file) => this.handleSameFile(set, file),
    };
  }

  private handleSameFile(set: TileSet, file: File): void {
    const { address } = set;
    if (isSameFile(set, file))
      this.dispatchEvent(new TilesActionEvent({ type: 'give-file', key: tileSetKey(set), file }));
    else if (address.type === 'file') {
      const size = byteText(address.bytes, this.language);
      const message = fillIn(TILES_STRINGS[this.language].otherFile, { name: address.name, size });
      this.dispatchEvent(new SayEvent(message));
    }
  }

  protected override render() {
    const { edition, language } = this;
    if (!edition) return nothing;
    const words = TILES_STRINGS[language];
    const { basemap, layers = [] } = this.workspace?.tiles ?? {};
    return html`<p class="hint">${words.intro}</p>
      <h3>${words.basemap}</h3>
      ${renderBasemapChoice({
        language,
        basemap,
        pending: this.pending,
        hasKey: tileKeys()[TIANDITU] !== undefined,
        onChoose: (choice) => void this.handleBasemap(choice),
        onKey: (key) => void this.handleKey(key),
      })}
      ${basemap ? renderState(basemap, 'basemap', this.rows) : nothing}
      <h3>${words.add}</h3>
      ${renderSourceForm({
        language,
        url: this.url,
        kind: this.kind,
        taken: this.#kind,
        refusal: this.refusal,
        onUrl: (url) => {
          this.url = url;
        },
        onKind: (kind) => {
          this.kind = kind;
        },
        onLook: (event) => this.handleLook(event),
        onFile: (event) => this.handleFile(event),
      })}
      ${this.renderJob(edition)}
      <h3>${words.layers}</h3>
      ${layers.length === 0 ? html`<p class="hint">${words.noLayers}</p>` : html`<p class="hint">${words.layerNote}</p>`}
      <ul>${layers.map((layer) => renderLayerRow(layer, this.rows))}</ul>
      ${renderWayOut(language, { isElsewhere: false })}`;
  }

  private renderJob(edition: Edition) {
    const { language } = this;
    const words = TILES_STRINGS[language];
    const { phase, found, fault, name } = this.#job;
    const options: FoundOptions = {
      language,
      job: this.#job,
      extent: edition.manifest.extent,
      bounds: this.bounds,
      onAdd: (title, set) => this.add(title, set),
      onBasemap: (title, set) => this.useAsBasemap(title, set),
      onCount: (bounds) => {
        if (found?.type === 'flatgeobuf') void this.#job.count(found.file, bounds);
      },
      onImport: () => void this.handleImport(),
      onWhole: () => void this.handleWhole(),
    };
    return html`${phase === 'working' ? html`<p role="status" class="hint">${words.looking}</p>` : nothing}
      ${fault ? html`<p class="failed" role="alert">${fillIn(words.fault, { name: found?.title ?? name, reason: faultText(fault, language) })}</p>` : nothing}
      ${fault?.kind === 'no-range' && this.#kind === 'flatgeobuf' ? this.renderWhole(fault) : nothing}
      ${phase === 'found' && found ? renderFound(found, options) : nothing}`;
  }

  private renderWhole({ bytes }: TileFault) {
    const words = TILES_STRINGS[this.language];
    const size = bytes === undefined ? '—' : byteText(bytes, this.language);
    return html`<p class="hint">${words.noRange}</p>
      <p class="tools"><button class="quiet" id="whole" type="button" @click=${() => void this.handleWhole()}>${fillIn(words.loadWhole, { size })}</button></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tiles-panel': TilesPanel;
  }
}
