import { describe, expect, it } from 'vitest';
import { mapPath, pagePath, relativePath, type SiteOptions, safeName } from './site-paths.js';

const MAIN: SiteOptions = {
  editionFile: 'geodata/one/edition.json',
  editionId: 'one',
  isMain: true,
  folder: '',
  ownLanguage: 'zh',
};
const OTHER: SiteOptions = {
  ...MAIN,
  editionFile: 'geodata/two/edition.json',
  isMain: false,
  folder: 'editions/two/',
};

describe('paths of the site', () => {
  it('put the edition’s own language one level higher', () => {
    expect(pagePath({ type: 'place', id: 'mill' }, 'zh', MAIN)).toBe('place/mill/');
    expect(pagePath({ type: 'place', id: 'mill' }, 'en', MAIN)).toBe('place/mill/en/');
    expect(pagePath({ type: 'places' }, 'zh', OTHER)).toBe('editions/two/places/');
  });

  it('lead from any folder to any other', () => {
    expect(relativePath('place/mill/en/', 'pages.css')).toBe('../../../pages.css');
    expect(relativePath('', 'place/mill/')).toBe('place/mill/');
    expect(relativePath('places/', '')).toBe('../');
  });

  it('open another edition by its address', () => {
    expect(mapPath({ selected: 'mill' }, 'zh', MAIN)).toBe('#v=1&sel=mill&lang=zh');
    expect(mapPath({}, 'en', OTHER)).toBe('?edition=geodata%2Ftwo%2Fedition.json#v=1&lang=en');
  });

  it('make a file name of any id', () => {
    expect(safeName('road-1_a')).toBe('road-1_a');
    expect(safeName('../a b路')).toBe('~2e~2e~2fa~20b~8def');
  });
});
