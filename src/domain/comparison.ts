/** The two sides of a comparison as views, and which addresses of another edition may be asked. */
import type { Status } from './edition.js';
import { changeView, type ViewState } from './view.js';

export interface Sides {
  readonly left: ViewState;
  readonly right: ViewState;
}

/** What counts as kept promises. */
const COMPLETED: Status = 'completed';

/** Left all that the view shows, right what of it is completed, or located; two editions show the same view. */
export function sidesOf(view: ViewState): Sides {
  const plain = changeView(view, { comparison: undefined });
  switch (view.comparison?.type) {
    case 'status':
      return { left: plain, right: changeView(plain, { filter: onlyCompleted(plain) }) };
    case 'basis':
      return { left: changeView(plain, { basis: 'all' }), right: changeView(plain, { basis: 'located' }) };
    case 'edition':
    case undefined:
      return { left: plain, right: plain };
  }
}

/** The right side never shows more than the left: where the filter leaves completed places out, none are left. */
function onlyCompleted({ filter }: ViewState): ViewState['filter'] {
  const { statuses = [COMPLETED] } = filter ?? {};
  return { ...filter, statuses: statuses.filter((status) => status === COMPLETED) };
}

/** Whether two views show the same on both sides, wherever their dividers stand: members are the same objects. */
export function showSameSides(first: ViewState, second: ViewState): boolean {
  const { comparison: one, ...left } = first;
  const { comparison: other, ...right } = second;
  if (one?.type !== other?.type || one?.edition !== other?.edition) return false;
  const members = new Map<string, unknown>(Object.entries(left));
  const others = Object.entries(right);
  return others.length === members.size && others.every(([name, value]) => members.get(name) === value);
}

/** `foreign`: of another site, which nothing is asked of; `unreadable`: no address at all. */
export type EditionAddress =
  | { readonly type: 'own'; readonly url: string }
  | { readonly type: 'foreign' }
  | { readonly type: 'unreadable' };

/** Where an address that a reader typed, or that a link holds, leads from a page at the URL. */
export function resolveEdition(
  address: string,
  page: { readonly baseUrl: string; readonly origin: string },
): EditionAddress {
  if (!URL.canParse(address, page.baseUrl)) return { type: 'unreadable' };
  const { href, origin } = new URL(address, page.baseUrl);
  return origin === page.origin ? { type: 'own', url: href } : { type: 'foreign' };
}
