/** Script of the documentation: the code names the atlas's own address and can be copied. Without it all can be read. */

/** Not in one expression: the build would take the folder for a file to put in. */
const here = import.meta.url;
const root = new URL('../', here);

for (const code of document.querySelectorAll('.code code')) {
  const { textContent } = code;
  code.textContent = textContent
    .replaceAll('https://YOUR-ATLAS/', root.href)
    .replaceAll('https://YOUR-ATLAS', root.origin);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  button.hidden = false;
  const usual = button.textContent;
  button.addEventListener('click', async () => {
    const { copied = '', failed = '' } = button.dataset;
    try {
      await navigator.clipboard.writeText(button.parentElement?.querySelector('code')?.textContent ?? '');
      button.textContent = copied;
    } catch {
      // Not allowed, or no secure page: the reader is told.
      button.textContent = failed;
    }
    setTimeout(() => {
      button.textContent = usual;
    }, 2000);
  });
}
