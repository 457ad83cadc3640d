/** The edition on the page and what follows from it: what passes the filter, the figures, the named places. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { filterEdition } from '../../domain/feature-filter.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Locality } from '../../domain/locality.js';
import type { Problem } from '../../domain/result.js';
import type { ViewState } from '../../domain/view.js';
import { withWorkspace } from '../../domain/workspace/with-workspace.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { loadEdition } from '../../io/load-edition.js';
import { loadLocalities } from '../../io/load-localities.js';
import { afterPaint } from '../after-paint.js';

export class EditionController implements ReactiveController {
  /** As it was loaded, without the reader's layers. */
  loaded: Edition | undefined;
  /** The reader's own layers. */
  userLayers: readonly UserLayer[] = [];
  /** Folder of the edition, with a trailing slash. */
  baseUrl = '';
  problems: readonly Problem[] = [];
  /** Empty until asked for and loaded. */
  localities: readonly Locality[] = [];
  /** Empty until asked for and counted. */
  indicators: readonly Indicator[] = [];
  #countedFor: Edition | undefined;
  #localitiesFor: Edition | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** With the reader's layers; undefined until it is loaded. */
  get edition(): Edition | undefined {
    return this.loaded && withWorkspace(this.loaded, { layers: this.userLayers });
  }

  /** Loads the edition at the absolute URL; `undefined` when another was asked for meanwhile or it cannot be read. */
  async load(url: string): Promise<Edition | undefined> {
    this.baseUrl = new URL('.', url).href;
    const asked = this.baseUrl;
    const result = await loadEdition(url);
    if (asked !== this.baseUrl) return undefined;
    this.problems = result.problems;
    this.loaded = result.ok ? result.value : undefined;
    this.localities = [];
    this.indicators = [];
    this.#countedFor = undefined;
    this.#localitiesFor = undefined;
    this.#host.requestUpdate();
    return this.edition;
  }

  /** The edition with what passes the view's filter; the same object as long as nothing changes. */
  filtered({ filter }: ViewState): Edition | undefined {
    return this.edition && filterEdition(this.edition, filter, this.localities);
  }

  /** Starts to load streets, subdistricts and stations, once. */
  async wantLocalities(): Promise<void> {
    const { loaded } = this;
    if (!loaded || this.#localitiesFor === loaded) return;
    this.#localitiesFor = loaded;
    const localities = await loadLocalities(loaded.manifest, this.baseUrl);
    if (this.loaded !== loaded) return;
    // Asked for again when the network was cut.
    if (localities.length === 0) this.#localitiesFor = undefined;
    this.localities = localities;
    this.#host.requestUpdate();
  }

  /** Counts the figures over the features that pass the filter, after the page has had time to draw. */
  async wantIndicators(view: ViewState): Promise<void> {
    const filtered = this.filtered(view);
    if (!filtered || this.#countedFor === filtered) return;
    this.#countedFor = filtered;
    const { buildIndicators } = await import('../../domain/indicator.js');
    await new Promise<void>((resolve) => afterPaint(resolve));
    if (this.#countedFor !== filtered) return;
    this.indicators = buildIndicators(filtered);
    this.#host.requestUpdate();
  }
}
