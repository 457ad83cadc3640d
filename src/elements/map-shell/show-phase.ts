/** What a reader sees and hears of a map in somebody else's page, from picture to live map. */
import { EMBED_STRINGS } from '../strings/embed.js';
import { languageOf, themeOf, wholeAddress } from './shell-surroundings.js';
import type { ShellTree } from './shell-tree.js';

export type Phase = 'poster' | 'loading' | 'live' | 'failed';

export interface ShellState {
  readonly phase: Phase;
  /** What went wrong; absent while nothing did. */
  readonly trouble: 'noWebgl' | 'failed' | 'noPicture' | undefined;
  /** Where the picture comes from. */
  readonly picture: 'slotted' | 'fetched' | 'none';
  /** Whether the map was live before. */
  readonly resumed: boolean;
  /** Whether only the page itself makes the map live. */
  readonly manual: boolean;
}

export function showPhase(host: HTMLElement, tree: ShellTree, state: ShellState): void {
  const { poster, progress, say, button, link } = tree;
  const { phase, trouble } = state;
  const words = EMBED_STRINGS[languageOf(host)];
  const [loading, live, failed] = [phase === 'loading', phase === 'live', phase === 'failed'];
  host.dataset.phase = phase;
  host.dataset.theme = themeOf(host);
  host.dataset.picture = state.picture;
  host.setAttribute('aria-busy', String(loading));
  poster.inert = live;
  say.textContent = loading ? words.loading : trouble ? words[trouble] : '';
  progress.setAttribute('aria-label', words.loading);
  button.textContent = failed ? words.retry : state.resumed ? words.resume : words.explore;
  button.hidden = loading || state.manual;
  link.textContent = `${words.whole} ↗`;
  link.href = wholeAddress(host);
  link.hidden = !failed;
}
