/** The coordinate system that a file states, as one of ours or as a projection of the file's own. */
import { parseJson } from '../parse-json.js';
import { parametersOfProjJson } from './projjson-parameters.js';
import { readWkt } from './read-wkt.js';
import type { StatedParameters } from './stated-parameters.js';
import { systemOfName } from './system-of-name.js';
import { systemOfParameters } from './system-of-parameters.js';
import { type CoordinateSystem, systemOfEpsg } from './systems.js';
import { parametersOfWkt } from './wkt-parameters.js';

/** Same shape as StatedSystem of the readers; a text may be WKT of ESRI or OGC, PROJJSON, an URN, a code or a name. */
export type Statement =
  | { readonly type: 'epsg'; readonly code: number }
  | { readonly type: 'wkt'; readonly text: string };

/** A projection text that is longer is none. */
const LONGEST_TEXT = 100_000;

/** Undefined when it is not known: the user is asked then. */
export async function readStatedSystem(statement: Statement): Promise<CoordinateSystem | undefined> {
  if (statement.type === 'epsg') return systemOfEpsg(statement.code);
  const text = statement.text.replace(/^\uFEFF/, '').trim();
  if (text === '' || text.length > LONGEST_TEXT) return undefined;
  if (text.startsWith('{')) {
    const json = parseJson(text, '');
    return json.ok ? systemOfStated(parametersOfProjJson(json.value)) : undefined;
  }
  if (!/[[(]/.test(text)) return systemOfName(text);
  const tree = readWkt(text);
  return tree && systemOfStated(parametersOfWkt(tree));
}

/** The numbers go first: the coordinates were made with them, whatever name or code was left beside. */
function systemOfStated(stated: StatedParameters | undefined): CoordinateSystem | undefined {
  if (!stated) return undefined;
  const system = systemOfParameters(stated);
  if (system) return system;
  const byCode = stated.code === undefined ? undefined : systemOfEpsg(stated.code);
  const hasNumbers = (stated.projection?.values.size ?? 0) > 0;
  return byCode ?? (hasNumbers ? undefined : systemOfName(stated.name));
}
