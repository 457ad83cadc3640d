/** What the pasted code shows before any script has run. */
import { html, nothing, type TemplateResult } from 'lit';
import { type SnippetInput, type SnippetKind, wholeAddress } from '../../domain/embed-snippet.js';

/** `drawing` is said while there is no picture yet. */
export function renderPreview(
  kind: SnippetKind,
  input: SnippetInput | undefined,
  drawing: string,
): TemplateResult | typeof nothing {
  if (!input) return nothing;
  if (kind === 'link')
    return html`<div class="page"><p><a href=${wholeAddress(input)} target="_blank" rel="noopener">${input.title}</a></p></div>`;
  if (input.poster === '') return html`<p class="soft" role="status">${drawing}</p>`;
  const caption = [input.caption, kind === 'still' ? input.credits : ''].filter(Boolean);
  // Our own markup, parsed as XML: no script can come of it.
  const picture = document.importNode(
    new DOMParser().parseFromString(input.poster, 'image/svg+xml').documentElement,
    true,
  );
  return html`<div class="page" style="width:${input.width}px" lang=${input.languageTag}>${picture}${caption.map((line) => html`<p>${line}</p>`)}</div>`;
}
