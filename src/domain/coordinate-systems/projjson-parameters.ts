/** What PROJJSON, the form of GeoParquet, says of a coordinate system: proj.org/en/stable/specifications/projjson.html. */
import { isPlainObject, ownMember, type PlainObject } from '../plain-object.js';
import {
  isLength,
  type ProjectionParameter,
  parameterNamed,
  plainName,
  type StatedParameters,
  type StatedProjection,
} from './stated-parameters.js';

/** A bound system holds a compound one, which holds a projected one. */
const DEEPEST = 8;
const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Undefined when the value holds neither degrees nor a projection of them. */
export function parametersOfProjJson(value: unknown): StatedParameters | undefined {
  const system = findSystem(value);
  if (!system) return undefined;
  const projected = textMember(system, 'type') === 'ProjectedCRS';
  const geographic = projected ? objectMember(system, 'base_crs') : system;
  const datum = objectMember(geographic, 'datum') ?? objectMember(geographic, 'datum_ensemble');
  const ellipsoid = objectMember(datum, 'ellipsoid');
  const semiMajor = measure(ownMember(ellipsoid ?? {}, 'semi_major_axis'));
  const inverseFlattening = measure(ownMember(ellipsoid ?? {}, 'inverse_flattening'));
  const primeMeridian = measure(ownMember(objectMember(datum, 'prime_meridian') ?? {}, 'longitude')) ?? 0;
  const code = codeOf(system);
  return {
    name: textMember(system, 'name'),
    datumNames: [datum, geographic, system].map((part) => textMember(part, 'name')),
    primeMeridian,
    ...(semiMajor !== undefined && inverseFlattening !== undefined
      ? { ellipsoid: { semiMajorMetres: semiMajor, inverseFlattening } }
      : {}),
    ...(projected ? { projection: projectionOf(objectMember(system, 'conversion')) } : {}),
    ...(code === undefined ? {} : { code }),
  };
}

function findSystem(value: unknown, depth = 0): PlainObject | undefined {
  if (!isPlainObject(value) || depth > DEEPEST) return undefined;
  const type = textMember(value, 'type');
  if (type === 'ProjectedCRS' || type === 'GeographicCRS' || type === 'GeodeticCRS') return value;
  if (type === 'BoundCRS') return findSystem(ownMember(value, 'source_crs'), depth + 1);
  const components = ownMember(value, 'components');
  return Array.isArray(components) ? findSystem(components[0], depth + 1) : undefined;
}

function projectionOf(conversion: PlainObject | undefined): StatedProjection {
  const parameters = ownMember(conversion ?? {}, 'parameters');
  const values = new Map<ProjectionParameter, number>();
  for (const parameter of Array.isArray(parameters) ? parameters : []) {
    const role = isPlainObject(parameter) ? parameterNamed(textMember(parameter, 'name')) : undefined;
    const value = isPlainObject(parameter) ? measure(ownMember(parameter, 'value')) : undefined;
    if (role === undefined || value === undefined) continue;
    values.set(role, value * unitOf(ownMember(parameter, 'unit'), role));
  }
  const method = plainName(textMember(objectMember(conversion, 'method'), 'name'));
  return { method, values, metresPerUnit: 1 };
}

/** A unit is a well-known name, or an object with its factor to metres or radians. */
function unitOf(unit: unknown, role: ProjectionParameter): number {
  if (!isPlainObject(unit) || role === 'k') return 1;
  const factor = measure(ownMember(unit, 'conversion_factor')) ?? 1;
  return isLength(role) ? factor : factor * DEGREES_PER_RADIAN;
}

function codeOf(system: PlainObject): number | undefined {
  const id = objectMember(system, 'id');
  const code = Number(ownMember(id ?? {}, 'code'));
  return textMember(id, 'authority') === 'EPSG' && Number.isInteger(code) ? code : undefined;
}

/** A number, or one with its unit; the unit is believed to be the usual one. */
function measure(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const inner = isPlainObject(value) ? ownMember(value, 'value') : undefined;
  return typeof inner === 'number' ? inner : undefined;
}

function objectMember(object: PlainObject | undefined, key: string): PlainObject | undefined {
  const value = object && ownMember(object, key);
  return isPlainObject(value) ? value : undefined;
}

function textMember(object: PlainObject | undefined, key: string): string {
  const value = object && ownMember(object, key);
  return typeof value === 'string' ? value : '';
}
