import { expect, test } from 'vitest';
import { createAtlasFeature } from '../../test/create-edition.js';
import { matchesFilter } from './filter.js';

const feature = createAtlasFeature({
  id: 'a',
  status: 'started',
  commitments: ['roads-14', 'roads-5'],
  lanes: 4,
  lit: false,
});

test('lets every feature through without conditions', () => {
  expect(matchesFilter(feature, undefined)).toBe(true);
  expect(matchesFilter(feature, {})).toBe(true);
});

test('asks for the value, or for one of several', () => {
  expect(matchesFilter(feature, { status: 'started' })).toBe(true);
  expect(matchesFilter(feature, { status: 'completed' })).toBe(false);
  expect(matchesFilter(feature, { status: ['started', 'completed'] })).toBe(true);
  expect(matchesFilter(feature, { lanes: [2, 6] })).toBe(false);
  expect(matchesFilter(feature, { lit: false })).toBe(true);
});

test('asks a list field for one common entry', () => {
  expect(matchesFilter(feature, { commitments: 'roads-5' })).toBe(true);
  expect(matchesFilter(feature, { commitments: ['roads-6', 'roads-5'] })).toBe(true);
  expect(matchesFilter(feature, { commitments: 'roads' })).toBe(false);
});

test('asks for all fields together', () => {
  expect(matchesFilter(feature, { status: 'started', lanes: 4 })).toBe(true);
  expect(matchesFilter(feature, { status: 'started', lanes: 5 })).toBe(false);
});

test('does not take a missing or an inherited property for a match', () => {
  expect(matchesFilter(feature, { width: 4 })).toBe(false);
  expect(matchesFilter(feature, { toString: 'x' })).toBe(false);
});
