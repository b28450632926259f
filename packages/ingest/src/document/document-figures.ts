import { type FigureReading, type ReadOptions, readReport, type RowSum, type Span } from '@vedich/audit'

import type { DocumentText } from './document.ts'

/** A figure of a document: its spans point into the document's `raw` text, `at` into its `text`. */
export interface DocumentFigure extends FigureReading {
  readonly at: number
}

/** The figures of a document, and the day it was published: told, stated apart from its words, or signed with. */
export interface DocumentReading {
  readonly publishedOn: string | null
  /** Its Vietnamese lost its accents: tiers, days and kinds may be missed. */
  readonly hasLostAccents: boolean
  readonly figures: readonly DocumentFigure[]
  /** The rows of its tables against their totals; spans point into the `raw` text. */
  readonly rowSums: readonly RowSum[]
}

/** Reads the figures of a document. */
export function documentFigures(document: DocumentText, options: ReadOptions = {}): DocumentReading {
  const { text, raw, rawOffset } = document
  const told = options.publishedOn ?? document.publishedOn ?? undefined
  const { publishedOn, hasLostAccents, readings, rowSums } = readReport(text, {
    ...options,
    publishedOn: told,
  })
  const moved = (span: Span): Span => {
    const start = rawOffset(span.start)
    const end = Math.max(start, rawOffset(span.end - 1) + 1)
    return { start, end, text: raw.slice(start, end) }
  }
  const figures = readings.map((reading) => ({
    ...reading,
    at: reading.figure.span.start,
    figure: { ...reading.figure, span: moved(reading.figure.span) },
    sentence: moved(reading.sentence),
  }))
  const sums = rowSums.map((sum) => ({ ...sum, span: moved(sum.span) }))
  return { publishedOn, hasLostAccents, figures, rowSums: sums }
}
