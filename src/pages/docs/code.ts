/** Code of an example: written once, shown as text and run as it stands. */
import { Markup } from '../markup.js';

/** Stands for the atlas's address in an example. */
export const SITE = '{site}';
/** What the shown code says until the page's script has put in where it stands. */
export const UNKNOWN_SITE = 'https://YOUR-ATLAS/';

/** The code as HTML that runs in the page; `root` leads from the page to the atlas. */
export function running(code: string, root: string): Markup {
  return new Markup(code.replaceAll(SITE, root));
}

/** The code as text to read and copy. */
export function shown(code: string, site = UNKNOWN_SITE): string {
  return code.replaceAll(SITE, site);
}

/** An HTML tag with its attributes, one line each when they are many; an empty value is the bare name. */
export function writeTag(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inside = '',
): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [value === '' ? name : `${name}="${value.replaceAll('"', '&quot;')}"`],
  );
  const apart = written.length > 2 ? `\n  ${written.join('\n  ')}\n` : ` ${written.join(' ')}`;
  const content =
    inside === '' || !inside.includes('<') ? inside : `\n  ${inside.replaceAll('\n', '\n  ')}\n`;
  return `<${tag}${written.length === 0 ? '' : apart}>${content}</${tag}>`;
}
