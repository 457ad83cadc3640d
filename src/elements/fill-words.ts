/** Words with places for values. */

/** The text with `{n}` replaced. */
export function fill(text: string, value: string | number): string {
  return text.replace('{n}', String(value));
}

/** The text with each `{name}` replaced by the value of that name. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
