/** What tests of elements ask of one: what stands in its own tree, and what it tells next. */

/** The first that the selector finds in the element's own tree. Throws when there is none. */
export function find<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

/** The next event of the name. */
export function next<T extends Event>(target: EventTarget, name: string): Promise<T> {
  return new Promise((resolve) =>
    // Safe: the caller knows what is sent under the name.
    target.addEventListener(name, (event) => resolve(event as T), { once: true }),
  );
}
