import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricRow } from '../metric-row.ts'
import { cumulate } from './cumulate.ts'
import { estimatesOf } from './estimates.ts'

type Row = MetricRow<readonly ['tier']>

describe('cumulate', () => {
  it('adds up the periods of each group apart', () => {
    const rows = [
      row('city', '2024-01-01', 1, 2),
      row('city', '2024-02-01', 3, 4),
      row('grassroots', '2024-01-01', 5, 10),
      row('grassroots', '2024-03-01', 0, 5),
    ]
    expect(cumulate(rows)).toEqual([
      row('city', '2024-01-01', 1, 2),
      row('city', '2024-02-01', 4, 6),
      row('grassroots', '2024-01-01', 5, 10),
      row('grassroots', '2024-03-01', 5, 15),
    ])
  })

  it('counts what has no date from the start', () => {
    const rows = [
      row('city', '2024-01-01', 1, null),
      row('city', '2024-02-01', 1, null),
      row('city', null, 10, null),
    ]
    expect(cumulate(rows).map(({ numerator, value }) => [numerator, value])).toEqual([
      [11, 11],
      [12, 12],
      [10, 10],
    ])
  })

  it('keeps a group without a name apart from the others, and the total row as it is', () => {
    const total = { ...row(null, null, 9, 9), is_total: true }
    const rows = [row(null, '2024-01-01', 1, 1), row('null', '2024-01-01', 2, 2), total]
    expect(cumulate(rows)).toEqual(rows)
  })

  it('keeps the order of its rows, whatever the order of the periods', () => {
    const rows = [row('city', '2024-02-01', 1, 1), row('city', '2024-01-01', 1, 1)]
    expect(cumulate(rows)).toEqual([row('city', '2024-02-01', 2, 2), row('city', '2024-01-01', 1, 1)])
  })

  it('has no value until there is something to divide by', () => {
    const [first, second] = cumulate([row('city', '2024-01-01', 0, 0), row('city', '2024-02-01', 1, 2)])
    expect(first).toMatchObject({ value: null, lower: null, upper: null })
    expect(second).toMatchObject({ value: 0.5 })
  })

  it('ends at the sum of the group and never falls', () => {
    const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, (pairs) => {
        const rows = pairs.map(([x, rest], month) =>
          row('city', `2024-${String(month + 1).padStart(2, '0')}-01`, x, x + rest),
        )
        const running = cumulate(rows).map(({ numerator }) => numerator)
        expect(running.at(-1)).toBe(pairs.reduce((sum, [x]) => sum + x, 0))
        expect(running).toEqual(running.toSorted((a, b) => a - b))
      }),
    )
  })

  it('answers an empty list with an empty list', () => {
    expect(cumulate([])).toEqual([])
  })
})

function row(tier: string | null, period: string | null, numerator: number, denominator: number | null): Row {
  return { tier, period, ...estimatesOf(numerator, denominator), is_total: false }
}
