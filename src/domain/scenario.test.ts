import { describe, expect, it } from 'vitest';
import type { ScenarioView } from './analysis-view.js';
import {
  addScenario,
  clearScenario,
  numberOf,
  openScenario,
  openScenarioOf,
  pickFeatures,
  removeScenario,
  renameScenario,
  SCENARIO_LIMITS,
  startScenarios,
  toggleDrawing,
  toggleFeature,
} from './scenario.js';

const ids = (view: ScenarioView) => view.scenarios.map(({ id }) => id);

function createView(): ScenarioView {
  return {
    commitment: 'promise',
    scenarios: [
      { id: 's1', features: ['a', 'b'], drawings: ['d1'] },
      { id: 's4', name: 'Fourth', features: ['c'], drawings: [] },
    ],
  };
}

describe('scenarios', () => {
  it('begin with an empty one that is open', () => {
    const view = startScenarios('promise');
    expect(view).toEqual({ commitment: 'promise', scenarios: [{ id: 's1', features: [], drawings: [] }] });
    expect(openScenarioOf(view)?.id).toBe('s1');
  });

  it('are added with an id no other has, and opened', () => {
    const view = addScenario(createView());
    expect(ids(view)).toEqual(['s1', 's4', 's5']);
    expect(view.open).toBe('s5');
    expect(openScenarioOf(view)).toEqual({ id: 's5', features: [], drawings: [] });
  });

  it('are copied with what is picked', () => {
    const view = createView();
    const [first] = view.scenarios;
    if (!first) throw new Error('No scenario');
    const copied = addScenario(view, { from: first, name: ' Copy\nof it ' });
    expect(openScenarioOf(copied)).toEqual({
      id: 's5',
      name: 'Copy of it',
      features: ['a', 'b'],
      drawings: ['d1'],
    });
  });

  it('are no more than the limit', () => {
    let view = createView();
    for (let turn = 0; turn < 20; turn++) view = addScenario(view);
    expect(view.scenarios.length).toBe(SCENARIO_LIMITS.scenarios);
  });

  it('are taken out, the open one giving way to its neighbour, but not the last', () => {
    const view = removeScenario(openScenario(createView(), 's4'), 's4');
    expect([ids(view), view.open]).toEqual([['s1'], 's1']);
    expect(removeScenario(view, 's1')).toBe(view);
    expect(removeScenario(createView(), 's4').open).toBe('s1');
    expect(removeScenario(createView(), 'none').scenarios.length).toBe(2);
  });

  it('are renamed; an empty name is taken off, a long one cut between characters', () => {
    expect(renameScenario(createView(), 's1', ' North ').scenarios[0]?.name).toBe('North');
    expect(renameScenario(createView(), 's4', '  ').scenarios[1]).toEqual({
      id: 's4',
      features: ['c'],
      drawings: [],
    });
    expect(renameScenario(createView(), 's1', '𠮷'.repeat(70)).scenarios[0]?.name).toBe('𠮷'.repeat(60));
  });

  it('are numbered by their id, else by their place', () => {
    const view: ScenarioView = {
      commitment: 'p',
      scenarios: [...createView().scenarios, { id: 'x', features: [], drawings: [] }],
    };
    expect(view.scenarios.map((scenario) => numberOf(view, scenario))).toEqual([1, 4, 3]);
  });
});

describe('picking', () => {
  it('puts into the open scenario and takes out of it', () => {
    const view = openScenario(createView(), 's4');
    expect(toggleFeature(view, 'a').scenarios.map(({ features }) => features)).toEqual([
      ['a', 'b'],
      ['c', 'a'],
    ]);
    expect(openScenarioOf(toggleFeature(view, 'c'))?.features).toEqual([]);
    expect(openScenarioOf(toggleDrawing(view, 'd2'))?.drawings).toEqual(['d2']);
    expect(openScenarioOf(toggleDrawing(createView(), 'd1'))?.drawings).toEqual([]);
  });

  it('holds each id once, up to the limit, and clears all', () => {
    expect(openScenarioOf(pickFeatures(createView(), ['x', 'y', 'x']))?.features).toEqual(['x', 'y']);
    const many = Array.from({ length: 3000 }, (_, index) => `f${index}`);
    expect(openScenarioOf(pickFeatures(createView(), many))?.features.length).toBe(2000);
    expect(openScenarioOf(clearScenario(createView()))).toEqual({ id: 's1', features: [], drawings: [] });
  });

  it('leaves the view it was given as it was', () => {
    const view = createView();
    toggleFeature(view, 'z');
    expect(view).toEqual(createView());
  });
});
