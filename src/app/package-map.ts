/** `<renewal-map>` as the package brings it: the engine, with MapLibre, is loaded when the first map is revealed. */
import { RenewalMapShell } from '../elements/map-shell/map-shell.js';

RenewalMapShell.parts ??= {
  loadEngine: async (map) => (await import('../elements/embedded-map/start-engine.js')).startEngine(map),
  reveal: 'auto',
};

export { RenewalMapShell as RenewalMap };
