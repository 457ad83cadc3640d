/**
 * Entry of the script tag: `<script type="module" src=".../embed/renewal-map.js">` makes `<renewal-map>` known in any
 * page. The engine is a file of its own, beside this one, and is loaded when a map is revealed. Where the page has a
 * `<renewal-map>` already, of this version or another, that one stays.
 */
import { RenewalMapShell, type ShellParts } from './elements/map-shell/map-shell.js';

/** Address of the engine beside this file, put in by the build. */
declare const __ENGINE_FILE__: string;

let engine: Promise<{ startEngine: ShellParts['loadEngine'] }> | undefined;

/** Some browsers remember for good that a script did not come: another address is asked again. */
let again = '';

const loadEngine: ShellParts['loadEngine'] = (map) => {
  engine ??= import(/* @vite-ignore */ new URL(__ENGINE_FILE__ + again, import.meta.url).href);
  // A connection that failed may come back: the next tap tries again.
  engine.catch(() => {
    engine = undefined;
    again += '?';
  });
  return engine.then(({ startEngine }) => startEngine(map));
};

if (!customElements.get('renewal-map')) {
  RenewalMapShell.parts = { loadEngine, reveal: 'interaction' };
  customElements.define('renewal-map', RenewalMapShell);
}

// Words of the article that stand for places: only pages that have some load what listens to them. Without it they stay plain.
if (document.querySelector('renewal-quotes'))
  void import(/* @vite-ignore */ new URL('renewal-quotes.js', import.meta.url).href).catch(() => {});
