/** The edition that a plan makes: manifest, ledger, layers, which files are new, and what follows that the reader should know. */
import type { Commitment, Ledger } from '../commitment.js';
import type { AtlasFeature, Edition, EditionManifest, Layer, LayerManifest } from '../edition.js';
import { createIdMaker } from '../import/feature-ids.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem } from '../result.js';
import type { UserLayer } from '../workspace/workspace.js';
import { checkPlan } from './check-plan.js';
import { type EditionPlan, type LayerPlan, NEW_THEME } from './edition-plan.js';
import { planExtent } from './plan-extent.js';
import { planFeatures, planFields } from './plan-features.js';

export interface PlanInput {
  /** As it was loaded, without the reader's layers. */
  readonly edition: Edition;
  readonly own: readonly UserLayer[];
}

export interface PlannedEdition {
  readonly edition: Edition;
  /** Files that are written; all others stay as they were, byte by byte. */
  readonly written: ReadonlySet<string>;
  /** What the files themselves do not show: claims without a ground, values left out, measures that lost their layer. */
  readonly problems: readonly Problem[];
}

const NO_BASEMAP = { zh: '没有底图', en: 'No base map' };

/** Carries the plan out. The edition is not checked here: the gate reads the files that are written from it. */
export function applyPlan(plan: EditionPlan, input: PlanInput): PlannedEdition {
  const { edition, own } = input;
  const problems = createProblemList();
  const written = new Set<string>(['edition.json']);
  const kept = keptLayers(plan, edition, written);
  const layers = joinLayers(plan, { kept, own, languages: edition.manifest.languages, problems, written });
  const ledger = planLedger(plan, { edition, layers, problems });
  if (ledger !== edition.ledger) written.add(edition.manifest.commitments);
  const manifest = planManifest(plan, { edition, layers, problems });
  const made = { manifest, ledger, layers: layers.filter((layer) => hasFeatures(layer, edition, written)) };
  return { edition: made, written, problems: [...problems.problems(), ...checkPlan(plan, made, input)] };
}

/** A layer that was left out when the edition was loaded, because it has errors, keeps its file but has no features here. */
function hasFeatures(layer: Layer, edition: Edition, written: ReadonlySet<string>): boolean {
  return written.has(layer.file) || edition.layers.some(({ id }) => id === layer.id);
}

/** The edition's layers that stay; with an empty ledger none of their features has a commitment. */
function keptLayers(plan: EditionPlan, edition: Edition, written: Set<string>): readonly Layer[] {
  return edition.manifest.layers
    .filter(({ id }) => !plan.removed.includes(id))
    .map((manifest): Layer => {
      const loaded = edition.layers.find(({ id }) => id === manifest.id);
      const features = loaded?.features ?? [];
      if (plan.ledger === 'keep' || !features.some(({ properties }) => properties.commitments.length > 0))
        return { ...manifest, features };
      written.add(manifest.file);
      return {
        ...manifest,
        features: features.map((feature) => ({
          ...feature,
          properties: { ...feature.properties, commitments: [] },
        })),
      };
    });
}

interface JoinContext {
  readonly kept: readonly Layer[];
  readonly own: readonly UserLayer[];
  readonly languages: EditionManifest['languages'];
  readonly problems: ProblemList;
  readonly written: Set<string>;
}

/** The kept layers with the reader's among them, in the order of the plan. */
function joinLayers(plan: EditionPlan, context: JoinContext): readonly Layer[] {
  return plan.layers.reduce<readonly Layer[]>((layers, layerPlan) => {
    const own = context.own.find(({ id }) => id === layerPlan.own);
    if (!own || layerPlan.use === 'out') return layers;
    return joinLayer(layerPlan, { ...context, own, layers });
  }, context.kept);
}

function joinLayer(
  plan: LayerPlan,
  context: Omit<JoinContext, 'own'> & { readonly own: UserLayer; readonly layers: readonly Layer[] },
): readonly Layer[] {
  const { own, layers, kept, problems, written, languages } = context;
  const target = layers.find(({ id }) => id === plan.target);
  const manifest = target && plan.use !== 'new' ? describeTarget(target, plan) : describeNew(plan, own);
  const fields = planFields(plan, own, manifest.fields);
  written.add(manifest.file);
  // A feature of the same id is the same thing: it keeps its id. All other ids are taken.
  const same = new Set(kept.find(({ id }) => id === target?.id)?.features.map(idOf));
  const taken = layers.flatMap(({ features }) => features.map(idOf)).filter((id) => !same.has(id));
  const features = planFeatures(plan, {
    own,
    fields,
    languages,
    ids: createIdMaker(manifest.id, taken),
    problems: problems.within({ file: manifest.file }),
  });
  const before = plan.use === 'add' ? (target?.features ?? []) : [];
  const layer: Layer = { ...manifest, fields, features: mergeFeatures(before, features) };
  return target && plan.use !== 'new'
    ? layers.map((one) => (one === target ? layer : one))
    : [...layers, layer];
}

/** Title and description only of a layer that is replaced: who adds to one leaves what it is. */
function describeTarget({ features: _, ...manifest }: Layer, plan: LayerPlan): LayerManifest {
  if (plan.use !== 'replace') return manifest;
  const { description: __, ...rest } = manifest;
  return { ...rest, title: plan.title, ...describe(plan) };
}

