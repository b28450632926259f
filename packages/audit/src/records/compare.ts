import { checkPercent } from '@vedich/metrics'

import { digitsOf } from '../audit/digits.ts'
import { fitsCountHedge, fitsHedge } from '../audit/hedge.ts'
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

/** Compares a figure with its record. Numbers that are equal under the printed rounding agree. */
export function compareWithRecord(
  figure: ReportedFigure,
  record: Recorded,
): { readonly agrees: boolean; readonly difference: RecordDifference; readonly recorded: Recorded } {
  const recorded = figure.polarity === 'remaining' ? rest(record) : record
  const counts = {
    numerator: less(figure.numerator, recorded.numerator),
    denominator: less(figure.denominator, recorded.denominator),
  }
  const rate =
    recorded.denominator === null || recorded.denominator === 0
      ? null
      : recorded.numerator / recorded.denominator
  const points = figure.percent === null || rate === null ? null : round(figure.percent - 100 * rate)
  const agrees =
    ((counts.numerator ?? 0) === 0 || isNear(figure, recorded.numerator)) &&
    (counts.denominator ?? 0) === 0 &&
    percentAgrees(figure, recorded)
  return { agrees, difference: { ...counts, points }, recorded }
}

/** "Hơn 700 công trình": a count alone that is said to be inexact. */
function isNear({ numerator, denominator, percent, hedge }: ReportedFigure, recorded: number): boolean {
  if (numerator === null || hedge === null || (denominator ?? percent) !== null) return false
  return fitsCountHedge(numerator, recorded, foldSpelling(hedge.toLowerCase()))
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
