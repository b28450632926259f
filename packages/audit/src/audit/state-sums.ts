import type { FigureReading } from '../read-report.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import type { FigureState } from '../scope/state.ts'
import { decimalsOf, digitsOf } from './digits.ts'

/** Figures of one base by state, which no two share: done, under way, not started. */
export interface StateSum {
  readonly parts: readonly { readonly state: FigureState; readonly figure: ReportedFigure }[]
  /** `incomplete`: a state may not be mentioned. `differs`: more than there are, or a rest that is none. */
  readonly outcome: 'adds_up' | 'incomplete' | 'differs'
  readonly sum: number | null
  readonly base: number | null
  readonly percents: number | null
}

/**
 * Sums across states, only where subject, tier, unit, day, kind and base are the same and every state stands once.
 * Percentages may miss 100 by half a unit of the last digit each.
 */
export function stateSums(readings: readonly FigureReading[]): StateSum[] {
  const groups = new Map<string, FigureReading[]>()
  for (const reading of readings) {
    const { subject, tier, unit, as_of, kind, denominator } = reading.figure
    if (reading.state === null || kind !== 'actual' || denominator === null) continue
    const key = JSON.stringify([subject?.toLowerCase() ?? null, tier, unit, as_of, denominator])
    groups.set(key, [...(groups.get(key) ?? []), reading])
  }
  return [...groups.values()].flatMap((group) => {
    const states = new Set(group.map(({ state }) => state))
    const overlaps =
      states.has('overdue') || (states.has('open') && (states.has('started') || states.has('registered')))
    return group.length >= 2 && states.size === group.length && !overlaps ? [sumOf(group)] : []
  })
}

function sumOf(group: readonly FigureReading[]): StateSum {
  const figures = group.map(({ figure }) => figure)
  const base = figures[0]?.denominator ?? null
  const sum = total(figures.map(({ numerator }) => numerator))
  const percents = total(figures.map(({ percent }) => percent))
  const slack = figures.reduce(
    (all, { percent_text }) => all + 0.5 * 10 ** -decimalsOf(digitsOf(percent_text) ?? ''),
    0,
  )
  const gap =
    sum !== null && base !== null ? sum - base : percents === null ? 0 : gapOf(percents - 100, slack)
  const isWhole =
    group.some(({ state }) => state === 'open') && group.some(({ state }) => state === 'completed')
  return {
    parts: group.flatMap(({ state, figure }) => (state === null ? [] : [{ state, figure }])),
    outcome: gap === 0 ? 'adds_up' : gap > 0 || isWhole ? 'differs' : 'incomplete',
    sum,
    base,
    percents: percents === null ? null : Math.round(percents * 1e6) / 1e6,
  }
}

function gapOf(gap: number, slack: number): number {
  return Math.abs(gap) <= slack + 1e-9 ? 0 : gap
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}
