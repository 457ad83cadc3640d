/** A live map takes the place of its picture, and nothing moves. Part of the engine: the picture alone needs none of it. */

/** Where a poster looks: the camera of the map in it. */
export interface PosterView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  /** Size in px that its map was drawn at. */
  readonly width: number;
  readonly height: number;
  /** Height of all of it: a caption may stand below the map. */
  readonly whole: number;
  /** What says so. */
  readonly carrier: Element;
}

/** What the poster says of itself in `data-view` ("longitude,latitude,zoom,width,height of the map"); undefined for nothing of use. */
export function readPosterView(poster: Element | undefined): PosterView | undefined {
  const carrier = poster?.matches('[data-view]') ? poster : poster?.querySelector('[data-view]');
  if (!carrier) return undefined;
  const numbers = `${carrier.getAttribute('data-view')}`.split(',').map(Number);
  const [lng = 0, lat = 0, zoom = 0, width = 0, height = 0] = numbers;
  if (numbers.length !== 5 || !numbers.every(Number.isFinite) || width <= 0) return undefined;
  // An SVG in an article is as wide as its column: what it was drawn at stands in its viewBox alone. An image has no viewBox.
  const drawn = carrier.getAttribute('viewBox')?.split(' ')[3] ?? carrier.getAttribute('height');
  const whole = Number(drawn) || height;
  return { lng, lat, zoom, width, height, whole, carrier };
}

/** Where the live map stands and looks so that nothing moves when it takes the picture's place. */
export interface LivePlace {
  /** The view attribute. */
  readonly view: string;
  /** Of the element's height, from its top, in percent: the map's middle is the picture's. */
  readonly height: number;
  /** Whether all of the picture is behind it: else a caption shows below. */
  readonly covers: boolean;
}

/** The picture fills the element as far as its proportions let it. */
export function placeLive(
  { lng, lat, zoom, width, height, whole, carrier }: PosterView,
  element: Element,
): LivePlace {
  const box = carrier.getBoundingClientRect();
  // Nothing in a tab that is not shown: then as it was drawn.
  const scale = Math.min(box.width / width, box.height / whole) || 1;
  const bare = whole === height;
  // A caption keeps the picture at the top, as its `preserveAspectRatio` says; without one it is in the middle.
  const above = bare ? (box.height - whole * scale) / 2 : 0;
  return {
    view: `${lng},${lat},${Number((zoom + Math.log2(scale)).toFixed(4))}`,
    height: element.clientHeight ? (100 * (2 * above + height * scale)) / element.clientHeight : 100,
    covers: bare,
  };
}

export interface Taking {
  readonly picture: Element | undefined;
  /** The element that both stand in. */
  readonly shell: Element;
  /** What holds the live map. */
  readonly stage: HTMLElement;
  /** Whether the picture is the page's own choice: the atlas's knows nothing of a view that the page asks for. */
  readonly chosen: boolean;
}

/** Sizes the stage and turns the live map, not yet in it, to what the picture shows; without a picture it takes all the room. */
export function placeOverPicture(live: Element, { picture, shell, stage, chosen }: Taking): void {
  const pictured = readPosterView(picture);
  const place = pictured && placeLive(pictured, shell);
  if (place && (chosen || !live.hasAttribute('view'))) live.setAttribute('view', place.view);
  stage.style.height = `${place?.height ?? 100}%`;
  stage.toggleAttribute('data-covers', place?.covers ?? true);
}
