/** Bounds on how deep and how large a value from outside may be, checked without recursion. */
import { memberPath } from './plain-object.js';

/** Deeper than any sound GeoJSON or manifest, and far from what overflows a stack. */
export const MAX_DEPTH = 32;

/** Members and items of one document; a 50 MB GeoJSON has about 10 million. */
const MAX_MEMBERS = 50_000_000;

export interface Excess {
  readonly type: 'too-deep' | 'too-large';
  readonly path: string;
}

/** How many members may still be visited; shared by the parts of one document. */
export interface Budget {
  members: number;
}

export function createBudget(): Budget {
  return { members: MAX_MEMBERS };
}

interface Level {
  readonly container: object;
  /** The keys of an object; undefined for a list. */
  readonly keys: readonly string[] | undefined;
  next: number;
}

/** Where the value goes deeper than `MAX_DEPTH` or beyond the budget; undefined when it does not. Cycles count as too deep. */
export function findExcess(value: unknown, budget: Budget): Excess | undefined {
  const levels: Level[] = [];
  if (isContainer(value)) levels.push(enter(value));
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const child = nextContainer(level, budget);
    if (budget.members < 0) return { type: 'too-large', path: pathOf(levels) };
    if (child === undefined) levels.pop();
    else if (levels.length >= MAX_DEPTH) return { type: 'too-deep', path: pathOf(levels) };
    else levels.push(enter(child));
  }
  return undefined;
}

function nextContainer(level: Level, budget: Budget): object | undefined {
  const { container, keys } = level;
  const length = keys ? keys.length : (container as readonly unknown[]).length; // A list: it has no keys.
  while (level.next < length) {
    if (--budget.members < 0) return undefined;
    const key = keys ? keys[level.next] : level.next;
    level.next++;
    // Own keys, or places below the length: both are safe to read.
    const child = (container as Readonly<Record<string | number, unknown>>)[key ?? ''];
    if (isContainer(child)) return child;
  }
  return undefined;
}

function enter(container: object): Level {
  return { container, keys: Array.isArray(container) ? undefined : Object.keys(container), next: 0 };
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function pathOf(levels: readonly Level[]): string {
  let path = '';
  for (const { keys, next } of levels.slice(0, 8)) {
    path = keys ? memberPath(path, keys[next - 1] ?? '') : `${path}[${next - 1}]`;
  }
  return levels.length > 8 ? `${path}…` : path;
}
