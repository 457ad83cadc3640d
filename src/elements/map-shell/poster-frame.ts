/** The picture before the map: what it shows, and what of it was tapped. */

/** Where a poster looks: the camera of the map in it. */
export interface PosterView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  /** Width in px that it was drawn at. */
  readonly width: number;
  /** Height of the map in it in parts of the whole: a caption may stand below. */
  readonly part: number;
}

/** What the poster says of itself in `data-view` ("longitude,latitude,zoom,width,height of the map"); undefined for nothing of use. */
export function readPosterView(poster: Element | undefined): PosterView | undefined {
  const carrier = poster?.matches('[data-view]') ? poster : poster?.querySelector('[data-view]');
  const numbers = (carrier?.getAttribute('data-view') ?? '').split(',').map(Number);
  const [lng = 0, lat = 0, zoom = 0, width = 0, height = 0] = numbers;
  if (numbers.length !== 5 || !numbers.every(Number.isFinite) || width <= 0) return undefined;
  // In an article it is as wide as its column: what it was drawn at stands in its viewBox alone.
  const whole = Number(carrier?.getAttribute('viewBox')?.split(' ')[3]) || height;
  return { lng, lat, zoom, width, part: Math.min(1, height / whole) };
}

/** The view attribute of the live map that shows what the poster shows at that width, nothing moved. */
export function viewAtWidth({ lng, lat, zoom, width }: PosterView, shownWidth: number): string {
  const closer = shownWidth > 0 ? Math.log2(shownWidth / width) : 0;
  return `${lng},${lat},${zoom + closer}`;
}

/** Id of the feature whose link was tapped in a poster: its own word, or the page it leads to; undefined for the bare picture. */
export function tappedFeature(event: Event): string | undefined {
  for (const node of event.composedPath()) {
    if (!(node instanceof Element)) continue;
    const page = /\/place\/([\w-]+)\//.exec(node.getAttribute('href') ?? '')?.[1];
    const id = node.getAttribute('data-feature') ?? page;
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
      if (request.status < 400 && root instanceof SVGElement) resolve(adopt(root, url));
      else reject(new Error(`${url} is no SVG (${request.status})`));
    };
    request.onerror = () => reject(new Error(`${url} did not load`));
    request.send();
  });
}

/** For this page: links from where the poster lay, and no script. Ours has none; one of the page's own choosing might. */
function adopt(root: SVGElement, url: string): SVGElement {
  const svg = document.importNode(root, true);
  for (const link of svg.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', url).href);
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (/^(script|foreignObject|iframe|object|embed|handler|listener)$/i.test(element.localName))
      element.remove();
    for (const { name, value } of [...element.attributes])
      if (/^on/i.test(name) || (/href$/i.test(name) && /^\s*(javascript|data):/i.test(value)))
        element.removeAttribute(name);
  }
  return svg;
}
