/** Reads the brackets of well-known text (WKT 1 of OGC and ESRI, WKT 2) into a tree; knows nothing of what they mean. */

export interface WktNode {
  /** In capitals. */
  readonly keyword: string;
  readonly values: readonly (string | number)[];
  readonly children: readonly WktNode[];
}

/** Real ones have some 5,000 characters and 8 levels. */
const LONGEST = 100_000;
const DEEPEST = 32;

const TOKEN =
  /\s*(?:([A-Za-z]\w*)\s*([[(])?|"((?:[^"]|"")*)"|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([\])])|(,))/y;

interface OpenNode {
  readonly keyword: string;
  readonly values: (string | number)[];
  readonly children: OpenNode[];
}

/** The first bracket of the text; undefined when it is not closed, too long, too deep or no such text. */
export function readWkt(text: string): WktNode | undefined {
  if (text.length > LONGEST) return undefined;
  const open: OpenNode[] = [];
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, word, bracket, quoted, number, closing] = match;
    const parent = open.at(-1);
    if (word !== undefined && bracket !== undefined) {
      const node: OpenNode = { keyword: word.toUpperCase(), values: [], children: [] };
      parent?.children.push(node);
      if (open.push(node) > DEEPEST) return undefined;
    } else if (closing !== undefined) {
      const node = open.pop();
      if (open.length === 0) return node;
    } else if (!parent) return undefined;
    else if (word !== undefined) parent.values.push(word);
    else if (quoted !== undefined) parent.values.push(quoted.replaceAll('""', '"'));
    else if (number !== undefined) parent.values.push(Number(number));
  }
  return undefined;
}

/** The first child with one of the keywords; undefined when there is none. */
export function childOf(node: WktNode, ...keywords: readonly string[]): WktNode | undefined {
  return node.children.find(({ keyword }) => keywords.includes(keyword));
}

/** The first with one of the keywords in the node and all below it, the node first; undefined when there is none. */
export function findNode(node: WktNode, ...keywords: readonly string[]): WktNode | undefined {
  if (keywords.includes(node.keyword)) return node;
  for (const child of node.children) {
    const found = findNode(child, ...keywords);
    if (found) return found;
  }
  return undefined;
}

/** The first text among the values; empty when there is none. */
export function textOf(node: WktNode | undefined): string {
  return node?.values.find((value) => typeof value === 'string') ?? '';
}

/** The numbers among the values. */
export function numbersOf(node: WktNode | undefined): readonly number[] {
  return node?.values.filter((value) => typeof value === 'number') ?? [];
}
