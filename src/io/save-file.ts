/** Hands a file to the reader's browser to be saved. */

/** How long the browser gets to take the file over before its address is given back. */
const TAKE_OVER_MILLISECONDS = 30_000;

/** Saves the content under the name; where to, the browser asks or knows. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKE_OVER_MILLISECONDS);
}
