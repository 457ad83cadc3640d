import { expect, it } from 'vitest';
import { descriptionsOf, parseManifest } from './element-manifest.js';

const MANIFEST = {
  modules: [
    {
      declarations: [
        { name: 'helper', description: 'No element.' },
        {
          name: 'QuayMap',
          tagName: 'quay-map',
          description: 'A map\nof quays.',
          attributes: [
            {
              name: 'theme',
              description: 'Colours.',
              type: { text: "'light' | 'dark'" },
              default: "'light'",
            },
            { name: 'plain', description: 'Bare.', type: { text: 'boolean' }, default: 'false' },
          ],
          members: [
            { kind: 'field', name: 'theme', attribute: 'theme', description: 'Colours.' },
            { kind: 'field', name: 'ready', description: 'Stands.', type: { text: 'Promise<void>' } },
            {
              kind: 'method',
              name: 'goTo',
              description: 'Goes.',
              return: { type: { text: 'void' } },
              parameters: [
                { name: 'id', type: { text: 'string' } },
                { name: '{ focus = false }', default: '{}', type: { text: '{ focus?: boolean }' } },
              ],
            },
          ],
          cssParts: [{ name: 'bar', description: 'The strip.' }],
        },
      ],
    },
  ],
};

it('reads elements, each sentence on one line', () => {
  const [map] = parseManifest(MANIFEST);
  expect(map).toMatchObject({ tag: 'quay-map', className: 'QuayMap', description: 'A map of quays.' });
  expect(map?.entries.parts).toEqual([{ name: 'bar', description: 'The strip.' }]);
});

it('says the default only where it says something', () => {
  const [map] = parseManifest(MANIFEST);
  expect(map?.entries.attributes).toEqual([
    { name: 'theme', description: 'Colours.', type: '"light" | "dark"', default: 'light' },
    { name: 'plain', description: 'Bare.', type: 'boolean' },
  ]);
});

it('tells a property that mirrors an attribute once, and methods with what they take', () => {
  const [map] = parseManifest(MANIFEST);
  expect(map?.entries.properties.map(({ name }) => name)).toEqual(['ready']);
  expect(map?.entries.methods[0]?.type).toBe('(id: string, options?: { focus?: boolean }): void');
});

it('knows every sentence that has to be there in both languages', () => {
  const [map] = parseManifest(MANIFEST);
  const sentences = ['A map of quays.', 'Colours.', 'Bare.', 'Stands.', 'Goes.', 'The strip.'];
  expect(map && descriptionsOf(map)).toEqual(sentences);
});

it('takes nothing for a manifest that is none', () => {
  expect(() => parseManifest({ modules: [] })).toThrow('names no element');
  expect(() => parseManifest('no manifest')).toThrow();
});
