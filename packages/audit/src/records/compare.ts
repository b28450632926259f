import { checkPercent } from '@vedich/metrics'

import { digitsOf } from '../audit/digits.ts'
import { fitsCountHedge, fitsHedge, fitsShareHedge } from '../audit/hedge.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import { foldSpelling } from '../text/fold-spelling.ts'

/** What the records answer: counts of a rate; a plain count has no denominator. */
export interface Recorded {
  readonly numerator: number
  readonly denominator: number | null
}

/** Published less recorded; NULL where the figure does not say. */
export interface RecordDifference {
  readonly numerator: number | null
  readonly denominator: number | null
  /** In percentage points. */
  readonly points: number | null
}

/**
 * Compares a figure with its record. Numbers that are equal under the printed rounding agree, and counts within what their
 * hedge allows. The fraction of a proportion counts nothing: "hơn 3/4 số công trình" is a rate.
 */
export function compareWithRecord(
  figure: ReportedFigure,
  record: Recorded,
  {
    isProportion = false,
    countHedge = null,
  }: { isProportion?: boolean; countHedge?: string | null | undefined } = {},
): { readonly agrees: boolean; readonly difference: RecordDifference; readonly recorded: Recorded } {
  const recorded = figure.polarity === 'remaining' ? rest(record) : record
  const counts = {
    numerator: isProportion ? null : less(figure.numerator, recorded.numerator),
    denominator: isProportion ? null : less(figure.denominator, recorded.denominator),
  }
  const rate =
    recorded.denominator === null || recorded.denominator === 0
      ? null
      : recorded.numerator / recorded.denominator
  const stated = isProportion ? shareIn(figure) : figure.percent
  const points = stated === null || rate === null ? null : round(stated - 100 * rate)
  const agrees =
    (!isProportion || isNearShare(figure, rate)) &&
    ((counts.numerator ?? 0) === 0 || isNear(figure, recorded.numerator, countHedge)) &&
    (counts.denominator ?? 0) === 0 &&
    percentAgrees(figure, recorded)
  return { agrees, difference: { ...counts, points }, recorded }
}

/** "Hơn 700 công trình": a count alone that is said to be inexact. */
function isNear(
  { numerator, denominator, percent, hedge }: ReportedFigure,
  recorded: number,
  countHedge: string | null,
): boolean {
  const own = countHedge ?? ((denominator ?? percent) === null ? hedge : null)
  return (
    numerator !== null && own !== null && fitsCountHedge(numerator, recorded, foldSpelling(own.toLowerCase()))
  )
}

/** The percentage that the fraction of a proportion stands for. */
function shareIn({ numerator, denominator }: ReportedFigure): number | null {
  return numerator === null || denominator === null || denominator === 0
    ? null
    : (100 * numerator) / denominator
}

function isNearShare({ numerator, denominator, hedge }: ReportedFigure, rate: number | null): boolean {
  if (numerator === null || denominator === null || rate === null) return false
  return fitsShareHedge(
    numerator,
    denominator,
    rate,
    hedge === null ? null : foldSpelling(hedge.toLowerCase()),
  )
}

function percentAgrees(figure: ReportedFigure, { numerator, denominator }: Recorded): boolean {
  const digits = digitsOf(figure.percent_text)
  if (digits === null || denominator === null) return true
  const { verdict } = checkPercent(numerator, denominator, digits)
  if (verdict === 'ok' || verdict === 'truncated') return true
  const hedge = figure.hedge === null ? null : foldSpelling(figure.hedge.toLowerCase())
  return hedge !== null && fitsHedge(numerator, denominator, digits, hedge)
}

function rest({ numerator, denominator }: Recorded): Recorded {
  return denominator === null
    ? { numerator, denominator }
    : { numerator: denominator - numerator, denominator }
}

function less(published: number | null, recorded: number | null): number | null {
  return published === null || recorded === null ? null : published - recorded
}

/** Two decimals more than a percentage is printed with; what binary fractions add beyond is noise. */
function round(points: number): number {
  return Math.round(points * 1e4) / 1e4
}
