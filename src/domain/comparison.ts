/** The two sides of a comparison as views. */
import { changeView, type ViewState } from './view.js';

export interface Sides {
  readonly left: ViewState;
  readonly right: ViewState;
}

/** Left all that the view shows, right what of it is completed, or located; two editions show the same view. */
export function sidesOf(view: ViewState): Sides {
  const plain = changeView(view, { comparison: undefined });
  switch (view.comparison?.type) {
    case 'status':
      return {
        left: plain,
        right: changeView(plain, { filter: { ...plain.filter, statuses: ['completed'] } }),
      };
    case 'basis':
      return { left: changeView(plain, { basis: 'all' }), right: changeView(plain, { basis: 'located' }) };
    case 'edition':
    case undefined:
      return { left: plain, right: plain };
  }
}
