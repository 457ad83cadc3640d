/**
 * Colours of the map and of the interface around it. 红瓦、绿树、碧海、金沙: red roof tiles, green trees, blue
 * sea, gold sand. Both themes have the same keys in the same order; a test says so.
 */
import type { Accent } from '../domain/edition.js';

export interface Theme {
  readonly sea: string;
  readonly shore: string;
  readonly land: string;
  readonly district: string;
  readonly park: string;
  readonly river: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly minorRoad: string;
  readonly railway: string;
  readonly subdistrictLimit: string;
  readonly districtLimit: string;
  readonly districtGlow: string;
  readonly seaLabel: string;
  readonly placeLabel: string;
  readonly minorLabel: string;
  readonly areaLabel: string;
  readonly siteLabel: string;
  readonly labelHalo: string;
  readonly paper: string;
  readonly panel: string;
  readonly rule: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly focus: string;
  readonly highlight: string;
  readonly accents: Record<Accent, string>;
}

export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export const THEMES: Record<ThemeName, Theme> = {
  light: {
    sea: '#cfdfe6',
    shore: '#a9c0ca',
    land: '#f1ede3',
    district: '#fbf8f1',
    park: '#dbe6cf',
    river: '#b5cfdb',
    road: '#fffdf8',
    roadCasing: '#cfc4b0',
    minorRoad: '#e0d8c9',
    railway: '#b8ab98',
    subdistrictLimit: '#b7a98f',
    districtLimit: '#7d5a45',
    districtGlow: '#b4452e',
    seaLabel: '#4b6f80',
    placeLabel: '#857a6c',
    minorLabel: '#7d7263',
    areaLabel: '#3b2c25',
    siteLabel: '#1c4c63',
    labelHalo: '#fffaf2',
    paper: '#fffdf8',
    panel: '#fbf7ee',
    rule: '#ddd3c1',
    ink: '#2d241e',
    inkSoft: '#665a4e',
    focus: '#0b5c86',
    highlight: '#12212b',
    accents: {
      tile: '#b4452e',
      sand: '#a96f0e',
      sea: '#1f6f97',
      tree: '#2f7a5c',
      plum: '#8a3b5b',
      lagoon: '#3c7f86',
    },
  },
  dark: {
    sea: '#0f1c24',
    shore: '#2b4553',
    land: '#1b1d1e',
    district: '#24262a',
    park: '#24352b',
    river: '#1d3a48',
    road: '#4a4a4d',
    roadCasing: '#17181a',
    minorRoad: '#35363a',
    railway: '#5d5850',
    subdistrictLimit: '#5e5a54',
    districtLimit: '#c79a80',
    districtGlow: '#d2694e',
    seaLabel: '#7fa3b5',
    placeLabel: '#9c958b',
    minorLabel: '#a49d92',
    areaLabel: '#f3e7da',
    siteLabel: '#b9deef',
    labelHalo: '#15171a',
    paper: '#1d1f22',
    panel: '#17191b',
    rule: '#3a3b3d',
    ink: '#f1eae0',
    inkSoft: '#b9afa3',
    focus: '#7cc7ee',
    highlight: '#fff3dc',
    accents: {
      tile: '#ea8066',
      sand: '#e3b04e',
      sea: '#63b5dd',
      tree: '#6fc29c',
      plum: '#d888ac',
      lagoon: '#74bcc0',
    },
  },
};
