/** Script of pages whose words stand for places of a map; renewal-map.js loads it where there is a `<renewal-quotes>`. */
import '../elements/renewal-quotes/define-renewal-quotes.js';
