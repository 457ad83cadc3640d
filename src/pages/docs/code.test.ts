import { expect, it } from 'vitest';
import { running, SITE, shown, writeTag } from './code.js';

it('writes few attributes on the line of their tag, many on lines of their own', () => {
  expect(writeTag('mark', { 'data-feature': 'quay' }, 'the quay')).toBe(
    '<mark data-feature="quay">the quay</mark>',
  );
  expect(writeTag('quay-map', { a: '1', b: undefined, plain: '', c: 'x' })).toBe(
    '<quay-map\n  a="1"\n  plain\n  c="x"\n></quay-map>',
  );
});

it('lets no value end its attribute', () => {
  expect(writeTag('i', { title: 'a "b"' })).toBe('<i title="a &quot;b&quot;"></i>');
});

it('is the same code run and shown, but for the address of the atlas', () => {
  const code = `<script src="${SITE}embed/renewal-map.js"></script>`;
  expect(running(code, '../../').text).toBe('<script src="../../embed/renewal-map.js"></script>');
  expect(shown(code)).toBe('<script src="https://YOUR-ATLAS/embed/renewal-map.js"></script>');
});
