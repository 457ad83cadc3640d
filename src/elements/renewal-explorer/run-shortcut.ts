/** What the keys of the page do. */
import type { LitElement } from 'lit';
import type { Panel } from '../../domain/view.js';
import type { SearchBox } from '../search-box/search-box.js';
import type { Shortcut } from './shortcut-controller.js';
import type { ViewController } from './view-controller.js';

export interface ShortcutTargets {
  readonly host: LitElement;
  readonly address: ViewController;
  /** Opens the panel with the focus on its tab. */
  readonly openPanel: (panel: Panel) => void;
  readonly openHelp: () => void;
}

export function runShortcut(
  shortcut: Shortcut,
  { host: { renderRoot }, address, openPanel, openHelp }: ShortcutTargets,
): void {
  const { view } = address;
  switch (shortcut) {
    case 'search':
      renderRoot.querySelector<SearchBox>('search-box')?.focus();
      break;
    case 'layers':
    case 'targets':
    case 'filter':
    case 'near':
    case 'analysis':
    case 'data':
      openPanel(shortcut);
      break;
    case 'table':
      address.change({ table: view.table ? undefined : true });
      break;
    case 'located':
      address.change({ basis: view.basis === 'located' ? 'all' : 'located' });
      break;
    case 'previous':
      renderRoot.querySelector('feature-card')?.showPrevious();
      break;
    case 'next':
      renderRoot.querySelector('feature-card')?.showNext();
      break;
    case 'undo':
      if (address.canUndo) address.undo();
      break;
    case 'redo':
      if (address.canRedo) address.redo();
      break;
    case 'help':
      openHelp();
  }
}
