/** The site's service worker as the explorer deals with it: registered once the map stands, and never in the page's way. */
import type { ToWorker, Windows } from '../domain/site-worker-messages.js';

/**
 * Registers the worker at the absolute address and has it keep what the page has loaded. `onNewVersion` hears of a version
 * that waits. Undefined where there can be none: without a secure context, in a frame, or where the browser forbids it.
 */
export async function startSiteWorker(
  url: string,
  onNewVersion: () => void,
): Promise<ServiceWorkerRegistration | undefined> {
  const container = siteWorkers();
  if (!container) return undefined;
  try {
    await container.register(url);
    // From then on one version is in use, and any other is a newer one.
    const registration = await container.ready;
    watchVersions(registration, onNewVersion);
    tell(registration.active, {
      type: 'settled',
      // Its name changes with every script that the page may load later.
      script: document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '',
      urls: performance.getEntriesByType('resource').map(({ name }) => name),
    });
    return registration;
  } catch {
    // No such file, storage switched off, no room: the atlas works on, with a network.
    return undefined;
  }
}

/** Whether the site answers. The worker lets such a look pass. */
export async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets the waiting version take over and calls `onTaken` when it has. While other windows show the atlas it does not; the
 * number of them is returned.
 */
export async function takeNewVersion(
  { waiting }: ServiceWorkerRegistration,
  onTaken: () => void,
): Promise<number> {
  if (!waiting) return 0;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<Windows>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Windows>) => resolve(data);
  });
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') onTaken();
  });
  waiting.postMessage({ type: 'take-over' } satisfies ToWorker, [port2]);
  const { others } = await answered;
  port1.close();
  return others;
}

function tell(to: ServiceWorker | null, message: ToWorker): void {
  to?.postMessage(message);
}

function siteWorkers(): ServiceWorkerContainer | undefined {
  try {
    // In a frame the atlas is somebody else's guest. Not there at all without a secure context.
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    return window.top === window ? container : undefined;
  } catch {
    // Sandboxed pages may not even ask.
    return undefined;
  }
}

function watchVersions(registration: ServiceWorkerRegistration, onNewVersion: () => void): void {
  const watchNext = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') onNewVersion();
    });
  };
  if (registration.waiting) onNewVersion();
  watchNext();
  registration.addEventListener('updatefound', watchNext);
}
