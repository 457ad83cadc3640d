import { describe, expect, it } from 'vitest';
import { readEmbedOptions } from './embed-options.js';

describe('readEmbedOptions', () => {
  it('reads what it knows, lists with commas, plus signs or blanks', () => {
    expect(
      readEmbedOptions(
        '?edition=geodata/x/edition.json&layers=a,b-2&view=120.3,36,13&lang=en&theme=dark&plain',
      ),
    ).toEqual({
      attributes: {
        edition: 'geodata/x/edition.json',
        layers: 'a b-2',
        view: '120.3,36,13',
        lang: 'en',
        theme: 'dark',
        plain: '',
      },
      still: false,
      dropped: [],
    });
    expect(readEmbedOptions('layers=a+b').attributes).toEqual({ layers: 'a b' });
  });

  it('names what it cannot use and keeps the rest', () => {
    const { attributes, dropped } = readEmbedOptions('view=here&lang=fr&theme=pink&selected=p1');
    expect(attributes).toEqual({ selected: 'p1' });
    expect(dropped).toEqual(['view', 'lang', 'theme']);
  });

  it.each([
    'https://elsewhere.example/edition.json',
    '//elsewhere.example/edition.json',
    '/etc/edition.json',
    '../other/edition.json',
    'javascript:edition.json',
    'geodata/x/commitments.json',
  ])('takes no edition from outside the site: %s', (edition) => {
    expect(readEmbedOptions(`edition=${encodeURIComponent(edition)}`)).toMatchObject({
      attributes: {},
      dropped: ['edition'],
    });
  });

  it('is still when asked, and not when told no', () => {
    expect(readEmbedOptions('static=1').still).toBe(true);
    expect(readEmbedOptions('static').still).toBe(true);
    expect(readEmbedOptions('static=0').still).toBe(false);
    expect(readEmbedOptions('plain=false').attributes).toEqual({});
  });
});
