/** What the address of the framed map asks for: `embed.html?edition=…&layers=…`, in words that stay. */
import { parseLanguage } from './language.js';
import { parseCamera } from './share-camera.js';

export interface EmbedOptions {
  /** Attributes of the map. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Only the picture, never a live map. */
  readonly still: boolean;
  /** Names of options whose value cannot be used; the rest holds. */
  readonly dropped: readonly string[];
}

type Check = (value: string) => boolean;

const ID_LIST: Check = (value) => /^[\w-]+(?:[ ,+]+[\w-]+)*$/.test(value);
const oneOf =
  (...choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value);

/** The options that become attributes, each with what it may be. */
const OPTIONS: Readonly<Record<string, Check>> = {
  edition: (value) =>
    /^[\w./-]+edition\.json$/.test(value) && !value.startsWith('/') && !value.includes('..'),
  layers: ID_LIST,
  view: (value) => parseCamera(value) !== undefined,
  selected: (value) => value.length > 0 && value.length <= 200,
  lang: (value) => parseLanguage(value) !== undefined,
  theme: oneOf('light', 'dark', 'auto'),
  basis: oneOf('all', 'located'),
  controls: ID_LIST,
  gestures: oneOf('cooperative', 'direct', 'none'),
  reveal: oneOf('interaction', 'visible', 'auto'),
  pinned: (value) => /^(?:[0-9a-f]{12}|\d{4}-\d{2}-\d{2})$/.test(value),
};

/** Every option that the frame understands. */
export const EMBED_OPTION_NAMES: readonly string[] = [...Object.keys(OPTIONS), 'plain', 'static'];

const isOn = (value: string | null): boolean => value !== null && value !== '0' && value !== 'false';

/** The options of a query such as `?edition=geodata/x/edition.json&view=120.3,36,13&plain=1`. */
export function readEmbedOptions(query: string): EmbedOptions {
  const parameters = new URLSearchParams(query);
  const attributes: Record<string, string> = {};
  const dropped: string[] = [];
  for (const [name, isValid] of Object.entries(OPTIONS)) {
    const value = parameters.get(name)?.trim();
    if (value === undefined || value === '') continue;
    if (isValid(value))
      attributes[name] = ['layers', 'controls'].includes(name) ? value.replace(/[ ,+]+/g, ' ') : value;
    else dropped.push(name);
  }
  if (isOn(parameters.get('plain'))) attributes.plain = '';
  return { attributes, still: isOn(parameters.get('static')), dropped };
}
