/** The page's map: what it is told to show beside the view, what was chosen on it, and where it looks. */
import type { LitElement, ReactiveController } from 'lit';
import { setLayers, visibleLayerIds } from '../../domain/view.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import type { Bounds } from '../../map/bounds.js';
import type { MarkedShape } from '../../map/marked-style.js';
import { afterPaint } from '../after-paint.js';
import type { ComparedEvent } from '../compare-panel/compared-event.js';
import type { RenewalErrorEvent, RenewalSelectEvent, RenewalViewChangeEvent } from '../events.js';
import type { FitFeaturesEvent, GoToEvent, MarkShapesEvent, PickFeaturesEvent } from '../panel-events.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import type { SwipeCompare } from '../swipe-compare/swipe-compare.js';
import type { PickTilesEvent } from '../tiles-panel/tiles-events.js';
import type { EditionController } from './edition-controller.js';
import type { PickingController } from './picking-controller.js';
import type { SheetController } from './sheet-controller.js';
import type { ViewController } from './view-controller.js';

/** Features that a new layer is brought into view by. */
const MOST_FITTED = 500;

/** What of the page the map goes by, and changes. */
export interface MapSurroundings {
  readonly address: ViewController;
  readonly data: EditionController;
  readonly sheet: SheetController;
  readonly picking: PickingController;
}

export class MapController implements ReactiveController {
  /** Ids of the features under the last click, topmost first. */
  under: readonly string[] = [];
  /** What was clicked in the layers in tiles. */
  tileHits: PickTilesEvent['hits'] = [];
  /** What is in view; undefined until the map stands. */
  bounds: Bounds | undefined;
  /** Whether it has been drawn, or cannot be: until then the page's own picture stands in its place. */
  stood = false;
  /** What a comparison of two editions found. */
  #compared: Pick<ComparedEvent, 'marks' | 'titles'> | undefined;
  /** What was gone to: a street, a station, a coordinate. */
  #found: readonly MarkedShape[] = [];
  /** What an analysis wants marked. */
  #analysed: readonly MarkedShape[] = [];
  /** Id of the layer that was brought in last, until the map shows it. */
  #fitTo: string | undefined;
  readonly #host: LitElement;
  readonly #page: MapSurroundings;

  constructor(host: LitElement, page: MapSurroundings) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#fitAdded(this.#page.data.userLayers);
  }

  /** What draws the map; undefined until its code is loaded. */
  get element(): RenewalMap | SwipeCompare | undefined {
    const map = this.#host.renderRoot.querySelector<RenewalMap | SwipeCompare>('renewal-map, swipe-compare');
    return map && 'fit' in map ? map : undefined;
  }

  /** Shapes drawn over the data. */
  get marks(): readonly MarkedShape[] {
    return [...this.#found, ...this.#analysed, ...(this.#shownComparison?.marks ?? [])];
  }

  /** Names of the two editions that are compared. */
  get comparedTitles(): ComparedEvent['titles'] | undefined {
    return this.#shownComparison?.titles;
  }

  get #shownComparison() {
    return this.#page.address.view.comparison?.type === 'edition' ? this.#compared : undefined;
  }

  /** A picture of the map as it is; undefined when there is none to draw. */
  readonly snapshot = async (): Promise<Blob | undefined> => this.element?.toBlob();

  focus(): void {
    this.element?.innerMap?.getCanvas().focus({ preventScroll: true });
  }

  /** Brings a layer into view as soon as the map has it. */
  fitLayer(id: string): void {
    this.#fitTo = id;
  }

  readonly handleSelect = (event: RenewalSelectEvent): void => {
    const { address, data, sheet, picking } = this.#page;
    const { element } = this;
    const fromMap = element !== undefined && event.composedPath().includes(element);
    if (fromMap && picking.pick(data.edition, event.under)) return;
    const { featureId, layerId } = event;
    this.under = event.under;
    this.tileHits = [];
    address.change({ selected: featureId, ...(featureId === undefined ? {} : { page: undefined }) });
    if (featureId === undefined) return;
    if (layerId !== undefined) this.#showLayer(layerId);
    sheet.open();
    // After the sheet has opened: what it covers counts.
    void this.#host.updateComplete.then(() => {
      if (!fromMap) afterPaint(() => this.element?.fit([featureId]));
      this.#host.renderRoot.querySelector('feature-card')?.scrollIntoView({ block: 'nearest' });
    });
  };

  readonly handlePickTiles = ({ hits }: PickTilesEvent): void => {
    this.tileHits = this.#page.picking.layer === undefined ? hits : [];
    if (this.tileHits.length > 0) this.#page.sheet.open();
    this.#host.requestUpdate();
  };

  readonly handlePickFeatures = ({ layerId }: PickFeaturesEvent): void => {
    const { picking, data, sheet } = this.#page;
    picking.start(layerId);
    if (layerId === undefined || !data.edition) return;
    this.#showLayer(layerId);
    sheet.shrink();
  };

  readonly handleGoTo = ({ geometry, marked }: GoToEvent): void => {
    const { address } = this.#page;
    this.#found = marked ? [{ mark: 'place', geometry }] : [];
    if (address.view.page !== undefined) address.change({ page: undefined });
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.element?.fitGeometry(geometry));
  };

  readonly handleMark = ({ marks }: MarkShapesEvent): void => {
    this.#analysed = marks;
    this.#host.requestUpdate();
  };

  readonly handleCompared = (event: ComparedEvent): void => {
    this.#compared = event;
    this.#host.requestUpdate();
  };

  readonly handleFit = ({ featureIds }: FitFeaturesEvent): void => this.element?.fit(featureIds);

  readonly handleViewChange = ({ viewState }: RenewalViewChangeEvent): void => {
    this.bounds = this.element?.bounds;
    this.#page.address.change({ camera: viewState.camera }, 'replace');
  };

  readonly handleReady = (): void => {
    this.stood = true;
    this.bounds = this.element?.bounds;
    this.#host.requestUpdate();
  };

  readonly handleError = ({ problems }: RenewalErrorEvent): void => {
    if (problems.length > 0) this.#page.data.problems = problems;
    // What the map says instead must not stand behind a picture.
    this.stood = true;
    this.#host.requestUpdate();
  };

  /** A layer that something is chosen in is switched on: no step of the user's to undo. */
  #showLayer(id: string): void {
    const { address, data } = this.#page;
    const { edition } = data;
    if (edition && !visibleLayerIds(edition, address.view).includes(id))
      address.correct({ layers: setLayers(edition, address.view, [id], true).layers });
  }

  #fitAdded(layers: readonly UserLayer[]): void {
    const layer = layers.find(({ id }) => id === this.#fitTo);
    if (!layer) return;
    this.#fitTo = undefined;
    const ids = layer.features.slice(0, MOST_FITTED).map(({ properties }) => properties.id);
    afterPaint(() => this.element?.fit(ids));
  }
}
