import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bind, withTemplate } from './bind.ts'

const sql = (strings: TemplateStringsArray, ...values: unknown[]) => bind(strings, values)

describe('binding a query', () => {
  it('numbers its values', () => {
    expect(sql`SELECT ${1}, ${'a'}`).toEqual({ text: 'SELECT $1, $2', params: [1, 'a'] })
  })

  it('gives each member of a list its own place, and an empty list no match', () => {
    expect(sql`WHERE tier_id IN (${['city', 'ward']}) AND x = ${true}`).toEqual({
      text: 'WHERE tier_id IN ($1, $2) AND x = $3',
      params: ['city', 'ward', true],
    })
    expect(sql`WHERE tier_id IN (${[]})`).toEqual({ text: 'WHERE tier_id IN (NULL)', params: [] })
  })

  it('writes a day as a day and a moment as a moment', () => {
    expect(sql`${new Date('2025-02-03')}${new Date('2025-02-03T10:00Z')}`.params).toEqual([
      '2025-02-03',
      '2025-02-03T10:00:00.000Z',
    ])
  })

  it('never lets a value into the text', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(sql`SELECT ${value} AS v`).toEqual({ text: 'SELECT $1 AS v', params: [value] })
      }),
    )
  })

  it('reads from the query of other rows, with the values that are bound to it', () => {
    const late = withTemplate([], {
      strings: ['SELECT * FROM core.work WHERE tier_id = ', ';'],
      values: ['city'],
    })
    expect(sql`SELECT count(*) FROM ${late} WHERE status = ${'open'}`).toEqual({
      text: 'SELECT count(*) FROM (\nSELECT * FROM core.work WHERE tier_id = $1\n) WHERE status = $2',
      params: ['city', 'open'],
    })
  })

  it('reads from rows that are no query as a table of their values, each column of its type', () => {
    const rows = [
      { id: 'a', n: 1, rate: 0.5, on: new Date('2025-02-03') },
      { id: 'b', n: 2, rate: null, on: null },
    ]
    expect(sql`SELECT * FROM ${rows}`).toEqual({
      text:
        'SELECT * FROM (SELECT * FROM (VALUES ' +
        '(CAST($1 AS VARCHAR), CAST($2 AS BIGINT), CAST($3 AS DOUBLE), CAST($4 AS DATE)), ' +
        '(CAST($5 AS VARCHAR), CAST($6 AS BIGINT), CAST($7 AS DOUBLE), CAST($8 AS DATE))' +
        ') AS given("id", "n", "rate", "on"))',
      params: ['a', 1, 0.5, '2025-02-03', 'b', 2, null, null],
    })
  })

  it('quotes the names of columns, whatever they are', () => {
    expect(sql`${[{ 'a" OR 1': 1 }]}`.text).toContain('given("a"" OR 1")')
  })

  it('refuses more values than a query takes', () => {
    const rows = Array.from({ length: 20_001 }, (_, n) => ({ n }))
    expect(() => sql`${rows}`).toThrow('up to 20000 values')
  })

  it('refuses what no database takes', () => {
    expect(() => sql`${{ a: 1 }}`).toThrow('not [object Object]')
    expect(() => sql`${NaN}`).toThrow('not NaN')
  })
})
