/** What the import panel does: reads files, places and mends their layers, and takes them over; one worker behind it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { MendId } from '../../domain/import/findings.js';
import type { Extent } from '../../domain/import/incoming-feature.js';
import type { Problem } from '../../domain/result.js';
import { isUserLayer, nextLayerId } from '../../domain/user-layers.js';
import { layerFile } from '../../domain/workspace/change-layers.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { type ColumnMapping, READ_LIMITS } from '../../formats/raw-layer.js';
import type { Importer } from '../../worker/import-client.js';
import type { Placing } from '../../worker/import-messages.js';
import {
  createDraft,
  kindOf,
  type LayerDraft,
  manifestOf,
  optionsOf,
  originOf,
  planOf,
} from './layer-draft.js';

export interface PickedFile {
  readonly name: string;
  /** In bytes, where it is known before it is read. */
  readonly size?: number;
  readonly bytes: () => Promise<Uint8Array>;
}

export class ImportJob implements ReactiveController {
  phase: 'idle' | 'reading' | 'read' | 'failed' | 'cancelled' | 'too-large' = 'idle';
  /** Bytes of all files together, as far as they are known. */
  size = 0;
  done = 0;
  reason = '';
  problems: readonly Problem[] = [];
  drafts: readonly LayerDraft[] = [];
  #importer: Importer | undefined;
  /** Ids that this import gave away: the edition may not know of them yet. */
  readonly #given = { layers: new Set<string>(), features: new Set<string>() };
  readonly #host: ReactiveControllerHost;
  readonly #createImporter: () => Importer;

