import { describe, expect, it } from 'vitest'
import { rewriteResult } from './rewrite-result.ts'

describe('rewriting a result', () => {
  it('leaves plain columns alone', () => {
    expect(rewriteResult('SELECT 1 AS a', ['a'], ['INTEGER'])).toBeNull()
  })

  it('makes names distinct', () => {
    expect(rewriteResult('SELECT 1 AS a, 2 AS a;', ['a', 'a'], ['INTEGER', 'INTEGER'])).toBe(
      'SELECT "a", "a:1" FROM (\nSELECT 1 AS a, 2 AS a\n) AS result("a", "a:1")',
    )
  })

  it('gives enums as text, also inside other types', () => {
    expect(rewriteResult('FROM t', ['e', 'l'], [`ENUM('a', 'it''s, (b)')`, `ENUM('x')[]`])).toBe(
      'SELECT CAST("e" AS VARCHAR) AS "e", CAST("l" AS VARCHAR[]) AS "l" FROM (\nFROM t\n) AS result("e", "l")',
    )
  })
})
