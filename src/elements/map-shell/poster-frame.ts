/** The picture before the map: what it shows, and what of it was tapped. */

/** Where a poster looks: the camera at the width it was drawn for. */
export interface PosterView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  /** Size in px that it was drawn at. */
  readonly width: number;
  readonly height: number;
}

/** What the poster says of itself in `data-view` and its size; undefined when it says nothing that can be used. */
export function readPosterView(poster: Element | undefined): PosterView | undefined {
  const carrier = poster?.matches('[data-view]') ? poster : poster?.querySelector('[data-view]');
  const [lng, lat, zoom] = (carrier?.getAttribute('data-view') ?? '').split(',').map(Number);
  const [width, height] = sizeOf(carrier);
  if (![lng, lat, zoom, width, height].every(Number.isFinite)) return undefined;
  return { lng, lat, zoom, width, height } as PosterView;
}

function sizeOf(carrier: Element | null | undefined): readonly number[] {
  const viewBox = carrier
    ?.getAttribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (viewBox?.length === 4) return viewBox.slice(2);
  return ['width', 'height'].map((name) => Number(carrier?.getAttribute(name) ?? Number.NaN));
}

/** The view attribute of the live map that shows what the poster shows in a frame of that size, nothing moved. */
export function viewInFrame(view: PosterView, { width, height }: { width: number; height: number }): string {
  // The poster is fitted into the frame as a whole.
  const scale = Math.min(width / view.width, height / view.height);
  const zoom = view.zoom + Math.log2(scale > 0 ? scale : 1);
  return `${view.lng},${view.lat},${Number(zoom.toFixed(4))}`;
}

/** Id of the feature whose link was tapped in a poster; undefined for the bare picture. */
export function tappedFeature(event: Event): string | undefined {
  for (const node of event.composedPath()) {
    if (!(node instanceof Element)) continue;
    const id = node.getAttribute('data-feature');
    if (id) return id;
  }
  return undefined;
}

/** Whether a click asks for another tab or a download: that is the browser's business. */
export function isOrdinaryClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/**
 * The SVG at the address, as a node of this document. Read as a document by the browser's own parser: no markup is
 * written, so that it passes pages with trusted types. Rejects when there is none.
 */
export function fetchPoster(url: string): Promise<SVGElement> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.overrideMimeType('image/svg+xml');
    request.onload = () => {
      const root = request.responseXML?.documentElement;
      if (request.status < 400 && root instanceof SVGElement)
        resolve(withoutScript(document.importNode(root, true)));
      else reject(new Error(`${url} is no SVG (the server answered ${request.status})`));
    };
    request.onerror = () => reject(new Error(`${url} could not be loaded`));
    request.send();
  });
}

/** Ours has none; a poster at an address of the page's own choosing might. */
function withoutScript(svg: SVGElement): SVGElement {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (/^(script|foreignObject|iframe|object|embed|handler|listener)$/i.test(element.localName))
      element.remove();
    for (const { name, value } of [...element.attributes])
      if (/^on/i.test(name) || (/href$/i.test(name) && /^\s*(javascript|data):/i.test(value)))
        element.removeAttribute(name);
  }
  return svg;
}
