import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { ChangeViewEvent } from '../panel-events.js';
import type { PrintDialog } from './print-dialog.js';
import './print-dialog.js';

const EDITION = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

async function createDialog(language: Language = 'en'): Promise<PrintDialog> {
  const result = await loadEdition(EDITION);
  if (!result.ok) throw new Error('The fixture did not load');
  const dialog = Object.assign(document.createElement('print-dialog'), {
    edition: result.value,
    filtered: result.value,
    view: DEFAULT_VIEW,
    baseUrl: new URL('.', EDITION).href,
    permalink: 'https://example.org/#v=1',
    language,
  });
  document.body.append(dialog);
  await dialog.updateComplete;
  await dialog.shadowRoot?.querySelector('modal-dialog')?.updateComplete;
  return dialog;
}

async function waitForPreview(dialog: PrintDialog, width: number): Promise<HTMLCanvasElement> {
  return vi.waitFor(
    () => {
      const canvas = dialog.shadowRoot?.querySelector<HTMLCanvasElement>('.preview canvas');
      if (canvas?.width !== width) throw new Error(`The preview is ${canvas?.width} px wide`);
      return canvas;
    },
    { timeout: 25_000 },
  );
}

function input(dialog: PrintDialog, selector: string): HTMLInputElement {
  const found = dialog.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<print-dialog>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation (%s)', async (language) => {
    const { violations } = await axe.run(await createDialog(language));
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows the page, and again when the paper is turned', async () => {
    const dialog = await createDialog();
    const canvas = await waitForPreview(dialog, 842);
    expect(canvas.getAttribute('aria-label')).not.toBe('');
    input(dialog, 'input[value=portrait]').click();
    expect((await waitForPreview(dialog, 595)).height).toBe(842);
  });

  it('begins with the words of the edition', async () => {
    const dialog = await createDialog();
    expect(input(dialog, 'input[name=title]').value).toBe(dialog.edition?.manifest.title.en);
    expect(input(dialog, 'input[name=subtitle]').value).toBe(dialog.edition?.manifest.report.title.en);
  });

  it('asks for a number when the scale is another one', async () => {
    const dialog = await createDialog();
    const select = dialog.shadowRoot?.querySelector('select');
    expect(dialog.shadowRoot?.querySelector('input[type=number]')).toBeNull();
    if (select) select.value = 'own';
    select?.dispatchEvent(new Event('change'));
    await dialog.updateComplete;
    expect(dialog.shadowRoot?.querySelector('input[type=number]')).not.toBeNull();
  });

  it('says in plain words that WebGL2 is missing, and offers the text version', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
      this: HTMLCanvasElement,
      type: string,
    ) {
      return type.startsWith('webgl') ? null : getContext.call(this, type);
    } as typeof getContext);
    const dialog = await createDialog();
    const changes: unknown[] = [];
    const closed = vi.fn();
    dialog.addEventListener('change-view', (event: ChangeViewEvent) => changes.push(event.change));
    dialog.addEventListener('open-tool', closed);
    const button = await vi.waitFor(() => input(dialog, '.foot .quiet'), { timeout: 5000 });
    expect(dialog.shadowRoot?.querySelector('.foot [role=status]')?.textContent).toContain('WebGL2');
    button.click();
    expect(changes).toEqual([{ page: 'text' }]);
    expect(closed).toHaveBeenCalledOnce();
  });
});
