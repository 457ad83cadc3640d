import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../domain/view.js';
import type { ChangeViewEvent, OpenToolEvent, StepEvent } from '../panel-events.js';
import type { ToolBar } from './tool-bar.js';
import './tool-bar.js';

async function createBar(properties: Partial<ToolBar> = {}): Promise<ToolBar> {
  const bar = Object.assign(document.createElement('tool-bar'), { language: 'en', ...properties });
  document.body.append(bar);
  await bar.updateComplete;
  return bar;
}

function button(bar: ToolBar, action: string): HTMLButtonElement {
  const found = bar.shadowRoot?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  if (!found) throw new Error(`No button ${action}`);
  return found;
}

afterEach(() => document.body.replaceChildren());

describe('<tool-bar>', () => {
  it.each([false, true])('has no accessibility violation (compact: %s)', async (compact) => {
    const bar = await createBar({ compact });
    if (compact) bar.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
    await bar.updateComplete;
    const { violations } = await axe.run(bar);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('asks for the table, and takes it back when it is open', async () => {
    const heard = vi.fn();
    const bar = await createBar();
    bar.addEventListener('change-view', (event: ChangeViewEvent) => heard(event.change));
    button(bar, 'table').click();
    bar.view = { ...DEFAULT_VIEW, table: true };
    await bar.updateComplete;
    expect(button(bar, 'table').getAttribute('aria-pressed')).toBe('true');
    button(bar, 'table').click();
    expect(heard.mock.calls.map(([change]) => change.table)).toEqual([true, undefined]);
  });

  it('undoes only when there is something to undo', async () => {
    const steps: string[] = [];
    const bar = await createBar();
    bar.addEventListener('step', (event: StepEvent) => steps.push(event.step));
    button(bar, 'undo').click();
    bar.undoable = true;
    await bar.updateComplete;
    button(bar, 'undo').click();
    expect(steps).toEqual(['undo']);
  });

  it('opens tools', async () => {
    const tools: (string | undefined)[] = [];
    const bar = await createBar();
    bar.addEventListener('open-tool', (event: OpenToolEvent) => tools.push(event.tool));
    for (const tool of ['export', 'share', 'help']) button(bar, tool).click();
    expect(tools).toEqual(['export', 'share', 'help']);
  });

  it('closes its menu by Escape and gives the focus back', async () => {
    const bar = await createBar({ compact: true });
    const more = bar.shadowRoot?.querySelector<HTMLElement>('.more');
    more?.click();
    await bar.updateComplete;
    button(bar, 'help').focus();
    button(bar, 'help').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await bar.updateComplete;
    expect(more?.getAttribute('aria-expanded')).toBe('false');
    expect(bar.shadowRoot?.activeElement).toBe(more);
  });
});
