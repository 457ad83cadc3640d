import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../test/create-edition.js';
import { buildStepViews, cameraForSize, checkSteps, parseStep } from './story.js';

const edition = createEdition(
  [createLayer('zones', [createAtlasFeature({ id: 'zone-1' })]), createLayer('roads', [])],
  [createCommitment({ id: 'promise' })],
);

describe('parseStep', () => {
  it('reads what the attributes say, and nothing else', () => {
    const { step, problems } = parseStep({
      id: 'north',
      view: '120.38,36.09,13',
      layers: ' zones  roads ',
      select: 'zone-1',
      commitment: 'promise',
      filter: 'fs=completed&fc=promise',
      basis: 'located',
    });
    expect(problems).toEqual([]);
    expect(step).toEqual({
      id: 'north',
      change: {
        camera: { center: [120.38, 36.09], zoom: 13 },
        layers: ['zones', 'roads'],
        selected: 'zone-1',
        commitment: 'promise',
        filter: { statuses: ['completed'], commitments: ['promise'] },
        basis: 'located',
      },
    });
    expect(parseStep({ id: 'bare' }).step).toEqual({ id: 'bare', change: {} });
  });

  it('an empty list of layers shows none', () => {
    expect(parseStep({ id: 'a', layers: '' }).step.change).toEqual({ layers: [] });
  });

  it.each([
    ['view', '120.38;36.09'],
    ['view', '220,36,13'],
    ['select', ' '],
    ['filter', 'fs=finished'],
    ['filter', 'colour=red'],
    ['basis', 'sure'],
  ] as const)('drops %s="%s", names it, and keeps the rest', (name, text) => {
    const { step, problems } = parseStep({ id: 'a', layers: 'zones', [name]: text });
    expect(step.change).toEqual({ layers: ['zones'] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'story-unreadable',
      path: `#a[data-${name}]`,
      severity: 'warning',
    });
    expect(problems[0]?.message).toContain(text);
  });
});

describe('buildStepViews', () => {
  it('keeps camera, layers and basis from the step before, but not what was picked there', () => {
    const steps = [
      parseStep({ id: 'a', view: '120,36,12', layers: 'zones', basis: 'located', select: 'zone-1' }).step,
      parseStep({ id: 'b', commitment: 'promise', filter: 'fs=planned' }).step,
      parseStep({ id: 'c', layers: 'roads', basis: 'all' }).step,
    ];
    const camera = { center: [120, 36], zoom: 12 };
    expect(buildStepViews(steps)).toEqual([
      { basis: 'located', theme: 'auto', camera, layers: ['zones'], selected: 'zone-1' },
      {
        basis: 'located',
        theme: 'auto',
        camera,
        layers: ['zones'],
        commitment: 'promise',
        filter: { statuses: ['planned'] },
      },
      { basis: 'all', theme: 'auto', camera, layers: ['roads'] },
    ]);
  });
});

describe('checkSteps', () => {
  it('has nothing to say of what the edition has', () => {
    const { step } = parseStep({ id: 'a', layers: 'zones', select: 'zone-1', commitment: 'promise' });
    expect(checkSteps([step], edition)).toEqual([]);
  });

  it('names each layer, feature and commitment that is missing, and an id that comes twice', () => {
    const wrong = parseStep({
      id: 'a',
      layers: 'zones rivers',
      select: 'zone-9',
      commitment: 'dream',
      filter: 'fc=hope',
    }).step;
    const found = checkSteps([wrong, { id: 'a', change: {} }], edition).map(
      ({ code, path }) => `${code} ${path}`,
    );
    expect(found).toEqual([
      'story-unknown #a[data-layers]',
      'story-unknown #a[data-select]',
      'story-unknown #a[data-commitment]',
      'story-unknown #a[data-filter]',
      'story-step-twice #a',
    ]);
  });
});

describe('cameraForSize', () => {
  const camera = { center: [120, 36], zoom: 13 } as const;

  it('looks from a zoom step further away on a map of half the size', () => {
    // 380 is half of 760: log2(1/2) = -1.
    expect(cameraForSize(camera, { width: 380, height: 900 }).zoom).toBe(12);
    expect(cameraForSize(camera, { width: 900, height: 380 }).zoom).toBe(12);
  });

  it('comes no closer on a larger one', () => {
    expect(cameraForSize(camera, { width: 2000, height: 1400 })).toBe(camera);
  });
});
