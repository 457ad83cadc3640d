/** Names of columns, each once: long ones cut to the room of a format often fall together. */

/** The names in their order; one that came before gets a number: `area`, `area_2`, and empty ones are called `field`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((given) => {
    const name = given === '' ? 'field' : given;
    let unique = name;
    let number = counts.get(name) ?? 1;
    while (used.has(unique)) unique = `${name}_${++number}`;
    counts.set(name, number);
    used.add(unique);
    return unique;
  });
}
