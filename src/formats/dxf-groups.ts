/**
 * Entities and settings of a DXF text (Autodesk, DXF Reference): pairs of lines, a code and a value. Not by dxf-parser: it
 * throws on every cut file (101 of 101 tried), and all that was read is lost; it also writes to the console.
 */

export interface DxfEntity {
  readonly type: string;
  /** Values by code, in their order. */
  readonly groups: readonly DxfGroup[];
  /** Vertices of a polyline, attributes of an inserted block. */
  readonly children: readonly DxfEntity[];
}

export type DxfGroup = readonly [code: number, value: string];

export type DxfItem =
  | { readonly type: 'setting'; readonly name: string; readonly value: string }
  /** Begins a block; entities up to the next block, or the end of the section, are in it. */
  | { readonly type: 'block'; readonly entity: DxfEntity }
  | { readonly type: 'entity'; readonly entity: DxfEntity; readonly inBlock: boolean };

export interface DxfScan {
  /** Lines that should be a code and are none; the next line that is one goes on. */
  badLines: number;
  /** Whether the end was said. */
  ended: boolean;
  /** Letters gone through. */
  offset: number;
}

/** Goes through the text; `scan` tells how it went. */
export function* readDxfItems(text: string, scan: DxfScan): Iterable<DxfItem> {
  let section = '';
  let setting = '';
  for (const entity of readEntities(readGroups(text, scan))) {
    if (entity.type === 'SECTION') {
      section = textOf(entity, 2) ?? '';
      if (section !== 'HEADER') continue;
      for (const [code, value] of entity.groups) {
        if (code === 9) setting = value;
        else if (setting !== '') yield { type: 'setting', name: setting, value };
      }
    } else if (entity.type === 'ENDSEC') section = '';
    else if (section === 'BLOCKS' && entity.type === 'BLOCK') yield { type: 'block', entity };
    else if (section === 'BLOCKS' && entity.type !== 'ENDBLK')
      yield { type: 'entity', entity, inBlock: true };
    else if (section === 'ENTITIES') yield { type: 'entity', entity, inBlock: false };
  }
}

/** The first value of a code; undefined when there is none. */
export function textOf({ groups }: DxfEntity, code: number): string | undefined {
  return groups.find(([other]) => other === code)?.[1];
}

/** The first value of a code as a number; `absent` when there is none or it is no number. */
export function numberOf(entity: DxfEntity, code: number, absent = 0): number {
  const value = Number.parseFloat(textOf(entity, code) ?? '');
  return Number.isNaN(value) ? absent : value;
}

const CHILDREN: Readonly<Record<string, string>> = { VERTEX: 'POLYLINE', ATTRIB: 'INSERT' };

interface OpenEntity {
  readonly type: string;
  readonly groups: DxfGroup[];
  readonly children: DxfEntity[];
}

/** Entities with those that belong to them; one ends where the next begins. */
function* readEntities(groups: Iterable<DxfGroup>): Iterable<DxfEntity> {
  let parent: OpenEntity | undefined;
  let open: OpenEntity | undefined;
  for (const group of groups) {
    const [code, value] = group;
    if (code !== 0) {
      open?.groups.push(group);
      continue;
    }
    open = { type: value, groups: [], children: [] };
    if (parent && CHILDREN[value] === parent.type) parent.children.push(open);
    else {
      if (parent) yield parent;
      // The end of the vertices: what follows stands for itself.
      parent = value === 'SEQEND' ? undefined : open;
    }
  }
  if (parent) yield parent;
}

/** The greatest code that there is. */
const MOST_CODE = 1071;

function* readGroups(text: string, scan: DxfScan): Iterable<DxfGroup> {
  const lines = readLines(text, scan);
  for (let line = lines.next(); !line.done; line = lines.next()) {
    const code = readCode(line.value);
    if (code === undefined) {
      scan.badLines++;
      continue;
    }
    const value = lines.next();
    if (value.done) return;
    const plain = code === 1 || code === 3 ? value.value : value.value.trim();
    if (code === 0 && plain === 'EOF') {
      scan.ended = true;
      return;
    }
    yield [code, plain];
  }
}

function readCode(line: string): number | undefined {
  const text = line.trim();
  if (!/^-?\d{1,4}$/.test(text)) return undefined;
  const code = Number(text);
  return code <= MOST_CODE ? code : undefined;
}

function* readLines(text: string, scan: DxfScan): Generator<string, void> {
  while (scan.offset < text.length) {
    const end = text.indexOf('\n', scan.offset);
    const next = end < 0 ? text.length : end;
    const line = text.slice(scan.offset, text[next - 1] === '\r' ? next - 1 : next);
    scan.offset = next + 1;
    yield line;
  }
}
