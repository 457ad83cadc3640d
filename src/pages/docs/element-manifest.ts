/** What custom-elements.json says of the elements, as far as the documentation prints it. */

export interface ElementEntry {
  readonly name: string;
  /** One or more sentences in English, on one line. */
  readonly description: string;
  /** As TypeScript writes it; for a method its signature. */
  readonly type?: string;
  readonly default?: string;
}

export const ENTRY_KINDS = [
  'attributes',
  'properties',
  'methods',
  'events',
  'slots',
  'parts',
  'customProperties',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface ElementDescription {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly entries: Readonly<Record<EntryKind, readonly ElementEntry[]>>;
}

/** The elements in the order of the file. Throws when it is no manifest: then the build has gone wrong. */
export function parseManifest(manifest: unknown): readonly ElementDescription[] {
  const found = listIn(manifest, 'modules').flatMap((module) =>
    listIn(module, 'declarations').flatMap((declaration) => {
      const tag = textIn(declaration, 'tagName');
      return tag === '' ? [] : [describeElement(declaration, tag)];
    }),
  );
  if (found.length === 0) throw new Error('the manifest names no element');
  return found;
}

/** Every sentence of an element that has to be there in both languages. */
export function descriptionsOf({ description, entries }: ElementDescription): readonly string[] {
  return [description, ...Object.values(entries).flatMap((list) => list.map((entry) => entry.description))];
}

function describeElement(declaration: unknown, tag: string): ElementDescription {
  const members = listIn(declaration, 'members');
  const ofKind = (kind: string) => members.filter((member) => textIn(member, 'kind') === kind);
  const read = (name: string) => listIn(declaration, name).map(readEntry);
  return {
    tag,
    className: textIn(declaration, 'name'),
    description: flatten(textIn(declaration, 'description')),
    entries: {
      attributes: read('attributes'),
      // Those that only mirror an attribute are told there.
      properties: ofKind('field')
        .filter((member) => textIn(member, 'attribute') === '')
        .map(readEntry),
      methods: ofKind('method').map(readMethod),
      events: read('events'),
      slots: read('slots'),
      parts: read('cssParts'),
      customProperties: read('cssProperties'),
    },
  };
}

function readEntry(entry: unknown): ElementEntry {
  const type = textIn(own(entry, 'type'), 'text').replaceAll("'", '"');
  // An empty string as default says nothing.
  const byDefault = textIn(entry, 'default')
    .replaceAll("'", '')
    .replace(/^false$/, '');
  return {
    name: textIn(entry, 'name'),
    description: flatten(textIn(entry, 'description')),
    ...(type === '' ? {} : { type }),
    ...(byDefault === '' ? {} : { default: byDefault }),
  };
}

function readMethod(method: unknown): ElementEntry {
  const parameters = listIn(method, 'parameters').map((parameter) => {
    const optional = own(parameter, 'optional') === true || textIn(parameter, 'default') !== '';
    const name = textIn(parameter, 'name').startsWith('{') ? 'options' : textIn(parameter, 'name');
    return `${name}${optional ? '?' : ''}: ${textIn(own(parameter, 'type'), 'text')}`;
  });
  const result = textIn(own(own(method, 'return'), 'type'), 'text') || 'void';
  return { ...readEntry(method), type: `(${parameters.join(', ')}): ${result}` };
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = own(value, name);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, name: string): string {
  const text = own(value, name);
  return typeof text === 'string' ? text : '';
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name] // Safe: just checked.
    : undefined;
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
