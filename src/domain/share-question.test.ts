import { describe, expect, test } from 'vitest';
import type { CoverageQuestion } from './coverage-question.js';
import { readQuestion, writeQuestion } from './share-question.js';

/** As the address does it. */
const decoded = (text: string) => new URLSearchParams(`ask=${text}`).get('ask') ?? '';
const roundTrip = (question: CoverageQuestion) => readQuestion(decoded(writeQuestion(question)));

describe('a question in the address', () => {
  test('is short and readable', () => {
    const question: CoverageQuestion = {
      zones: [{ type: 'layer', layer: 'relocation-zones' }],
      covers: [{ type: 'layer', layer: 'land-parcels' }, { type: 'drawings' }],
      bufferMetres: 300,
    };
    expect(writeQuestion(question)).toBe('l:relocation-zones~l:land-parcels;d~300');
    expect(roundTrip(question)).toEqual(question);
  });

  test('comes back exactly, whatever ids and filters hold', () => {
    const question: CoverageQuestion = {
      zones: [
        {
          type: 'layer',
          layer: 'a~b;c:d,e%f+g & h',
          filter: { status: ['started', 'x~y'], length: 3, new: true },
        },
        { type: 'features', ids: ['p,1', 'p;2', '地块~3', 'p:4', '100 %'] },
      ],
      covers: [
        { type: 'drawings', ids: ['d1', 'd2'] },
        { type: 'features', ids: [] },
      ],
      bufferMetres: 12.5,
    };
    expect(roundTrip(question)).toEqual(question);
    expect(roundTrip({ zones: [], covers: [], bufferMetres: 0 })).toEqual({
      zones: [],
      covers: [],
      bufferMetres: 0,
    });
  });

  test.each([
    '',
    '~',
    'l:a~l:b',
    'l:a~l:b~x',
    'l:a~l:b~-1',
    'l:a~l:b~1e9',
    'l:a~l:b~0~1',
    'x:a~l:b~0',
    'l:~l:b~0',
    'l:a:{~l:b~0',
    'l:a:5~l:b~0',
    'l:a:{"s":{"t":1}}~l:b~0',
    'l:%zz~l:b~0',
    'f:a:b~l:b~0',
    `${'l:a;'.repeat(200)}l:a~l:b~0`,
  ])('refuses %s', (text) => {
    expect(readQuestion(text)).toBeUndefined();
  });
});
