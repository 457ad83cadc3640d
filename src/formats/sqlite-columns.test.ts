import { describe, expect, it } from 'vitest';
import { parseCreateTable } from './sqlite-columns.js';

const namesOf = (sql: string) => parseCreateTable(sql)?.map(({ name }) => name);
const keyOf = (sql: string) => parseCreateTable(sql)?.find(({ isRowId }) => isRowId)?.name;

describe('parseCreateTable', () => {
  it('reads names however they are quoted, past comments, brackets and defaults', () => {
    const sql = `CREATE TABLE "a(b" ( -- one, (two
      "x""y" TEXT, \`b\` NUMERIC(10, 2) DEFAULT (1, 2), [c d] TEXT DEFAULT 'it''s, (', 地块 TEXT /* ) */,
      'e' CHECK (e IN (1, 2)), CONSTRAINT k UNIQUE (b), PRIMARY KEY (b))`;
    expect(namesOf(sql)).toEqual(['x"y', 'b', 'c d', '地块', 'e']);
    expect(parseCreateTable(sql)?.map(({ type }) => type)).toEqual([
      'TEXT',
      'NUMERIC ( 10 , 2 )',
      'TEXT',
      'TEXT',
      '',
    ]);
  });

  it('knows the column that is the number of the row', () => {
    expect(keyOf('CREATE TABLE t (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT)')).toBe('fid');
    expect(keyOf('CREATE TABLE t (a TEXT, Id integer, primary key (id))')).toBe('Id');
    expect(keyOf('CREATE TABLE t (a INT PRIMARY KEY)')).toBeUndefined();
    expect(keyOf('CREATE TABLE t (a INTEGER PRIMARY KEY DESC)')).toBeUndefined();
    expect(keyOf('CREATE TABLE t (a INTEGER, b INTEGER, PRIMARY KEY (a, b))')).toBeUndefined();
  });

  it('knows columns that are worked out', () => {
    const sql = 'CREATE TABLE t (a, b AS (a * 2), c INT GENERATED ALWAYS AS (a) STORED)';
    expect(parseCreateTable(sql)?.map(({ stored }) => stored)).toEqual([true, false, true]);
  });

  it('gives nothing for views, virtual tables, tables without numbers, and nonsense', () => {
    expect(parseCreateTable('CREATE VIEW t AS SELECT 1')).toBeUndefined();
    expect(parseCreateTable('CREATE VIRTUAL TABLE t USING rtree(a, b, c)')).toBeUndefined();
    expect(parseCreateTable('CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID')).toBeUndefined();
    expect(parseCreateTable('')).toBeUndefined();
    expect(parseCreateTable('CREATE TABLE "')).toBeUndefined();
  });
});
