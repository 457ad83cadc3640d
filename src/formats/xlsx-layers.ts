/** Layers as sheets: a column for each property, then the place of a label, then the shape as well-known text. */
import type { Geometry, Position } from 'geojson';
import { anchorPoint } from '../domain/anchor-point.js';
import type { AtlasFeature, Field } from '../domain/edition.js';
import { localize } from '../domain/edition-text.js';
import type { Language, Localized } from '../domain/language.js';
import type { ProblemList } from '../domain/problem-list.js';
import { UNIT_IDS, UNITS } from '../domain/units.js';
import { geometryToWkt } from './geometry-to-wkt.js';
import { columnsOf, type LayerOutput, shapeOf, textOfValue } from './layer-output.js';
import type { SheetCell, SheetPlan } from './xlsx-sheet.js';
import { LONGEST_CELL } from './xlsx-text.js';

/** Rows of a sheet without that of the titles, and columns without those of the place. */
const MOST_ROWS = 1_048_575;
const MOST_COLUMNS = 16_384 - 3;

const PLACE_TITLES: Record<'lon' | 'lat' | 'easting' | 'northing' | 'wkt', Localized> = {
  lon: { zh: '经度', en: 'Longitude' },
  lat: { zh: '纬度', en: 'Latitude' },
  easting: { zh: '东坐标', en: 'Easting' },
  northing: { zh: '北坐标', en: 'Northing' },
  wkt: { zh: '图形', en: 'Shape' },
};

/** One sheet, or several for more rows than one holds. */
export function layerSheets(output: LayerOutput, problems: ProblemList): readonly SheetPlan[] {
  const { layer, features, language, system } = output;
  const all = columnsOf(output);
  const columns = all.slice(0, MOST_COLUMNS);
  if (all.length > columns.length)
    problems.warn('columns-left-out', () => ({
      message: `${all.length - columns.length} columns were left out: a sheet has ${MOST_COLUMNS + 3} at most.`,
      fix: 'Use GeoJSON or CSV, which hold them all.',
    }));
  const place =
    system.projection.type === 'proj' ? (['easting', 'northing'] as const) : (['lon', 'lat'] as const);
  const titles = [
    ...columns.map((field) => titleOf(field, language)),
    ...[...place, 'wkt' as const].map((name) => join(localize(PLACE_TITLES[name], language), name)),
  ];
  const rows = features.map((feature, index) => {
    const context = { output, problems: problems.within({ path: `features[${index}]` }) };
    return [...columns.map((field) => cellOf(feature, field, context)), ...placeOf(feature, context)];
  });
  const widths = titles.map((title) =>
    Math.min(32, Math.max(10, 2 * Math.max(...title.split('\n').map(({ length }) => length)))),
  );
  const name = localize(layer.title, language);
  const sheets: SheetPlan[] = [];
  for (let start = 0; start === 0 || start < rows.length; start += MOST_ROWS)
    sheets.push({ name, titles, widths, rows: rows.slice(start, start + MOST_ROWS) });
  return sheets;
}

/** The title for people, and below it the name that programs know. */
function titleOf({ name, title, unit }: Field, language: Language): string {
  const id = UNIT_IDS.find((one) => one === unit);
  const symbol = id ? localize(UNITS[id].symbol, language) : unit;
  const text = localize(title, language) || name;
  if (!symbol || text.includes(symbol)) return join(text, name);
  return join(language === 'zh' ? `${text}（${symbol}）` : `${text} (${symbol})`, name);
}

function join(title: string, name: string): string {
  return title === name ? name : `${title.replace(/\s+/g, ' ')}\n${name}`;
}

interface CellContext {
  readonly output: LayerOutput;
  readonly problems: ProblemList;
}

function cellOf({ properties }: AtlasFeature, { name, type }: Field, { problems }: CellContext): SheetCell {
  const value: unknown = properties[name];
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = textOfValue(value);
  if (text.length > LONGEST_CELL)
    problems.warn('text-cut', () => ({
      message: `A text in «${name}» is longer than ${LONGEST_CELL} signs, which is all that a cell of Excel holds, and was cut.`,
      fix: 'Use GeoJSON or CSV, which hold it whole.',
    }));
  return type === 'date' ? { day: text } : text;
}

function placeOf(feature: AtlasFeature, { output, problems }: CellContext): readonly SheetCell[] {
  const anchor = anchorPoint(feature);
  const [x, y] = anchor ? output.fromWgs84([anchor[0] ?? Number.NaN, anchor[1] ?? Number.NaN]) : [];
  const wkt = shapeText(shapeOf(output, feature), output.system.projection.type === 'proj');
  if (wkt === undefined)
    problems.warn('shape-left-out', () => ({
      message: `The shape of «${feature.properties.name}» has more text than a cell of Excel holds (${LONGEST_CELL} signs); only the place of its label is in the table.`,
      fix: 'Use GeoJSON, FlatGeobuf or Shapefile for the shapes.',
    }));
  return [x, y, wkt];
}

/** In metres 0.1 mm, in degrees about the same. */
const DECIMALS = { metres: 4, degrees: 9 } as const;

/** As it is where that fits, else without the decimals below a tenth of a millimetre; undefined where that is too long as well. */
function shapeText(geometry: Geometry, inMetres: boolean): string | undefined {
  const exact = geometryToWkt(geometry);
  if (exact.length <= LONGEST_CELL) return exact;
  const decimals = inMetres ? DECIMALS.metres : DECIMALS.degrees;
  const rounded = geometryToWkt(geometry, ([x = 0, y = 0]: Position) => [
    Number(x.toFixed(decimals)),
    Number(y.toFixed(decimals)),
  ]);
  return rounded.length <= LONGEST_CELL ? rounded : undefined;
}
