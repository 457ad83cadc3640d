/** What can be found wrong with an imported layer, how bad it is, and which mend takes it away. */
import type { Severity } from '../result.js';

export const MEND_IDS = [
  'swap-axes',
  'close-rings',
  'drop-repeated-vertices',
  'remove-spikes',
  'drop-flat',
  'untangle',
  'rewind-rings',
  'close-lines',
  'drop-empty',
  'drop-duplicates',
  'drop-repeated-shapes',
] as const;
export type MendId = (typeof MEND_IDS)[number];

export type FindingCode =
  | 'empty-geometry'
  | 'empty-part'
  | 'mixed-types'
  | 'duplicate-feature'
  | 'duplicate-geometry'
  | 'duplicate-id'
  | 'bad-position'
  | 'out-of-bounds'
  | 'swapped-axes'
  | 'outside-extent'
  | 'crosses-antimeridian'
  | 'ring-not-closed'
  | 'ring-winding'
  | 'duplicate-vertex'
  | 'spike'
  | 'zero-area'
  | 'zero-length'
  | 'self-intersection'
  | 'rings-cross'
  | 'ring-touches-itself'
  | 'hole-outside'
  | 'nested-rings'
  | 'nearly-closed-line'
  | 'many-vertices'
  | 'many-fields'
  | 'not-all-checked'
  | 'nested-too-deep';

export interface FindingKind {
  readonly severity: Severity;
  /** Absent where only a person can say what is right. */
  readonly mend?: MendId;
}

export const FINDINGS: Record<FindingCode, FindingKind> = {
  'empty-geometry': { severity: 'warning', mend: 'drop-empty' },
  'empty-part': { severity: 'warning', mend: 'drop-flat' },
  'mixed-types': { severity: 'warning' },
  'duplicate-feature': { severity: 'warning', mend: 'drop-duplicates' },
  'duplicate-geometry': { severity: 'warning', mend: 'drop-repeated-shapes' },
  'duplicate-id': { severity: 'warning' },
  'bad-position': { severity: 'error' },
  'out-of-bounds': { severity: 'error' },
  'swapped-axes': { severity: 'error', mend: 'swap-axes' },
  'outside-extent': { severity: 'warning' },
  'crosses-antimeridian': { severity: 'warning' },
  'ring-not-closed': { severity: 'error', mend: 'close-rings' },
  'ring-winding': { severity: 'warning', mend: 'rewind-rings' },
  'duplicate-vertex': { severity: 'warning', mend: 'drop-repeated-vertices' },
  spike: { severity: 'warning', mend: 'remove-spikes' },
  'zero-area': { severity: 'error', mend: 'drop-flat' },
  'zero-length': { severity: 'error', mend: 'drop-flat' },
  'self-intersection': { severity: 'error', mend: 'untangle' },
  'rings-cross': { severity: 'error', mend: 'untangle' },
  'ring-touches-itself': { severity: 'warning' },
  'hole-outside': { severity: 'error', mend: 'untangle' },
  'nested-rings': { severity: 'error', mend: 'untangle' },
  'nearly-closed-line': { severity: 'warning', mend: 'close-lines' },
  'many-vertices': { severity: 'warning' },
  'many-fields': { severity: 'warning' },
  'not-all-checked': { severity: 'warning' },
  'nested-too-deep': { severity: 'error' },
};

/** More positions than this in one feature make it slow to draw and to edit. */
export const MANY_VERTICES = 50_000;

/** Fields of a layer that are looked at. */
export const MOST_FIELDS = 500;