function describeNew(plan: LayerPlan, own: UserLayer): LayerManifest {
  return {
    id: plan.id,
    title: plan.title,
    ...describe(plan),
    theme: plan.theme === NEW_THEME ? NEW_THEME_ID : plan.theme,
    kind: plan.kind,
    ...(own.accent ? { accent: own.accent } : {}),
    ...(own.marker ? { marker: own.marker } : {}),
    file: `layers/${plan.id || 'layer'}.geojson`,
    visible: true,
    fields: [],
  };
}

function describe({ description }: LayerPlan): Pick<LayerManifest, 'description'> {
  return description.zh.trim() === '' && description.en.trim() === '' ? {} : { description };
}

/** Those before with the ones of the same id in their places, then the others. */
function mergeFeatures(
  before: readonly AtlasFeature[],
  fresh: readonly AtlasFeature[],
): readonly AtlasFeature[] {
  const byId = new Map(fresh.map((feature) => [idOf(feature), feature]));
  const ids = new Set(before.map(idOf));
  return [
    ...before.map((feature) => byId.get(idOf(feature)) ?? feature),
    ...fresh.filter((feature) => !ids.has(idOf(feature))),
  ];
}

function idOf({ properties }: AtlasFeature): string {
  return properties.id;
}

interface PartContext {
  readonly edition: Edition;
  readonly layers: readonly Layer[];
  readonly problems: ProblemList;
}

/** The ledger; the same object when nothing of it changes. A measure whose layer is gone is taken out, and told. */
function planLedger(plan: EditionPlan, { edition, layers, problems }: PartContext): Ledger {
  if (plan.ledger === 'empty') return { themes: [], commitments: [] };
  const ids = new Set(layers.map(({ id }) => id));
  let same = true;
  const commitments = edition.ledger.commitments.map((commitment): Commitment => {
    const { location, note } = plan.commitments[commitment.id] ?? {};
    const { measure } = commitment;
    const lost =
      measure !== null && [measure.layer, measure.of].some((id) => id !== undefined && !ids.has(id));
    if (lost) warnOfMeasure(commitment, { file: edition.manifest.commitments, problems });
    if (!lost && location === undefined && note === undefined) return commitment;
    same = false;
    const { note: before, ...rest } = commitment;
    const after = note ?? before;
    return {
      ...rest,
      ...(location === undefined ? {} : { location }),
      ...(lost ? { measure: null } : {}),
      // A note that was emptied is none.
      ...(after && (after.zh.trim() !== '' || after.en.trim() !== '') ? { note: after } : {}),
    };
  });
  return same ? edition.ledger : { ...edition.ledger, commitments };
}

function warnOfMeasure(
  { id, metric }: Commitment,
  { file, problems }: { readonly file: string; readonly problems: ProblemList },
): void {
  problems.within({ file, feature: id }).warn('measure-lost', () => ({
    message: `The layer by which “${metric.en || metric.zh}” was measured is taken out: the map no longer measures it.`,
    fix: 'Keep the layer, or give the commitment another measure later.',
  }));
}

/** The id of the plan's own theme, in addresses and nowhere else. */
const NEW_THEME_ID = 'theme-new';

function planManifest(plan: EditionPlan, { edition, layers, problems }: PartContext): EditionManifest {
  const { corrections, licence, ...basics } = plan.basics;
  const { corrections: _, questions: __, ...before } = edition.manifest;
  const entries = layers.map(({ features: ___, ...manifest }): LayerManifest => manifest);
  const questions = planQuestions(entries, { edition, problems });
  return {
    ...before,
    ...basics,
    ...planExtent(plan, before, layers),
    licence: plan.basemap === 'keep' ? licence : { data: licence.data, basemap: NO_BASEMAP },
    ...(corrections.trim() === '' ? {} : { corrections: corrections.trim() }),
    themes: planThemes(plan, { edition, entries }),
    basemap: plan.basemap === 'keep' ? before.basemap : [],
    layers: entries,
    ...(questions.length > 0 ? { questions } : {}),
  };
}

/** A new edition has the themes that it uses. */
function planThemes(
  plan: EditionPlan,
  { edition, entries }: { readonly edition: Edition; readonly entries: readonly LayerManifest[] },
): EditionManifest['themes'] {
  const used = new Set(entries.map(({ theme }) => theme));
  const known = edition.manifest.themes.filter(({ id }) => plan.type === 'next' || used.has(id));
  return used.has(NEW_THEME_ID) ? [...known, { id: NEW_THEME_ID, ...plan.newTheme }] : known;
}

function planQuestions(
  entries: readonly LayerManifest[],
  { edition, problems }: { readonly edition: Edition; readonly problems: ProblemList },
): NonNullable<EditionManifest['questions']> {
  const ids = new Set(entries.map(({ id }) => id));
  return (edition.manifest.questions ?? []).filter(({ id, zones, covers }) => {
    const whole = [...zones, ...covers].every((choice) => choice.type !== 'layer' || ids.has(choice.layer));
    if (!whole)
      problems.within({ file: 'edition.json' }).warn('question-lost', () => ({
        message: `The question "${id}" names a layer that is taken out: it is left out too.`,
        fix: 'Keep the layer, or ask another question later.',
      }));
    return whole;
  });
}
