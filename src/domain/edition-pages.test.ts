import { describe, expect, it } from 'vitest';
import { type EditionPages, pagePath, safeName, storiesIn } from './edition-pages.js';

const zh = { language: 'zh', title: '以后', path: 'geodata/one/story/index.html' } as const;
const en = { language: 'en', title: 'After', path: 'geodata/one/story/en.html' } as const;
const PAGES: EditionPages = { folder: '', ownLanguage: 'zh', stories: [zh, en] };

describe('pages of an edition', () => {
  it('lie one level higher in the edition’s own language', () => {
    expect(pagePath({ type: 'place', id: 'mill' }, 'zh', PAGES)).toBe('place/mill/');
    expect(pagePath({ type: 'place', id: 'mill' }, 'en', PAGES)).toBe('place/mill/en/');
    expect(pagePath({ type: 'places' }, 'zh', { ...PAGES, folder: 'editions/two/' })).toBe(
      'editions/two/places/',
    );
  });

  it('make a file name of any id', () => {
    expect(safeName('road-1_a')).toBe('road-1_a');
    expect(safeName('../a b路')).toBe('~2e~2e~2fa~20b~8def');
  });

  it('tell their stories in the language asked for, else in their own', () => {
    expect(storiesIn(PAGES, 'en')).toEqual([en]);
    expect(storiesIn({ ...PAGES, stories: [zh] }, 'en')).toEqual([zh]);
    expect(storiesIn({ ...PAGES, stories: [] }, 'en')).toEqual([]);
  });
});
