import { describe, expect, it } from 'vitest';
import { decideDbfEncoding, type EncodingSigns } from './dbf-encoding.js';

/** 道路 in GBK and in UTF-8. */
const GBK = Uint8Array.of(0xb5, 0xc0, 0xc2, 0xb7);
const UTF8 = new TextEncoder().encode('道路');

function decide(signs: Partial<EncodingSigns> & { readonly said?: string }) {
  const cpg = signs.said === undefined ? undefined : new TextEncoder().encode(signs.said);
  return decideDbfEncoding({ languageDriver: 0, texts: () => [GBK], cpg, ...signs });
}

describe('decideDbfEncoding', () => {
  it.each([
    ['GBK', 'gb18030'],
    ['936', 'gb18030'],
    ['CP936\r\n', 'gb18030'],
    ['ANSI 936', 'gb18030'],
    ['GB18030', 'gb18030'],
    ['950', 'big5'],
    ['ANSI 1252', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['88591', 'windows-1252'],
  ])('takes %j of the .cpg file as %s', (said, label) => {
    expect(decide({ said }).encoding).toEqual({ label, basis: 'stated' });
  });

  it('takes UTF-8 only when the texts are such', () => {
    for (const said of ['UTF-8', '65001']) {
      expect(decide({ said, texts: () => [UTF8] })).toEqual({
        encoding: { label: 'utf-8', basis: 'stated' },
        misstated: false,
      });
      expect(decide({ said })).toEqual({ encoding: { label: 'gb18030', basis: 'guessed' }, misstated: true });
    }
  });

  it('goes by the language driver without a .cpg file, or one that means nothing', () => {
    expect(decide({ languageDriver: 0x4d }).encoding).toEqual({ label: 'gb18030', basis: 'stated' });
    expect(decide({ languageDriver: 0x4d, said: 'nonsense' }).encoding.label).toBe('gb18030');
    expect(decide({ languageDriver: 0x78 }).encoding.label).toBe('big5');
  });

  it('guesses by the bytes when the driver says «ANSI» or nothing', () => {
    expect(decide({ languageDriver: 0x57 }).encoding).toEqual({ label: 'gb18030', basis: 'guessed' });
    expect(decide({ texts: () => [UTF8] }).encoding).toEqual({ label: 'utf-8', basis: 'guessed' });
  });

  it('overlooks a character that the end of a field cuts off', () => {
    expect(decide({ texts: () => [UTF8.subarray(0, 5)] }).encoding.label).toBe('utf-8');
    expect(decide({ texts: () => [Uint8Array.of(...UTF8.subarray(0, 5), 0x20, 0x20)] }).encoding.label).toBe(
      'utf-8',
    );
  });

  it('lets the user choose, unless the choice means nothing', () => {
    expect(decide({ chosen: 'big5', said: 'GBK' }).encoding).toEqual({ label: 'big5', basis: 'chosen' });
    expect(decide({ chosen: '__proto__', said: 'GBK' }).encoding.basis).toBe('stated');
  });
});
