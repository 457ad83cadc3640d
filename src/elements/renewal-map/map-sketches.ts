/** What is being drawn on the map: the sketch stands in the place of the drawing or the feature that it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import { changeView, findFeature, type ViewState } from '../../domain/view.js';
import type { DrawOnMapOptions } from '../../map/drawing-session.js';
import type { SnapTargets } from '../../map/drawing-snap.js';
import type { LiveMap } from '../../map/live-map.js';
import type { DrawingTask } from '../panel-events.js';

export interface SketchGround {
  readonly live: LiveMap | undefined;
  readonly data: Edition | undefined;
  readonly view: ViewState;
}

/** One sketch: the id of the drawing whose vertices are being changed, or of the feature that it stands for. */
interface MapSketch {
  readonly edited?: string | undefined;
  readonly replaced?: string | undefined;
}

export class MapSketches implements ReactiveController {
  #sketch: MapSketch | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #ground: () => SketchGround;

  constructor(host: ReactiveControllerHost, ground: () => SketchGround) {
    this.#host = host;
    this.#ground = ground;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether something is being drawn. */
  get active(): boolean {
    return this.#sketch !== undefined;
  }

  draw(
    task: DrawingTask,
    { existing, onChange }: Pick<DrawOnMapOptions, 'existing' | 'onChange'>,
  ): Promise<Drawing | undefined> {
    return this.#run({ edited: existing?.id }, (live, snapTo) =>
      live.draw(task, { existing, onChange, snapTo }),
    );
  }

  run<T>(
    start: (map: MapLibreMap, signal: AbortSignal, snapTo: SnapTargets) => Promise<T | undefined>,
    replaced: string | undefined,
  ): Promise<T | undefined> {
    return this.#run({ replaced }, (live, snapTo) =>
      live.sketch((map, signal) => start(map, signal, snapTo)),
    );
  }

  /** The view without the drawing that is being changed, and with nothing selected that the sketch stands for. */
  viewWithout(view: ViewState): ViewState {
    const { edited, replaced } = this.#sketch ?? {};
    if (replaced !== undefined && view.selected === replaced)
      return changeView(view, { selected: undefined });
    const { drawings } = view;
    if (edited === undefined || !drawings) return view;
    return changeView(view, { drawings: drawings.filter(({ id }) => id !== edited) });
  }

  /** The edition without the feature that the sketch stands for. */
  editionWithout(edition: Edition): Edition {
    const { replaced } = this.#sketch ?? {};
    return replaced === undefined ? edition : withoutFeature(edition, replaced);
  }

  async #run<T>(
    sketch: MapSketch,
    draw: (live: LiveMap, snapTo: SnapTargets) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    this.#show(sketch);
    try {
      const { live } = this.#ground();
      return live && (await draw(live, await this.#snapTargets(sketch.edited)));
    } finally {
      // Unless another has begun meanwhile.
      if (this.#sketch === sketch) this.#show(undefined);
    }
  }

  #show(sketch: MapSketch | undefined): void {
    this.#sketch = sketch;
    this.#host.requestUpdate();
  }

  /** Shapes as the data has them, and what else was drawn. */
  async #snapTargets(exceptDrawing: string | undefined): Promise<SnapTargets> {
    const { geometryOf } = await import('../../domain/drawing.js');
    const { data, view } = this.#ground();
    const drawings = view.drawings ?? [];
    return {
      geometryOf: (id) => (data ? findFeature(data, id)?.feature.geometry : undefined),
      geometries: drawings.filter(({ id }) => id !== exceptDrawing).map(geometryOf),
    };
  }
}

function withoutFeature(edition: Edition, id: string): Edition {
  const layers = edition.layers.map((layer) => {
    const features = layer.features.filter(({ properties }) => properties.id !== id);
    return features.length === layer.features.length ? layer : { ...layer, features };
  });
  return { ...edition, layers };
}
