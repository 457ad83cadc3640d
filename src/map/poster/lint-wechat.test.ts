import { describe, expect, it } from 'vitest';
import { lintWechat } from './lint-wechat.js';

const svg = (content: string) =>
  `<section style="margin:0 auto">\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5">\n${content}\n</svg></section>`;

/** Each offence as «line element attribute → advice». */
const told = (markup: string) =>
  lintWechat(markup).map(
    ({ line, element, attribute, advice }) => `${line} ${element} ${attribute ?? '-'} → ${advice}`,
  );

describe('lintWechat', () => {
  it('passes shapes, text and what a tap starts', () => {
    const fine = svg(
      '<g visibility="hidden"><set attributeName="visibility" to="visible" begin="click"></set>' +
        '<set attributeName="visibility" to="hidden" begin="mouseleave"></set>' +
        '<circle cx="1" cy="2" r="3" opacity="0" visibility="visible"></circle>' +
        '<path d="M0 0l-.5 4z" fill="#aBc" stroke="rgba(0, 0, 0, .4)" stroke-dasharray="3 1.6"></path>' +
        '<text x="1" y="1" font-size="12" font-family="PingFang SC,sans-serif">示意 &lt;b&gt;</text>' +
        '<animateTransform attributeName="transform" type="translate" values="0 0;4 0" dur="0.5s" begin="click+0.2s" fill="freeze"></animateTransform></g>',
    );
    expect(told(fine)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', '3 script - → script'],
    ['<style>g{}</style>', '3 style - → style-sheet'],
    ['<a href="https://x.example/"></a>', '3 a - → link'],
    ['<image href="https://x.example/a.png"></image>', '3 image - → image'],
    ['<foreignObject></foreignObject>', '3 foreignObject - → html-in-svg'],
    ['<use href="#a"></use>', '3 use - → reference'],
    ['<clipPath></clipPath>', '3 clipPath - → reference'],
    ['<mask></mask>', '3 mask - → reference'],
    ['<filter></filter>', '3 filter - → reference'],
    ['<linearGradient></linearGradient>', '3 linearGradient - → reference'],
    ['<pattern></pattern>', '3 pattern - → reference'],
    ['<p>text</p>', '3 p - → shape'],
    ['<video></video>', '3 video - → shape'],
  ])('finds the element in %s', (content, expected) => {
    expect(told(svg(content))).toContain(expected);
  });

  it.each([
    ['<g id="a"></g>', '3 g id → reference'],
    ['<g class="a"></g>', '3 g class → style-sheet'],
    ['<g style="fill:red"></g>', '3 g style → style'],
    ['<g onclick="x()"></g>', '3 g onclick → script'],
    ['<g clip-path="url(#a)"></g>', '3 g clip-path → reference'],
    ['<g mask="url(#a)"></g>', '3 g mask → reference'],
    ['<g filter="url(#a)"></g>', '3 g filter → reference'],
    ['<g fill="url(#a)"></g>', '3 g fill → reference'],
    ['<g fill="URL(#a)"></g>', '3 g fill → reference'],
    ['<g fill="&#x75;rl(&#35;a)"></g>', '3 g fill → reference'],
    ['<text paint-order="stroke"></text>', '3 text paint-order → attribute'],
    ['<path d="M0 0" x="1"></path>', '3 path x → attribute'],
    ['<path d="javascript:0"></path>', '3 path d → value'],
    ['<set attributeName="fill" to="visible"></set>', '3 set attributeName → animated'],
    ['<set attributeName="visibility" to="red"></set>', '3 set to → value'],
    ['<set attributeName="visibility" begin="a.click"></set>', '3 set begin → event'],
    ['<set attributeName="visibility" begin="click;b.end"></set>', '3 set begin → event'],
    ['<set attributeName="visibility" begin="click" end="click"></set>', '3 set end → event'],
    ['<animate attributeName="href"></animate>', '3 animate attributeName → animated'],
    ['<animate attributeName="x" values="0;1;"></animate>', '3 animate values → value'],
  ])('finds the attribute in %s', (content, expected) => {
    expect(told(svg(content))).toEqual([expected]);
  });

  it('wants end tags, quotation marks, and tags that match', () => {
    expect(told(svg('<g></g>\n<rect width="1" height="1"/>'))).toEqual(['4 rect - → end-tag']);
    expect(told(svg('<g fill=red></g>'))).toEqual(['3 g - → well-formed']);
    expect(told(svg('<g opacity="1" opacity="0"></g>'))).toEqual(['3 g - → well-formed']);
    expect(told(svg('<g>'))).toContain('4 svg - → well-formed');
    expect(told('<section><svg')).toEqual(['1 < - → well-formed', '1 section - → well-formed']);
    expect(told('<!doctype html><section></section>')).toEqual(['1 !doctype - → wrapper']);
  });

  it('wants the namespace and the viewBox', () => {
    expect(told('<svg viewBox="0 0 1 1"></svg>')).toEqual(['1 svg - → root']);
  });

  it('takes HTML with plain inline styles around the picture, no more', () => {
    expect(told('<section style="margin:8px 0;color:#333"><p>a<br>b</p></section>')).toEqual([]);
    expect(told('<section style="background:url(x.png)"></section>')).toEqual(['1 section style → style']);
    expect(told('<section style="position:absolute"></section>')).toEqual(['1 section style → style']);
    expect(told('<div></div>')).toEqual(['1 div - → wrapper']);
    expect(told(svg('<svg></svg>'))).toContain('3 svg - → shape');
  });

  it('keeps content below a megabyte', () => {
    const large = `<p>${'新'.repeat(349_526)}</p>`;
    // 349,526 characters of three bytes and seven of tags: 1,048,585 of at most 1,048,575.
    expect(lintWechat(large)).toEqual([{ advice: 'size', element: '', value: '1048585', line: 1 }]);
  });
});
