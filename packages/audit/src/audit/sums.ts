import type { ReportedFigure } from '../reported-figure.ts'
import { decimalsOf, digitsOf } from './digits.ts'

/** Share of the first part in the base that the percentages leave room for, in percent, and what it is by the counts. */
export interface ImpliedShare {
  readonly lower: number
  readonly upper: number
  readonly actual: number | null
}

/** A total and the tiers it is made of. */
export interface SumCheck {
  readonly total: ReportedFigure
  readonly parts: readonly ReportedFigure[]
  /** `incomplete`: the parts make less than the total, as when a tier is not mentioned. */
  readonly outcome: 'adds_up' | 'differs' | 'incomplete' | 'not_checkable'
  readonly numerators: number | null
  readonly denominators: number | null
  /** Whether the total's percentage lies between those of its parts, as it must but for their rounding. */
  readonly isBetween: boolean | null
  /** Share of the first part in the base, in percent, that the three percentages leave room for; two parts only. */
  readonly impliedShare: ImpliedShare | null
}

/**
 * Sums across tiers, only where total and parts share subject, unit, day, kind and polarity, and every tier stands
 * once: tiers exclude one another, which "trong đó" alone does not promise.
 */
export function sumChecks(figures: readonly ReportedFigure[]): SumCheck[] {
  const groups = new Map<string, ReportedFigure[]>()
  let named: string | null = null
  for (const figure of figures.filter(isRate)) {
    const own = figure.subject?.toLowerCase() ?? null
    named = figure.tier === null ? own : (own ?? named)
    // "Cấp thành phố đạt 40/71" goes on about the works of the sentence before.
    const { unit, as_of, kind, polarity } = figure
    const key = JSON.stringify([named, unit, as_of, kind, polarity])
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((group) => {
    const totals = once(group.filter(({ tier }) => tier === null))
    const parts = once(group.filter(({ tier }) => tier !== null))
    const [total] = totals
    const isOnce = new Set(parts.map(({ tier }) => tier)).size === parts.length
    return total !== undefined && totals.length === 1 && parts.length >= 2 && isOnce
      ? [checkSum(total, parts)]
      : []
  })
}

/** What a report says again, as in a table under its text, is one figure. */
function once(figures: readonly ReportedFigure[]): ReportedFigure[] {
  const keyOf = ({ tier, numerator, denominator, percent }: ReportedFigure) =>
    JSON.stringify([tier, numerator, denominator, percent])
  return [...new Map(figures.toReversed().map((figure) => [keyOf(figure), figure])).values()].toReversed()
}

function isRate({ numerator, denominator, percent }: ReportedFigure): boolean {
  return (numerator !== null && denominator !== null) || percent !== null
}

/** Checks one total against its parts. */
export function checkSum(total: ReportedFigure, parts: readonly ReportedFigure[]): SumCheck {
  const numerators = sumOf(parts.map(({ numerator }) => numerator))
  const denominators = sumOf(parts.map(({ denominator }) => denominator))
  const rates = parts.map(({ percent }) => percent).filter((percent) => percent !== null)
  const halves = Math.max(halfUnit(total), ...parts.map(halfUnit))
  const isBetween =
    total.percent === null || rates.length < parts.length
      ? null
      : Math.min(...rates) - halves <= total.percent && total.percent <= Math.max(...rates) + halves
  return {
    total,
    parts,
    outcome: outcomeOf(total, numerators, denominators),
    numerators,
    denominators,
    isBetween,
    impliedShare: impliedShare(total, parts),
  }
}

function outcomeOf(
  total: ReportedFigure,
  numerators: number | null,
  denominators: number | null,
): SumCheck['outcome'] {
  if (
    numerators === null ||
    denominators === null ||
    total.numerator === null ||
    total.denominator === null
  ) {
    return 'not_checkable'
  }
  const [top, base] = [numerators - total.numerator, denominators - total.denominator]
  if (top === 0 && base === 0) return 'adds_up'
  return top < 0 && base < 0 ? 'incomplete' : 'differs'
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  )
}

/** p = s·a + (1 − s)·b for the share s of the first part; each percentage may be half a unit off. */
function impliedShare(total: ReportedFigure, parts: readonly ReportedFigure[]): ImpliedShare | null {
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) return null
  const shares = ends(total).flatMap((p) =>
    ends(first).flatMap((a) => ends(second).flatMap((b) => (a === b ? [] : [(100 * (p - b)) / (a - b)]))),
  )
  const hasBase = first.denominator !== null && total.denominator !== null && total.denominator > 0
  const actual = hasBase ? (100 * (first.denominator ?? 0)) / (total.denominator ?? 1) : null
  return shares.length === 0 ? null : { lower: Math.min(...shares), upper: Math.max(...shares), actual }
}

/** Half a unit of the last printed digit. */
function halfUnit({ percent_text }: Pick<ReportedFigure, 'percent_text'>): number {
  return 10 ** -decimalsOf(digitsOf(percent_text) ?? '') / 2
}

function ends({ percent, percent_text }: ReportedFigure): number[] {
  const digits = digitsOf(percent_text)
  if (percent === null || digits === null) return []
  const half = halfUnit({ percent_text })
  return [percent - half, percent + half]
}
