/** Reads KML: WGS-84 by definition, though programs in China write shifted degrees into it, too. */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Problem, Result } from '../domain/result.js';
import { FolderLayers } from './folder-layers.js';
import { kmlGeometry } from './kml-geometry.js';
import { kmlValues, readKmlSchema } from './kml-values.js';
import type { RawLayer, ReadFile, ReadSource } from './raw-layer.js';
import { type ReadWatch, refuse } from './read-watch.js';
import { type XmlReader, type XmlReading, xmlFileReader } from './read-xml-events.js';
import { reportFault, reportLostElement } from './xml-document.js';
import { takeElement, type XmlElement } from './xml-element.js';
import { readAttributes, type XmlEvent } from './xml-events.js';

/** A layer, or one for each folder that has features. */
export const readKml: ReadFile = xmlFileReader((reading) => new KmlReader(reading));

/** What is told but not read. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['NetworkLink', 'a link to another file, which is not followed'],
  ['GroundOverlay', 'a picture laid on the ground'],
  ['PhotoOverlay', 'a photo'],
  ['ScreenOverlay', 'a picture laid on the screen'],
]);

class KmlReader implements XmlReader {
  readonly #source: ReadSource;
  readonly #watch: ReadWatch;
  readonly #problems: ProblemList;
  readonly #layers: FolderLayers;
  readonly #schemas = new Map<string, ReadonlyMap<string, string>>();
  /** Folders and documents that are open, and what lies open in them. */
  readonly #folders: { name: string }[] = [];
  readonly #open: string[] = [];
  readonly #events: Iterator<XmlEvent>;
  #isKml = false;

  constructor({ source, watch, events }: XmlReading) {
    this.#source = source;
    this.#watch = watch;
    this.#events = events;
    this.#problems = createProblemList({ file: source.name });
    this.#layers = new FolderLayers(source.name);
  }

  take(event: XmlEvent): void {
    switch (event.type) {
      case 'open':
        this.#enter(event);
        break;
      case 'close':
        if (isFolder(event.name)) this.#folders.pop();
        this.#open.pop();
        break;
      case 'text':
        this.#nameFolder(event.text);
        break;
      case 'fault':
        reportFault(event, this.#problems);
    }
  }

  finish(encoding: RawLayer['encoding']): Result<readonly RawLayer[]> {
    const excess = this.#watch.excess(this.#source);
    const problems = this.#problems.problems();
    if (excess) return { ok: false, problems: [excess] };
    if (this.#layers.isEmpty && this.#problems.errorCount() > 0) return { ok: false, problems };
    if (!this.#isKml && this.#layers.isEmpty) return refuse(this.#source, NOT_KML);
    const layers = this.#layers.layers();
    return {
      ok: true,
      value: layers.map((layer, index) => withSystem(layer, { encoding, problems, index })),
      problems: [],
    };
  }

  #enter(open: Extract<XmlEvent, { type: 'open' }>): void {
    const { name } = open;
    this.#isKml ||= name === 'kml';
    if (name === 'Placemark' || name === 'Schema') {
      const element = takeElement(this.#events, open, (fault) => reportFault(fault, this.#problems));
      if (element && name === 'Schema') this.#addSchema(element);
      else if (element) this.#addPlacemark(element);
      else reportLostElement(name, this.#problems);
      return;
    }
    const leftOut = LEFT_OUT.get(name);
    if (leftOut)
      this.#problems.warn(name === 'NetworkLink' ? 'kml-link-left-out' : 'kml-part-left-out', () => ({
        message: `The file has ${leftOut}; it was left out.`,
        fix: 'Give the files that it stands for by themselves.',
      }));
    if (isFolder(name)) this.#folders.push({ name: '' });
    this.#open.push(name);
  }

  /** A folder's name stands right in it. */
  #nameFolder(text: string): void {
    const folder = this.#folders.at(-1);
    const parent = this.#open.at(-2);
    if (folder && this.#open.at(-1) === 'name' && parent && isFolder(parent)) folder.name += text.trim();
  }

  #addSchema(element: XmlElement): void {
    const { id, types } = readKmlSchema(element);
    this.#schemas.set(id, types);
  }

  #addPlacemark(element: XmlElement): void {
    const id = readAttributes(element.attributes).get('id');
    const geometry = kmlGeometry(element);
    const values = kmlValues(element, this.#schemas);
    const feature = this.#watch.build({ geometry, values, ...(id ? { id } : {}) }, this.#problems);
    this.#layers.add(
      this.#folders.map(({ name }) => name),
      feature,
    );
  }
}

function isFolder(name: string): boolean {
  return name === 'Folder' || name === 'Document';
}

function withSystem(
  layer: Pick<RawLayer, 'name' | 'features'>,
  {
    encoding,
    problems,
    index,
  }: {
    readonly encoding: RawLayer['encoding'];
    readonly problems: readonly Problem[];
    readonly index: number;
  },
): RawLayer {
  return {
    ...layer,
    system: { type: 'epsg', code: 4326 },
    ...(encoding ? { encoding } : {}),
    // Of the file as a whole: told once.
    problems: index === 0 ? problems : [],
  };
}

const NOT_KML = {
  code: 'not-kml',
  message: 'The file has no element of KML.',
  fix: 'Check that it is KML, and export it anew.',
};
