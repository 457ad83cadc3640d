/** Where the bytes of an import come from: files of this computer, a text that was pasted, an address. */
import type { PickedFile } from './import-job.js';

export function pickedFiles(files: Iterable<File>): readonly PickedFile[] {
  return [...files].map((file) => ({
    name: file.webkitRelativePath || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

/** A text without a name: what it is shows from what is in it. */
export function pastedFile(text: string): PickedFile {
  return { name: 'pasted.txt', bytes: async () => new TextEncoder().encode(text) };
}

/** Asked for once, without cookies or referrer. */
export function fetchFile(address: string): PickedFile {
  const name = decodeURIComponent(new URL(address, document.baseURI).pathname.split('/').at(-1) || 'file');
  return {
    name,
    bytes: async () => {
      const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok)
        throw new Error(`${address} answered ${response.status} ${response.statusText}`.trim());
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
