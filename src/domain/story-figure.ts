/** Figures that a text names, worked out from the edition: asked by attributes of the number, so that text and map agree. */
import type { Location } from './commitment.js';
import type { Edition } from './edition.js';
import { buildIndicator } from './indicator.js';
import { toUnit, UNITS, type UnitId } from './units.js';

export type FigureQuestion =
  | {
      readonly type: 'commitment';
      readonly id: string;
      readonly figure: CommitmentFigure;
      readonly unit?: UnitId;
    }
  | { readonly type: 'layer'; readonly id: string; readonly figure: LayerFigure }
  | { readonly type: 'ledger'; readonly figure: LedgerFigure };

/** The target itself; what the map holds for it, all, without illustrative shapes, or those alone. */
export const COMMITMENT_FIGURES = ['target', 'mapped', 'located', 'illustrative'] as const;
export type CommitmentFigure = (typeof COMMITMENT_FIGURES)[number];

/** Features of the layer: all, not illustrative, illustrative. */
export const LAYER_FIGURES = ['count', 'located', 'illustrative'] as const;
export type LayerFigure = (typeof LAYER_FIGURES)[number];

/** Commitments of the ledger: all, with a number as target, or by what is known of their place. */
export const LEDGER_FIGURES = [
  'all',
  'targets',
  'published',
  'partly',
  'not-published',
  'not-a-place',
] as const;
export type LedgerFigure = 'all' | 'targets' | Location;

/** The attributes as they are written, without `data-`. */
export interface FigureAttributes {
  readonly figure?: string | undefined;
  readonly commitment?: string | undefined;
  readonly layer?: string | undefined;
  readonly unit?: string | undefined;
}

/** What the attributes ask; undefined when they ask nothing that is known. */
export function parseFigure({
  figure,
  commitment,
  layer,
  unit,
}: FigureAttributes): FigureQuestion | undefined {
  if (commitment !== undefined) {
    const known = COMMITMENT_FIGURES.find((name) => name === figure);
    if (!known || (unit !== undefined && !isUnit(unit))) return undefined;
    return { type: 'commitment', id: commitment, figure: known, ...(unit === undefined ? {} : { unit }) };
  }
  if (layer !== undefined) {
    const known = LAYER_FIGURES.find((name) => name === figure);
    return known && { type: 'layer', id: layer, figure: known };
  }
  const known = LEDGER_FIGURES.find((name) => name === figure);
  return known && { type: 'ledger', figure: known };
}

/** The figure; undefined when the edition cannot tell it. */
export function answerFigure(question: FigureQuestion, edition: Edition): number | undefined {
  switch (question.type) {
    case 'commitment':
      return commitmentFigure(question, edition);
    case 'layer': {
      const features = edition.layers.find(({ id }) => id === question.id)?.features;
      const wanted = (basis: string) =>
        question.figure === 'count' || (question.figure === 'illustrative') === (basis === 'illustrative');
      return features?.filter(({ properties }) => wanted(properties.basis)).length;
    }
    case 'ledger':
      return edition.ledger.commitments.filter(({ location, target }) => {
        if (question.figure === 'all') return true;
        return question.figure === 'targets' ? target !== null : location === question.figure;
      }).length;
  }
}

function commitmentFigure(
  { id, figure, unit }: Extract<FigureQuestion, { type: 'commitment' }>,
  edition: Edition,
): number | undefined {
  const commitment = edition.ledger.commitments.find((candidate) => candidate.id === id);
  if (!commitment) return undefined;
  if (figure === 'target') {
    const { target } = commitment;
    return target ? convert(target.value, target.unit, unit) : undefined;
  }
  const indicator = buildIndicator(commitment, edition);
  return indicator.type === 'measured' ? convert(indicator[figure], indicator.unit, unit) : undefined;
}

/** The value in another unit of the same quantity; undefined when there is no way from one to the other. */
function convert(value: number, from: unknown, to: UnitId | undefined): number | undefined {
  if (to === undefined || to === from) return value;
  if (!isUnit(from) || UNITS[from].quantity !== UNITS[to].quantity) return undefined;
  return toUnit(value * UNITS[from].size, to);
}

function isUnit(name: unknown): name is UnitId {
  return typeof name === 'string' && Object.hasOwn(UNITS, name);
}
