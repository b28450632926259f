import { column, eq, literal } from '@uwdata/mosaic-sql'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { findMetric } from './catalogue/index.ts'
import type { DimensionId } from './dimension-id.ts'
import type { Grain } from './grain.ts'
import { MetricError } from './metric-error.ts'
import { query } from './query.ts'
import type { QuerySpec } from './query-spec.ts'

const rate = findMetric('completion_rate')
const awards = findMetric('award_rate')

describe('query', () => {
  it('reads only the columns it needs', () => {
    expect(query(rate, { by: ['tier'] }).sql).toContain(
      'FROM (SELECT "work"."tier_id" AS "tier", "work"."status" AS "status" FROM "core"."work" WHERE',
    )
  })

  it('joins phases only when they are asked for', () => {
    expect(query(rate, { by: ['tier'] }).sql).not.toContain('"core"."phase"')
    expect(query(rate, { where: { phase: 'p1' } }).sql).toContain('"core"."phase"')
  })

  it('counts a total anew, in the same pass', () => {
    const { sql } = query(rate, { by: ['tier', 'unit'], totals: true })
    expect(sql).toContain('GROUP BY GROUPING SETS(("tier", "unit"), ())')
    expect(sql.match(/"core"\."work"/gu)).toHaveLength(1)
  })

  it('remembers what was asked', () => {
    expect(query(rate, { by: ['tier'], grain: 'week' })).toMatchObject({
      metric: rate,
      by: ['tier'],
      grain: 'week',
    })
    expect(query(rate)).toMatchObject({ by: [], grain: null })
  })

  it('prints the same as its syntax tree', () => {
    const { ast, sql } = query(rate, { by: ['tier'], totals: true, asOf: '2024-05-01' })
    expect(String(ast)).toBe(sql)
  })

  it('takes the clauses of a cross-filter selection', () => {
    const filter = [eq(column('category'), literal('trường học'))]
    expect(query(rate, { filter }).sql).toContain(`WHERE ("category" = 'trường học')`)
  })

  it('refuses a clause about a column the facts do not have', () => {
    const filter = [eq(column('note'), literal(1))]
    expect(() => query(rate, { filter })).toThrow(
      'completion_rate has no column "note"; allowed: campaign, tier,',
    )
  })

  it.each<[string, QuerySpec, string]>([
    [
      'a dimension it does not have',
      { by: ['ward'] },
      'completion_rate has no dimension "ward"; allowed: campaign, tier, parent, unit, unit_kind, unit_group, new_unit, phase, category, subcategory, status',
    ],
    ['a filter it does not have', { where: { ward: 'x' } }, 'completion_rate has no dimension "ward"'],
    ['an inherited name', { by: ['constructor'] }, 'completion_rate has no dimension "constructor"'],
    ['a hostile dimension', { by: ['tier" FROM core.work; --'] }, 'completion_rate has no dimension'],
    ['a dimension named twice', { by: ['tier', 'unit', 'tier'] }, 'dimension tier is named twice'],
    ['an impossible date', { asOf: '2024-02-30' }, 'asOf is not a date: "2024-02-30"; allowed: YYYY-MM-DD'],
    [
      'an unknown grain',
      { grain: 'decade' as Grain },
      'unknown grain "decade"; allowed: day, week, month, quarter, year',
    ],
    ['a value that is not a text', { where: { tier: 7 as never } }, 'tier is not a text: 7'],
  ])('refuses %s', (_, spec, message) => {
    expect(() => query(rate, spec)).toThrow(MetricError)
    expect(() => query(rate, spec)).toThrow(message)
  })

  it.each([
    [{ asof: '2025-01-01' }, 'a question has no asof; allowed: by, where, filter, asOf'],
    [{ by: 'tier' }, 'by is a list, not "tier"'],
    [{ filter: 'tier = 1' }, 'filter is a list, not "tier = 1"'],
    [
      { filter: ["TRUE) OR (tier = 'city'"] },
      'a filter is made of nodes of mosaic-sql, not of the text "TRUE)',
    ],
  ])('refuses %j, which would be passed over or taken for SQL', (spec, message) => {
    expect(() => query(rate, spec as object)).toThrow(message)
  })

  it('refuses dimensions and periods to a metric that has none', () => {
    expect(() => query(awards, { by: ['tier'] })).toThrow(
      'award_rate has no dimension "tier"; allowed: campaign, parent, unit',
    )
    expect(() => query(awards, { grain: 'month' })).toThrow('award_rate has no periods')
  })

  it('knows in its type what it is grouped by', () => {
    expectTypeOf(query(rate, { by: ['tier', 'unit'] }).by).toEqualTypeOf<readonly ['tier', 'unit']>()
    expectTypeOf(query(rate).by).toEqualTypeOf<readonly []>()
    const given: string[] = ['tier']
    expectTypeOf(query(rate, { by: given }).by).toEqualTypeOf<readonly DimensionId[]>()
  })
})
