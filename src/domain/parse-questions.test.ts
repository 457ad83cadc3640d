import { expect, test } from 'vitest';
import { readReadyQuestion } from './parse-questions.js';
import { createProblemList } from './problem-list.js';

const LAYERS = ['zones', 'parcels'];
const QUESTION = {
  id: 'parcels-in-zones',
  title: { zh: '地块占多少', en: 'Parcels in zones' },
  zones: [{ layer: 'zones' }],
  covers: [{ layer: 'parcels', filter: { status: ['started'] } }],
  bufferMetres: 0,
};

function read(change: Record<string, unknown>) {
  const problems = createProblemList();
  const value = readReadyQuestion(
    { value: { ...QUESTION, ...change }, path: 'questions[0]', problems },
    LAYERS,
  );
  return { value, codes: problems.problems().map(({ code, path }) => `${code} ${path}`) };
}

test('reads a question', () => {
  expect(read({})).toEqual({
    value: {
      ...QUESTION,
      zones: [{ type: 'layer', layer: 'zones' }],
      covers: [{ type: 'layer', layer: 'parcels', filter: { status: ['started'] } }],
    },
    codes: [],
  });
});

test.each([
  [{ zones: [{ layer: 'roads' }] }, 'unknown-layer questions[0].zones[0].layer'],
  [{ bufferMetres: -1 }, 'bad-question questions[0].bufferMetres'],
  [{ bufferMetres: 1e6 }, 'bad-question questions[0].bufferMetres'],
  [
    { covers: [{ layer: 'parcels', filter: { status: { not: 1 } } }] },
    'bad-measure questions[0].covers[0].filter.status',
  ],
])('tells what is wrong with %j', (change, expected) => {
  expect(read(change).codes).toContain(expected);
});
