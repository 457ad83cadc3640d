/**
 * Entry of the package: `import 'renewal-atlas'` makes `<renewal-map>` known. Its engine, with MapLibre, is loaded when
 * the first map is revealed. A map comes to life at once unless its `reveal` says otherwise.
 */
import { RenewalMap } from './app/package-map.js';

export type { Problem } from './domain/result.js';
export type { Camera, ViewChange, ViewState } from './domain/view.js';
export type {
  RenewalErrorEvent,
  RenewalErrorType,
  RenewalReadyEvent,
  RenewalSelectEvent,
  RenewalStepEvent,
  RenewalViewChangeEvent,
} from './elements/events.js';
export { RenewalMap };

if (!customElements.get('renewal-map')) customElements.define('renewal-map', RenewalMap);

declare global {
  interface HTMLElementTagNameMap {
    'renewal-map': RenewalMap;
  }
}
