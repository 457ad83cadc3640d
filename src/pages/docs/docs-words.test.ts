import { expect, it } from 'vitest';
import { EMBED_OPTION_NAMES } from '../../domain/embed-options.js';
import { readFrameRequest } from '../../domain/frame-messages.js';
import { DOCS_STRINGS } from '../../elements/strings/docs.js';
import { CHINESE } from './chinese.js';
import { writeJsxTypes } from './jsx-types.js';

it('tells of every option of the frame, and of no other', () => {
  expect(Object.keys(DOCS_STRINGS.zh.options).sort()).toEqual([...EMBED_OPTION_NAMES].sort());
});

it('tells of messages that the frame heeds', () => {
  for (const message of [
    { type: 'renewal-select', id: 'quay' },
    { type: 'renewal-highlight', commitment: null },
    { type: 'renewal-step', view: 'v=1' },
  ])
    expect(readFrameRequest(message)).toBeDefined();
});

it('has Chinese in Chinese, and the same code in both', () => {
  const codeIn = (text: string) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/["“].*["”]/g, ''));
  for (const [english, chinese] of Object.entries(CHINESE)) {
    expect(chinese, english).toMatch(/\p{Script=Han}/u);
    expect(codeIn(chinese).length, english).toBe(codeIn(english).length);
  }
});

it('types events by what they carry, and names with a dash in quotes', () => {
  const empty = { properties: [], methods: [], slots: [], parts: [], customProperties: [] };
  const types = writeJsxTypes([
    {
      tag: 'renewal-map',
      className: 'RenewalMap',
      description: 'A map.',
      entries: {
        ...empty,
        attributes: [{ name: 'update-address', description: 'Writes.', type: 'boolean' }],
        events: [{ name: 'renewal-select', description: 'Chosen.', type: 'RenewalSelectEvent' }],
      },
    },
  ]);
  expect(types).toContain('import type { RenewalSelectEvent } from "./lib/index.js";');
  expect(types).toContain("  'update-address'?: boolean;");
  expect(types).toContain("  'onrenewal-select'?: (event: RenewalSelectEvent) => void;");
  expect(types).toContain("  'renewal-map': RenewalMapProps;");
});
