/** Features by the folder they lie in: each folder with features is a layer. */
import { layerName } from './layer-name.js';
import type { RawFeature, RawLayer } from './raw-layer.js';
import { uniqueNames } from './unique-names.js';

/** Beyond this, folders are a way to sort features rather than layers. */
const MOST_LAYERS = 100;
/** What KMZ calls its file, whatever it is about. */
const EMPTY_NAME = /^doc$/i;

export class FolderLayers {
  readonly #file: string;
  readonly #folders = new Map<
    string,
    { readonly path: readonly string[]; readonly features: RawFeature[] }
  >();

  constructor(file: string) {
    this.#file = file;
  }

  get isEmpty(): boolean {
    return this.#folders.size === 0;
  }

  /** The path goes from the outermost folder to the innermost. */
  add(path: readonly string[], feature: RawFeature): void {
    const key = path.join('\n');
    const folder = this.#folders.get(key);
    if (folder) folder.features.push(feature);
    else this.#folders.set(key, { path, features: [feature] });
  }

  /** Named by their folders, without those that all have; one layer of the file's name when there is one folder alone, or too many. */
  layers(): readonly Pick<RawLayer, 'name' | 'features'>[] {
    const folders = [...this.#folders.values()];
    const [first] = folders;
    if (!first || folders.length === 1 || folders.length > MOST_LAYERS) {
      const name = layerName(this.#file);
      const inner = first?.path.filter(Boolean).at(-1);
      const features =
        folders.length === 1 && first ? first.features : folders.flatMap((one) => one.features);
      return [{ name: EMPTY_NAME.test(name) && inner ? inner : name, features }];
    }
    const shared = sharedDepth(folders.map(({ path }) => path));
    const names = uniqueNames(
      folders.map(({ path }) => path.slice(shared).filter(Boolean).join(' / ') || layerName(this.#file)),
    );
    return folders.map(({ features }, index) => ({ name: names[index] ?? '', features }));
  }
}

function sharedDepth(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  let depth = 0;
  while (depth < first.length && paths.every((path) => path[depth] === first[depth])) depth++;
  return depth;
}
