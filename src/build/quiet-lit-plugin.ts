/**
 * Lit counts its copies in globals of the page (`litElementVersions` and the like) to warn of doubles, and adds
 * `Symbol.metadata` for a kind of decorator that is not used here. In somebody else's page nothing of ours may stay
 * behind, so the build takes these lines out. It fails when a new version of Lit has written them differently.
 */
import type { Plugin } from 'vite';

type Edit = readonly [written: RegExp, instead: string];

const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'lit-html/lit-html.js': [[/,?\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\w.-]+"\);/, ';']],
  'lit-element/lit-element.js': [[/,?\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\w.-]+"\);/, ';']],
  '@lit/reactive-element/reactive-element.js': [
    [/,?\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\w.-]+"\);/, ';'],
    [
      /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
      'const litPropertyMetadata=new WeakMap;',
    ],
  ],
};

/** For builds alone: while developing, Lit's warning is of use. */
export function quietLit(): Plugin {
  return {
    name: 'quiet-lit',
    apply: 'build',
    transform(code, id) {
      const quiet = quietModule(id, code);
      return quiet === undefined ? undefined : { code: quiet, map: null };
    },
  };
}

/** The module without its globals; undefined for every other module. Throws when a line to take out is not there. */
export function quietModule(id: string, code: string): string | undefined {
  const edits = Object.entries(EDITS).find(([file]) => id.endsWith(`/node_modules/${file}`))?.[1];
  return edits?.reduce((text, [written, instead]) => {
    if (!written.test(text))
      throw new Error(`${id} has no ${written} any more: see what it leaves in the page`);
    return text.replace(written, instead);
  }, code);
}
