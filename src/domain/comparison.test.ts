import { expect, it } from 'vitest';
import { sidesOf } from './comparison.js';
import { DEFAULT_VIEW, type ViewState } from './view.js';

const view: ViewState = { ...DEFAULT_VIEW, selected: 'a', filter: { themes: ['renewal'] } };

it('shows all that is promised beside what is completed, the rest of the filter on both sides', () => {
  const { left, right } = sidesOf({ ...view, comparison: { type: 'status', at: 0.3 } });
  expect(left).toEqual(view);
  expect(right).toEqual({ ...view, filter: { themes: ['renewal'], statuses: ['completed'] } });
});

it('shows all beside what is located, whatever the switch says', () => {
  const { left, right } = sidesOf({ ...view, basis: 'located', comparison: { type: 'basis', at: 0.3 } });
  expect([left.basis, right.basis]).toEqual(['all', 'located']);
});

it('shows the same view of two editions', () => {
  const { left, right } = sidesOf({ ...view, comparison: { type: 'edition', at: 0.3, edition: 'x' } });
  expect(left).toEqual(view);
  expect(right).toEqual(view);
});
