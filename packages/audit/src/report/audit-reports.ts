import { type AuditReport, auditFigures, type FigureAudit } from '../audit/audit-figures.ts'
import type { RowSum } from '../audit/row-sums.ts'
import { type PartSum, partSums } from '../audit/part-sums.ts'
import { checkRecords, type RecordCheck, type Records } from '../records/check-records.ts'
import type { RecordScope } from '../records/record-question.ts'
import type { FigureReading } from '../read-report.ts'
import { type Conclusion, concludeAudit } from './conclusion.ts'
import { type Contradiction, contradictions } from './contradictions.ts'

/** A report to audit: figures read from a text, or listed in a table. */
export interface AuditedReport {
  readonly id: string
  readonly title: string
  readonly publishedOn: string | null
  readonly readings: readonly ClaimedReading[]
  /** The rows of its tables against their totals. */
  readonly rowSums?: readonly RowSum[]
}

/** A figure of a report. */
export interface ClaimedReading extends FigureReading {
  /** The metric it states, where a table says so. */
  readonly metric?: string | null
  /** Where a person finds it: line and column, page, row. */
  readonly place?: string
}

/** A figure, its arithmetic, and what the records say. */
export interface AuditedFigure extends FigureAudit {
  readonly reading: ClaimedReading
  readonly records: RecordCheck
}

export interface ReportAudit {
  readonly report: AuditedReport
  readonly figures: readonly AuditedFigure[]
  readonly sums: AuditReport['sums']
  readonly partSums: readonly PartSum[]
  readonly rowSums: readonly RowSum[]
  readonly habit: AuditReport['habit']
}

export interface WholeAudit {
  readonly reports: readonly ReportAudit[]
  readonly contradictions: readonly Contradiction[]
  readonly conclusion: Conclusion
}

/** Audits reports by their arithmetic, against one another, and against the records of a campaign. */
export async function auditReports(
  reports: readonly AuditedReport[],
  scope: RecordScope,
  records: Records,
): Promise<WholeAudit> {
  const audits: ReportAudit[] = []
  for (const report of reports) audits.push(await auditReport(report, scope, records))
  const found = contradictions(
    reports.flatMap(({ id, readings }) =>
      // A count read from a text tells by its words alone what it counts.
      readings.filter(({ isBare }) => isBare === undefined).map(({ figure }) => ({ report: id, figure })),
    ),
  )
  return { reports: audits, contradictions: found, conclusion: concludeAudit(audits, found) }
}

async function auditReport(
  report: AuditedReport,
  scope: RecordScope,
  records: Records,
): Promise<ReportAudit> {
  const { readings, publishedOn } = report
  const { figures, sums, habit } = auditFigures(
    readings.map(({ figure }) => figure),
    { publishedOn: publishedOn ?? undefined },
  )
  const checked: AuditedFigure[] = []
  for (const [index, audit] of figures.entries()) {
    const reading = readings[index]
    if (reading === undefined) continue
    const check = await checkRecords({ ...reading, publishedOn }, scope, records)
    checked.push({ ...audit, reading, records: check })
  }
  return {
    report,
    figures: checked,
    sums,
    partSums: partSums(readings),
    rowSums: report.rowSums ?? [],
    habit,
  }
}
