/** Entry of embed.html: the map in a frame, as its address says, telling the page around how high it is. */
import { readEmbedOptions } from '../domain/embed-options.js';
import { heightMessages, readFrameRequest } from '../domain/frame-messages.js';
import { readView } from '../domain/share.js';
import type { RenewalMapShell } from '../elements/map-shell/map-shell.js';

const { attributes, still, dropped } = readEmbedOptions(location.search);
const frame = document.querySelector('main');
const map = document.querySelector<RenewalMapShell>('renewal-map');

if (frame && map) {
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  if (still) map.setAttribute('reveal', 'manual');
  if (attributes.lang) document.documentElement.lang = attributes.lang;
  if (dropped.length > 0) console.warn(`embed.html: not understood and left out: ${dropped.join(', ')}`);
  if (window.parent !== window) {
    tellHeight(frame);
    listenToParent(map);
  }
}

/** Height over width that suits a map: upright on a phone. */
const PROPORTIONS = [
  { upTo: 480, height: 1.2 },
  { upTo: Number.POSITIVE_INFINITY, height: 0.625 },
];

/**
 * The height that suits the width, for pages that size their frames by message; others go on as they are. The page may
 * be of any origin and learns nothing but a number.
 */
function tellHeight(element: Element): void {
  const childId = new URLSearchParams(location.search).get('childId');
  let told = 0;
  new ResizeObserver(() => {
    const { clientWidth } = element;
    const height = clientWidth * (PROPORTIONS.find(({ upTo }) => clientWidth <= upTo)?.height ?? 1);
    // A frame that is not shown has no width, and must not be closed for that.
    if (height < 1 || Math.abs(height - told) < 1) return;
    told = height;
    for (const message of heightMessages(height, childId)) window.parent.postMessage(message, '*');
  }).observe(element);
}

function listenToParent(element: RenewalMapShell): void {
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    const request = readFrameRequest(data);
    if (request) void carryOut(element, request);
  });
}

async function carryOut(
  element: RenewalMapShell,
  request: NonNullable<ReturnType<typeof readFrameRequest>>,
): Promise<void> {
  switch (request.type) {
    case 'select':
      element.select(request.featureId, { fly: true });
      break;
    case 'highlight':
      element.changeView({ commitment: request.commitmentId });
      break;
    case 'step':
      element.changeView(readView(request.view).view);
      break;
  }
  // Asked for by the page, as if the reader had tapped.
  await element.reveal().catch(() => {});
}
