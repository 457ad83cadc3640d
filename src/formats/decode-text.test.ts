import { describe, expect, it } from 'vitest';
import { decideEncoding, decodeText } from './decode-text.js';

/** «名称,用途\n市民广场,商业服务业设施用地\n», written by Python as GBK. */
const GBK = [
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd3, 0xc3, 0xcd, 0xbe, 0x0a, 0xca, 0xd0, 0xc3, 0xf1, 0xb9, 0xe3, 0xb3, 0xa1,
  0x2c, 0xc9, 0xcc, 0xd2, 0xb5, 0xb7, 0xfe, 0xce, 0xf1, 0xd2, 0xb5, 0xc9, 0xe8, 0xca, 0xa9, 0xd3, 0xc3, 0xb5,
  0xd8, 0x0a,
];
/** «名稱,用途\n市民廣場,商業\n», written by Python as Big5. */
const BIG5 = [
  0xa6, 0x57, 0xba, 0xd9, 0x2c, 0xa5, 0xce, 0xb3, 0x7e, 0x0a, 0xa5, 0xab, 0xa5, 0xc1, 0xbc, 0x73, 0xb3, 0xf5,
  0x2c, 0xb0, 0xd3, 0xb7, 0x7e, 0x0a,
];
/** «name;área\nMünster;São Paulo é bonito\n», written by Python as Windows-1252. */
const WESTERN = [...'name;\u00e1rea\nM\u00fcnster;S\u00e3o Paulo \u00e9 bonito\n'].map((sign) =>
  sign.charCodeAt(0),
);

describe('decodeText guesses', () => {
  it.each([
    ['GBK', GBK, 'gb18030', '名称,用途\n市民广场,商业服务业设施用地\n'],
    ['two characters of GBK', GBK.slice(0, 4), 'gb18030', '名称'],
    ['Big5', BIG5, 'big5', '名稱,用途\n市民廣場,商業\n'],
    ['Windows-1252', WESTERN, 'windows-1252', 'name;área\nMünster;São Paulo é bonito\n'],
    ['plain ASCII', [0x61, 0x62], 'utf-8', 'ab'],
  ])('%s', (_, bytes, label, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding: { label, basis: 'guessed' } });
  });

  it('UTF-8 although it is cut off within a character', () => {
    const bytes = new TextEncoder().encode('地块编号');
    expect(decodeText(bytes.subarray(0, -1))).toMatchObject({
      text: '地块编\ufffd',
      encoding: { label: 'utf-8' },
    });
  });

  it('UTF-8 although one character of twenty is broken', () => {
    const bytes = new TextEncoder().encode('地块编号'.repeat(5));
    bytes[0] = 0xff;
    expect(decideEncoding(bytes).label).toBe('utf-8');
  });

  it('UTF-8 across the borders of the pieces that are looked at', () => {
    // 4 MiB are no multiple of the three bytes of a character.
    const bytes = new TextEncoder().encode('地'.repeat(1_500_000));
    expect(decideEncoding(bytes)).toEqual({ label: 'utf-8', basis: 'guessed' });
  });
});

describe('decodeText is told', () => {
  it('by a byte order mark, which it takes away', () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toEqual({
      text: 'a',
      encoding: { label: 'utf-8', basis: 'stated' },
    });
  });

  it('by the user, whatever the bytes look like', () => {
    expect(decodeText(Uint8Array.from(GBK.slice(0, 4)), 'gbk')).toEqual({
      text: '名称',
      encoding: { label: 'gb18030', basis: 'chosen' },
    });
  });
});
