import { column } from '@uwdata/mosaic-sql'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../metric-error.ts'
import { oneOf, type Selected } from './one-of.ts'

describe('oneOf', () => {
  it.each<[Selected, string]>([
    ['city', `("tier" IN ('city'))`],
    [['city', 'ward'], `("tier" IN ('city', 'ward'))`],
    [null, `("tier" IS NULL)`],
    [['city', null], `(("tier" IN ('city')) OR ("tier" IS NULL))`],
    [[], 'FALSE'],
    ["o'clock", `("tier" IN ('o''clock'))`],
  ])('prints %j', (selected, sql) => {
    expect(String(oneOf(column('tier'), selected, 'tier'))).toBe(sql)
  })

  it.each([
    7,
    true,
    undefined,
    {},
    [7],
    [undefined],
    [['city']],
    /x/u,
    new Date(0),
    { toString: () => '1) OR (1=1' },
    'a\0b',
  ])('refuses %j, which is not a text', (selected) => {
    expect(() => oneOf(column('tier'), selected as Selected, 'tier')).toThrow(MetricError)
    expect(() => oneOf(column('tier'), selected as Selected, 'tier')).toThrow('tier is not a text')
  })
})
