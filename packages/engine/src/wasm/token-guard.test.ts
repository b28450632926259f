import { describe, expect, it } from 'vitest'
import { guardTokens, type Token } from './token-guard.ts'

const keywords = new Set(['SELECT', 'FROM', 'EXPLAIN', 'ANALYZE', 'CREATE', 'TABLE', 'AS', 'WITH', 'DROP'])
const tableFunctions = new Set(['read_csv', 'range', 'query'])

function guard(sql: string): void {
  const words = sql.match(/"[^"]*"|\w+|[^\s\w]/gu) ?? []
  const tokens = words.map((text): Token => ({ text, isKeyword: keywords.has(text.toUpperCase()) }))
  guardTokens(tokens, tableFunctions, sql)
}

describe('the words of a statement', () => {
  it.each([
    'SELECT 1',
    'SELECT 1;',
    '(SELECT 1)',
    'FROM range(3)',
    'with a as (SELECT 1) FROM a',
    'EXPLAIN (FORMAT json) SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'SELEC 1',
  ])('%s passes', (sql) => expect(() => guard(sql)).not.toThrow())

  it.each([
    '',
    ';',
    'SELECT 1; SELECT 2',
    'DROP TABLE work',
    'EXPLAIN ANALYZE CREATE TABLE t AS SELECT 1',
    'EXPLAIN (FORMAT json) DROP TABLE work',
    'SELECT (SELECT 1 FROM read_csv(1))',
    'FROM "read_csv"(1)',
    'FROM QUERY(1)',
    'SELECT nextval(1)',
  ])('%s is refused', (sql) => expect(() => guard(sql)).toThrow(expect.objectContaining({ code: 'refused' })))
})
