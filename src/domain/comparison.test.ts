import { describe, expect, it } from 'vitest';
import { resolveEdition, showSameSides, sidesOf } from './comparison.js';
import { changeView, DEFAULT_VIEW, type ViewState } from './view.js';

const view: ViewState = { ...DEFAULT_VIEW, selected: 'a', filter: { themes: ['renewal'] } };

describe('sidesOf', () => {
  it('shows all that is promised beside what is completed, the rest of the filter on both sides', () => {
    const { left, right } = sidesOf({ ...view, comparison: { type: 'status', at: 0.3 } });
    expect(left).toEqual(view);
    expect(right).toEqual({ ...view, filter: { themes: ['renewal'], statuses: ['completed'] } });
  });

  it('never shows on the right what the filter takes out on the left', () => {
    const rightOf = (statuses: NonNullable<ViewState['filter']>['statuses']) =>
      sidesOf({ ...view, filter: { statuses: statuses ?? [] }, comparison: { type: 'status', at: 0.3 } })
        .right.filter;
    expect(rightOf(['planned', 'completed'])).toEqual({ statuses: ['completed'] });
    expect(rightOf(['planned', 'started'])).toEqual({ statuses: [] });
  });

  it('shows all beside what is located, whatever the switch says', () => {
    const { left, right } = sidesOf({ ...view, basis: 'located', comparison: { type: 'basis', at: 0.3 } });
    expect([left.basis, right.basis]).toEqual(['all', 'located']);
  });

  it('shows the same view of two editions', () => {
    const { left, right } = sidesOf({ ...view, comparison: { type: 'edition', at: 0.3, edition: 'x' } });
    expect(left).toEqual(view);
    expect(right).toEqual(view);
  });

  it('keeps what is selected, lit and near on both sides', () => {
    const near = { center: [120, 36] as const, metres: 500 };
    const { left, right } = sidesOf({
      ...view,
      near,
      commitment: 'land',
      comparison: { type: 'basis', at: 0.3 },
    });
    for (const side of [left, right]) expect(side).toMatchObject({ selected: 'a', commitment: 'land', near });
  });
});

describe('showSameSides', () => {
  const compared: ViewState = { ...view, comparison: { type: 'edition', at: 0.3, edition: 'x' } };

  it('does not mind where the divider stands', () => {
    expect(
      showSameSides(compared, { ...compared, comparison: { type: 'edition', at: 0.9, edition: 'x' } }),
    ).toBe(true);
  });

  it('minds every other change, and what is compared', () => {
    const others: readonly ViewState[] = [
      { ...compared, comparison: { type: 'basis', at: 0.3 } },
      { ...compared, comparison: { type: 'edition', at: 0.3, edition: 'y' } },
      changeView(compared, { comparison: undefined }),
      changeView(compared, { selected: undefined }),
      changeView(compared, { selected: undefined, commitment: 'a' }),
      changeView(compared, { basis: 'located' }),
      changeView(compared, { near: { center: [120, 36], metres: 500 } }),
    ];
    expect(others.map((other) => showSameSides(compared, other))).toEqual(others.map(() => false));
  });
});

describe('resolveEdition', () => {
  const page = { baseUrl: 'https://atlas.example/map/', origin: 'https://atlas.example' };

  it('finds an address of this site from where the page is', () => {
    expect(resolveEdition('next/edition.json', page)).toEqual({
      type: 'own',
      url: 'https://atlas.example/map/next/edition.json',
    });
    expect(resolveEdition('/next/edition.json', page)).toEqual({
      type: 'own',
      url: 'https://atlas.example/next/edition.json',
    });
  });

  it('knows addresses of other sites, however they are written', () => {
    const foreign = [
      'https://example.org/edition.json',
      '//example.org/edition.json',
      'http://atlas.example/map/edition.json',
      'https://atlas.example:8443/edition.json',
      'data:application/json,{}',
    ];
    expect(foreign.map((address) => resolveEdition(address, page).type)).toEqual(
      foreign.map(() => 'foreign'),
    );
  });

  it('tells what is no address', () => {
    expect(resolveEdition('http://', page)).toEqual({ type: 'unreadable' });
  });
});
