import { describe, expect, it } from 'vitest'
import { isRepeatable } from './is-repeatable.ts'

describe('isRepeatable', () => {
  it.each([
    'SELECT random()',
    'select NOW ()',
    'SELECT CURRENT_DATE',
    'SELECT current_timestamp - started_on FROM core.work',
    'SELECT uuidv7()',
    'SELECT * FROM core.work USING SAMPLE 10',
    'SELECT * FROM core.work TABLESAMPLE 10%',
    'EXPLAIN ANALYZE SELECT 1',
    'SELECT * FROM "mosaic"."preagg_1"',
    'SELECT * FROM duckdb_tables()',
  ])('is false of %s', (sql) => expect(isRepeatable(sql)).toBe(false))

  it.each([
    'SELECT count(*) FROM core.work WHERE completed_on IS NOT NULL',
    'SELECT known_on, "nowhere" FROM core.work',
    'SELECT row_number() OVER (ORDER BY work_id) FROM core.work',
  ])('is true of %s', (sql) => expect(isRepeatable(sql)).toBe(true))
})
