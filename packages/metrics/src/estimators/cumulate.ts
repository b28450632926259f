import type { MetricRow } from '../metric-row.ts'
import { estimatesOf } from './estimates.ts'

/**
 * Running totals over the periods of each group, for burn-up charts: each row's counts become those of its
 * period and all before it, and the estimates are computed anew. Rows keep their order; total rows stay as
 * they are.
 *
 * What bears no date (period NULL) counts from the start, as it does at every as-of date. Only for metrics
 * that are `additive`: a unit that registers in two months would be counted twice.
 */
export function cumulate<Row extends MetricRow>(rows: readonly Row[]): Row[] {
  const result = [...rows]
  const running = new Map<string, { numerator: number; denominator: number | null }>()
  for (const { row, place } of inOrder(rows)) {
    const group = groupOf(row)
    const before = running.get(group)
    const numerator = row.numerator + (before?.numerator ?? 0)
    const denominator = row.denominator === null ? null : row.denominator + (before?.denominator ?? 0)
    running.set(group, { numerator, denominator })
    result[place] = { ...row, ...estimatesOf(numerator, denominator) }
  }
  return result
}

function inOrder<Row extends MetricRow>(rows: readonly Row[]) {
  return rows
    .map((row, place) => ({ row, place, period: row.period ?? '' }))
    .filter(({ row }) => !row.is_total)
    .toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

const computed = new Set(['period', 'numerator', 'denominator', 'value', 'lower', 'upper', 'is_total'])

function groupOf(row: object): string {
  return JSON.stringify(Object.entries(row).filter(([name]) => !computed.has(name)))
}
