/** Where the reader is, asked of the browser; nothing of it leaves the device. */
import type { Metres } from '../../domain/units.js';

export type PositionFailure = 'unsupported' | 'denied' | 'unavailable' | 'timeout';

export type OwnPosition =
  | { readonly ok: true; readonly center: readonly [number, number]; readonly accuracy: Metres }
  | { readonly ok: false; readonly failure: PositionFailure };

const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };

/** By the codes of GeolocationPositionError: https://w3c.github.io/geolocation/#code-attribute */
const FAILURES: Readonly<Record<number, PositionFailure>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** Asks for permission if need be. Never rejects. */
export function askOwnPosition(): Promise<OwnPosition> {
  if (!('geolocation' in navigator)) return Promise.resolve({ ok: false, failure: 'unsupported' });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          ok: true,
          center: [toTenMetres(coords.longitude), toTenMetres(coords.latitude)],
          accuracy: coords.accuracy,
        }),
      ({ code }) => resolve({ ok: false, failure: FAILURES[code] ?? 'unavailable' }),
      OPTIONS,
    );
  });
}

/** Four decimals, some 10 m: enough for what is near, and no more than that goes into the address of the page. */
function toTenMetres(degrees: number): number {
  return Number(degrees.toFixed(4));
}
