/** One layer on its way in: what was read, how it is placed, what was found, and what it is to become. */
import type { Basis, Field, Kind, Layer, Status } from '../../domain/edition.js';
import { type InferredFields, inferFields } from '../../domain/import/infer-fields.js';
import { proposeMapping } from '../../domain/import/map-fields.js';
import type { AtlasOptions } from '../../domain/import/to-atlas-features.js';
import { USER_THEME } from '../../domain/user-layers.js';
import type { LayerOrigin } from '../../domain/workspace/workspace.js';
import type { PlacedLayer, Placings, ReadLayer } from '../../worker/import-messages.js';

export interface LayerDraft {
  readonly read: ReadLayer;
  /** Ways to understand the coordinates; absent until asked. */
  readonly placings?: Placings;
  /** Key of the placing that was chosen. */
  readonly chosen?: string;
  /** The layer as it lies, with its report; absent until a placing is chosen. */
  readonly placed?: PlacedLayer;
  /** Id of a layer to add to; absent for a new one. */
  readonly into?: string;
  readonly title: string;
  readonly kind: Kind;
  /** Columns that are not taken along. */
  readonly leftOut: readonly string[];
  readonly nameField?: string;
  readonly basis: Basis;
  readonly status: Status;
  readonly uncertaintyMetres: number;
  readonly source: string;
  /** What is going on, or went wrong. */
  readonly state: 'ready' | 'working' | 'added' | 'failed';
  readonly message: string;
}

export function createDraft(read: ReadLayer): LayerDraft {
  return {
    read,
    title: read.name,
    kind: 'site',
    leftOut: [],
    basis: 'estimate',
    status: 'ongoing',
    uncertaintyMetres: 20,
    source: '',
    state: 'ready',
    message: '',
  };
}

/** What areas, lines and points most likely are. */
export function kindOf({ report }: PlacedLayer): Kind {
  const { areas, lines, points } = report.families;
  if (areas > 0 && areas >= lines) return 'parcel';
  return lines > points ? 'road' : 'site';
}

/** Fields of the new layer, or how columns go into those of the layer that it is added to. */
export function fieldsOf(draft: LayerDraft, target: Layer | undefined): InferredFields {
  const columns = (draft.placed?.report.fields ?? []).filter(({ name }) => !draft.leftOut.includes(name));
  const inferred = target
    ? {
        fields: target.fields,
        ...proposeMapping(
          columns.map(({ name }) => name),
          target.fields,
        ),
      }
    : inferFields(columns);
  return draft.nameField === undefined ? inferred : { ...inferred, nameField: draft.nameField };
}

/** The new layer without its features. */
export function manifestOf(
  draft: LayerDraft,
  id: string,
  fields: readonly Field[],
): Omit<Layer, 'features' | 'file'> {
  return {
    id,
    title: { zh: draft.title, en: draft.title },
    theme: USER_THEME.id,
    kind: draft.kind,
    visible: true,
    fields,
  };
}

/** How the features become the atlas's own. */
export function optionsOf(
  draft: LayerDraft,
  {
    layer,
    inferred,
    takenIds,
  }: { readonly layer: string; readonly inferred: InferredFields; readonly takenIds: readonly string[] },
): AtlasOptions & { readonly takenIds: readonly string[] } {
  const { fields, mapping, idField, nameField } = inferred;
  return {
    layer,
    fields,
    mapping,
    ...(idField === undefined ? {} : { idField }),
    ...(nameField === undefined ? {} : { nameField }),
    basis: draft.basis,
    status: draft.status,
    uncertaintyMetres: draft.uncertaintyMetres,
    source: draft.source,
    takenIds,
  };
}

/** Where the layer came from. */
export function originOf({ read, chosen = '' }: LayerDraft, today: string): LayerOrigin {
  return {
    file: read.file.slice(read.file.lastIndexOf('/') + 1),
    format: read.format,
    system: chosen.replace(/~.*$/, ''),
    imported: today,
  };
}
