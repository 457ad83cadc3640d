/** The npm package as somebody else installs it: packed, put into a project of theirs, bundled by their Vite. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  writeFileSync(join(PROJECT, 'main.js'), "import 'renewal-atlas';\n");
  writeFileSync(
    join(PROJECT, 'index.html'),
    `<!doctype html><html lang="en"><head><title>Theirs</title></head><body>
      <renewal-map edition="${site.server.url}geodata/shibei-2024/edition.json" layers="historic-blocks">
        <svg slot="poster" role="img" aria-label="Picture of the map" viewBox="0 0 800 500" width="100%" display="block"></svg></renewal-map>
      <script type="module" src="./main.js"></script></body></html>`,
  );
  execFileSync('npx', ['vite', 'build', PROJECT, '--base=./', '--logLevel=silent'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  theirs = await serve({ '/theirs/': join(PROJECT, 'dist') });
});
afterAll(async () => {
  await theirs.close();
  await site.close();
});

describe('the npm package', () => {
  it('holds the modules, their types and what editors read, and nothing of the site', () => {
    const { exports, customElements } = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8'));
    const named = Object.values<string | Record<string, string>>(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const path of [...named, customElements]) expect(files).toContain(path.replace(/^\.\//, ''));
    expect(files.filter((path) => /dist\/(assets|geodata|index\.html|embed)|\.test\./.test(path))).toEqual(
      [],
    );
  });

  it('tells editors of the element and its attributes', () => {
    const { modules } = JSON.parse(readFileSync(join(INSTALLED, 'dist/custom-elements.json'), 'utf8'));
    const [shell] = modules.flatMap(({ declarations }: { declarations: { tagName?: string }[] }) =>
      declarations.filter(({ tagName }) => tagName === 'renewal-map'),
    );
    expect(shell.attributes.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['edition', 'layers', 'view', 'selected', 'lang', 'theme', 'basis', 'reveal']),
    );
    expect(shell.members.filter(({ name }: { name: string }) => name === 'parts')).toEqual([]);
  });

  it('makes a live map in a project of theirs', async () => {
    const { page, troubles } = await openPage(site, theirs.url);
    await expect
      .poll(() => page.locator('renewal-map').getAttribute('data-phase'), { timeout: 60_000 })
      .toBe('live');
    expect(troubles.filter((line) => !line.includes('404'))).toEqual([]);
  });
});
