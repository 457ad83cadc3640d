import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { quietModule } from './quiet-lit-plugin.js';

const FILES = [
  'node_modules/lit-html/lit-html.js',
  'node_modules/lit-element/lit-element.js',
  'node_modules/@lit/reactive-element/reactive-element.js',
];

it.each(FILES)('%s writes nothing into the page any more, and is still a module', (file) => {
  const quiet = quietModule(resolve(file), readFileSync(file, 'utf8')) ?? '';
  expect(quiet).not.toMatch(/Versions\?\?=|Symbol\.metadata\?\?=|\.litPropertyMetadata\?\?=/);
  expect(() => parseAst(quiet)).not.toThrow();
});

it('leaves other modules alone', () => {
  expect(quietModule('/src/elements/events.ts', 'a')).toBeUndefined();
});

it('fails where Lit writes differently than it did', () => {
  expect(() => quietModule('/x/node_modules/lit-html/lit-html.js', 'export {}')).toThrow('litHtmlVersions');
});