  constructor(host: ReactiveControllerHost, createImporter: () => Importer) {
    this.#host = host;
    this.#createImporter = createImporter;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Stops all work and forgets what was read. */
  forget(): void {
    this.#importer?.close();
    this.#importer = undefined;
    this.drafts = [];
    this.problems = [];
    this.#show('idle');
  }

  cancel(): void {
    this.forget();
    this.#show('cancelled');
  }

  async read(files: readonly PickedFile[]): Promise<void> {
    this.forget();
    this.size = files.reduce((sum, { size = 0 }) => sum + size, 0);
    // Before a byte is read: a browser that runs out of memory says nothing.
    if (this.size > READ_LIMITS.bytes) {
      this.#show('too-large');
      return;
    }
    const importer = this.#createImporter();
    this.#importer = importer;
    this.done = 0;
    this.#show('reading');
    try {
      const loaded = await Promise.all(
        files.map(async ({ name, bytes }) => ({ name, bytes: await bytes() })),
      );
      const { layers, problems } = await importer.ask(
        { type: 'read', files: loaded },
        {
          onProgress: (done) => {
            this.done = done;
            this.#host.requestUpdate();
          },
        },
      );
      if (this.#importer !== importer) return;
      this.problems = problems;
      this.drafts = layers.map(createDraft);
      this.#show('read');
    } catch (cause) {
      if (this.#importer !== importer) return;
      this.reason = cause instanceof Error ? cause.message : String(cause);
      this.#show('failed');
    }
  }

  /** Reads a layer again in another encoding or by other columns. */
  async reread(layer: number, options: { encoding?: string; mapping?: ColumnMapping }): Promise<void> {
    await this.#work(layer, async (importer) => {
      const { layers, problems } = await importer.ask({ type: 'reread', layer, ...options });
      const read = layers.find((candidate) => candidate.layer === layer);
      this.problems = problems;
      return read ? createDraft(read) : {};
    });
  }

  /** Asks how the layer's coordinates can be understood, and takes the first way if it is the only one. */
  async findPlacings(
    layer: number,
    context: { extent: Extent; streets: readonly (readonly number[][])[] },
  ): Promise<void> {
    await this.#work(layer, async (importer) => ({
      placings: await importer.ask({ type: 'placings', layer, ...context }),
    }));
    const draft = this.#draft(layer);
    const [first] = draft?.placings?.placings ?? [];
    if (first && (draft?.placings?.sure || first.stated)) await this.place(layer, first.key, context.extent);
  }

  async place(layer: number, key: Placing['key'], extent: Extent): Promise<void> {
    await this.#work(layer, async (importer) => {
      const placed = await importer.ask({ type: 'place', layer, key, extent });
      return { chosen: key, placed, kind: kindOf(placed) };
    });
  }

  async mend(layer: number, mends: readonly MendId[], extent: Extent): Promise<void> {
    await this.#work(layer, async (importer) => ({
      placed: await importer.ask({ type: 'mend', layer, mends, extent }),
    }));
  }

  /** Looks how the values fit where they are to go; the page goes on meanwhile, and an answer that comes too late is dropped. */
  async check(layer: number, edition: Edition): Promise<void> {
    const [importer, draft] = [this.#importer, this.#draft(layer)];
    if (!importer || !draft?.placed) return;
    const { inferred } = planOf(
      draft,
      edition.layers.find(({ id }) => id === draft.into),
    );
    const { fields, mapping } = inferred;
    const check = await importer
      .ask({ type: 'check', layer, mapping: { fields, mapping } })
      // Without it the values are still told of when the layer is added.
      .catch(() => undefined);
    const now = this.#draft(layer);
    const isMeant = now?.choices === draft.choices && now.into === draft.into && now.placed === draft.placed;
    if (check && isMeant) this.change(layer, { check });
  }

  change(layer: number, change: Partial<LayerDraft>): void {
    this.drafts = this.drafts.map((draft) => (draft.read.layer === layer ? { ...draft, ...change } : draft));
    this.#host.requestUpdate();
  }

  leaveOut(layer: number): void {
    this.drafts = this.drafts.filter(({ read }) => read.layer !== layer);
    this.#host.requestUpdate();
  }

  /** The layer as one of the reader's; undefined when it could not be taken. */
  async take(
    layer: number,
    { edition, today }: { readonly edition: Edition; readonly today: string },
  ): Promise<UserLayer | undefined> {
    const draft = this.#draft(layer);
    if (!draft) return undefined;
    const target = edition.layers.find(({ id }) => id === draft.into);
    let taken: UserLayer | undefined;
    await this.#work(layer, async (importer) => {
      const id =
        target?.id ??
        nextLayerId(draft.title, [...edition.layers.map((one) => one.id), ...this.#given.layers]);
      const { inferred } = planOf(draft, target);
      // An id of the edition's own is no other's: the file may hold the same things, to replace them in an edition.
      const own = edition.layers.filter(isUserLayer).flatMap(({ features }) => features);
      const takenIds = [...own.map(({ properties }) => properties.id), ...this.#given.features];
      const settings = optionsOf(draft, { layer: id, inferred, takenIds });
      const { features, problems } = await importer.ask({ type: 'take', layer, settings });
      this.#given.layers.add(id);
      for (const { properties } of features) this.#given.features.add(properties.id);
      const all = target ? [...target.features, ...features] : features;
      const manifest = target ?? manifestOf(draft, id, inferred.fields);
      taken = { ...manifest, file: layerFile(id), features: all, origin: originOf(draft, today) };
      this.problems = [...this.problems, ...problems];
      return { state: 'added', message: String(features.length) };
    });
    return taken;
  }

  #draft(layer: number): LayerDraft | undefined {
    return this.drafts.find(({ read }) => read.layer === layer);
  }

  async #work(layer: number, work: (importer: Importer) => Promise<Partial<LayerDraft>>): Promise<void> {
    const importer = this.#importer;
    if (!importer) return;
    this.change(layer, { state: 'working', message: '' });
    try {
      const change = await work(importer);
      if (this.#importer === importer) this.change(layer, { state: 'ready', ...change });
    } catch (cause) {
      if (this.#importer !== importer) return;
      this.change(layer, {
        state: 'failed',
        message: cause instanceof Error ? cause.message : String(cause),
      });
    }
  }

  #show(phase: ImportJob['phase']): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}
