/** The live map as the shell knows it, and what the shell hands on to it. */

import type { ViewChange, ViewState } from '../../domain/view.js';
import type { Taking } from '../embedded-map/place-over-picture.js';

/** What the live map has that the shell hands on. */
export interface LiveElement extends HTMLElement {
  ready: Promise<void>;
  viewState: ViewState;
  readonly innerMap: unknown;
  readonly updateComplete: Promise<boolean>;
  changeView(change: ViewChange): void;
  placeOver(taking: Taking): void;
  select(featureId: string | undefined, options?: { fly?: boolean }): void;
  fit(featureIds: readonly string[]): void;
  toBlob(options?: { width?: number; height?: number; type?: string }): Promise<Blob | undefined>;
}

/** Attributes that the live map knows too. */
export const HANDED_ON = [
  'edition',
  'layers',
  'view',
  'selected',
  'theme',
  'basis',
  'controls',
  'gestures',
  'label',
  'plain',
  'pinned',
];

/** Gives the live map the attribute as the shell has it, or takes it away. */
export function handOn(shell: Element, live: Element, name: string): void {
  const value = shell.getAttribute(name);
  if (value === null) live.removeAttribute(name);
  else live.setAttribute(name, value);
}
