import { describe, expect, it } from 'vitest';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import { type Shown, wantedData, wantedElements } from './wanted-elements.js';

const shown = (change: Parameters<typeof changeView>[1], more: Partial<Shown> = {}): Shown => ({
  view: changeView(DEFAULT_VIEW, change),
  tool: undefined,
  mapWanted: true,
  editorWanted: false,
  hasTileHits: false,
  welcome: false,
  ...more,
});

describe('wantedElements', () => {
  it('is the map alone for the first view', () => {
    expect(wantedElements(shown({}))).toEqual(['renewal-map']);
  });

  it('is two maps in place of the one for a comparison', () => {
    const comparison = { type: 'basis', at: 0.5 } as const;
    expect(wantedElements(shown({ comparison }))).toEqual(['swipe-compare', 'compare-panel']);
  });

  it('is no map for a link to the text version', () => {
    expect(wantedElements(shown({ page: 'text' }, { mapWanted: false }))).toEqual(['text-twin']);
  });

  it('is what each tool, panel and card needs', () => {
    const wanted = wantedElements(
      shown({ selected: 'zone-1', panel: 'filter', filter: { statuses: ['completed'] } }, { tool: 'share' }),
    );
    expect(wanted).toEqual([
      'renewal-map',
      'feature-card',
      'own-actions',
      'filter-panel',
      'filter-chips',
      'share-dialog',
    ]);
  });
});

describe('wantedData', () => {
  const of = (change: Parameters<typeof changeView>[1], tool?: Shown['tool']) =>
    wantedData({ view: changeView(DEFAULT_VIEW, change), tool });

  it('is nothing for the first view', () => {
    expect(of({})).toEqual({ indicators: false, localities: false, filterText: false });
  });

  it('is the places by name where a filter names one, whatever is open', () => {
    expect(of({ filter: { locality: 'street-1' } }).localities).toBe(true);
  });

  it('is the filter in words where it leaves the page', () => {
    expect(of({ table: true }).filterText).toBe(true);
    expect(of({}, 'export').filterText).toBe(true);
    expect(of({}, 'share').filterText).toBe(false);
  });
});
