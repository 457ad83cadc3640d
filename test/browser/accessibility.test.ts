import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, startSite } from './open-site.js';

const [centre] = JSON.parse(
  readFileSync('geodata/shibei-2024/layers/business-centres.geojson', 'utf8'),
).features;
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('axe finds nothing', () => {
  for (const lang of ['zh', 'en']) {
    for (const theme of ['light', 'dark']) {
      it(`in ${lang}, ${theme}, with a card open and with the targets`, async () => {
        const { page } = await openSite(site, `#v=1&lang=${lang}&theme=${theme}&sel=${centre.properties.id}`);
        await page.addScriptTag({ content: AXE });
        const violations = () =>
          page.evaluate(async () => {
            // Safe: axe has just been added to the page.
            const { axe } = window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            const { violations: found } = await axe.run();
            return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
          });
        expect(await violations()).toEqual([]);
        await page.getByRole('tab').nth(1).click();
        await page.locator('indicator-panel li[data-commitment]').first().waitFor();
        expect(await violations()).toEqual([]);
      });
    }
  }
});
