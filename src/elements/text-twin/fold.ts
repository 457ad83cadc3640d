/** Something folded away, and links within the page: the address stays the view's own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TwinInput } from './twin-input.js';

export interface Fold {
  /** Its own name among those of the page. */
  readonly name: string;
  readonly summary: string;
  /** What it is about, for those who hear the summary alone. */
  readonly about: string;
  readonly content: () => TemplateResult;
}

/** Details whose content is made when they are opened. */
export function renderFold(
  input: Pick<TwinInput, 'opened' | 'onToggle'>,
  { name, summary, about, content }: Fold,
): TemplateResult {
  const open = input.opened.has(name);
  const handleToggle = (event: Event) => {
    if (event.target instanceof HTMLDetailsElement) input.onToggle(name, event.target.open);
  };
  return html`<details .open=${open} @toggle=${handleToggle}><summary>${summary}<span class="visually-hidden">: ${about}</span></summary>${open ? content() : nothing}</details>`;
}

/** A link to a heading or row of the page; it moves the focus and leaves the address alone. */
export function renderJump(id: string, text: string, onJump: TwinInput['onJump']): TemplateResult {
  const handleClick = (event: Event) => {
    event.preventDefault();
    onJump(id);
  };
  return html`<a href="#${id}" @click=${handleClick}>${text}</a>`;
}
