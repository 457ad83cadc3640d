import { expect, it } from 'vitest';
import { plainText } from './plain-text.js';

it.each([
  ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
  ['<b>Big</b> <script>alert("<b>")</script>plot', 'Big plot'],
  ['<table><tr><td>用途</td><td>居住&nbsp;用地</td></tr><tr><td>a</td></tr></table>', '用途 居住 用地\na'],
  ['one<br>two<img src=x onerror="alert(1)">', 'one\ntwo'],
  ['<style>a{}</style >b<script>never closed', 'b'],
  ['a<b', 'a'],
  ['&lt;script&gt; stays a text', '&lt;script&gt; stays a text'],
])('plainText of %s', (html, plain) => {
  expect(plainText(html)).toBe(plain);
});
