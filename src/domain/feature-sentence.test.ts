import { expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import type { AtlasFeature } from './edition.js';
import { type SentenceWords, writeFeatureSentence } from './feature-sentence.js';

const WORDS: SentenceWords = {
  statuses: { planned: 'Planned', started: 'Started', ongoing: 'Under way', completed: 'Completed' },
  bases: { surveyed: 'A', sourced: 'Sourced', derived: 'C', estimate: 'D', illustrative: 'Illustrative' },
  basisMeanings: {
    surveyed: 'a',
    sourced: 'published',
    derived: 'c',
    estimate: 'd',
    illustrative: 'no place',
  },
  subject: '“{name}” ({layer}).',
  area: 'Area {figure}.',
  length: 'Length {figure}.',
  drawn: 'Drawn as {figure}.',
  status: '{status}.',
  basis: '{basis} ({meaning}), within {uncertainty}.',
  report: 'Report: {title}, {publisher}, {date}.',
  source: 'Source: {source}.',
  date: 'Data of {updated}, seen {today}:',
};

function write(feature: AtlasFeature): string {
  const layer = createLayer('works', [feature]);
  return writeFeatureSentence({
    edition: createEdition([layer]),
    feature,
    layer,
    language: 'en',
    words: WORDS,
    link: 'https://map.example/#sel=a',
    today: '2031-05-06',
  });
}

// 0.01° of the equator are 1,113.19 m.
const LINE = {
  type: 'LineString' as const,
  coordinates: [
    [0, 0],
    [0.01, 0],
  ],
};

it('says what, how much, how far, on what basis, who says so, when and where', () => {
  const properties = { id: 'a', name: 'Mill Road', commitments: ['promise'], source: 'Daily, 2030.' };
  expect(write(createAtlasFeature(properties, LINE))).toBe(
    '“Mill Road” (Layer works). Length 1.11 km. Planned. Sourced (published), within 10 m. Report: Test, Test, 2024-01. Source: Daily, 2030. Data of 2024-01-01, seen 2031-05-06: https://map.example/#sel=a',
  );
});

it('gives a point no figure, and names no report that says nothing of it', () => {
  const text = write(createAtlasFeature({ id: 'a' }));
  expect(text).toContain('“a” (Layer works). Planned.');
  expect(text).not.toContain('Report');
});

it('never gives the size of an illustrative shape as that of the place', () => {
  const text = write(createAtlasFeature({ id: 'a', basis: 'illustrative' }, LINE));
  expect(text).toContain('Drawn as 1.11 km.');
  expect(text).toContain('Illustrative (no place)');
  expect(text).not.toContain('Length');
});
