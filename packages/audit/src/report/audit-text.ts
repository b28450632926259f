import { auditFigures, type FigureAudit } from '../audit/audit-figures.ts'
import type { AuditReport } from '../audit/audit-figures.ts'
import { type PartSum, partSums } from '../audit/part-sums.ts'
import { type FigureReading, readReport, type ReadOptions } from '../read-report.ts'
import {
  type NoRecords,
  type RecordQuestion,
  recordQuestion,
  type RecordScope,
} from '../records/record-question.ts'

/** A figure of a text with all that can be said of it without the records, and the question that asks them. */
export interface TextFigure extends FigureAudit {
  readonly reading: FigureReading
  /** What to ask the records, or why they have no answer; NULL when no campaign was named. */
  readonly question: RecordQuestion | NoRecords | null
}

/** A text, its figures in order, and its sums. */
export interface TextAudit {
  readonly publishedOn: string | null
  readonly figures: readonly TextFigure[]
  readonly sums: AuditReport['sums']
  readonly partSums: readonly PartSum[]
  readonly habit: AuditReport['habit']
  readonly verdicts: AuditReport['verdicts']
}

/**
 * Reads and audits a text on the spot, as for a text pasted into a page: text in, data out. With a `scope`, each figure
 * carries the question that `compareWithRecord` checks the answer to.
 */
export function auditText(
  raw: string,
  { scope, ...options }: ReadOptions & { readonly scope?: RecordScope } = {},
): TextAudit {
  const { publishedOn, readings } = readReport(raw, options)
  const audit = auditFigures(
    readings.map(({ figure }) => figure),
    { publishedOn: publishedOn ?? undefined },
  )
  const figures = readings.flatMap((reading, index): TextFigure[] => {
    const own = audit.figures[index]
    if (own === undefined) return []
    const question =
      scope === undefined
        ? null
        : reading.rank
          ? ('unknown_scope' as const)
          : recordQuestion(reading.figure, scope, {
              state: reading.state,
              field: reading.field ?? null,
              during: reading.during ?? null,
              narrowed: reading.narrowed,
              knownOn: publishedOn ?? reading.figure.as_of,
            })
    return [{ ...own, reading, question }]
  })
  return { ...audit, publishedOn, figures, partSums: partSums(readings) }
}
