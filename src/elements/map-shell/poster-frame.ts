/** The picture before the map: where it comes from, and what of it was tapped. */

/** Id of the feature whose link this is in a poster: its own word, or the page it leads to; undefined for any other. */
export function featureOf(link: Element): string | undefined {
  return (
    link.getAttribute('data-feature') ?? /\/place\/([\w-]+)\//.exec(link.getAttribute('href') ?? '')?.[1]
  );
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
    request.onloadend = () => {
      const root = request.responseXML?.documentElement;
      if (request.status < 400 && root instanceof SVGElement) resolve(adopt(root, url));
      else reject(new Error(`${url} is no SVG (${request.status})`));
    };
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
