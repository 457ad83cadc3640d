/** Edges in their order from south to north along a sweep line: a skip list whose members know their neighbours. */

const MOST_LEVELS = 20;

export interface Member {
  readonly edge: number;
  readonly next: (Member | undefined)[];
  readonly previous: (Member | undefined)[];
}

/** Below zero when the new edge belongs south of the member, above zero when north of it. */
export type CompareWith = (member: number) => number;

export interface SweepOrder {
  insert(edge: number, compareWith: CompareWith): Member;
  remove(member: Member): void;
}

export function createSweepOrder(): SweepOrder {
  const head: Member = { edge: -1, next: new Array(MOST_LEVELS).fill(undefined), previous: [] };
  // Heights follow a fixed sequence, so that two runs are the same.
  let state = 0x9e3779b9;
  const height = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.min(MOST_LEVELS, 1 + Math.clz32(state | 1));
  };
  return {
    insert: (edge, compareWith) => insert(head, { edge, height: height(), compareWith }),
    remove,
  };
}

function insert(
  head: Member,
  {
    edge,
    height,
    compareWith,
  }: { readonly edge: number; readonly height: number; readonly compareWith: CompareWith },
): Member {
  const member: Member = { edge, next: [], previous: [] };
  let at = head;
  for (let level = MOST_LEVELS - 1; level >= 0; level--) {
    for (let next = at.next[level]; next && compareWith(next.edge) > 0; next = at.next[level]) at = next;
    if (level >= height) continue;
    const after = at.next[level];
    member.next[level] = after;
    member.previous[level] = at;
    at.next[level] = member;
    if (after) after.previous[level] = member;
  }
  return member;
}

function remove(member: Member): void {
  for (let level = 0; level < member.next.length; level++) {
    const next = member.next[level];
    const previous = member.previous[level];
    if (previous) previous.next[level] = next;
    if (next) next.previous[level] = previous;
  }
}
