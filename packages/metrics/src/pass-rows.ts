import { type CountPlan, onlyCounted, periodName } from './count-plan.ts'
import { statisticsOf } from './metric.ts'
import { keysOf, nameOf, type Pass, setsOf } from './pass.ts'
import { placeOf } from './pass-sql.ts'
import type { Row } from './question.ts'
import { countIn, numberIn } from './row-value.ts'

/** The rows of one plan among those of the pass, as its own query would have them. */
export function rowsOf(plan: CountPlan, pass: Pass, rows: readonly Row[]): Row[] {
  const own = keysOf(plan)
  const names = [...plan.spec.by, periodName(plan.spec) ?? []].flat()
  const levels = new Map(
    setsOf(plan, pass.keys).map((set) => {
      const { cell, grouping } = placeOf(set, pass)
      return [`${cell} ${grouping}`, set.length]
    }),
  )
  const statistics = Object.entries(statisticsOf(plan.metric)).map(
    ([name, node]) => [name, nameOf(node, pass.plans)] as const,
  )
  const kept = onlyCounted(plan) === null ? () => true : isCounted
  const found = rows.flatMap((row) => {
    const level = levels.get(`${countIn(row, 'cell')} ${countIn(row, 'grouping')}`)
    if (level === undefined) return []
    const group = Object.fromEntries(names.map((name, place) => [name, row[own[place]?.name ?? name]]))
    const values = Object.fromEntries(statistics.map(([name, from]) => [name, row[from]]))
    const one = {
      ...group,
      denominator: null,
      ...values,
      is_total: level < own.length || own.length === 0,
      level,
    }
    return level === 0 || kept(one) ? [one] : []
  })
  const hasTotal = plan.spec.totals !== 'none' || own.length === 0
  if (hasTotal && !found.some(({ level }) => level === 0)) found.push(nothing(plan, names))
  return plan.spec.totals === 'subtotals' ? nested(found, names) : inLevels(found)
}

/** A group of which nothing is counted is not there where its own query reads only what is counted. */
function isCounted(row: Row): boolean {
  return (numberIn(row, 'denominator') ?? numberIn(row, 'numerator') ?? 0) > 0
}

type LevelRow = Row & { readonly level: number }

/** The total of no cells, which SQL has no row for. */
function nothing({ metric }: CountPlan, names: readonly string[]) {
  return {
    ...Object.fromEntries(names.map((name) => [name, null])),
    denominator: null,
    ...Object.fromEntries(Object.keys(statisticsOf(metric)).map((name) => [name, 0])),
    is_total: true,
    level: 0,
  }
}

/** Details before the total; the pass has sorted those of one grouping set. */
function inLevels(rows: readonly LevelRow[]): LevelRow[] {
  return rows.toSorted((a, b) => b.level - a.level)
}

/** Each subtotal after the rows it sums up. */
function nested(rows: readonly LevelRow[], names: readonly string[]): LevelRow[] {
  const under = (parent: LevelRow): LevelRow[] => {
    const inside = rows.filter(
      (row) =>
        row.level === parent.level + 1 &&
        names.slice(0, parent.level).every((name) => row[name] === parent[name]),
    )
    return [...inside.flatMap(under), parent]
  }
  return rows.filter(({ level }) => level === 0).flatMap(under)
}
