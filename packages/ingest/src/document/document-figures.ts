import { type ReadOptions, readFigures, type ReportedFigure } from '@vedich/audit'

import type { DocumentText } from './document.ts'

/** A figure of a document: its span points into the document's `raw` text, `at` into its `text`. */
export interface DocumentFigure {
  readonly figure: ReportedFigure
  readonly at: number
}

/** Reads the figures of a document. The day of publication is the one told, else the one the document states. */
export function documentFigures(document: DocumentText, options: ReadOptions = {}): DocumentFigure[] {
  const { text, raw, rawOffset } = document
  const publishedOn = options.publishedOn ?? document.publishedOn ?? undefined
  return readFigures(text, { ...options, publishedOn }).map((figure) => {
    const at = figure.span.start
    const start = rawOffset(at)
    const end = rawOffset(figure.span.end - 1) + 1
    return { at, figure: { ...figure, span: { start, end, text: raw.slice(start, end) } } }
  })
}
