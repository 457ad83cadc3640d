/**
 * Entry of the package: `import 'renewal-atlas'` makes `<renewal-map>` known. Its engine, with MapLibre, is loaded when
 * the first map is revealed. A map comes to life at once unless its `reveal` says otherwise.
 */
import { RenewalMapShell } from './elements/map-shell/map-shell.js';

export type { Problem } from './domain/result.js';
export type { Camera, ViewState } from './domain/view.js';
export type {
  RenewalErrorEvent,
  RenewalErrorType,
  RenewalReadyEvent,
  RenewalSelectEvent,
  RenewalViewChangeEvent,
} from './elements/events.js';
export { RenewalMapShell as RenewalMap };

if (!customElements.get('renewal-map')) {
  RenewalMapShell.parts = { loadEngine: () => import('./app/embed-engine.js'), reveal: 'auto' };
  customElements.define('renewal-map', RenewalMapShell);
}
