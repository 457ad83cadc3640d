/** What the first view asks of a reader's device: characters of which each must be drawn once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RenewalMap } from '../../src/elements/renewal-map/renewal-map.js';
import { openSite, type Site, startSite } from './open-site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

it.each([
  ['a desktop', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)(
  'the first view on %s makes the map draw 200 different Han characters at most',
  async (name, options) => {
    const { page } = await openSite(site, '', options);
    const [around, labels] = await page.evaluate(() => {
      const found = { around: '', labels: '' };
      const root = document.querySelector('renewal-explorer')?.shadowRoot;
      /** Each character that the window shows: not what is scrolled, folded or cut away. */
      const visit = (parent: ParentNode | ShadowRoot): void => {
        for (const node of parent.childNodes) {
          if (node instanceof Element && node.checkVisibility({ visibilityProperty: true })) {
            if (node.shadowRoot) visit(node.shadowRoot);
            else visit(node);
          }
          if (!(node instanceof Text)) continue;
          const range = document.createRange();
          for (let at = 0; at < node.length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { width, left, top, right, bottom } = range.getBoundingClientRect();
            const inside = width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
            if (inside) found.around += node.data[at] ?? '';
          }
        }
      };
      if (root) visit(root);
      const map = (root?.querySelector('renewal-map') as RenewalMap | null | undefined)?.innerMap;
      for (const { layer } of map?.queryRenderedFeatures() ?? []) {
        // Safe: the text as it is drawn, in sections.
        const text = (layer.layout as { 'text-field'?: { sections?: { text: string }[] } } | undefined)?.[
          'text-field'
        ];
        for (const section of text?.sections ?? []) found.labels += section.text;
      }
      return [found.around, found.labels];
    });
    const han = (text: string) => new Set(text.match(/\p{Script=Han}/gu));
    const all = han(around + labels);
    console.log(
      `first view on ${name}: ${all.size} Han characters, ${han(around).size} around the map, ${han(labels).size} on it`,
    );
    expect(han(around).size).toBeGreaterThan(20);
    expect(han(labels).size).toBeGreaterThan(20);
    // The credits are owed to those who made the base map: nothing covers them, nor they the scale.
    const [credits, scale] = await Promise.all(
      ['attrib', 'scale'].map((part) => page.locator(`renewal-map .maplibregl-ctrl-${part}`).boundingBox()),
    );
    expect(credits && scale).toBeTruthy();
    if (!credits || !scale) return;
    expect(scale.x + scale.width <= credits.x || scale.y + scale.height <= credits.y).toBe(true);
    const onTop = await page.evaluate(
      ([x = 0, y = 0]) => {
        const root = document.querySelector('renewal-explorer')?.shadowRoot;
        return root?.elementFromPoint(x, y)?.localName;
      },
      [credits.x + credits.width / 2, credits.y + credits.height / 2],
    );
    expect(onTop).toBe('renewal-map');
    // What the interface needs the system draws anyway; each on the map costs the page a drawing.
    expect(han(labels).size).toBeLessThanOrEqual(200);
  },
);
