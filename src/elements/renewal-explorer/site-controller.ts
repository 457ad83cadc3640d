/** The site behind the page: whether it can be reached, and whether a newer version of the atlas waits. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** At most so long after the map stands the worker is asked for, however busy the page is. */
const PATIENCE_MILLISECONDS = 5000;
/** Pages stay open for days: no oftener than this they ask for a newer version when looked at again. */
const RECHECK_MILLISECONDS = 3_600_000;

export class SiteController implements ReactiveController {
  /** Whether the page stands on what this browser has kept: the site does not answer. */
  offline = false;
  /** Whether a newer version waits and the reader has not put it off. */
  newVersion = false;
  /** How many other windows keep it waiting, as far as that was asked. */
  elsewhere = 0;
  #url: string | undefined;
  #registration: ServiceWorkerRegistration | undefined;
  #lifetime = new AbortController();
  #checked = 0;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
  }

  hostDisconnected(): void {
    this.#lifetime.abort();
    this.#url = undefined;
  }

  /** Has the site's worker registered as soon as the page has nothing else to do; once. */
  start(url: string): void {
    if (this.#url !== undefined) return;
    this.#url = url;
    const begin = () => void this.#begin(url, this.#lifetime.signal);
    // Safari has no such callback.
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: PATIENCE_MILLISECONDS });
    else setTimeout(begin, PATIENCE_MILLISECONDS);
  }

  /** Reloads the page with the newer version, unless other windows show the old one. */
  async takeNewVersion(): Promise<void> {
    if (!this.#registration) return;
    const { takeNewVersion } = await import('../../io/site-worker.js');
    this.elsewhere = await takeNewVersion(this.#registration, () => location.reload());
    this.#host.requestUpdate();
  }

  /** The newer version comes with the next visit. */
  putOff(): void {
    this.newVersion = false;
    this.#host.requestUpdate();
  }

  async #begin(url: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { startSiteWorker } = await import('../../io/site-worker.js');
    const registration = await startSiteWorker(url, () => {
      this.newVersion = true;
      this.elsewhere = 0;
      this.#host.requestUpdate();
    });
    // Without a worker nothing is kept, and a page that stands is of now.
    if (!registration || signal.aborted) return;
    this.#registration = registration;
    this.#checked = Date.now();
    for (const name of ['online', 'offline']) window.addEventListener(name, () => this.#look(), { signal });
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    this.#look();
  }

  async #look(): Promise<void> {
    const url = this.#url;
    if (url === undefined || document.visibilityState === 'hidden') return;
    const { isReachable } = await import('../../io/site-worker.js');
    const offline = !navigator.onLine || !(await isReachable(url));
    if (this.#url !== url) return;
    this.offline = offline;
    this.#host.requestUpdate();
    if (offline || Date.now() - this.#checked < RECHECK_MILLISECONDS) return;
    this.#checked = Date.now();
    // A failure tells nothing that is not known.
    await this.#registration?.update().catch(() => {});
  }
}
