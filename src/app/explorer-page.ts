/** Entry of the explorer page. `?edition=` opens another edition of the same site. */
import type { EditionPages } from '../domain/edition-pages.js';
import '../elements/renewal-explorer/renewal-explorer.js';

const asked = new URLSearchParams(location.search).get('edition');
const explorer = document.querySelector('renewal-explorer');

// The development server has none.
if (explorer && import.meta.env.PROD) explorer.worker = 'service-worker.js';

if (asked && explorer) {
  const url = new URL(asked, document.baseURI);
  if (url.origin === location.origin) {
    explorer.edition = url.href;
    // It is of the page's own edition.
    explorer.querySelector('[slot=first-picture]')?.remove();
  } else console.warn(`renewal-explorer: ?edition=${asked} is not of this site and was ignored`);
}

if (explorer) {
  // Safe: the build has written it; the development server has no such pages.
  const pages = JSON.parse(explorer.dataset.pages ?? '{}') as Readonly<Record<string, EditionPages>>;
  const absolute = (address: string) => new URL(address, document.baseURI).href;
  explorer.pages = Object.entries(pages).find(([file]) => absolute(file) === absolute(explorer.edition))?.[1];
}
