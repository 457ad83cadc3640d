/** Imports go one way, in no circle; only src/map knows the map library; nothing of an edition is in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A folder may import from itself and from those it lists. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  formats: ['domain'],
  io: ['formats', 'domain'],
  worker: ['io', 'formats', 'domain'],
  map: ['domain'],
  elements: ['map', 'worker', 'io', 'formats', 'domain'],
  pages: ['elements', 'map', 'domain'],
  build: ['pages', 'map', 'domain', 'geodata', 'elements'],
  app: ['elements', 'map', 'worker', 'io', 'formats', 'domain'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => join('src', path));
const sources = files.filter((path) => !path.endsWith('.test.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((match) => match[1] ?? []);
}

function localImports(file: string): string[] {
  return importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative('.', join(dirname(file), path)).replace(/\.js$/, '.ts'));
}

function folderOf(file: string): string | undefined {
  if (file.startsWith('geodata/')) return 'geodata';
  return file.split('/')[2] === undefined ? undefined : file.split('/')[1];
}

describe('architecture', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(30);
  });

  it('imports go down the layers', () => {
    const upward = sources.flatMap((file) => {
      const folder = folderOf(file);
      if (folder === undefined) return [];
      const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
      return localImports(file)
        .filter((target) => !allowed.includes(folderOf(target) ?? ''))
        .map((target) => `${file} → ${target}`);
    });
    expect(upward).toEqual([]);
  });

  it('has no circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of localImports(file)) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('only src/map imports the map library', () => {
    const outside = sources.filter(
      (file) =>
        folderOf(file) !== 'map' && /^import (?!type).*from 'maplibre-gl'/m.test(readFileSync(file, 'utf8')),
    );
    expect(outside).toEqual([]);
  });

  it('the domain touches no DOM, network, clock or chance', () => {
    const touching = sources
      .filter((file) => folderOf(file) === 'domain')
      .filter((file) =>
        /\b(document\.|window\.|fetch\(|localStorage|Date\.now|Math\.random|new Date\(\))/.test(
          withoutComments(file),
        ),
      );
    expect(touching).toEqual([]);
  });

  it('nothing in src names a district, a city, a street or a place of an edition', () => {
    const names = placeNames();
    expect(names.length).toBeGreaterThan(60);
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return names.filter((name) => hasName(text, name)).map((name) => `${file}: ${name}`);
    });
    // Tests may use a name as an example of Chinese text.
    expect(found.filter((line) => !line.includes('.test.ts:'))).toEqual([]);
  });
});

function placeNames(): string[] {
  const folder = 'geodata/shibei-2024/layers';
  const names = readdirSync(folder).flatMap((file) => {
    const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return features.flatMap(({ properties }: { properties: Record<string, string> }) => [
      properties.name,
      properties.name_en,
    ]);
  });
  const ids = JSON.parse(readFileSync('geodata/shibei-2024/edition.json', 'utf8')).layers.map(
    (layer: { id: string }) => layer.id,
  );
  return ['市北', '青岛', 'Shibei', 'Qingdao', 'shibei', 'qingdao', ...ids, ...names].filter(
    (name) => typeof name === 'string' && name.length > 1,
  );
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');
}

/** As a word of its own: «rivers» is not in «drivers». Chinese has no blanks between words. */
function hasName(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  return !/^[\w-]+$/.test(name) || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);
}
