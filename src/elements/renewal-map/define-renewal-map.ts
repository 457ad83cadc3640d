/** Makes `<renewal-map>` known as the atlas's own map; in pages of somebody else's the tag is the loader's. */
import { RenewalMap } from './renewal-map.js';

if (!customElements.get('renewal-map')) customElements.define('renewal-map', RenewalMap);

declare global {
  interface HTMLElementTagNameMap {
    'renewal-map': RenewalMap;
  }
}
