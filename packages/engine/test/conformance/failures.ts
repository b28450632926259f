import { describe, expect, it } from 'vitest'
import { EngineError } from '@vedich/engine'
import type { Questions } from './questions.ts'

/** Errors are the same everywhere. */
export function describeFailures({ engine, rowsOf }: Questions): void {
  describe('failures', () => {
    it('carry the message of DuckDB and the SQL', async () => {
      const failure = await engine()
        .query('SELEC 1')
        .catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(EngineError)
      expect(failure).toMatchObject({
        code: 'sql',
        sql: 'SELEC 1',
        message: expect.stringMatching(/^Parser Error: syntax error at or near "SELEC"/),
      })
    })

    it('name the column whose type has no Arrow form', async () => {
      await expect(engine().query(`SELECT 1 AS n, '101'::BIT AS flags`)).rejects.toMatchObject({
        code: 'unsupported',
        where: 'flags',
        fix: expect.stringContaining('VARCHAR'),
      })
    })

    it('happen in the middle of a result too', async () => {
      const sql = `SELECT CASE WHEN i = 150000 THEN error('row 150000') ELSE i END AS x FROM range(200000) r(i)`
      await expect(engine().query(sql)).rejects.toMatchObject({ code: 'sql', sql })
    })

    it.each([
      ['two statements', 'SELECT 1; SELECT 2'],
      ['no statement', '  '],
      ['a comment only', '-- nothing'],
      ['a change', 'CREATE TABLE t AS SELECT 1'],
      ['a setting', 'SET threads = 1'],
      ['a pragma', 'PRAGMA database_list'],
      ['a copy', `COPY (SELECT 1) TO 'out.csv'`],
      ['an explained change', 'EXPLAIN ANALYZE CREATE TEMP TABLE t AS SELECT 1'],
      ['an attached file', `ATTACH 'other.duckdb'`],
      ['a file read', `SELECT * FROM read_csv('/etc/passwd')`],
      [
        'a hidden switch of the database',
        `SELECT * FROM enable_logging(storage = 'file', storage_path = 'log')`,
      ],
      ['SQL inside SQL', `SELECT * FROM query('SELECT 1')`],
      ['a file named as a table', `FROM 'works.csv'`],
      ['a setting told', `SELECT current_setting('temp_directory')`],
      ['a wait', 'SELECT pg_sleep(10)'],
      ['a view of the files in use', 'FROM (SUMMARIZE "Pragma_Database_List")'],
      ['a table named by a text', `FROM query_table('pragma_database_list')`],
      ['a switch in a subquery', 'SELECT (SELECT max(x) FROM enable_logging() t(x))'],
    ])('refuse %s', async (_what, sql) => {
      await expect(engine().query(sql)).rejects.toMatchObject({ code: 'refused', sql })
      expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    })

    it('let EXPLAIN of a SELECT pass', async () => {
      expect(await rowsOf('EXPLAIN ANALYZE SELECT 1')).toHaveLength(1)
    })
  })
}
