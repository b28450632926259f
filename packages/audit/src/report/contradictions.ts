import type { ReportedFigure } from '../reported-figure.ts'

/** A figure of one of several reports. */
export interface FigureOfReport {
  readonly report: string
  readonly figure: ReportedFigure
}

/** The same thing said in two ways by two reports. */
export interface Contradiction {
  readonly first: FigureOfReport
  readonly second: FigureOfReport
  readonly field: 'numerator' | 'denominator' | 'percent'
}

/**
 * Figures that speak of the same subject, tier, unit and day in two reports and say different things. Percentages are
 * compared at the coarser of their printed precisions.
 */
export function contradictions(figures: readonly FigureOfReport[]): Contradiction[] {
  const groups = new Map<string, FigureOfReport[]>()
  for (const one of figures) {
    const { subject, tier, unit, as_of, kind, polarity } = one.figure
    if (kind !== 'actual' || as_of === null) continue
    const key = JSON.stringify([subject?.toLowerCase() ?? null, tier, unit, as_of, polarity])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((first, index) =>
      group.slice(index + 1).flatMap((second): Contradiction[] => {
        const field = first.report === second.report ? null : differingField(first.figure, second.figure)
        return field === null ? [] : [{ first, second, field }]
      }),
    ),
  )
}

function differingField(a: ReportedFigure, b: ReportedFigure): Contradiction['field'] | null {
  if (!haveOneBase(a, b)) return null
  if (differ(a.numerator, b.numerator)) return 'numerator'
  if (differ(a.denominator, b.denominator)) return 'denominator'
  if (a.percent === null || b.percent === null) return null
  const step = Math.max(stepOf(a.percent_text), stepOf(b.percent_text))
  return Math.abs(a.percent - b.percent) > step / 2 + 1e-9 ? 'percent' : null
}

/** Bases this much alike count the same things, one of them perhaps corrected; others count something else. */
const alike = 0.9

function haveOneBase(a: ReportedFigure, b: ReportedFigure): boolean {
  if (a.denominator === null || b.denominator === null) return a.tier !== null || a.subject !== null
  return Math.min(a.denominator, b.denominator) >= alike * Math.max(a.denominator, b.denominator)
}

function differ(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a !== b
}

function stepOf(text: string | null): number {
  const decimals = /[.,](\d+)\D*$/u.exec(text ?? '')?.[1]?.length ?? 0
  return 10 ** -decimals
}
