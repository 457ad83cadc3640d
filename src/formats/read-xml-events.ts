/** Goes through the events of an XML file, with rests and within what a read may take. */
import type { Result } from '../domain/result.js';
import type { RawLayer, ReadFile, ReadSource } from './raw-layer.js';
import { ReadWatch } from './read-watch.js';
import { decodeXml } from './xml-document.js';
import { type XmlEvent, xmlEvents } from './xml-events.js';

/** Elements that make no feature take time, too. */
export const WORK_PER_EVENT = 2;

export interface XmlReading {
  readonly source: ReadSource;
  readonly watch: ReadWatch;
  /** What is still to come: an element that is read whole takes its events from the same row. */
  readonly events: Iterator<XmlEvent>;
}

/** Takes one event after the other, and makes layers of them in the end. */
export interface XmlReader {
  take(event: XmlEvent): void;
  finish(encoding: RawLayer['encoding']): Result<readonly RawLayer[]>;
}

/** A reader of files whose features are told by such events. */
export function xmlFileReader(createReader: (reading: XmlReading) => XmlReader): ReadFile {
  return async (source, options = {}) => {
    const watch = new ReadWatch(options);
    const { text, encoding } = decodeXml(source.bytes, options.encoding);
    const events = xmlEvents(text, watch.limits.depth);
    const reader = createReader({ source, watch, events });
    let last = 0;
    // Not `for … of`: elements that are read whole take their events from the same row.
    for (let next = events.next(); !next.done; next = events.next()) {
      reader.take(next.value);
      if (next.value.type === 'text') last = next.value.at;
      watch.addWork(WORK_PER_EVENT);
      if (!watch.due) continue;
      const excess = watch.excess(source);
      if (excess) return { ok: false, problems: [excess] };
      await watch.rest(last / text.length);
    }
    return reader.finish(encoding);
  };
}
