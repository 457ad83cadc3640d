/** Every coordinate system that files of China come in: degrees, Gauss–Krüger in all zones, UTM, Web Mercator, GCJ-02, BD-09. */
import type { Localized } from '../language.js';
import type { Metres } from '../units.js';

export type Projection =
  | { readonly type: 'degrees' }
  /** A definition that proj4 reads. */
  | { readonly type: 'proj'; readonly definition: string }
  | { readonly type: 'gcj-02' }
  | { readonly type: 'bd-09' };

export interface CoordinateSystem {
  /** Stable, such as `wgs84`, `gk3:120`, `gk3-zone:40`, `utm:51`. */
  readonly id: string;
  readonly title: Localized;
  readonly epsg?: number;
  readonly projection: Projection;
  /** How far off WGS-84 a place may come out; absent where it is under a metre. */
  readonly accuracyMetres?: Metres;
}

export const WGS84: CoordinateSystem = {
  id: 'wgs84',
  title: { zh: 'WGS-84 / CGCS2000 经纬度', en: 'WGS-84 / CGCS2000 degrees' },
  epsg: 4326,
  projection: { type: 'degrees' },
};

const GCJ02: CoordinateSystem = {
  id: 'gcj02',
  title: { zh: 'GCJ-02（高德、腾讯）经纬度', en: 'GCJ-02 degrees (AMap, Tencent)' },
  projection: { type: 'gcj-02' },
};

const BD09: CoordinateSystem = {
  id: 'bd09',
  title: { zh: 'BD-09（百度）经纬度', en: 'BD-09 degrees (Baidu)' },
  projection: { type: 'bd-09' },
};

const WEB_MERCATOR: CoordinateSystem = {
  id: 'web-mercator',
  title: { zh: 'Web 墨卡托', en: 'Web Mercator' },
  epsg: 3857,
  projection: {
    type: 'proj',
    definition:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  },
};

/** A datum with its ellipsoid, as proj4 names it, and the first codes of its four series of zones. */
interface Datum {
  readonly id: string;
  /** Code of its degrees; those of CGCS2000 are taken as WGS-84. */
  readonly degrees?: number;
  readonly name: Localized;
  readonly ellipsoid: string;
  readonly codes: Readonly<Record<Series, number>>;
  readonly accuracyMetres?: Metres;
}

/** With the zone's number before the easting, or by its central meridian alone. */
type Series = 'zone6' | 'meridian6' | 'zone3' | 'meridian3';

/** No parameters between the older datums and WGS-84 are public: their places may be off by some hundred metres. */
const DATUMS: readonly Datum[] = [
  {
    id: '',
    name: { zh: 'CGCS2000', en: 'CGCS2000' },
    ellipsoid: '+ellps=GRS80',
    codes: { zone6: 4491, meridian6: 4502, zone3: 4513, meridian3: 4534 },
  },
  {
    id: 'xian80-',
    degrees: 4610,
    name: { zh: '西安80', en: 'Xian 1980' },
    ellipsoid: '+a=6378140 +rf=298.257',
    codes: { zone6: 2327, meridian6: 2338, zone3: 2349, meridian3: 2370 },
    accuracyMetres: 200,
  },
  {
    id: 'beijing54-',
    degrees: 4214,
    name: { zh: '北京54', en: 'Beijing 1954' },
    ellipsoid: '+ellps=krass',
    codes: { zone6: 21413, meridian6: 21453, zone3: 2401, meridian3: 2422 },
    accuracyMetres: 200,
  },
];

const ZONES6 = range(13, 23);
const ZONES3 = range(25, 45);
/** Zones of UTM that touch China. */
const UTM_ZONES = range(43, 53);

/** Degrees first, then metres: CGCS2000 before the older datums, UTM and Web Mercator last. */
export const SYSTEMS: readonly CoordinateSystem[] = [
  WGS84,
  GCJ02,
  BD09,
  ...DATUMS.flatMap((datum) => [...degreesOf(datum), ...zonesOf(datum)]),
  ...UTM_ZONES.map(utm),
  WEB_MERCATOR,
];

const BY_ID = new Map(SYSTEMS.map((system) => [system.id, system]));
const BY_EPSG = new Map(
  SYSTEMS.flatMap((system) => (system.epsg === undefined ? [] : [[system.epsg, system]])),
);

/** Undefined when there is none of the id. */
export function findSystem(id: string): CoordinateSystem | undefined {
  return BY_ID.get(id);
}

