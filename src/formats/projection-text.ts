/** The text of a .prj file, as ESRI writes it; undefined for systems that no program knows by a text, such as GCJ-02. */
import type { CoordinateSystem } from '../domain/coordinate-systems/systems.js';

const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const CGCS2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

export function projectionText({ id, projection }: CoordinateSystem): string | undefined {
  if (id === 'wgs84') return WGS84;
  const [, width, numbered, value] = /^gk([36])(-zone)?:(\d+)$/.exec(id) ?? [];
  if (width === undefined || value === undefined || projection.type !== 'proj') return undefined;
  const zone = Number(value);
  const meridian = numbered ? (width === '3' ? 3 * zone : 6 * zone - 3) : zone;
  const easting = numbered ? zone * 1_000_000 + 500_000 : 500_000;
  const name = `CGCS2000_${width === '3' ? '3_Degree_' : ''}GK_${numbered ? `Zone_${zone}` : `CM_${meridian}E`}`;
  return `PROJCS["${name}",${CGCS2000},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}
