/** Mends an imported layer, all of it or some features, and tells what changed. Nothing that is given is written to. */
import type { Geometry } from 'geojson';
import { areaOf } from '../area.js';
import { evenOddAreaOf } from '../ground-area.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem } from '../result.js';
import type { SquareMetres } from '../units.js';
import { boundsOf, isOnEarth } from './feature-bounds.js';
import { isEmptyGeometry } from './figures.js';
import { DuplicateFinder } from './find-duplicates.js';
import { MEND_IDS, type MendId } from './findings.js';
import { type Extent, givenIdOf, type IncomingFeature } from './incoming-feature.js';
import { MENDS, type MendGeometry, type MendTools, type Refusal } from './mends.js';
import { createPacer, type PaceOptions } from './pacer.js';
import { MEND_WORDS } from './report-words.js';

export interface MendOptions extends PaceOptions {
  readonly mends: readonly MendId[];
  /** Positions in the list; all when left out. */
  readonly which?: 'all' | Iterable<number>;
  /** The edition's. */
  readonly extent: Extent;
}

export interface ShapeSize {
  readonly positions: number;
  /** Ellipsoidal, even-odd; 0 for points and lines. Absent where it cannot be told. */
  readonly areaSquareMetres?: SquareMetres;
}

export interface Change {
  /** Position in the list that was given. */
  readonly feature: number;
  readonly mend: MendId;
  readonly before: ShapeSize;
  /** Absent when the feature was left out. */
  readonly after?: ShapeSize;
}

export interface MendedLayer {
  /** Those without a change are the same objects. */
  readonly features: readonly IncomingFeature[];
  readonly changes: readonly Change[];
  /** Shapes that could not be mended, and why. */
  readonly problems: readonly Problem[];
}

/** Rejects with the signal's reason when aborted. Mending what is mended changes nothing. */
export async function mendLayer(
  features: readonly IncomingFeature[],
  { mends, which = 'all', extent, ...pace }: MendOptions,
): Promise<MendedLayer> {
  const order = MEND_IDS.filter((id) => mends.includes(id));
  const chosen = which === 'all' ? undefined : new Set(which);
  const problems = createProblemList();
  const engine = order.includes('untangle') ? await import('clipper2-ts') : undefined;
  const mender = new Mender(order, { extent, problems, ...(engine ? { engine } : {}) });
  const pacer = createPacer(features.length, pace);
  for (const [index, feature] of features.entries()) {
    mender.add(feature, { index, chosen: chosen?.has(index) ?? true });
    const turn = pacer.step(index, POSITIONS_WORTH);
    if (turn) await turn;
  }
  return { features: mender.features, changes: mender.changes, problems: problems.problems() };
}

/** Work on a feature, in positions. */
const POSITIONS_WORTH = 20;

/** These may lay bare what another one mends: all are made again until they change nothing. */
const LAYING_BARE: readonly MendId[] = ['remove-spikes', 'drop-flat', 'untangle'];
const MOST_ROUNDS = 5;

interface MenderTools extends Omit<MendTools, 'refuse'> {
  readonly problems: ProblemList;
}

interface Turn {
  readonly index: number;
  readonly chosen: boolean;
}

class Mender {
  readonly features: IncomingFeature[] = [];
  readonly changes: Change[] = [];
  readonly #shapeMends: readonly (readonly [MendId, MendGeometry])[];
  readonly #order: readonly MendId[];
  readonly #tools: MenderTools;
  readonly #repeats = new DuplicateFinder();
  readonly #dropsRepeats: boolean;

  constructor(order: readonly MendId[], tools: MenderTools) {
    this.#order = order;
    this.#tools = tools;
    this.#dropsRepeats = order.includes('drop-duplicates') || order.includes('drop-repeated-shapes');
    this.#shapeMends = order.flatMap((id) => {
      const mend = MENDS[id];
      return mend.type === 'shape' ? [[id, mend.mend] as const] : [];
    });
  }

  add(feature: IncomingFeature, turn: Turn): void {
    const mended = turn.chosen ? this.#mendShape(feature, turn.index) : feature;
    const reason = this.#reasonToDrop(mended, turn.chosen);
    if (!reason) this.features.push(mended);
    else this.changes.push({ feature: turn.index, mend: reason, before: sizeOf(mended.geometry, reason) });
  }

  #mendShape(feature: IncomingFeature, index: number): IncomingFeature {
    const refusals = new Set<Refusal>();
    const tools = { ...this.#tools, refuse: (reason: Refusal) => refusals.add(reason) };
    let geometry = feature.geometry;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let again = false;
      for (const [mend, change] of this.#shapeMends) {
        const changed: Geometry | null = geometry && change(geometry, tools);
        if (changed === geometry) continue;
        this.changes.push({
          feature: index,
          mend,
          before: sizeOf(geometry, mend),
          after: sizeOf(changed, mend),
        });
        geometry = changed;
        again ||= LAYING_BARE.includes(mend);
      }
      if (!again) break;
    }
    for (const reason of refusals) this.#reportRefusal(reason, feature, index);
    return geometry === feature.geometry ? feature : { ...feature, geometry };
  }

  #reasonToDrop(feature: IncomingFeature, chosen: boolean): MendId | undefined {
    const mayDrop = (id: MendId) => chosen && this.#order.includes(id);
    if (mayDrop('drop-empty') && isEmptyGeometry(feature.geometry)) return 'drop-empty';
    if (!this.#dropsRepeats) return undefined;
    const repetition = this.#repeats.add(feature);
    if (repetition === 'duplicate-feature' && mayDrop('drop-duplicates')) return 'drop-duplicates';
    if (repetition && mayDrop('drop-repeated-shapes')) return 'drop-repeated-shapes';
    return undefined;
  }

  #reportRefusal(reason: Refusal, feature: IncomingFeature, index: number): void {
    const id = givenIdOf(feature);
    this.#tools.problems.warn(reason, () => ({
      path: `features[${index}].geometry`,
      ...(id === undefined ? {} : { feature: String(id).slice(0, 200) }),
      ...REFUSALS[reason],
    }));
  }
}

const REFUSALS: Record<Refusal, { readonly message: string; readonly fix: string }> = {
  'nothing-left': {
    message: `«${MEND_WORDS.untangle.en}» would leave nothing of this shape: its rings lie on each other. It was left as it is.`,
    fix: 'Take the ring out that was drawn twice.',
  },
  'too-tangled': {
    message: `This shape crosses itself in too many places for «${MEND_WORDS.untangle.en}». It was left as it is.`,
    fix: 'Check where its coordinates come from, or draw it anew.',
  },
};

/** Before and after are measured alike: where rings may cross, by edges straight in degrees, which costs five times as much. */
function sizeOf(geometry: Geometry | null, mend: MendId): ShapeSize {
  const bounds = boundsOf(geometry);
  if (!geometry) return { positions: 0, areaSquareMetres: 0 };
  // Elsewhere than on the earth an area would take long, and mean nothing.
  if (!isOnEarth(bounds)) return { positions: bounds.positions };
  const area = LAYING_BARE.includes(mend) ? evenOddAreaOf(geometry) : areaOf(geometry);
  return {
    positions: bounds.positions,
    ...(Number.isFinite(area) ? { areaSquareMetres: area } : {}),
  };
}
