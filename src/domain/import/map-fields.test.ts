import { describe, expect, it } from 'vitest';
import type { Field } from '../edition.js';
import { findTarget, proposeMapping } from './map-fields.js';

const FIELDS: readonly Field[] = [
  { name: 'area_published_mu', title: { zh: '公布面积', en: 'Published area' }, type: 'number', unit: 'mu' },
  { name: 'former_use', title: { zh: '原用途', en: 'Former use' }, type: 'string' },
];

function targets(columns: readonly string[], fields = FIELDS): Record<string, string> {
  return Object.fromEntries(proposeMapping(columns, fields).mapping.map(({ from, to }) => [from, to]));
}

describe('proposeMapping', () => {
  it('goes by the name, the titles, and names made alike', () => {
    expect(targets(['former_use', '公布面积（亩）'])).toEqual({
      former_use: 'former_use',
      '公布面积（亩）': 'area_published_mu',
    });
    expect(targets(['Former Use', 'PUBLISHED AREA'])).toEqual({
      'Former Use': 'former_use',
      'PUBLISHED AREA': 'area_published_mu',
    });
  });

  it('knows names cut off by a Shapefile', () => {
    expect(targets(['area_publi'])).toEqual({ area_publi: 'area_published_mu' });
    expect(targets(['area_pub'])).toEqual({});
  });

  it('gives each property one column, the best', () => {
    const proposal = proposeMapping(['Former use', 'former_use'], FIELDS);
    expect(proposal.mapping).toEqual([{ from: 'former_use', to: 'former_use' }]);
    expect(proposal.unmapped).toEqual(['Former use']);
  });

  it('finds ids, names and standard properties', () => {
    const proposal = proposeMapping(['地块编号', '名称', '状态', 'note', 'former_use_en', 'x'], FIELDS);
    expect(proposal.idField).toBe('地块编号');
    expect(proposal.nameField).toBe('名称');
    expect(new Map(proposal.mapping.map(({ from, to }) => [from, to]))).toEqual(
      new Map([
        ['note', 'note'],
        ['former_use_en', 'former_use_en'],
        ['状态', 'status'],
      ]),
    );
    expect(proposal.unmapped).toEqual(['x']);
  });

  it('is not fooled by names of an object', () => {
    const proposal = proposeMapping(['__proto__', 'constructor', '', '（）'], FIELDS);
    expect(proposal).toEqual({ mapping: [], unmapped: ['__proto__', 'constructor', '', '（）'] });
  });
});

describe('findTarget', () => {
  it('knows own fields, their languages and standard properties, and no more', () => {
    expect(findTarget('former_use_zh', FIELDS)?.type).toBe('string');
    expect(findTarget('basis', FIELDS)?.type).toBe('enum');
    expect(findTarget('area_published_mu_zh', FIELDS)).toBeUndefined();
    expect(findTarget('constructor', FIELDS)).toBeUndefined();
  });
});
