/** Makes `<renewal-quotes>` known; where the page has one already, of this version or another, that one stays. */
import { RenewalQuotes } from './renewal-quotes.js';

if (!customElements.get('renewal-quotes')) customElements.define('renewal-quotes', RenewalQuotes);
