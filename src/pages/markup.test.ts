import { expect, it } from 'vitest';
import { html, jsonMarkup } from './markup.js';

it('html escapes what is put in, and only once', () => {
  const inner = html`<b>${'<&"'}</b>`;
  expect(html`<p title="${'"'}">${inner}${undefined}${false}${['a', '<']}</p>`.text).toBe(
    '<p title="&quot;"><b>&lt;&amp;&quot;</b>a&lt;</p>',
  );
});

it('jsonMarkup cannot end its element, and is still JSON', () => {
  const value = { name: '</script><script>alert(1)</script>' };
  const { text } = jsonMarkup(value);
  expect(text).not.toContain('</');
  expect(JSON.parse(text)).toEqual(value);
});
