/** Messages between a framed map and the page around it: the height that pages ask for, and what they may ask of the map. */

/** What a page may ask of the map in its frame. */
export type FrameRequest =
  | { readonly type: 'select'; readonly featureId: string | undefined }
  | { readonly type: 'highlight'; readonly commitmentId: string | undefined }
  | { readonly type: 'step'; readonly view: string };

const MOST_CHARACTERS = 2000;

/** The request of a message's data; undefined for all that is none of ours, which is left alone without a word. */
export function readFrameRequest(data: unknown): FrameRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const type = own(data, 'type');
  switch (type) {
    case 'renewal-select': {
      const id = idIn(data, 'id');
      return id && { type: 'select', featureId: id.value };
    }
    case 'renewal-highlight': {
      const id = idIn(data, 'commitment');
      return id && { type: 'highlight', commitmentId: id.value };
    }
    case 'renewal-step': {
      const view = own(data, 'view');
      return typeof view === 'string' && view.length <= MOST_CHARACTERS ? { type: 'step', view } : undefined;
    }
    default:
      return undefined;
  }
}

/** An id, or null for taking it back; undefined when the message has neither. */
function idIn(data: object, name: string): { readonly value: string | undefined } | undefined {
  const value = own(data, name);
  if (value === null) return { value: undefined };
  return typeof value === 'string' && value !== '' && value.length <= 200 ? { value } : undefined;
}

function own(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
}

/**
 * The same height in px in the ways that newsrooms' pages understand: ours, AMP's, pym's (`childId` is its query option),
 * and the Guardian's interactives'. A page heeds the one it knows.
 */
export function heightMessages(height: number, childId: string | null): readonly unknown[] {
  const px = Math.ceil(height);
  return [
    { type: 'renewal-height', height: px },
    { sentinel: 'amp', type: 'embed-size', height: px },
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${px}`]),
    JSON.stringify({ type: 'set-height', value: px }),
  ];
}
