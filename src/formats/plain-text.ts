/** Descriptions in HTML as plain text: no script of a stranger is kept, nor any of his pictures and links. */
import { decodeEntities } from './xml-events.js';

/** What ends a line in HTML. */
const BLOCKS = new Set(['br', 'p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'table']);
/** What is no text for readers. */
const UNREAD = new Set(['script', 'style', 'head']);

/** Texts without tags stay as they are; looks at each sign once. */
export function plainText(text: string): string {
  if (!/<[a-z!/]/i.test(text)) return text.trim();
  let [plain, at] = ['', 0];
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0 || !/[a-z!/]/i.test(text[tag + 1] ?? '')) {
      const end = tag < 0 ? text.length : tag + 1;
      plain += text.slice(at, end);
      at = end;
      continue;
    }
    plain += text.slice(at, tag);
    const end = text.indexOf('>', tag);
    if (end < 0) break;
    const name =
      /^[\w-]{0,20}/.exec(text.slice(tag + 1, tag + 22).replace(/^\//, ''))?.[0].toLowerCase() ?? '';
    plain += BLOCKS.has(name) ? '\n' : ' ';
    at = UNREAD.has(name) && text[tag + 1] !== '/' ? endOfUnread(text, { name, at: end }) : end + 1;
  }
  return tidy(decodeEntities(plain));
}

function endOfUnread(text: string, { name, at }: { readonly name: string; readonly at: number }): number {
  const close = new RegExp(`</${name}[^>]{0,20}>`, 'gi');
  close.lastIndex = at;
  return close.exec(text) ? close.lastIndex : text.length;
}

/** Single blanks, and no empty lines. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean).join(' '))
    .filter((line) => line !== '')
    .join('\n');
}
