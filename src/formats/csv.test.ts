import { describe, expect, it } from 'vitest';
import { writeCsv, writeTsv } from './csv.js';

describe('writeCsv', () => {
  it('quotes commas, quotes and line breaks, ends lines by CRLF and begins with a byte order mark', () => {
    expect(
      writeCsv(
        ['名称', 'a,b'],
        [
          ['say "hi"', 1.5],
          ['two\nlines', undefined],
        ],
      ),
    ).toBe('\ufeff名称,"a,b"\r\n"say ""hi""",1.5\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '＝1', '\u0000=1'])(
    'disarms %j',
    (text) => {
      const [, line = ''] = writeCsv(['x'], [[text]]).split('\r\n');
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it.each(['-5', '+86', '-1,234.5', '3.5%', '人民路', 'a=b', '2-3'])('leaves %j as it is', (text) => {
    const [, line = ''] = writeCsv(['x'], [[text]]).split('\r\n');
    expect(line.replaceAll('"', '')).toBe(text);
  });

  it('disarms titles too', () => {
    expect(writeCsv(['=1+1'], [])).toBe("\ufeff'=1+1\r\n");
  });

  it('keeps negative numbers numbers', () => {
    expect(writeCsv(['x'], [[-5]])).toBe('\ufeffx\r\n-5\r\n');
  });
});

describe('writeTsv', () => {
  it('has one line a row, whatever is in the cells', () => {
    expect(
      writeTsv(
        ['a', 'b'],
        [
          ['x\ty', 'one\ntwo'],
          ['=1', true],
        ],
      ),
    ).toBe("a\tb\nx y\tone two\n'=1\ttrue\n");
  });

  it('quotes a cell that begins with a quotation mark', () => {
    expect(writeTsv(['a'], [['"old" mill'], ['the "old" mill']])).toBe('a\n"""old"" mill"\nthe "old" mill\n');
  });
});
