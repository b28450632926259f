import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bind } from './database.ts'

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

  it('refuses what no database takes', () => {
    expect(() => sql`${{ a: 1 }}`).toThrow('not [object Object]')
    expect(() => sql`${NaN}`).toThrow('not NaN')
  })
})
