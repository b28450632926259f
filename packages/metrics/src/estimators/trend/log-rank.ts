import { chiSquaredTail } from './chi-squared-tail.ts'
import { quadraticForm } from './quadratic-form.ts'
import { type LifeCount, type RiskRow, riskTable } from './risk-table.ts'

export interface LogRankGroup {
  readonly works: number
  readonly observed: number
  /** Completions to expect if all groups were equally quick. */
  readonly expected: number
}

export interface LogRank {
  readonly groups: readonly LogRankGroup[]
  /** NULL, like p, when fewer than two groups could have completed anything, or nothing could vary. */
  readonly chiSquared: number | null
  readonly degreesOfFreedom: number
  readonly p: number | null
}

/**
 * Do the groups take the same time to completion? Mantel and Haenszel's log-rank test with the hypergeometric
 * variance, as R's survdiff; cancelled works count as censored. Groups that expect no completion are left
 * out of the degrees of freedom.
 * Mantel (1966), Cancer Chemotherapy Reports 50:163; Peto & Peto (1972), J. R. Stat. Soc. A 135:185.
 * @throws MetricError on a negative age or count.
 */
export function logRank(lives: readonly (readonly LifeCount[])[]): LogRank {
  const tables = lives.map(riskTable)
  const atRisk = tables.map(riskAt)
  const expected = tables.map(() => 0)
  const variance = tables.map(() => tables.map(() => 0))
  for (const { age, atRisk: n, completed: d } of riskTable(lives.flat())) {
    if (d === 0) continue
    const shares = atRisk.map((at) => at(age) / n)
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0
    for (const [i, share] of shares.entries()) {
      expected[i] = (expected[i] ?? 0) + d * share
      const row = variance[i] ?? []
      for (const [j, other] of shares.entries()) {
        row[j] = (row[j] ?? 0) + spread * share * ((i === j ? 1 : 0) - other)
      }
    }
  }
  const groups = tables.map((table, i) => ({
    works: table.at(0)?.atRisk ?? 0,
    observed: table.reduce((sum, { completed }) => sum + completed, 0),
    expected: expected[i] ?? 0,
  }))
  return { groups, ...test(groups, variance) }
}

/** Works at risk at an age, for ages asked in ascending order. */
function riskAt(table: readonly RiskRow[]): (age: number) => number {
  let next = 0
  return (age) => {
    while ((table[next]?.age ?? Infinity) < age) next += 1
    return table[next]?.atRisk ?? 0
  }
}

/** One of the compared groups is redundant: all differences together are 0. */
function test(groups: readonly LogRankGroup[], variance: readonly (readonly number[])[]) {
  const compared = [...groups.keys()].filter((i) => (groups[i]?.expected ?? 0) > 0).slice(1)
  const differences = compared.map((i) => (groups[i]?.observed ?? 0) - (groups[i]?.expected ?? 0))
  const matrix = compared.map((i) => compared.map((j) => variance[i]?.[j] ?? 0))
  const chiSquared = compared.length === 0 ? null : quadraticForm(differences, matrix)
  return {
    chiSquared,
    degreesOfFreedom: compared.length,
    p: chiSquared === null ? null : chiSquaredTail(chiSquared, compared.length),
  }
}