/** Codes with the same meaning are taken as one: 4490 (CGCS2000 degrees) as WGS-84, any UTM zone. Undefined when unknown. */
export function systemOfEpsg(code: number): CoordinateSystem | undefined {
  if (DEGREE_CODES.has(code)) return WGS84;
  if (MERCATOR_CODES.has(code)) return WEB_MERCATOR;
  if ((code > 32600 && code <= 32660) || (code > 32700 && code <= 32760)) return utmOfEpsg(code);
  return BY_EPSG.get(code);
}

/** WGS-84, its three-dimensional forms, CGCS2000, ITRF and CRS84: under a metre apart. */
const DEGREE_CODES: ReadonlySet<number> = new Set([4326, 4979, 4490, 4480, 9057, 7789]);
const MERCATOR_CODES: ReadonlySet<number> = new Set([3857, 900913, 102100, 102113, 3785]);

function degreesOf({ id, name, degrees, accuracyMetres }: Datum): readonly CoordinateSystem[] {
  if (degrees === undefined) return [];
  return [
    {
      id: `${id}degrees`,
      title: { zh: `${name.zh} 经纬度`, en: `${name.en} degrees` },
      epsg: degrees,
      projection: { type: 'degrees' },
      ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
    },
  ];
}

function zonesOf(datum: Datum): readonly CoordinateSystem[] {
  return [
    ...ZONES3.map((zone) => gaussKruger(datum, { zone, width: 3, numbered: false })),
    ...ZONES3.map((zone) => gaussKruger(datum, { zone, width: 3, numbered: true })),
    ...ZONES6.map((zone) => gaussKruger(datum, { zone, width: 6, numbered: false })),
    ...ZONES6.map((zone) => gaussKruger(datum, { zone, width: 6, numbered: true })),
  ];
}

interface Zone {
  readonly zone: number;
  readonly width: 3 | 6;
  /** Whether eastings begin with the zone's number. */
  readonly numbered: boolean;
}

function gaussKruger(datum: Datum, { zone, width, numbered }: Zone): CoordinateSystem {
  const meridian = width === 3 ? 3 * zone : 6 * zone - 3;
  const first = width === 3 ? 25 : 13;
  const series: Series = `${numbered ? 'zone' : 'meridian'}${width}`;
  const easting = numbered ? zone * 1_000_000 + 500_000 : 500_000;
  const { name, ellipsoid, accuracyMetres } = datum;
  const mark = numbered
    ? { zh: `第${zone}带`, en: `zone ${zone}` }
    : { zh: `中央经线${meridian}°`, en: `central meridian ${meridian}°` };
  return {
    id: numbered ? `${datum.id}gk${width}-zone:${zone}` : `${datum.id}gk${width}:${meridian}`,
    title: {
      zh: `${name.zh} 高斯–克吕格 ${width}度带，${mark.zh}`,
      en: `${name.en} Gauss–Krüger ${width}°, ${mark.en}`,
    },
    epsg: datum.codes[series] + zone - first,
    projection: { type: 'proj', definition: transverseMercator(meridian, { easting, ellipsoid, scale: 1 }) },
    ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
  };
}

function utm(zone: number): CoordinateSystem {
  return {
    id: `utm:${zone}`,
    title: { zh: `WGS-84 UTM 第${zone}带`, en: `WGS-84 UTM zone ${zone}N` },
    epsg: 32600 + zone,
    projection: {
      type: 'proj',
      definition: transverseMercator(6 * zone - 183, {
        easting: 500_000,
        ellipsoid: '+ellps=WGS84',
        scale: 0.9996,
      }),
    },
  };
}

function utmOfEpsg(code: number): CoordinateSystem {
  const known = BY_EPSG.get(code);
  if (known) return known;
  const zone = code % 100;
  if (code < 32700) return utm(zone);
  return {
    id: `utm:${zone}s`,
    title: { zh: `WGS-84 UTM 第${zone}带（南）`, en: `WGS-84 UTM zone ${zone}S` },
    epsg: code,
    projection: { type: 'proj', definition: `+proj=utm +zone=${zone} +south +ellps=WGS84 +units=m +no_defs` },
  };
}

function transverseMercator(
  meridian: number,
  {
    easting,
    ellipsoid,
    scale,
  }: { readonly easting: number; readonly ellipsoid: string; readonly scale: number },
): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${easting} +y_0=0 ${ellipsoid} +units=m +no_defs`;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
