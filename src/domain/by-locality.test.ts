import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createLayer } from '../../test/create-edition.js';
import { createBox, createLine, createPoint } from '../../test/shapes.js';
import { findUnplaced, listByLocality, type Place } from './by-locality.js';
import type { Locality } from './locality.js';

function createLocality(kind: Locality['kind'], name: string, geometry: Locality['geometry']): Locality {
  return { id: `${kind}:${name}`, kind, name: { zh: name, en: name }, geometry };
}

function createPlaces(): readonly Place[] {
  // A degree of latitude is about 111 km at the equator: 0.0005° is 55 m, 0.0006° is 66 m.
  const features = [
    createAtlasFeature({ id: 'within' }, createPoint(0.005, 0.005).geometry),
    createAtlasFeature({ id: 'along' }, createPoint(0.05, 0.0005).geometry),
    createAtlasFeature({ id: 'beside' }, createPoint(0.05, 0.0006).geometry),
    createAtlasFeature({ id: 'across' }, createBox(0.009, 0.001, 0.02, 0.002).geometry),
  ];
  const layer = createLayer('works', features);
  return features.map((feature) => ({ feature, layer }));
}

const subdistrict = createLocality('subdistrict', 'West', createBox(0, 0.0009, 0.01, 0.01).geometry);
const street = createLocality('street', 'Long', createLine([0.03, 0], [0.1, 0]).geometry);
const empty = createLocality('street', 'Far', createLine([5, 5], [5, 6]).geometry);

function idsIn(places: readonly Place[]): string[] {
  return places.map(({ feature }) => feature.properties.id);
}

describe('features by locality', () => {
  it('finds what lies in a subdistrict, also in part, and within 60 m of a street', () => {
    const answers = [...listByLocality([subdistrict, street, empty], createPlaces())];
    expect(answers.map(({ locality, places }) => [locality.id, idsIn(places)])).toEqual([
      ['subdistrict:West', ['within', 'across']],
      ['street:Long', ['along']],
      ['street:Far', []],
    ]);
  });

  it('answers one locality at a time', () => {
    const answers = listByLocality([subdistrict, street], createPlaces());
    expect(answers.next().value?.locality.id).toBe('subdistrict:West');
    expect(answers.next().value?.locality.id).toBe('street:Long');
    expect(answers.next().done).toBe(true);
  });

  it('names the places that lie in none', () => {
    const places = createPlaces();
    const answers = [...listByLocality([subdistrict, street], places)];
    expect(idsIn(findUnplaced(places, answers))).toEqual(['beside']);
    expect(findUnplaced(places, [])).toHaveLength(4);
  });
});
