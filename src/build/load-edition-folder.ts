/** An edition from disk, whole: for drawing and writing at build time. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFolder } from '../../geodata/open-folder.js';
import type { Basemap, Edition } from '../domain/edition.js';
import { readEdition } from '../domain/edition-folder/read-edition.js';
import { buildIndicators, type Indicator } from '../domain/indicator.js';
import { parseBasemap } from '../domain/parse-basemap.js';
import { parseParts } from '../domain/parse-edition.js';
import { buildHalos } from '../map/halos.js';
import type { Halo } from '../map/overlay-style.js';
import { readStorySteps } from '../pages/story-steps.js';

export interface LoadedEdition {
  readonly edition: Edition;
  readonly basemaps: readonly Basemap[];
  readonly halos: ReadonlyMap<string, Halo>;
  readonly indicators: readonly Indicator[];
  /** Pages in the edition's `story` folder. */
  readonly stories: readonly StoryPage[];
}

export interface StoryPage extends ReturnType<typeof readStorySteps> {
  /** Its name in the edition's folder, such as `story/index.html`. */
  readonly file: string;
  readonly page: string;
}

/** Layers with errors are left out, as on the live map. Rejects when there is no manifest or ledger to go by. */
export async function loadEditionFolder(folder: string): Promise<LoadedEdition> {
  const { files, problems } = await readEdition(openFolder(folder));
  const { parts, problems: more } = parseParts(files);
  if (!parts?.ledger) {
    const [first] = [...problems, ...more];
    throw new Error(`${folder}: ${first?.message ?? 'the edition cannot be read'}`);
  }
  const { manifest, ledger, layers } = parts;
  const edition: Edition = { manifest, ledger, layers };
  const basemaps = manifest.basemap.flatMap((file) => {
    const parsed = parseBasemap(files.get(file.file), file);
    return parsed.ok ? [parsed.value] : [];
  });
  const features = layers.flatMap((layer) => layer.features);
  const halos = await buildHalos(features, new AbortController().signal);
  return {
    edition,
    basemaps,
    halos,
    indicators: buildIndicators(edition),
    stories: await readStories(folder),
  };
}

/** None when the edition tells no story. */
async function readStories(folder: string): Promise<LoadedEdition['stories']> {
  const story = join(folder, 'story');
  const files = existsSync(story) ? await readdir(story) : [];
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  return Promise.all(
    pages.map(async (file) => {
      const page = await readFile(join(story, file), 'utf8');
      return { file: `story/${file}`, page, ...readStorySteps(page) };
    }),
  );
}
