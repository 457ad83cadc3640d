import { describe, expect, it } from 'vitest';
import { heightMessages, readFrameRequest } from './frame-messages.js';

describe('readFrameRequest', () => {
  it('reads the three requests', () => {
    expect(readFrameRequest({ type: 'renewal-select', id: 'p1' })).toEqual({
      type: 'select',
      featureId: 'p1',
    });
    expect(readFrameRequest({ type: 'renewal-select', id: null })).toEqual({
      type: 'select',
      featureId: undefined,
    });
    expect(readFrameRequest({ type: 'renewal-highlight', commitment: 'c1' })).toEqual({
      type: 'highlight',
      commitmentId: 'c1',
    });
    expect(readFrameRequest({ type: 'renewal-step', view: 'v=1&at=1,2,3' })).toEqual({
      type: 'step',
      view: 'v=1&at=1,2,3',
    });
  });

  it.each([
    undefined,
    null,
    'renewal-select',
    [],
    { type: 'renewal-select' },
    { type: 'renewal-select', id: 5 },
    { type: 'renewal-select', id: '' },
    { type: 'renewal-step', view: 'x'.repeat(2001) },
    { type: 'renewal-step', view: { toString: () => 'v=1' } },
    Object.create({ type: 'renewal-select', id: 'inherited' }),
    { type: 'set-height', value: 3 },
  ])('ignores all else: %o', (data) => {
    expect(readFrameRequest(data)).toBeUndefined();
  });
});

describe('heightMessages', () => {
  it('says the height, rounded up, in each way', () => {
    expect(heightMessages(300.2, 'map-1')).toEqual([
      { type: 'renewal-height', height: 301 },
      { sentinel: 'amp', type: 'embed-size', height: 301 },
      'pymxPYMxmap-1xPYMxheightxPYMx301',
      '{"type":"set-height","value":301}',
    ]);
  });

  it('leaves pym out where the page gave no id', () => {
    expect(heightMessages(300, null)).toHaveLength(3);
  });
});
