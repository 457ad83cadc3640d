import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HelpDialog } from './help-dialog.js';
import './help-dialog.js';

async function createDialog(language: 'zh' | 'en'): Promise<HelpDialog> {
  const dialog = Object.assign(document.createElement('help-dialog'), { language, singleKeys: true });
  document.body.append(dialog);
  await dialog.updateComplete;
  await dialog.shadowRoot?.querySelector('modal-dialog')?.updateComplete;
  return dialog;
}

afterEach(() => document.body.replaceChildren());

describe('<help-dialog>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation (%s)', async (language) => {
    const { violations } = await axe.run(await createDialog(language));
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('is modal, takes the focus, and closes by its cross', async () => {
    const heard = vi.fn();
    const dialog = await createDialog('en');
    dialog.addEventListener('open-tool', heard);
    const modal = dialog.shadowRoot?.querySelector('modal-dialog');
    const native = modal?.shadowRoot?.querySelector('dialog');
    expect(native?.matches(':modal')).toBe(true);
    expect(document.activeElement).toBe(dialog);
    native?.querySelector<HTMLElement>('.close')?.click();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    expect(heard.mock.calls[0]?.[0].tool).toBeUndefined();
  });

  it('tells when single keys are switched off', async () => {
    const dialog = await createDialog('en');
    const heard: boolean[] = [];
    dialog.addEventListener('change', () => heard.push(dialog.singleKeys));
    dialog.shadowRoot?.querySelector<HTMLInputElement>('input')?.click();
    expect(heard).toEqual([false]);
  });
});
