/** The JSON Schemas say the same as the types: a key or choice in one is in the other. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS, COMPARATORS, FIGURES, LOCATIONS } from '../../src/domain/commitment.js';
import { ACCENTS, BASEMAP_ROLES, FIELD_TYPES, KINDS, MARKERS } from '../../src/domain/edition.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { FIELD_KEYS, LAYER_KEYS } from '../../src/domain/parse-layer-manifest.js';
import { COMMITMENT_KEYS } from '../../src/domain/parse-ledger.js';
import { MANIFEST_KEYS } from '../../src/domain/parse-manifest.js';
import { MEASURE_KEYS } from '../../src/domain/parse-measure.js';
import { UNIT_IDS } from '../../src/domain/units.js';

interface Schema {
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const read = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../geodata/schema/${name}.schema.json`, import.meta.url), 'utf8'));

const edition = read('edition');
const ledger = read('commitments');
const { layer = {}, field = {}, accent = {} } = edition.$defs ?? {};
const { commitment = {}, target = {}, measure = {} } = ledger.$defs ?? {};

describe('the schemas', () => {
  it.each([
    ['edition', edition, ['$schema', ...MANIFEST_KEYS]],
    ['layer', layer, LAYER_KEYS],
    ['field', field, FIELD_KEYS],
    ['commitment', commitment, COMMITMENT_KEYS],
    ['measure', measure, MEASURE_KEYS],
  ])('know the keys of %s, each with a description', (_, schema, keys) => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...keys].sort());
    expect(keys).toEqual(expect.arrayContaining([...(schema.required ?? [])]));
  });

  it.each([
    ['accents', accent.enum, ACCENTS],
    ['kinds', layer.properties?.kind?.enum, KINDS],
    ['markers', layer.properties?.marker?.enum, MARKERS],
    ['roles', edition.properties?.basemap?.items?.properties?.role?.enum, BASEMAP_ROLES],
    ['languages', edition.properties?.languages?.items?.enum, LANGUAGES],
    ['field types', field.properties?.type?.enum, FIELD_TYPES],
    ['actions', commitment.properties?.action?.enum, ACTIONS],
    ['locations', commitment.properties?.location?.enum, LOCATIONS],
    ['comparators', target.properties?.comparator?.enum, COMPARATORS],
    ['units', target.properties?.unit?.oneOf?.[0]?.enum, UNIT_IDS],
    ['figures', measure.properties?.figure?.enum, FIGURES],
  ])('list the same %s as the types', (_, listed, known) => {
    expect(listed).toEqual(known);
  });
});
