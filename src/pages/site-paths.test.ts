import { describe, expect, it } from 'vitest';
import { mapPath, relativePath, type SiteOptions } from './site-paths.js';

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
  it('lead from any folder to any other', () => {
    expect(relativePath('place/mill/en/', 'pages.css')).toBe('../../../pages.css');
    expect(relativePath('', 'place/mill/')).toBe('place/mill/');
    expect(relativePath('places/', '')).toBe('../');
  });

  it('open another edition by its address', () => {
    expect(mapPath({ selected: 'mill' }, 'zh', MAIN)).toBe('#v=1&sel=mill&lang=zh');
    expect(mapPath({}, 'en', OTHER)).toBe('?edition=geodata%2Ftwo%2Fedition.json#v=1&lang=en');
  });
});
