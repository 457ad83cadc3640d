/** What a tree of well-known text says of a coordinate system: WKT 1 of OGC and of ESRI, and WKT 2. */
import { childOf, findNode, numbersOf, textOf, type WktNode } from './read-wkt.js';
import {
  isLength,
  type ProjectionParameter,
  parameterNamed,
  plainName,
  type StatedParameters,
  type StatedProjection,
} from './stated-parameters.js';

const PROJECTED = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'] as const;
const GEOGRAPHIC = [
  'GEOGCS',
  'GEOGCRS',
  'GEOGRAPHICCRS',
  'GEODCRS',
  'GEODETICCRS',
  'BASEGEOGCRS',
  'BASEGEODCRS',
] as const;

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Undefined when the tree holds neither degrees nor a projection of them. */
export function parametersOfWkt(root: WktNode): StatedParameters | undefined {
  const projected = findNode(root, ...PROJECTED);
  const geographic = findNode(projected ?? root, ...GEOGRAPHIC);
  if (!geographic) return undefined;
  const system = projected ?? geographic;
  const datum = childOf(geographic, 'DATUM', 'GEODETICDATUM', 'TRF', 'ENSEMBLE');
  const spheroid = datum && childOf(datum, 'SPHEROID', 'ELLIPSOID');
  const [semiMajor, inverseFlattening] = numbersOf(spheroid);
  const angleUnit = degreesPerUnit(childOf(geographic, 'UNIT', 'ANGLEUNIT'));
  const toWgs84 = numbersOf(datum && childOf(datum, 'TOWGS84'));
  const code = codeOf(system);
  return {
    name: textOf(system),
    datumNames: [datum, geographic, system].map(textOf),
    primeMeridian: (numbersOf(childOf(geographic, 'PRIMEM'))[0] ?? 0) * angleUnit,
    ...(semiMajor !== undefined && inverseFlattening !== undefined
      ? { ellipsoid: { semiMajorMetres: semiMajor * metresPerUnit(spheroid), inverseFlattening } }
      : {}),
    ...(toWgs84.length === 3 || toWgs84.length === 7 ? { toWgs84 } : {}),
    ...(projected ? { projection: projectionOf(projected, angleUnit) } : {}),
    ...(code === undefined ? {} : { code }),
  };
}

/** WKT 2 keeps the projection in a bracket of its own, with a unit for each number. */
function projectionOf(projected: WktNode, angleUnit: number): StatedProjection {
  const conversion = childOf(projected, 'CONVERSION') ?? projected;
  const lengthUnit = metresPerUnit(projected) || 1;
  const values = new Map<ProjectionParameter, number>();
  for (const node of conversion.children) {
    const parameter = node.keyword === 'PARAMETER' ? parameterNamed(textOf(node)) : undefined;
    const [value] = numbersOf(node);
    if (parameter === undefined || value === undefined) continue;
    values.set(parameter, value * unitOf({ node, parameter, angleUnit, lengthUnit }));
  }
  return {
    method: plainName(textOf(childOf(conversion, 'METHOD', 'PROJECTION'))),
    values,
    metresPerUnit: lengthUnit,
  };
}

function unitOf({
  node,
  parameter,
  angleUnit,
  lengthUnit,
}: {
  readonly node: WktNode;
  readonly parameter: ProjectionParameter;
  readonly angleUnit: number;
  readonly lengthUnit: number;
}): number {
  if (parameter === 'k') return 1;
  if (isLength(parameter)) return childOf(node, 'LENGTHUNIT', 'UNIT') ? metresPerUnit(node) : lengthUnit;
  const own = childOf(node, 'ANGLEUNIT', 'UNIT');
  return own ? degreesPerUnit(own) : angleUnit;
}

/** The length unit of a bracket or of its axes; 1 when it has none. */
function metresPerUnit(node: WktNode | undefined): number {
  if (!node) return 1;
  const axis = childOf(node, 'AXIS');
  const unit = childOf(node, 'LENGTHUNIT', 'UNIT') ?? (axis && childOf(axis, 'LENGTHUNIT', 'UNIT'));
  return numbersOf(unit)[0] ?? 1;
}

/** Files write 0.0174532925199433 and shorter for a degree: within a millionth of it, it is one. */
function degreesPerUnit(unit: WktNode | undefined): number {
  const ratio = (numbersOf(unit)[0] ?? RADIANS_PER_DEGREE) / RADIANS_PER_DEGREE;
  return Math.abs(ratio - 1) < 1e-6 ? 1 : ratio;
}

/** The system's own code of EPSG, not that of a part. */
function codeOf(system: WktNode): number | undefined {
  const authority = childOf(system, 'AUTHORITY', 'ID');
  const [house, code] = authority?.values ?? [];
  if (typeof house !== 'string' || house.toUpperCase() !== 'EPSG') return undefined;
  return Number.isInteger(Number(code)) ? Number(code) : undefined;
}
