import { checkPercent } from '@vedich/metrics'

import type { ReportedFigure, Verdict } from '../reported-figure.ts'
import { candidateDenominators, candidateNumerators } from './candidates.ts'
import { digitsOf } from './digits.ts'
import { grimPower } from './grim-power.ts'
import { roundingHabit, type RoundingHabit } from './habit.ts'
import type { Reason } from './reason.ts'
import { type Repair, repairOf } from './repair.ts'
import { type SumCheck, sumChecks } from './sums.ts'

export interface AuditOptions {
  /** YYYY-MM-DD; a figure of a later day is named. */
  readonly publishedOn?: string | undefined
  /** Figures that count some works only: they are no total of tiers. */
  readonly narrowed?: ReadonlySet<ReportedFigure>
}

export interface FigureAudit {
  readonly figure: ReportedFigure
  readonly verdict: Verdict
  readonly reason: Reason
  /** The right percentage in the style of the printed one; NULL when it cannot be computed. */
  readonly expected: string | null
  /** Chance that a made-up percentage would be caught, 0 to 1; NULL without counts. */
  readonly power: number | null
  /** Counts that would close the figure, where one is missing or wrong. */
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
  readonly repair: Repair | null
  /** The figure speaks of a day after its publication. */
  readonly isAfterPublication: boolean
}

export interface AuditReport {
  readonly figures: readonly FigureAudit[]
  readonly sums: readonly SumCheck[]
  readonly habit: RoundingHabit
  /** How many figures have each verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** Audits the figures of one text: each by its arithmetic, tiers against their total, the report by its rounding. */
export function auditFigures(figures: readonly ReportedFigure[], options: AuditOptions = {}): AuditReport {
  const sums = sumChecks(figures.filter((figure) => options.narrowed?.has(figure) !== true))
  const verdicts: Record<Verdict, number> = {
    ok: 0,
    ok_hedged: 0,
    truncated: 0,
    base_unclear: 0,
    mismatch: 0,
    impossible: 0,
    not_checkable: 0,
  }
  for (const { verdict } of figures) verdicts[verdict] += 1
  return {
    figures: figures.map((figure) => auditFigure(figure, sums, options)),
    sums,
    habit: roundingHabit(figures),
    verdicts,
  }
}

function auditFigure(
  figure: ReportedFigure,
  sums: readonly SumCheck[],
  { publishedOn }: AuditOptions,
): FigureAudit {
  const { numerator, denominator, verdict, as_of } = figure
  const digits = digitsOf(figure.percent_text)
  const hasPlan = verdict !== 'impossible'
  const check = checkPercent(numerator, denominator, digits, { plan: hasPlan })
  const needsCounts = digits !== null && (verdict === 'mismatch' || verdict === 'base_unclear')
  return {
    figure,
    verdict,
    reason: reasonOf(figure, check.rounding, digits),
    expected: check.expected,
    power:
      digits === null || numerator === null || denominator === null ? null : grimPower(denominator, digits),
    numerators: needsCounts && denominator !== null ? candidateNumerators(denominator, digits) : [],
    denominators: needsCounts && numerator !== null ? candidateDenominators(numerator, digits) : [],
    repair: repairOf(figure, sums),
    isAfterPublication:
      publishedOn !== undefined && as_of !== null && as_of > publishedOn && figure.kind === 'actual',
  }
}

function reasonOf(
  { verdict, numerator, denominator, percent, kind }: ReportedFigure,
  rounding: string,
  digits: string | null,
): Reason {
  switch (verdict) {
    case 'ok':
      if (leavesOpen(percent, numerator, denominator)) return 'open_at_100'
      return rounding === 'exact' ? 'exact' : 'rounded'
    case 'ok_hedged':
      return 'hedged'
    case 'truncated':
      return 'truncated'
    case 'impossible':
      return 'more_than_all'
    case 'base_unclear':
      return 'no_base'
    case 'mismatch':
      if (leavesOpen(percent, numerator, denominator)) return 'open_at_100'
      return rounding === 'rounded_up' ? 'rounded_up' : 'wrong'
    case 'not_checkable':
      if (kind === 'comparison') return 'change'
      if (denominator === 0) return 'zero_base'
      return numerator !== null && digits === null ? 'no_percent' : 'no_counts'
  }
}

function leavesOpen(percent: number | null, numerator: number | null, denominator: number | null): boolean {
  return percent === 100 && numerator !== null && denominator !== null && numerator < denominator
}
