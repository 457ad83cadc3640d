/**
 * How a reader's own layers become part of an edition, or make one: plain data that a form fills in and `applyPlan` carries
 * out. What is claimed of the data (basis, uncertainty, source) is empty until the reader says it.
 */
import type { Location } from '../commitment.js';
import type { Accent, Basis, Edition, EditionManifest, Kind, Status } from '../edition.js';
import type { Language, Localized } from '../language.js';
import type { UserLayer } from '../workspace/workspace.js';
import { proposeFields } from './propose-fields.js';

export const LAYER_USES = ['out', 'replace', 'add', 'new'] as const;
export type LayerUse = (typeof LAYER_USES)[number];

/** The theme of the plan's own, in the place of one of the edition's. */
export const NEW_THEME = '+';

export const COMMITMENT_RULES = ['keep', 'all', 'field'] as const;
export type CommitmentRule = (typeof COMMITMENT_RULES)[number];

export interface LayerPlan {
  /** Id of the layer in the workspace. */
  readonly own: string;
  readonly use: LayerUse;
  /** Id of the edition's layer that is replaced or added to. */
  readonly target: string;
  /** Of a new layer. */
  readonly id: string;
  readonly theme: string;
  readonly kind: Kind;
  /** For readers; of a replaced layer too, whose title may say that it is illustrative. */
  readonly title: Localized;
  readonly description: Localized;
  /** The field that holds ids; empty for the ids that the features have. */
  readonly idField: string;
  /** Own field → field of the layer: one that it has, or a new one of that name; empty to leave the field out. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names in each further language of the edition where the data has none: a text with `{name}`, `{id}` and `{n}`. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** What the geometry stands on; empty to leave what each feature says. */
  readonly basis: Basis | '';
  /** As it was typed: empty until it is said. */
  readonly uncertaintyMetres: string;
  readonly source: string;
  /** Empty to leave what each feature says. */
  readonly status: Status | '';
  readonly commitments: {
    readonly rule: CommitmentRule;
    /** For `all`. */
    readonly ids: readonly string[];
    /** For `field`: the own field, and the commitment for each of its values. */
    readonly field: string;
    readonly byValue: Readonly<Record<string, string>>;
  };
}

export interface LedgerChange {
  readonly location?: Location;
  readonly note?: Localized;
}

export interface EditionPlan {
  /** The next version of the edition, or a new one that begins from it. */
  readonly type: 'next' | 'new';
  readonly basics: Pick<
    EditionManifest,
    'id' | 'title' | 'summary' | 'report' | 'mapApprovalNumber' | 'updated' | 'licence'
  > & {
    /** Empty for none. */
    readonly corrections: string;
  };
  readonly layers: readonly LayerPlan[];
  /** Ids of the edition's layers that are taken out. */
  readonly removed: readonly string[];
  readonly ledger: 'keep' | 'empty';
  readonly basemap: 'keep' | 'none';
  /** The edition's, wide enough for all its features too, or that of its features. */
  readonly extent: 'keep' | 'widen' | 'fit';
  readonly newTheme: { readonly title: Localized; readonly accent: Accent };
  /** By id of the commitment. */
  readonly commitments: Readonly<Record<string, LedgerChange>>;
}

const EMPTY: Localized = { zh: '', en: '' };

/** The edition as it is, dated today, with none of the reader's layers. */
export function startPlan(edition: Edition, own: readonly UserLayer[], today: string): EditionPlan {
  const { id, title, summary, report, mapApprovalNumber, licence, corrections = '' } = edition.manifest;
  return {
    type: 'next',
    basics: { id, title, summary, report, mapApprovalNumber, licence, corrections, updated: today },
    layers: own.map((layer) => startLayer(layer, edition)),
    removed: [],
    ledger: 'keep',
    basemap: 'keep',
    extent: 'widen',
    newTheme: { title: EMPTY, accent: 'sea' },
    commitments: {},
  };
}

/** A new edition: nothing of this one but its form, until the reader says otherwise. */
export function startNewPlan(edition: Edition, own: readonly UserLayer[], today: string): EditionPlan {
  const plan = startPlan(edition, own, today);
  return {
    ...plan,
    type: 'new',
    basics: {
      id: '',
      title: EMPTY,
      summary: EMPTY,
      report: { title: EMPTY, publisher: EMPTY, date: '' },
      mapApprovalNumber: null,
      licence: { data: EMPTY, basemap: EMPTY },
      corrections: '',
      updated: today,
    },
    layers: plan.layers.map((layer) => ({ ...layer, theme: NEW_THEME })),
    removed: edition.manifest.layers.map((layer) => layer.id),
    ledger: 'empty',
    basemap: 'none',
    extent: 'fit',
  };
}

function startLayer(layer: UserLayer, { manifest }: Edition): LayerPlan {
  return {
    own: layer.id,
    use: 'out',
    target: '',
    id: layer.id.replace(/^user-/, ''),
    theme: manifest.themes[0]?.id ?? NEW_THEME,
    kind: layer.kind,
    title: layer.title,
    description: EMPTY,
    idField: '',
    fields: Object.fromEntries(layer.fields.map(({ name }) => [name, name])),
    names: {},
    basis: '',
    uncertaintyMetres: '',
    source: '',
    status: '',
    commitments: { rule: 'keep', ids: [], field: '', byValue: {} },
  };
}

/** The plan of a layer for another use or target: fields proposed anew, texts those of the layer that is replaced. */
export function chooseUse(
  plan: LayerPlan,
  { use, target }: Pick<LayerPlan, 'use' | 'target'>,
  { own, edition }: { readonly own: UserLayer; readonly edition: Edition },
): LayerPlan {
  const layer = edition.manifest.layers.find(({ id }) => id === target);
  const joins = (use === 'replace' || use === 'add') && layer !== undefined;
  const texts = joins ? layer : own;
  return {
    ...plan,
    use,
    target: joins ? target : '',
    title: texts.title,
    description: texts.description ?? EMPTY,
    fields: proposeFields(own, joins ? layer.fields : []),
  };
}
