import type { ReactiveController } from 'lit';
import { expect, it } from 'vitest';
import { ReaderPreferences } from './reader-preferences.js';

/** Preferences whose answers a test sets, in the place of the browser's. */
function createPreferences(): {
  preferences: ReaderPreferences;
  set: (query: string, matches: boolean) => void;
  changes: () => number;
} {
  const lists = new Map<string, EventTarget & { matches: boolean }>();
  const usual = window.matchMedia;
  window.matchMedia = (query: string) => {
    const list = Object.assign(new EventTarget(), { matches: false });
    lists.set(query, list);
    return list as unknown as MediaQueryList; // Safe: what is asked of it here.
  };
  let count = 0;
  const controllers: ReactiveController[] = [];
  const host = {
    addController: (controller: ReactiveController) => controllers.push(controller),
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const preferences = new ReaderPreferences(host, () => count++);
  window.matchMedia = usual;
  preferences.hostConnected();
  return {
    preferences,
    changes: () => count,
    set: (query, matches) => {
      const list = [...lists].find(([text]) => text.includes(query))?.[1];
      if (!list) throw new Error(`nobody asked for ${query}`);
      list.matches = matches;
      list.dispatchEvent(new Event('change'));
    },
  };
}

it('knows light from dark, and tells when it changes', () => {
  const { preferences, set, changes } = createPreferences();
  expect(preferences.theme).toBe('light');
  set('color-scheme', true);
  expect([preferences.theme, changes()]).toEqual(['dark', 1]);
});

it('knows whether motion is unwelcome', () => {
  const { preferences, set } = createPreferences();
  set('reduced-motion', true);
  expect(preferences.still).toBe(true);
});

it('hears nothing once its element is gone', () => {
  const { preferences, set, changes } = createPreferences();
  preferences.hostDisconnected();
  set('reduced-motion', true);
  expect(changes()).toBe(0);
});
