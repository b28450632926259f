import { describe, expect, it } from 'vitest'
import { fillIn } from './fill-in.ts'

describe('fillIn', () => {
  it('puts values where their names stand', () => {
    expect(fillIn('SELECT $day, $n, $none', { day: "o'clock", n: 2, none: null })).toBe(
      `SELECT 'o''clock', 2, NULL`,
    )
  })

  it('leaves texts, names and comments alone', () => {
    const sql = `SELECT 'it''s $day' AS "$day" -- $day\n, regexp_matches(x, '^ | $|^$')`
    expect(fillIn(sql, { day: 'x' })).toBe(sql)
  })

  it('puts a value that looks like a place nowhere else', () => {
    expect(fillIn('SELECT $a, $b', { a: '$b', b: 'x' })).toBe(`SELECT '$b', 'x'`)
  })

  it('refuses a place without a value', () => {
    expect(() => fillIn('SELECT $missing', {})).toThrow('no value was given for $missing')
  })
})
