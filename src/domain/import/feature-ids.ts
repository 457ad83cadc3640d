/** Ids of imported features: the given ones where they can be, each once, the same in every import of the same file. */

export interface IdMaker {
  /** An id that was not made or taken before. */
  next(given: string | number | undefined): string;
}

const LONGEST = 100;

/** Ids `taken` are those of the edition's other features. */
export function createIdMaker(layer: string, taken: Iterable<string> = []): IdMaker {
  const used = new Set(taken);
  /** Number to try next, by id: without it, many that are alike would take the square of their number. */
  const numbers = new Map<string, number>();
  const numbered = (base: string, first: number): string => {
    let number = numbers.get(base) ?? first;
    while (used.has(`${base}-${number}`)) number++;
    numbers.set(base, number + 1);
    return `${base}-${number}`;
  };
  return {
    next: (given) => {
      const base = given === undefined ? '' : cleanId(String(given));
      const id = base === '' ? numbered(layer, 1) : used.has(base) ? numbered(base, 2) : base;
      used.add(id);
      return id;
    },
  };
}

/** The id as it may stand in addresses and file names: runs of other signs become one hyphen; empty when nothing is left. */
export function cleanId(given: string): string {
  return given
    .normalize('NFC')
    .slice(0, LONGEST)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
}
