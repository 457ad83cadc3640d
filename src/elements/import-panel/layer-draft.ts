/** One layer on its way in: what was read, how it is placed, what was found, and what it is to become. */
import type { Basis, Field, Kind, Layer, Status } from '../../domain/edition.js';
import type { MappingCheck } from '../../domain/import/check-mapping.js';
import type { InferredFields } from '../../domain/import/infer-fields.js';
import { type ColumnChoices, type ColumnPlan, planColumns } from '../../domain/import/plan-columns.js';
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
  readonly into: string | undefined;
  readonly title: string;
  readonly kind: Kind;
  /** Where columns go, as far as the user says otherwise than proposed. */
  readonly choices: ColumnChoices;
  /** Which property a column took from which other, the last time that it happened. */
  readonly moved: { readonly to: string; readonly column: string; readonly from: string } | undefined;
  /** How the values fit where they go; absent until it is known. */
  readonly check: MappingCheck | undefined;
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
    into: undefined,
    choices: new Map(),
    moved: undefined,
    check: undefined,
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

/** What becomes of each column, in a new layer or in the one that it is added to. */
export function planOf({ placed, choices }: LayerDraft, target: Layer | undefined): ColumnPlan {
  const columns = placed?.report.fields ?? [];
  return planColumns({ columns, choices, ...(target ? { fields: target.fields } : {}) });
}

/** Whether every feature brings its own source. */
export function hasSources({ check }: LayerDraft, { columns }: ColumnPlan): boolean {
  const column = columns.find(({ to }) => to === 'source')?.column.name;
  const found = check?.columns.find(({ from }) => from === column);
  return check !== undefined && found !== undefined && found.filled === check.shown;
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
