/** HTML as text that cannot be broken by what is put in: every value is escaped unless it is markup already. */
import { escapeText } from '../map/poster/svg.js';

/** Text that is HTML. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | undefined | false | readonly Value[];

/** A template whose values are escaped; lists are joined, `undefined` and `false` are nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((text, index) => text + write(values[index])).join(''));
}

/** JSON to stand in a script element of a page: no sign in it can end the element. */
export function jsonMarkup(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replace(/</g, '\\u003c'));
}

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return value.map(write).join('');
}
