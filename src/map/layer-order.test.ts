import { describe, expect, it } from 'vitest';
import { createLayer } from '../../test/create-edition.js';
import { drawingOrder, layersFromTop } from './layer-order.js';

/** In the order of the edition; by kind, zones lie under roads, and those under sites. */
const LAYERS = [
  createLayer('site', [], { kind: 'site' }),
  createLayer('zone', [], { kind: 'zone' }),
  createLayer('road-1', [], { kind: 'road' }),
  createLayer('road-2', [], { kind: 'road' }),
];

function ids(order?: readonly string[]): readonly string[] {
  return drawingOrder(LAYERS, order).map(({ id }) => id);
}

describe('drawingOrder', () => {
  it('goes by kind, within a kind as the edition has it', () => {
    expect(ids()).toEqual(['zone', 'road-1', 'road-2', 'site']);
  });

  it('goes by the reader’s order, whose first is on top', () => {
    expect(ids(['zone', 'site', 'road-2', 'road-1'])).toEqual(['road-1', 'road-2', 'site', 'zone']);
  });

  it('keeps what the order does not name below, by kind; ignores what is not there', () => {
    expect(ids(['zone', 'gone'])).toEqual(['road-1', 'road-2', 'site', 'zone']);
  });

  it('leaves the edition as it was', () => {
    drawingOrder(LAYERS, ['zone']);
    expect(LAYERS.map(({ id }) => id)).toEqual(['site', 'zone', 'road-1', 'road-2']);
  });
});

describe('layersFromTop', () => {
  it('is the drawing order upside down', () => {
    expect(layersFromTop(LAYERS, undefined)).toEqual(['site', 'road-2', 'road-1', 'zone']);
  });

  it('gives a whole order back as it is', () => {
    const order = ['road-1', 'zone', 'site', 'road-2'];
    expect(layersFromTop(LAYERS, order)).toEqual(order);
  });
});
