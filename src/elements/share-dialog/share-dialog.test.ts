import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { find } from '../../../test/element-tree.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { ShareDialog } from './share-dialog.js';
import './share-dialog.js';

const EDITION = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;
const LINK = 'https://example.org/atlas/#v=1&on=quays';

interface Given {
  readonly language?: Language;
  readonly view?: ViewState;
  readonly permalink?: string;
  readonly page?: string;
  readonly snapshot?: () => Promise<Blob | undefined>;
}

async function createDialog({ snapshot = createMap, ...given }: Given = {}): Promise<ShareDialog> {
  const result = await loadEdition(EDITION);
  if (!result.ok) throw new Error('The fixture did not load');
  const dialog = Object.assign(document.createElement('share-dialog'), {
    edition: result.value,
    language: 'en' as const,
    permalink: LINK,
    ...given,
    snapshot,
  });
  document.body.append(dialog);
  await dialog.updateComplete;
  await dialog.shadowRoot?.querySelector('modal-dialog')?.updateComplete;
  return dialog;
}

/** A picture of 640 × 400 px in place of the map. */
async function createMap(): Promise<Blob | undefined> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 400 });
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = '#cfdfe6';
  context?.fillRect(0, 0, 640, 400);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<share-dialog>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation (%s)', async (language) => {
    const dialog = await createDialog({ language });
    await vi.waitFor(() => find(dialog, 'img'));
    const { violations } = await axe.run(dialog);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows the link, and copies it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const dialog = await createDialog();
    expect(find<HTMLInputElement>(dialog, '#link').value).toBe(LINK);
    find(dialog, '.primary').click();
    expect(write).toHaveBeenCalledWith(LINK);
    await vi.waitFor(() => expect(find(dialog, '.said').textContent).toBe('Copied'));
  });

  it('offers the page of the selected place, with its name', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const page = 'https://example.org/atlas/place/quay-east/en/';
    const view: ViewState = { ...DEFAULT_VIEW, selected: 'quay-east' };
    const dialog = await createDialog({ view, page });
    expect(find<HTMLInputElement>(dialog, '#page').value).toBe(page);
    expect(find(dialog, 'label[for=page]').textContent).toBe('The page of “East Quay”');
    find(dialog, '[aria-describedby=page]').click();
    expect(write).toHaveBeenCalledWith(page);
    const { violations } = await axe.run(dialog);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('offers no page where the place has none', async () => {
    expect((await createDialog()).shadowRoot?.querySelector('#page')).toBeNull();
  });

  it('tells what the link carries', async () => {
    const view: ViewState = { ...DEFAULT_VIEW, layers: ['quays', 'tram'], basis: 'located' };
    const dialog = await createDialog({ view });
    expect(find(dialog, '#link-hint').textContent).toContain('2 layers and located places only');
    dialog.view = DEFAULT_VIEW;
    await dialog.updateComplete;
    expect(find(dialog, '#link-hint').textContent).toContain('default view');
  });

  it('draws the link as a code, dark on light', async () => {
    const dialog = await createDialog();
    const code = find(dialog, 'svg.qr');
    const [, , size] = code.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    expect(((size ?? 0) - 8 - 17) % 4).toBe(0);
    expect([...code.children].map((part) => part.getAttribute('fill'))).toEqual(['#fff', '#000']);
  });

  it('says so when the link is too long for a code', async () => {
    const dialog = await createDialog({ permalink: `${LINK}&${'x'.repeat(4000)}` });
    expect(dialog.shadowRoot?.querySelector('svg.qr')).toBeNull();
    expect(find(dialog, '.pair').textContent).toContain('too long');
  });

  it('puts title and credits around the picture of the map', async () => {
    const dialog = await createDialog();
    const image = await vi.waitFor(() => find<HTMLImageElement>(dialog, 'img'));
    await image.decode();
    expect(image.naturalWidth).toBe(640);
    expect(image.naturalHeight).toBeGreaterThan(440);
  });

  it('does without the picture when there is no map', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const dialog = await createDialog({ snapshot: async () => undefined });
    await vi.waitFor(() => expect(find(dialog, '.picture').textContent).toContain('could not be drawn'));
    expect(dialog.shadowRoot?.querySelector('.picture button')).toBeNull();
  });

  it('says what a link leaves out, next to the file that has it', async () => {
    const few = await createDialog();
    expect(few.shadowRoot?.querySelector('#lack')).toBeNull();
    const drawings = Array.from({ length: 201 }, (_, index) => ({
      id: `d${index}`,
      kind: 'point' as const,
      positions: [[3.05, 55] as const],
    }));
    const many = await createDialog({ view: { ...DEFAULT_VIEW, drawings } });
    expect(many.shadowRoot?.querySelector('#lack')?.textContent).toContain('too many drawings');
    expect(many.shadowRoot?.querySelector('#make-file')).not.toBeNull();
  });
});
