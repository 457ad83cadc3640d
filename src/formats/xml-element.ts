/** One element of an XML text with what is in it. */
import type { XmlEvent } from './xml-events.js';

export interface XmlElement {
  readonly name: string;
  /** As written; see `readAttributes`. */
  readonly attributes: string;
  readonly children: readonly XmlElement[];
  /** Texts right in it, one after the other. */
  readonly text: string;
}

/** More in one element are a trick: a track of a day has half as many. */
const MOST_ELEMENTS = 1_000_000;

/**
 * Takes the events of the element whose opening came last, up to its closing. Undefined when the text ends before, or
 * the element holds too much.
 */
export function takeElement(
  events: Iterator<XmlEvent>,
  open: { readonly name: string; readonly attributes: string },
  onFault: (fault: Extract<XmlEvent, { type: 'fault' }>) => void,
): XmlElement | undefined {
  const root = { ...open, children: [] as Growing[], text: '' };
  const path: Growing[] = [root];
  let count = 0;
  for (let next = events.next(); !next.done; next = events.next()) {
    const event = next.value;
    const inner = path.at(-1);
    if (!inner) return undefined;
    switch (event.type) {
      case 'open': {
        const child = { name: event.name, attributes: event.attributes, children: [], text: '' };
        if (++count <= MOST_ELEMENTS) inner.children.push(child);
        path.push(child);
        break;
      }
      case 'close':
        path.pop();
        if (path.length === 0) return count <= MOST_ELEMENTS ? root : undefined;
        break;
      case 'text':
        inner.text += event.text;
        break;
      case 'fault':
        onFault(event);
    }
  }
  return undefined;
}

interface Growing {
  readonly name: string;
  readonly attributes: string;
  readonly children: Growing[];
  text: string;
}

/** The first child of the name; undefined when there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The trimmed text of the first child of the name; empty when there is none. */
export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}
