import { describe, expect, it } from 'vitest';
import type { ScenarioView } from './analysis-view.js';
import { readChoice, readScenario, writeChoice, writeScenario } from './share-scenario.js';

/** As it goes through an address: decoded once on the way back. */
const throughAddress = (text: string) => new URLSearchParams(`x=${text}`).get('x') ?? '';
const roundTrip = (view: ScenarioView) => readScenario(throughAddress(writeScenario(view)));

describe('scenarios in an address', () => {
  it('are short and readable', () => {
    const view: ScenarioView = {
      commitment: 'promise',
      open: 's2',
      scenarios: [
        { id: 's1', features: ['p1', 'p2'], drawings: ['d1'] },
        { id: 's2', name: 'Second', features: ['p3'], drawings: [] },
      ],
    };
    expect(writeScenario(view)).toBe('promise:s2;s1::p1,p2:d1;s2:Second:p3:');
    expect(roundTrip(view)).toEqual(view);
  });

  it.each([
    ['signs that part the text', 'a:b;c,d~e%f&g=h#i+j k'],
    ['other scripts', '方案 一·北段𠮷'],
    ['what looks encoded', '%2C%25%3a'],
    ['quotes and tags', `"'<b>\\`],
  ])('come back with %s', (_, text) => {
    const view: ScenarioView = {
      commitment: text,
      open: text,
      scenarios: [{ id: text, name: text, features: [text, 'x'], drawings: [text] }],
    };
    expect(roundTrip(view)).toEqual(view);
  });

  it('come back when there are none, and without name or open one', () => {
    const none: ScenarioView = { commitment: 'promise', scenarios: [] };
    expect(roundTrip(none)).toEqual(none);
    const plain: ScenarioView = {
      commitment: 'promise',
      scenarios: [{ id: 's1', features: [], drawings: [] }],
    };
    expect(roundTrip(plain)).toEqual(plain);
  });

  it.each([
    ['nothing', ''],
    ['no commitment', ':s1;s1:::'],
    ['no open part', 'promise'],
    ['too many parts in the head', 'promise:s1:x;s1:::'],
    ['too few parts', 'promise:;s1::a'],
    ['too many parts', 'promise:;s1::a:b:c'],
    ['a scenario without id', 'promise:;:::'],
    ['two scenarios of one id', 'promise:;s1:::;s1:::'],
    ['an open one that is not there', 'promise:s3;s1:::'],
    ['a feature twice', 'promise:;s1::a,a:'],
    ['an empty id', 'promise:;s1::a,,b:'],
    ['a list where a text is due', 'promise:;s1,s2:::'],
    ['a name too long', `promise:;s1:${'x'.repeat(61)}::`],
    ['an id too long', `promise:;s1::${'x'.repeat(201)}:`],
    ['too many scenarios', `promise:${Array.from({ length: 13 }, (_, n) => `;s${n}:::`).join('')}`],
    ['too many features', `promise:;s1::${Array.from({ length: 2001 }, (_, n) => `f${n}`).join(',')}:`],
  ])('are not read from %s', (_, text) => {
    expect(readScenario(text)).toBeUndefined();
  });
});

describe('a choice in an address', () => {
  it.each([
    [{ type: 'features', ids: ['a', 'b:;,%~'] } as const],
    [{ type: 'features', ids: [] } as const],
    [{ type: 'drawings', ids: ['d1'] } as const],
    [{ type: 'drawings', ids: [] } as const],
    [{ type: 'drawings' } as const],
  ])('comes back: %j', (choice) => {
    expect(readChoice(throughAddress(writeChoice(choice) ?? ''))).toEqual(choice);
  });

  it('is short', () => {
    expect(writeChoice({ type: 'drawings', ids: ['d1'] })).toBe('d:d1');
    expect(writeChoice({ type: 'layer', layer: 'x' })).toBeUndefined();
  });

  it.each(['', 'x', 'f', 'f:a:b', 'd:a;b', 'f:a,,b', 'f:a,a', 'g:a', `f:${'x'.repeat(300)}`])(
    'is not read from %j',
    (text) => {
      expect(readChoice(text)).toBeUndefined();
    },
  );
});
