/** Puts text on the clipboard. */

/** Whether it worked: a page without https, or one that is framed, may not be allowed to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * HTML as formatted text, as an editor pastes it. The copy event first: what is written by the other way is cleaned by the
 * browser, and nobody says of what.
 */
export async function copyRichText(html: string): Promise<boolean> {
  let heard = false;
  const handleCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    heard = true;
  };
  document.addEventListener('copy', handleCopy, { capture: true });
  try {
    if (document.execCommand('copy') && heard) return true;
  } finally {
    document.removeEventListener('copy', handleCopy, { capture: true });
  }
  try {
    const blob = (type: string) => new Blob([html], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html'), 'text/plain': blob('text/plain') }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** The old way, which asks no permission. */
function copyBySelection(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text });
  area.style.cssText = 'position: fixed; opacity: 0';
  // The element itself, not the host of the shadow tree it is in.
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  // Beside it: what lies outside an open dialog cannot be selected.
  const beside = focused === document.body ? null : focused?.parentElement;
  (beside ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
