import { describe, expect, it } from 'vitest';
import { moveLayer, positionOf } from './move-layer.js';

const ORDER = ['a', 'b', 'c', 'd'];
const ALL = new Set(ORDER);

describe('moveLayer', () => {
  it('moves a layer by one', () => {
    expect(moveLayer(ORDER, { layerId: 'c', step: 'up', visible: ALL })).toEqual(['a', 'c', 'b', 'd']);
    expect(moveLayer(ORDER, { layerId: 'a', step: 'down', visible: ALL })).toEqual(['b', 'a', 'c', 'd']);
  });

  it('moves it past hidden layers, too', () => {
    const visible = new Set(['a', 'd']);
    expect(moveLayer(ORDER, { layerId: 'd', step: 'up', visible })).toEqual(['d', 'a', 'b', 'c']);
    expect(moveLayer(ORDER, { layerId: 'a', step: 'down', visible })).toEqual(['b', 'c', 'd', 'a']);
  });

  it('leaves the first where it is when it goes up, and the last when it goes down', () => {
    expect(moveLayer(ORDER, { layerId: 'a', step: 'up', visible: ALL })).toEqual(ORDER);
    expect(moveLayer(ORDER, { layerId: 'd', step: 'down', visible: ALL })).toEqual(ORDER);
    expect(moveLayer(ORDER, { layerId: 'zzz', step: 'up', visible: ALL })).toEqual(ORDER);
  });
});

describe('positionOf', () => {
  it('counts the visible layers and the layer itself', () => {
    expect(positionOf(ORDER, { layerId: 'c', visible: ALL })).toEqual({ position: 3, all: 4 });
    expect(positionOf(ORDER, { layerId: 'c', visible: new Set(['a']) })).toEqual({ position: 2, all: 2 });
  });
});
