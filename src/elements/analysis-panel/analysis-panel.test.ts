import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { ANALYSIS_TOOLS, type AnalysisTool } from '../../domain/analysis-view.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import type { ChangeViewEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { AnalysisPanel } from './analysis-panel.js';
import './analysis-panel.js';

const EDITION = createEdition([createLayer('zones', [createAtlasFeature({ id: 'zone' })])]);
const TAGS: Record<AnalysisTool, string> = {
  draw: 'draw-panel',
  coverage: 'coverage-panel',
  area: 'area-report',
  scenario: 'scenario-panel',
};

async function createPanel(tool?: AnalysisTool): Promise<AnalysisPanel> {
  const panel = Object.assign(document.createElement('analysis-panel'), {
    edition: EDITION,
    filtered: EDITION,
    view: tool ? changeView(DEFAULT_VIEW, { analysis: { tool } }) : DEFAULT_VIEW,
    language: 'en',
  });
  panel.lang = 'en';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

const tabs = (panel: AnalysisPanel) => [
  ...(panel.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? []),
];
const selected = (panel: AnalysisPanel) =>
  tabs(panel).filter((tab) => tab.getAttribute('aria-selected') === 'true');

/** Takes what the panel asks for, as the explorer does. */
function obey(panel: AnalysisPanel): ChangeViewEvent[] {
  const heard: ChangeViewEvent[] = [];
  panel.addEventListener('change-view', (event) => {
    heard.push(event);
    panel.view = changeView(panel.view, event.change);
  });
  return heard;
}

afterEach(() => document.body.replaceChildren());

describe('<analysis-panel>', () => {
  it.each(ANALYSIS_TOOLS)('has no accessibility violation with the tool %s', async (tool) => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'analysis-panel');
    document.body.append(sheet);
    const panel = await createPanel(tool);
    await vi.waitFor(() => {
      const element = panel.shadowRoot?.querySelector(TAGS[tool]);
      if (!element?.shadowRoot?.childElementCount) throw new Error('Not loaded yet');
    });
    const { violations } = await axe.run(panel);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('begins with drawing', async () => {
    const panel = await createPanel();
    expect(selected(panel).map(({ id }) => id)).toEqual(['tool-draw']);
    expect(panel.shadowRoot?.querySelector('draw-panel')).not.toBeNull();
  });

  it('shows one tool at a time, and keeps the questions of the others', async () => {
    const panel = await createPanel('coverage');
    const question = { zones: [], covers: [], bufferMetres: 7 };
    panel.view = changeView(panel.view, { analysis: { tool: 'coverage', question } });
    const heard = obey(panel);
    tabs(panel)[2]?.click();
    await panel.updateComplete;
    expect(heard[0]?.change.analysis).toEqual({ tool: 'area', question });
    const shown = Object.values(TAGS).filter((tag) => panel.shadowRoot?.querySelector(tag));
    expect(shown).toEqual(['area-report']);
  });

  it('moves between the tools by arrow keys, around the ends', async () => {
    const panel = await createPanel('draw');
    obey(panel);
    const press = async (key: string) => {
      panel.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await panel.updateComplete;
      return panel.shadowRoot?.activeElement?.id;
    };
    tabs(panel)[0]?.focus();
    expect(await press('ArrowLeft')).toBe('tool-scenario');
    expect(selected(panel).map(({ id }) => id)).toEqual(['tool-scenario']);
    expect(await press('ArrowRight')).toBe('tool-draw');
    expect(tabs(panel).filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
  });
});
