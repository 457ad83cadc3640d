/** The npm package as somebody else installs it: packed, put into a project of theirs, with a bundler and without. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImportMap } from '../../src/pages/docs/import-map.js';
import { openPage, type Site, startSite } from './open-site.js';
import { type StaticServer, serve } from './serve.js';

/** Inside this repository, so that what the package depends on is found further up, as npm would have put it. */
const PROJECT = '.cache/package-test';
const INSTALLED = join(PROJECT, 'node_modules/renewal-atlas');

let site: Site;
let theirs: StaticServer;
let files: string[];

beforeAll(async () => {
  rmSync(PROJECT, { recursive: true, force: true });
  mkdirSync(INSTALLED, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', PROJECT], {
    encoding: 'utf8',
  });
  const [{ filename, files: listed }] = JSON.parse(packed);
  files = listed.map(({ path }: { path: string }) => path);
  execFileSync('tar', ['-xzf', join(PROJECT, filename), '-C', INSTALLED, '--strip-components=1']);
  site = await startSite();
  writePages();
  execFileSync('npx', ['vite', 'build', PROJECT, '--base=./', '--logLevel=silent'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  theirs = await serve({
    '/theirs/': join(PROJECT, 'dist'),
    '/plain/': join(PROJECT, 'plain'),
    '/node_modules/renewal-atlas/': INSTALLED,
    '/node_modules/': 'node_modules',
  });
});
afterAll(async () => {
  await theirs.close();
  await site.close();
});

/** Pages of theirs: one for their bundler, one that a browser reads as it is. */
function writePages(): void {
  const edition = `${site.server.url}geodata/shibei-2024/edition.json`;
  const map = `<renewal-map edition="${edition}" layers="historic-blocks">
    <svg slot="poster" role="img" aria-label="Picture of the map" viewBox="0 0 800 500" width="100%" display="block"></svg></renewal-map>`;
  const story = `<renewal-story layout="scroll" edition="${edition}"><section data-layers="historic-blocks"><h2>Blocks</h2></section></renewal-story>`;
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Theirs</title>
      <script type="importmap">${JSON.stringify(buildImportMap('/node_modules/'))}</script></head><body>${body}</body></html>`;
  writeFileSync(join(PROJECT, 'main.js'), "import 'renewal-atlas';\nimport 'renewal-atlas/quotes';\n");
  writeFileSync(
    join(PROJECT, 'index.html'),
    `<!doctype html><html lang="en"><head><title>Theirs</title></head><body>${map}<script type="module" src="./main.js"></script></body></html>`,
  );
  mkdirSync(join(PROJECT, 'plain'));
  writeFileSync(
    join(PROJECT, 'plain/index.html'),
    page(`${map}${story}<script type="module">
      const classes = await import('renewal-atlas/classes.js');
      const tags = ['renewal-map', 'renewal-story', 'renewal-quotes'].filter((tag) => customElements.get(tag));
      document.body.dataset.found = [...Object.keys(classes).sort(), tags.length].join(' ');
      await import('renewal-atlas');
      await import('renewal-atlas/story.js');
      </script>`),
  );
}

const BELONGING =
  /^(package\.json|LICENSE|README(\.zh-CN)?\.md|dist\/(custom-elements\.json|custom-element-jsx\.d\.ts|vscode\.(html|css)-custom-data\.json)|dist\/lib\/.+\.(js|d\.ts)|dist\/lib\/vendor\/.+\/LICENSE\.txt)$/;

const readJson = (file: string) => JSON.parse(readFileSync(join(INSTALLED, file), 'utf8'));

describe('the npm package', () => {
  it('holds all that it names', () => {
    const { exports, customElements } = readJson('package.json');
    const named = Object.values<string | Record<string, string>>(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const path of [...named, customElements]) expect(files).toContain(path.replace(/^\.\//, ''));
    for (const { path } of readJson('dist/custom-elements.json').modules) expect(files).toContain(path);
  });

  it('holds modules, types, licences and what editors read, and nothing else', () => {
    expect(files.filter((path) => !BELONGING.test(path) || /\.test\./.test(path))).toEqual([]);
    expect(files).toContain('LICENSE');
    expect(files.filter((path) => path.endsWith('LICENSE.txt'))).toHaveLength(3);
  });

  it('tells nothing of the machine it was made on', () => {
    const telling = files.filter((path) => {
      const text = readFileSync(join(INSTALLED, path), 'utf8');
      return text.includes(process.cwd()) || /[#@] sourceMappingURL/.test(text);
    });
    expect(telling).toEqual([]);
  });

  it('depends on what its modules import, and on no more', () => {
    const { dependencies, peerDependencies } = readJson('package.json');
    const imported = new Set(
      files
        .filter((path) => /^dist\/lib\/.*\.(js|d\.ts)$/.test(path))
        .flatMap((path) => [
          ...readFileSync(join(INSTALLED, path), 'utf8').matchAll(
            /(?:\bfrom|\bimport)\s*\(?\s*["']((?:@[\w-]+\/)?[a-z][\w-]*)/g,
          ),
        ])
        .flatMap(([, name = '']) => (name === 'geojson' ? ['@types/geojson'] : [name])),
    );
    imported.delete('renewal-atlas');
    // Where only lit-html is too much: a `render()` of the live map does not say what it returns.
    expect([...imported].sort()).toEqual(Object.keys({ ...dependencies, ...peerDependencies }).sort());
  });

  it.each(['bundler', 'nodenext'])('has types that compile under moduleResolution %s', (resolution) => {
    const file = join(PROJECT, `uses.${resolution}.ts`);
    writeFileSync(
      file,
      `import { RenewalMap, type RenewalSelectEvent, type ViewState } from 'renewal-atlas';
      import { RenewalStory } from 'renewal-atlas/story';
      import { RenewalQuotes } from 'renewal-atlas/quotes';
      import * as classes from 'renewal-atlas/classes';
      import { areaOf } from 'renewal-atlas/analysis';
      import type { CustomElements, VueElements } from 'renewal-atlas/jsx';
      const map: RenewalMap | null = document.querySelector('renewal-map');
      const story: RenewalStory | null = document.querySelector('renewal-story');
      const quotes: RenewalQuotes = new classes.RenewalQuotes();
      map?.addEventListener('renewal-select', ({ featureId }: RenewalSelectEvent) => story?.goTo(featureId ?? ''));
      const view: ViewState | undefined = map?.viewState;
      const props: CustomElements['renewal-map'] = { edition: '', reveal: 'visible', 'onrenewal-select': (event) => event.featureId };
      // @ts-expect-error no such way to reveal
      const wrong: CustomElements['renewal-map'] = { reveal: 'never' };
      const vue: InstanceType<VueElements['renewal-story']>['$props'] = { layout: 'scroll', 'update-address': true };
      export { areaOf, props, quotes, view, vue, wrong };`,
    );
    const config = join(PROJECT, `tsconfig.${resolution}.json`);
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      module: resolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution: resolution,
    };
    writeFileSync(config, JSON.stringify({ compilerOptions, files: [`uses.${resolution}.ts`] }));
    let said = '';
    try {
      execFileSync('npx', ['tsc', '-p', config], { encoding: 'utf8' });
    } catch (error) {
      // What the compiler finds it says on its output, and ends with 1.
      said = String((error as { stdout?: string }).stdout);
    }
    expect(said).toBe('');
  });

  it('makes a live map in a project of theirs', async () => {
    const { page, troubles } = await openPage(site, theirs.url);
    await expect
      .poll(() => page.locator('renewal-map').getAttribute('data-phase'), { timeout: 60_000 })
      .toBe('live');
    expect(await page.evaluate(() => customElements.get('renewal-quotes') !== undefined)).toBe(true);
    expect(troubles.filter((line) => !line.includes('404'))).toEqual([]);
  });

  it('makes map and story live in a plain page, by an import map alone', async () => {
    const { page, troubles } = await openPage(site, new URL('/plain/', theirs.url).href);
    await expect
      .poll(() => page.locator('renewal-map').getAttribute('data-phase'), { timeout: 60_000 })
      .toBe('live');
    // The classes alone made no tag known.
    const found = await page.locator('body').getAttribute('data-found');
    expect(found).toBe('RenewalMap RenewalQuotes RenewalStory 0');
    const canvas = page.locator('renewal-story renewal-live-map canvas');
    await canvas.waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('renewal-story .poster').count(), { timeout: 60_000 }).toBe(0);
    expect(troubles.filter((line) => !line.includes('404'))).toEqual([]);
  });
});
