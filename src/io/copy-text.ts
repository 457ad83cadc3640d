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
