import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literal } from './literal.ts'

describe('a parameter as text', () => {
  it.each([
    [null, 'NULL'],
    [true, 'true'],
    [-5, '-5'],
    [-0, '0'],
    [2 ** 40, '1099511627776'],
    [1.5, 'CAST(1.5 AS DOUBLE)'],
    [1e21, 'CAST(1e+21 AS DOUBLE)'],
    [`'; DROP TABLE work; --`, `'''; DROP TABLE work; --'`],
    ['a\0b', `'a' || chr(0) || 'b'`],
  ])('%o is %s', (value, text) => expect(literal(value)).toBe(text))

  it('never lets a text end its own quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", 'a', '\\', ';') }), (text) => {
        const inside = literal(text).slice(1, -1)
        expect(inside.replaceAll("''", '')).not.toContain("'")
        expect(inside.replaceAll("''", "'")).toBe(text)
      }),
    )
  })
})
