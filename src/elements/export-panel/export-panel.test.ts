import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { find } from '../../../test/element-tree.js';
import { readFiles } from '../../formats/read-files.js';
import type { SayEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { ExportPanel } from './export-panel.js';
import './export-panel.js';

const EDITION = (() => {
  const point = createAtlasFeature({ id: 'mine' }, { type: 'Point', coordinates: [120.3, 36.1] });
  const edition = createEdition([
    createLayer('zones', [createAtlasFeature({ id: 'zone' })]),
    createLayer('user-plots', [point], { theme: 'user-data' }),
  ]);
  return { ...edition, manifest: { ...edition.manifest, extent: [120.2, 36, 120.5, 36.2] as const } };
})();

async function createPanel(): Promise<ExportPanel> {
  const panel = Object.assign(document.createElement('export-panel'), {
    edition: EDITION,
    filtered: EDITION,
    language: 'en',
    today: '2024-05-06',
  });
  panel.lang = 'en';
  panel.style.width = '320px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

async function choose(panel: ExportPanel, selector: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(panel, selector);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await panel.updateComplete;
}

/** Name and bytes of the next file that is saved. */
function nextFile(panel: ExportPanel): Promise<{ name: string; bytes: Uint8Array }> {
  return new Promise((resolve) => {
    let blob: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
      if (object instanceof Blob) blob = object;
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const name = this.download;
      void blob?.arrayBuffer().then((buffer) => resolve({ name, bytes: new Uint8Array(buffer) }));
    });
    find(panel, '#save').click();
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<export-panel>', () => {
  it('has no accessibility violation', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'export-panel');
    document.body.append(sheet);
    const panel = await createPanel();
    expect((await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('takes the reader’s own layers first, and writes what can be read again', async () => {
    const panel = await createPanel();
    await choose(panel, '#format', 'shapefile-gbk');
    await choose(panel, '#system', 'gk3:120');
    const { name, bytes } = await nextFile(panel);
    expect(name).toBe('user-plots.zip');
    const { layers } = await readFiles([{ name, bytes }]);
    expect(layers.length).toBe(1);
    expect(layers[0]?.features.length).toBe(1);
  });

  it('writes several layers as one archive', async () => {
    const panel = await createPanel();
    find<HTMLInputElement>(panel, 'input[value=zones]').click();
    await panel.updateComplete;
    const said = new Promise<SayEvent>((resolve) => panel.addEventListener('say', resolve, { once: true }));
    expect((await nextFile(panel)).name).toBe('layers.zip');
    expect((await said).message).toBe('Saved layers.zip');
  });

  it('offers the zones around the edition, and none for KML', async () => {
    const panel = await createPanel();
    const values = [...find<HTMLSelectElement>(panel, '#system').options].map(({ value }) => value);
    expect(values).toContain('gk3:120');
    expect(values).toContain('gk3-zone:40');
    expect(values).not.toContain('gk3:105');
    await choose(panel, '#format', 'kml');
    expect(panel.shadowRoot?.querySelector('#system')).toBeNull();
  });

  it('warns of shifted degrees, and of drawings in degrees', async () => {
    const panel = await createPanel();
    await choose(panel, '#system', 'gcj02');
    await choose(panel, '#format', 'dxf');
    const warnings = [...(panel.shadowRoot?.querySelectorAll('.warning') ?? [])].map(
      (one) => one.textContent ?? '',
    );
    expect(warnings.map((text) => text.slice(0, 6))).toEqual(['GCJ-02', 'DXF is']);
  });

  it('writes a workbook with titles in the reader’s language and where it comes from', async () => {
    const panel = await createPanel();
    await choose(panel, '#format', 'xlsx');
    const { name, bytes } = await nextFile(panel);
    expect(name).toBe('user-plots.xlsx');
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('Name\nname');
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
      'exported on 2024-05-06',
    );
  });

  it('can be stopped while it writes', async () => {
    const panel = await createPanel();
    find(panel, '#save').click();
    await panel.updateComplete;
    find(panel, '#stop').click();
    await vi.waitFor(() => find(panel, '#save'));
    expect(find(panel, '[role=status]').textContent?.trim()).toBe('');
  });

  it('asks for a layer', async () => {
    const panel = await createPanel();
    find<HTMLInputElement>(panel, 'input[value=user-plots]').click();
    await panel.updateComplete;
    find(panel, '#save').click();
    await panel.updateComplete;
    expect(find(panel, '[role=status]').textContent).toContain('Choose at least one layer.');
  });
});
