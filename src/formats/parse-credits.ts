/** Credits as services write them (HTML of any kind) to plain text with safe links: no tag of theirs is ever used. */
import type { Credit } from '../domain/tile-sources/tile-source.js';
import { decodeEntities, readAttributes } from './xml-events.js';

const LONGEST_INPUT = 4000;
const LONGEST_TEXT = 200;
const MOST_CREDITS = 12;

/** The texts in their order; those within `<a href>` keep the address when it is http or https. */
export function parseCredits(html: unknown): readonly Credit[] {
  if (typeof html !== 'string') return [];
  const bare = html.slice(0, LONGEST_INPUT).replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
  const credits: Credit[] = [];
  let href: string | undefined;
  for (const piece of bare.split(/(<[^>]*>?)/)) {
    if (piece.startsWith('<')) {
      if (/^<a\s/i.test(piece))
        href = safeHref(readAttributes(piece.slice(2).replace(/\/?>$/, '')).get('href'));
      else if (/^<\/a/i.test(piece)) href = undefined;
      continue;
    }
    const text = decodeEntities(piece)
      .replace(/\s+/g, ' ')
      .replace(/^[\s|,;·]+|[\s|,;·]+$/g, '');
    if (text === '' || credits.length >= MOST_CREDITS) continue;
    credits.push({ text: text.slice(0, LONGEST_TEXT), ...(href === undefined ? {} : { href }) });
  }
  return credits;
}

/** The address as it is when it is http or https; undefined for any other, such as `javascript:`. */
export function safeHref(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
