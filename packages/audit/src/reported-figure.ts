/** What a figure says: what happened, what is wanted, what is expected, or what something is set against. */
export type FigureKind = 'actual' | 'target' | 'comparison' | 'forecast'

/** Whether the figure counts what is done or what is left. */
export type Polarity = 'completed' | 'remaining'

export type Verdict =
  'ok' | 'ok_hedged' | 'truncated' | 'base_unclear' | 'mismatch' | 'impossible' | 'not_checkable'

/** A place in the raw text, in UTF-16 code units; `text` is exactly what stands there. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Counts and percentage of a figure; NULL for what the text does not say. */
export interface Reading {
  readonly numerator: number | null
  readonly denominator: number | null
  /** In percent, not a proportion: 78.77. */
  readonly percent: number | null
}

/** One figure of a published text. The keys are those of `vedich read --json`. */
export interface ReportedFigure extends Reading {
  /** The thing counted, as written ("công trình"). */
  readonly subject: string | null
  /** Id of the tier spoken of; NULL for all together. */
  readonly tier: string | null
  /** The body spoken of, as written ("Phường An Khánh"). */
  readonly unit: string | null
  /** The percentage as printed: its trailing zeros carry the precision. */
  readonly percent_text: string | null
  /** Day the figure speaks of, YYYY-MM-DD. */
  readonly as_of: string | null
  readonly kind: FigureKind
  readonly polarity: Polarity
  /** The word that makes the figure inexact, as written ("hơn"). */
  readonly hedge: string | null
  readonly span: Span
  readonly verdict: Verdict
  /** Other ways to read the figure; for a range, its upper end. */
  readonly alternatives: readonly Reading[]
}
