/** Small choices kept in this browser only: no cookie, nothing sent. Without storage they last as long as the page. */

const PREFIX = 'renewal-atlas:';
const unsaved = new Map<string, string>();

/** The choice under the name; undefined when none was made. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? unsaved.get(name);
  } catch {
    // Storage is off, as in a sandboxed frame.
    return unsaved.get(name);
  }
}

/** Keeps the choice for the next visit. */
export function writePreference(name: string, value: string): void {
  unsaved.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is off or full: the page still knows.
  }
}
