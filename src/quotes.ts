/** Entry of the package: `import 'renewal-atlas/quotes'` makes `<renewal-quotes>` known, for words beside a map. */
import './elements/renewal-quotes/define-renewal-quotes.js';

export { RenewalQuotes } from './elements/renewal-quotes/renewal-quotes.js';
