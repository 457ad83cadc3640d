/** Safe reading of objects that come from outside: own members only, so that `__proto__` and `constructor` are plain keys. */

export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether the value is an object with members: neither null nor a list nor a function. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object's own member; undefined when it has none of that name. */
export function ownMember(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The path of a member: `layers[2].title` for an identifier, `tags["a b"]` otherwise. */
export function memberPath(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 60))}]`;
  return path === '' ? key : `${path}.${key}`;
}
