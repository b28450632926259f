import { judge } from '../audit/judge.ts'
import { readDecimal } from '../lexicon/number.ts'
import type { ReportedFigure } from '../reported-figure.ts'

/** A figure that a campaign lists in a table of its own, as `core.reported_figure` holds it. */
export interface StatedFigure {
  readonly metric_id: string | null
  readonly tier_id: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly percent_text: string | null
  readonly as_of: string | null
}

/** Metrics that count works; others have a subject of their own. */
const ofWorks = /^(?:works_|completion|on_time|late|early|cancellation)/u

/** A listed figure in the form of one that was read. It stands in no text: its span is the percentage as listed. */
export function figureOfStated(stated: StatedFigure): ReportedFigure {
  const { metric_id, tier_id, numerator, denominator, percent_text, as_of } = stated
  const digits = /\d[\d.,\s]*/u.exec(percent_text ?? '')?.[0].replaceAll(/\s/gu, '') ?? null
  const percent = digits === null ? null : readDecimal(digits)
  const reading = { numerator, denominator, percent }
  const text = percent_text ?? ''
  return {
    subject: metric_id === null || ofWorks.test(metric_id) ? 'công trình' : metric_id,
    tier: tier_id,
    unit: null,
    ...reading,
    percent_text,
    as_of,
    kind: 'actual',
    polarity: 'completed',
    hedge: null,
    span: { start: 0, end: text.length, text },
    verdict: judge({
      ...reading,
      digits,
      kind: 'actual',
      hedge: null,
      hasPlan: false,
      hasAlternatives: false,
    }),
    alternatives: [],
  }
}
