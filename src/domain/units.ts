/** Units of area, length and share. 1 mu = 10,000/15 m²; 1 ha = 15 mu (State Council order of 1984). */
import type { Localized } from './language.js';

export type SquareMetres = number;
export type Metres = number;

export type Quantity = 'area' | 'length' | 'share';

interface Unit {
  readonly quantity: Quantity;
  /** How many base units (m², m, 1) one of it is. */
  readonly size: number;
  readonly symbol: Localized;
}

export const UNIT_IDS = ['mu', 'ha', 'm2', 'km2', 'm', 'km', 'percent'] as const;
export type UnitId = (typeof UNIT_IDS)[number];

export const UNITS: Record<UnitId, Unit> = {
  mu: { quantity: 'area', size: 10_000 / 15, symbol: { zh: '亩', en: 'mu' } },
  ha: { quantity: 'area', size: 10_000, symbol: { zh: '公顷', en: 'ha' } },
  m2: { quantity: 'area', size: 1, symbol: { zh: '平方米', en: 'm²' } },
  km2: { quantity: 'area', size: 1_000_000, symbol: { zh: '平方公里', en: 'km²' } },
  m: { quantity: 'length', size: 1, symbol: { zh: '米', en: 'm' } },
  km: { quantity: 'length', size: 1_000, symbol: { zh: '公里', en: 'km' } },
  percent: { quantity: 'share', size: 0.01, symbol: { zh: '%', en: '%' } },
};

/** A value in base units (m², m, share of 1) expressed in the unit. */
export function toUnit(base: number, unit: UnitId): number {
  return base / UNITS[unit].size;
}

/** A value in the unit expressed in base units (m², m, share of 1). */
export function fromUnit(value: number, unit: UnitId): number {
  return value * UNITS[unit].size;
}
